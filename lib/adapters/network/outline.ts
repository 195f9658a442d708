import type { EgressRequest, Purpose } from '../../app/egress.ts';

/** Headers that carry keys. Headers are never noted down, but a key may stand in the text as well. */
const KEY_HEADERS = ['authorization', 'x-api-key', 'api-key', 'proxy-authorization'];

/** Parameters of an address that carry keys. */
const KEY_PARAMETER = /^(?:.*[-_])?(?:key|apikey|token|secret|password|signature|auth)$/i;

const BLANK = '[key]';

/** Shorter values are no keys, and blanking them would make the text unreadable. */
const SHORTEST_KEY = 8;

/** What the ledger says of a request before it is sent. Reads the body of the request it is given. */
export async function outlineOf(request: Request, purpose: Purpose): Promise<EgressRequest> {
  const url = new URL(request.url);
  const keys = keysIn(request.headers);
  const body = new Uint8Array(await request.arrayBuffer());
  for (const [name] of [...url.searchParams]) {
    if (KEY_PARAMETER.test(name)) url.searchParams.set(name, BLANK);
  }
  return {
    purpose,
    method: request.method,
    host: url.host,
    path: without(keys, `${url.pathname}${url.search}`),
    text: without(keys, new TextDecoder().decode(body)),
    bytes: body.length,
  };
}

function keysIn(headers: Headers): readonly string[] {
  const values = KEY_HEADERS.flatMap((name) => headers.get(name) ?? []);
  return values
    .map((value) => value.replace(/^(?:Bearer|Basic)\s+/i, ''))
    .filter((key) => key.length >= SHORTEST_KEY);
}

const without = (keys: readonly string[], text: string): string =>
  keys.reduce((rest, key) => rest.replaceAll(key, BLANK), text);

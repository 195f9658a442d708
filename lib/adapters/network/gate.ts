import type { EgressEnd, EgressRefusal, EgressRequest, Purpose } from '../../app/egress.ts';
import type { EgressId } from '../../core/ids.ts';
import type { Result } from '../../core/result.ts';
import { counted } from './counted-body.ts';
import { outlineOf } from './outline.ts';

/** How the gate reaches the choices and the ledger: directly in the background, by message elsewhere. */
export type Ledger = {
  /** Whether this may be sent; on a yes its row is written. */
  begin(request: EgressRequest): Promise<Result<EgressId, EgressRefusal>>;
  end(end: EgressEnd): Promise<unknown>;
};

type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** What the user did not choose, or what could not be noted down, is not sent. */
export class NotSent extends Error {
  readonly kind: EgressRefusal['kind'];

  constructor({ kind, message }: EgressRefusal) {
    super(message);
    this.name = 'NotSent';
    this.kind = kind;
  }
}

/** A file may lie on another host than the one that was asked; a text must go nowhere else. */
const REDIRECT: Readonly<Record<Purpose, RequestRedirect>> = {
  'model-download': 'follow',
  engine: 'error',
  'engine-test': 'error',
  'link-check': 'follow',
};

/** Nothing of the user but what the request itself says: no cookies, no referrer, no stored copy. */
const BARE = { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' } as const;

/**
 * The one way to the network. `createGate(ledger)('engine')` is shaped like `fetch` and can be handed
 * to libraries; it rejects with `NotSent` when the user has not chosen the host for that purpose.
 */
export const createGate =
  (ledger: Ledger, request: Fetch = (input, init) => fetch(input, init), now = performanceNow) =>
  (purpose: Purpose): Fetch =>
  async (input, init) => {
    const wanted = new Request(input, { ...init, ...BARE, redirect: REDIRECT[purpose] });
    const begun = await ledger.begin(await outlineOf(wanted.clone(), purpose));
    if (!begun.ok) throw new NotSent(begun.error);
    const id = begun.value;
    const started = now();
    // A row that cannot be completed says by itself that no reply is known; the request is made.
    const end = (reply: Omit<EgressEnd, 'id' | 'ms'>) =>
      ledger.end({ id, ms: Math.round(now() - started), ...reply }).catch(() => undefined);
    let response: Response;
    try {
      response = await request(wanted);
    } catch (cause) {
      await end({ status: null, bytes: 0, answeredBy: null });
      throw cause;
    }
    const { status } = response;
    const answeredBy = otherHost(response, wanted);
    return counted(response, (bytes) => void end({ status, bytes, answeredBy }));
  };

export type Gate = ReturnType<typeof createGate>;

function otherHost({ url, redirected }: Response, asked: Request): string | null {
  if (!redirected || !URL.canParse(url)) return null;
  const { host } = new URL(url);
  return host === new URL(asked.url).host ? null : host;
}

const performanceNow = (): number => performance.now();

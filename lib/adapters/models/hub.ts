/** What a hub says of one file. */
export type ListedFile = {
  readonly bytes: number;
  /** Null for small files, which the hub names by another kind of hash. */
  readonly sha256: string | null;
};

type Fetch = (input: string, init?: RequestInit) => Promise<Response>;

const REVISION = 'main';

export const fileAddress = (source: string, model: string, path: string): string =>
  new URL(`${model}/resolve/${REVISION}/${path}`, source).href;

/**
 * The hub's list of a model's files with sizes and hashes. Empty when the server keeps none, as plain
 * mirrors do: then what arrives first is what later starts are compared with.
 */
export async function listFiles(
  source: string,
  model: string,
  request: Fetch,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, ListedFile>> {
  const address = new URL(`api/models/${model}/tree/${REVISION}?recursive=true`, source).href;
  const response = await request(address, { signal });
  if (!response.ok) {
    await response.body?.cancel();
    return new Map();
  }
  const text = await response.text();
  return new Map(entriesOf(text).flatMap(readEntry));
}

function entriesOf(text: string): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list : [];
  } catch (cause) {
    if (cause instanceof SyntaxError) return []; // A mirror that answers everything with a page.
    throw cause;
  }
}

const SHA256 = /^[0-9a-f]{64}$/;

function readEntry(entry: unknown): [string, ListedFile][] {
  const { path, size, lfs } = (entry ?? {}) as {
    path?: unknown;
    size?: unknown;
    lfs?: { oid?: unknown };
  };
  if (typeof path !== 'string' || typeof size !== 'number') return [];
  const oid = lfs?.oid;
  return [
    [path, { bytes: size, sha256: typeof oid === 'string' && SHA256.test(oid) ? oid : null }],
  ];
}

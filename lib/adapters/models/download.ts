import { err, ok } from '../../core/result.ts';
import {
  type Downloaded,
  type DownloadProgress,
  type DownloadRequest,
  type ModelFailure,
  modelFailure,
} from '../../models/download.ts';
import { EMPTY_RECORD, type ModelFiles, type ModelRecord } from '../../models/model-files.ts';
import { createSha256 } from '../../models/sha256.ts';
import { failureOf, Unfetched } from './failures.ts';
import { fileAddress, type ListedFile, listFiles } from './hub.ts';
import { OPTIONAL } from './stored-model.ts';

export type DownloadPorts = {
  /** The gate to the network, for downloads. */
  readonly request: (input: string, init?: RequestInit) => Promise<Response>;
  readonly files: ModelFiles;
  /** Bytes that may still be stored; null where the browser does not say. */
  free(): Promise<number | null>;
  /** Wait before another attempt. */
  pause(ms: number): Promise<void>;
};

/** Pauses before a broken connection is tried again; after the last one it is a failure. */
const RETRY_MS = [500, 2_000, 8_000] as const;

type Ports = DownloadPorts & {
  readonly wanted: DownloadRequest;
  readonly listed: ReadonlyMap<string, ListedFile>;
  readonly signal: AbortSignal;
  /** Told of each piece that lies on the disk. */
  readonly arrived: (bytes: number) => void;
};

/**
 * Fetch a model's files, going on where an earlier attempt stopped. Each file is checked against the
 * hub's list, where there is one, before it counts as here. An abort leaves what has arrived.
 */
export async function downloadModel(
  wanted: DownloadRequest,
  ports: DownloadPorts,
  signal: AbortSignal,
  progress: (progress: DownloadProgress) => void,
): Promise<Downloaded> {
  try {
    const listed = await patiently(ports, signal, () =>
      listFiles(wanted.source, wanted.id, ports.request, signal),
    );
    const sizes = wanted.files.map((path) => listed.get(path)?.bytes);
    const total = sizes.every((size) => size !== undefined)
      ? sizes.reduce((sum: number, size) => sum + (size ?? 0), 0)
      : wanted.bytes;
    let done = await alreadyHere(wanted, ports.files);
    const free = await ports.free();
    if (free !== null && free < total - done) return err(modelFailure('disk-full'));
    progress({ done, total });
    const arrived = (bytes: number) => {
      done += bytes;
      progress({ done: Math.max(0, done), total: Math.max(total, done) });
    };
    for (const path of wanted.files) {
      await fetchFile(path, { ...ports, wanted, listed, signal, arrived });
    }
    return ok({ bytes: await alreadyHere(wanted, ports.files) });
  } catch (cause) {
    return err(failureOf(cause));
  } finally {
    await ports.files.close();
  }
}

async function alreadyHere({ id, files }: DownloadRequest, store: ModelFiles): Promise<number> {
  const sizes = await Promise.all(files.map((path) => store.size(id, path)));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** One file: fetched if it is not here whole, then checked and recorded. */
async function fetchFile(path: string, ports: Ports): Promise<void> {
  const { files, wanted, listed, signal } = ports;
  const record = (await files.readRecord(wanted.id)) ?? EMPTY_RECORD;
  const before = record.files.find((file) => file.path === path);
  if (before && (await files.size(wanted.id, path)) === before.bytes) return;

  const isThere = await patiently(ports, signal, () => fetchRest(path, ports));
  if (!isThere) return;
  const checked = { path, ...(await hashOf(path, ports)) };
  const expected = listed.get(path);
  const isRight =
    (expected === undefined || expected.bytes === checked.bytes) &&
    (!expected?.sha256 || expected.sha256 === checked.sha256);
  if (!isRight) {
    await files.remove(wanted.id, path);
    throw new Unfetched('damaged');
  }
  const others = record.files.filter((file) => file.path !== path);
  await files.writeRecord(wanted.id, { files: [...others, checked], partial: null });
}

async function hashOf(path: string, { files, wanted, signal }: Ports) {
  const hash = createSha256();
  let bytes = 0;
  for await (const piece of files.pieces(wanted.id, path)) {
    signal.throwIfAborted();
    hash.add(piece);
    bytes += piece.length;
  }
  return { bytes, sha256: hash.hex() };
}

/** Run once more after each pause while the connection is what fails. */
async function patiently<T>(
  { pause }: Pick<DownloadPorts, 'pause'>,
  signal: AbortSignal,
  run: () => Promise<T>,
): Promise<T> {
  for (const ms of RETRY_MS) {
    try {
      return await run();
    } catch (cause) {
      signal.throwIfAborted();
      if (!RETRIED.includes(failureOf(cause).kind)) throw cause;
      await pause(ms);
      signal.throwIfAborted();
    }
  }
  return run();
}

const RETRIED: readonly ModelFailure['kind'][] = ['offline', 'refused'];

/** Fetch what is missing of a file. False when the server has no such file and none is needed. */
async function fetchRest(path: string, ports: Ports): Promise<boolean> {
  const { files, wanted, signal, arrived, listed } = ports;
  const have = await partialSize(path, ports);
  if (have > 0 && have === listed.get(path)?.bytes) return true;
  const response = await ask(path, have, ports);
  if (response.status === 404) return false;
  if (have > 0 && response.status !== 206) await startOver(path, have, ports);
  const partial = { path, tag: response.headers.get('etag') ?? '' };
  await updateRecord(ports, { partial });
  for await (const piece of piecesOf(response)) {
    signal.throwIfAborted();
    await files.append(wanted.id, path, piece);
    arrived(piece.length);
  }
  return true;
}

/** A response with the rest of the file, with all of it, or with the word that an optional one is not there. */
async function ask(path: string, have: number, ports: Ports): Promise<Response> {
  const { wanted, request, signal } = ports;
  const address = fileAddress(wanted.source, wanted.id, path);
  const headers = have > 0 ? { range: `bytes=${have}-` } : undefined;
  const response = await request(address, { signal, ...(headers && { headers }) });
  const isOther = response.status === 206 && !(await isSameFile(response, path, ports));
  if (response.ok && !isOther) return response;
  await response.body?.cancel();
  // What is here belongs to another version: all of it again.
  if (have > 0 && (isOther || response.status === 416)) return ask(path, 0, ports);
  if (response.status === 404 && OPTIONAL.includes(path)) return response;
  throw new Unfetched(GONE.includes(response.status) ? 'not-found' : 'refused');
}

/** Statuses that say that it will not be there in a minute either. */
const GONE: readonly number[] = [401, 403, 404, 410];

/** Bytes of an unfinished file that may be gone on with. */
async function partialSize(path: string, { files, wanted, arrived }: Ports): Promise<number> {
  const have = await files.size(wanted.id, path);
  const record = await files.readRecord(wanted.id);
  if (have === 0 || record?.partial?.path === path) return have;
  // Recorded as complete but of another size, or never recorded: nobody knows what it is.
  await files.remove(wanted.id, path);
  arrived(-have);
  return 0;
}

/** Whether the part that comes belongs to the part that is here. */
async function isSameFile(
  { headers }: Response,
  path: string,
  { files, wanted }: Ports,
): Promise<boolean> {
  const have = await files.size(wanted.id, path);
  const record = await files.readRecord(wanted.id);
  const range = /^bytes (\d+)-/.exec(headers.get('content-range') ?? '');
  const [here, there] = [record?.partial?.tag ?? '', headers.get('etag') ?? ''];
  // Where a server does not let us see what it sends, the hash at the end decides.
  return (!range || Number(range[1]) === have) && (here === there || !here || !there);
}

async function startOver(path: string, have: number, { files, wanted, arrived }: Ports) {
  if (have === 0) return;
  await files.remove(wanted.id, path);
  arrived(-have);
}

async function updateRecord({ files, wanted }: Ports, change: Partial<ModelRecord>): Promise<void> {
  const record = (await files.readRecord(wanted.id)) ?? EMPTY_RECORD;
  await files.writeRecord(wanted.id, { ...record, ...change });
}

async function* piecesOf({ body }: Response): AsyncGenerator<Uint8Array> {
  if (!body) return;
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}

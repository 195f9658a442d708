import type { DownloadRequest } from '../../models/download.ts';
import { EMPTY_RECORD, type ModelFiles, type ModelRecord } from '../../models/model-files.ts';
import { Unfetched } from './failures.ts';
import { fileAddress, type ListedFile } from './hub.ts';
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

/** All that fetching one file of a download needs. */
export type FilePorts = DownloadPorts & {
  readonly wanted: DownloadRequest;
  readonly listed: ReadonlyMap<string, ListedFile>;
  readonly signal: AbortSignal;
  /** Told of each piece that lies on the disk. */
  readonly arrived: (bytes: number) => void;
  /** Told how many bytes a file has, as the server says. */
  readonly sized: (path: string, bytes: number) => void;
};

/** Fetch what is missing of one file. False when the server has no such file and none is needed. */
export async function fetchRest(path: string, ports: FilePorts): Promise<boolean> {
  const { files, wanted, signal, arrived, listed } = ports;
  const have = await partialSize(path, ports);
  if (have > 0 && have === listed.get(path)?.bytes) return true;
  const response = await ask(path, have, ports);
  if (response.status === 404) {
    ports.sized(path, 0);
    return false;
  }
  const isRest = response.status === 206;
  if (have > 0 && !isRest) await startOver(path, have, ports);
  const coming = Number(response.headers.get('content-length') ?? Number.NaN);
  // What is packed on the way is longer than it says; the end corrects that.
  if (coming > 0) ports.sized(path, coming + (isRest ? have : 0));
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
async function ask(path: string, have: number, ports: FilePorts): Promise<Response> {
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
async function partialSize(path: string, { files, wanted, arrived }: FilePorts): Promise<number> {
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
  { files, wanted }: FilePorts,
): Promise<boolean> {
  const have = await files.size(wanted.id, path);
  const record = await files.readRecord(wanted.id);
  const range = /^bytes (\d+)-/.exec(headers.get('content-range') ?? '');
  const [here, there] = [record?.partial?.tag ?? '', headers.get('etag') ?? ''];
  // Where a server does not let us see what it sends, the hash at the end decides.
  return (!range || Number(range[1]) === have) && (here === there || !here || !there);
}

async function startOver(path: string, have: number, { files, wanted, arrived }: FilePorts) {
  if (have === 0) return;
  await files.remove(wanted.id, path);
  arrived(-have);
}

async function updateRecord(
  { files, wanted }: FilePorts,
  change: Partial<ModelRecord>,
): Promise<void> {
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

import { err, ok } from '../../core/result.ts';
import {
  type Downloaded,
  type DownloadProgress,
  type DownloadRequest,
  type ModelFailure,
  modelFailure,
} from '../../models/download.ts';
import { EMPTY_RECORD, type ModelFiles } from '../../models/model-files.ts';
import { createSha256 } from '../../models/sha256.ts';
import { failureOf, Unfetched } from './failures.ts';
import { type DownloadPorts, type FilePorts, fetchRest } from './fetch-rest.ts';
import { type ListedFile, listFiles } from './hub.ts';

/** Pauses before a broken connection is tried again; after the last one it is a failure. */
const RETRY_MS = [500, 2_000, 8_000] as const;

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
    const sizes = await sizesOf(wanted, listed, ports.files);
    let done = await alreadyHere(wanted, ports.files);
    const free = await ports.free();
    const begun = sizes.total(done);
    if (free !== null && free < begun.total - done) return err(modelFailure('disk-full'));
    progress({ done, ...begun });
    const arrived = (bytes: number) => {
      done += bytes;
      progress({ done: Math.max(0, done), ...sizes.total(done) });
    };
    const sized = (path: string, size: number) => {
      sizes.add(path, size);
      progress({ done: Math.max(0, done), ...sizes.total(done) });
    };
    for (const path of wanted.files) {
      await fetchFile(path, { ...ports, wanted, listed, signal, arrived, sized });
    }
    return ok({ bytes: await alreadyHere(wanted, ports.files) });
  } catch (cause) {
    return err(failureOf(cause));
  } finally {
    await ports.files.close();
  }
}

/** How many bytes all files are: as listed, as the server says when it sends them, else as guessed. */
async function sizesOf(
  { id, files, bytes }: DownloadRequest,
  listed: ReadonlyMap<string, ListedFile>,
  store: ModelFiles,
) {
  const record = await store.readRecord(id);
  const known = new Map<string, number>();
  for (const path of files) {
    const recorded = record?.files.find((file) => file.path === path);
    // What a list leaves out is not there, and is not needed or stops the download.
    const size = listed.get(path)?.bytes ?? recorded?.bytes ?? (listed.size > 0 ? 0 : undefined);
    if (size !== undefined) known.set(path, size);
  }
  return {
    add: (path: string, size: number) => void known.set(path, size),
    total: (done: number): Omit<DownloadProgress, 'done'> => {
      const sum = [...known.values()].reduce((all, size) => all + size, 0);
      const isExact = known.size === files.length && sum >= done;
      return { total: isExact ? sum : Math.max(bytes, sum, done), isExact };
    },
  };
}

async function alreadyHere({ id, files }: DownloadRequest, store: ModelFiles): Promise<number> {
  const sizes = await Promise.all(files.map((path) => store.size(id, path)));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** One file: fetched if it is not here whole, then checked and recorded. */
async function fetchFile(path: string, ports: FilePorts): Promise<void> {
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

async function hashOf(path: string, { files, wanted, signal }: FilePorts) {
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

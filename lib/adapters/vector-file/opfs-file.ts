import { type VectorFile, VectorFileFailure } from '../../vector/vector-file.ts';

/** Known to Workers only, so the compiler's types of pages leave it out. */
type SyncHandle = {
  getSize(): number;
  read(into: Uint8Array, options: { readonly at: number }): number;
  write(bytes: Uint8Array, options: { readonly at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
};
type Openable = { createSyncAccessHandle(): Promise<SyncHandle> };

/** Waits until it has the lock, then holds it until `hold` resolves: `navigator.locks.request`. */
export type Lock = (name: string, hold: () => Promise<void>) => Promise<unknown>;

export type OpfsFileOptions = {
  readonly folder: FileSystemDirectoryHandle;
  readonly name: string;
  /** With it, a second opener waits until the first has closed; without, it is refused. */
  readonly lock?: Lock;
};

const KINDS: Readonly<Record<string, VectorFileFailure['kind']>> = {
  QuotaExceededError: 'full',
  NoModificationAllowedError: 'in-use',
};

/** The name of the lock that is held while a file is open. */
export const lockOfFile = (name: string): string => `vector-file:${name}`;

/**
 * A file of the origin's private file system, held open. Works in a dedicated Worker only: nowhere
 * else may a file be read at once. Throws `VectorFileFailure`, `in-use` while another one holds it.
 */
export async function openOpfsFile({ folder, name, lock }: OpfsFileOptions): Promise<VectorFile> {
  const release = lock ? await hold(lock, lockOfFile(name)) : () => undefined;
  try {
    const entry = await folder.getFileHandle(name, { create: true });
    return asFile(await (entry as unknown as Openable).createSyncAccessHandle(), release);
  } catch (cause) {
    release();
    throw failureOf(cause);
  }
}

export async function hasOpfsFile({ folder, name }: OpfsFileOptions): Promise<boolean> {
  try {
    await folder.getFileHandle(name);
    return true;
  } catch (cause) {
    if (nameOf(cause) === 'NotFoundError') return false;
    throw failureOf(cause);
  }
}

/** Delete the file; that it is not there is no failure. */
export async function deleteOpfsFile({ folder, name }: OpfsFileOptions): Promise<void> {
  try {
    await folder.removeEntry(name);
  } catch (cause) {
    if (nameOf(cause) !== 'NotFoundError') throw failureOf(cause);
  }
}

function hold(lock: Lock, name: string): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const held = (): Promise<void> =>
      new Promise((release) => {
        resolve(release);
      });
    lock(name, held).catch(reject);
  });
}

function asFile(handle: SyncHandle, release: () => void): VectorFile {
  return {
    size: () => attempt(() => handle.getSize()),
    read: (into, at) => attempt(() => handle.read(into, { at })),
    write(bytes, at) {
      const written = attempt(() => handle.write(bytes, { at }));
      // A full disk may also show as a write that ends early.
      if (written < bytes.length) throw new VectorFileFailure('full');
    },
    truncate: (size) => attempt(() => handle.truncate(size)),
    flush: () => attempt(() => handle.flush()),
    close() {
      handle.close();
      release();
    },
  };
}

function attempt<T>(act: () => T): T {
  try {
    return act();
  } catch (cause) {
    throw failureOf(cause);
  }
}

const failureOf = (cause: unknown): VectorFileFailure =>
  new VectorFileFailure(KINDS[nameOf(cause)] ?? 'broken', cause);

const nameOf = (cause: unknown): string =>
  cause instanceof Error || cause instanceof DOMException ? cause.name : '';

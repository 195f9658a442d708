import {
  type Check,
  isFiniteNumber,
  isListOf,
  isNullOr,
  isRecordOf,
  isText,
} from '../../core/check.ts';
import type { FileRecord, ModelFiles, ModelRecord } from '../../models/model-files.ts';

const FOLDER = 'models';
const RECORD = 'record.json';
/** Read at once while a file is checked. */
const PIECE = 4_000_000;

const isModelRecord: Check<ModelRecord> = isRecordOf<ModelRecord>({
  files: isListOf(isRecordOf<FileRecord>({ path: isText, bytes: isFiniteNumber, sha256: isText })),
  partial: isNullOr(isRecordOf<{ path: string; tag: string }>({ path: isText, tag: isText })),
});

/** Slashes are no part of a name there. */
const asName = (path: string): string => path.replaceAll('/', '__');

/** Known to Workers only, so the compiler's types of pages leave it out. */
type SyncHandle = {
  getSize(): number;
  write(bytes: Uint8Array, options: { readonly at: number }): number;
  truncate(size: number): void;
  close(): void;
};
type WritableHandle = { createSyncAccessHandle(): Promise<SyncHandle> };

const toWrite = (file: FileSystemFileHandle): Promise<SyncHandle> =>
  (file as unknown as WritableHandle).createSyncAccessHandle();

type Open = { readonly key: string; readonly handle: SyncHandle };

/**
 * Models in the origin's private file system. In a Worker only: nowhere else can a file be written
 * piece by piece. One file is held open at a time, the one that is being written.
 */
export function opfsModelFiles(): ModelFiles {
  let open: Open | null = null;
  const close = async () => {
    open?.handle.close();
    open = null;
  };
  const forAppending = async (model: string, path: string) => {
    const key = `${model}/${path}`;
    if (open?.key === key) return open.handle;
    await close();
    const file = await (await folderOf(model, true)).getFileHandle(asName(path), { create: true });
    const handle = await toWrite(file);
    open = { key, handle };
    return handle;
  };
  const remove = async (model: string, name: string) => {
    await close();
    await ifThere(async () => (await folderOf(model, false)).removeEntry(name));
  };
  return {
    close,
    size: async (model, path) => {
      if (open?.key === `${model}/${path}`) return open.handle.getSize();
      return (await ifThere(() => fileOf(model, asName(path))))?.size ?? 0;
    },
    append: async (model, path, bytes) => {
      const handle = await forAppending(model, path);
      const at = handle.getSize();
      // Some browsers write what fits and say how much that was.
      if (handle.write(bytes, { at }) !== bytes.length) {
        handle.truncate(at);
        throw new DOMException('the disk is full', 'QuotaExceededError');
      }
    },
    pieces: async function* (model, path) {
      await close();
      const file = await ifThere(() => fileOf(model, asName(path)));
      for (let at = 0; file && at < file.size; at += PIECE) {
        yield new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
      }
    },
    remove: (model, path) => remove(model, asName(path)),
    removeModel: async (model) => {
      await close();
      await ifThere(async () => {
        await (await modelsFolder()).removeEntry(asName(model), { recursive: true });
      });
    },
    readRecord: async (model) => {
      const text = await (await ifThere(() => fileOf(model, RECORD)))?.text();
      return text ? readRecord(text) : null;
    },
    writeRecord: async (model, record) => {
      await close();
      const file = await (await folderOf(model, true)).getFileHandle(RECORD, { create: true });
      const handle = await toWrite(file);
      const bytes = new TextEncoder().encode(JSON.stringify(record));
      handle.truncate(0);
      handle.write(bytes, { at: 0 });
      handle.close();
    },
  };
}

/** A record that was half written when the browser died is none: its files are fetched again. */
function readRecord(text: string): ModelRecord | null {
  try {
    const record: unknown = JSON.parse(text);
    return isModelRecord(record) ? record : null;
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

const modelsFolder = async (): Promise<FileSystemDirectoryHandle> =>
  (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });

const folderOf = async (model: string, create: boolean): Promise<FileSystemDirectoryHandle> =>
  (await modelsFolder()).getDirectoryHandle(asName(model), { create });

const fileOf = async (model: string, name: string): Promise<File> =>
  (await (await folderOf(model, false)).getFileHandle(name)).getFile();

async function ifThere<T>(find: () => Promise<T>): Promise<T | null> {
  try {
    return await find();
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'NotFoundError') return null;
    throw cause;
  }
}

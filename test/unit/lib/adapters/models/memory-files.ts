import type { ModelFiles, ModelRecord } from '@/lib/models/model-files.ts';

/** Models in memory, on a disk of `quota` bytes. */
export function memoryFiles(quota = Number.POSITIVE_INFINITY) {
  const stored = new Map<string, Uint8Array<ArrayBuffer>>();
  const records = new Map<string, ModelRecord>();
  const key = (model: string, path: string) => `${model}|${path}`;
  const used = () => [...stored.values()].reduce((sum, { length }) => sum + length, 0);
  const files: ModelFiles = {
    close: async () => undefined,
    size: async (model, path) => stored.get(key(model, path))?.length ?? 0,
    append: async (model, path, bytes) => {
      if (used() + bytes.length > quota) throw new DOMException('full', 'QuotaExceededError');
      const before = stored.get(key(model, path)) ?? new Uint8Array();
      const after = new Uint8Array(before.length + bytes.length);
      after.set(before);
      after.set(bytes, before.length);
      stored.set(key(model, path), after);
    },
    pieces: async function* (model, path) {
      const file = stored.get(key(model, path));
      if (file) yield file;
    },
    remove: async (model, path) => void stored.delete(key(model, path)),
    removeModel: async (model) => {
      records.delete(model);
      for (const name of stored.keys()) if (name.startsWith(`${model}|`)) stored.delete(name);
    },
    readRecord: async (model) => records.get(model) ?? null,
    writeRecord: async (model, record) => void records.set(model, record),
  };
  return { files, stored, used };
}

import { deleteOpfsFile, openOpfsFile } from '@/lib/adapters/vector-file/opfs-file.ts';
import type { Kernel } from '@/lib/vector/kernel/kernel.ts';
import { plainKernel } from '@/lib/vector/kernel/plain-kernel.ts';
import { createRotation } from '@/lib/vector/rotation.ts';
import { openVectorIndex, type VectorIndex } from '@/lib/vector/vector-index.ts';
import { randomNumbers, randomRows, randomVector } from '../../unit/lib/vector/vectors.ts';
import { loadedKernel } from './kernel-here.ts';

/** What a test may ask of this Worker; files are opened nowhere but here. */
export type Ask =
  | { readonly act: 'compare'; readonly dimensions: number; readonly rows: number }
  | { readonly act: 'open'; readonly waits: boolean }
  | { readonly act: 'add'; readonly rows: number }
  | { readonly act: 'search' }
  | { readonly act: 'flip'; readonly at: number }
  | { readonly act: 'size' }
  | { readonly act: 'close' }
  | { readonly act: 'delete' };

const NAME = 'test.vectors';
const DIMENSIONS = 64;

let index: VectorIndex | null = null;

const loaded = loadedKernel();

const openFile = async (waits: boolean) => {
  const lock = (name: string, hold: () => Promise<void>) => navigator.locks.request(name, hold);
  const folder = await navigator.storage.getDirectory();
  return openOpfsFile({ folder, name: NAME, ...(waits && { lock }) });
};

const ACTS: { [A in Ask['act']]: (ask: Extract<Ask, { act: A }>) => unknown } = {
  compare: async ({ dimensions, rows }) => {
    const [expected, found] = await Promise.all(
      [plainKernel, await loaded].map((kernel) => answersOf(kernel, dimensions, rows)),
    );
    return { kernel: (await loaded).name, expected, found };
  },
  open: async ({ waits }) => {
    const file = await openFile(waits);
    index = openVectorIndex({
      dimensions: DIMENSIONS,
      modelId: 'test',
      kernel: await loaded,
      file,
      mostLowBitsInMemory: 0,
    });
    return { opened: index.opened, rows: index.stats().rows };
  },
  add: async ({ rows }) => {
    index?.upsert(randomRows(rows, DIMENSIONS, 1));
    await index?.flush();
  },
  search: () => {
    const query = randomVector(DIMENSIONS, randomNumbers(77));
    return [...(index?.search(query, { k: 10 }).keys ?? [])];
  },
  flip: async ({ at }) => {
    const file = await openFile(false);
    const byte = new Uint8Array(1);
    file.read(byte, at);
    file.write(
      byte.map((value) => value ^ 4),
      at,
    );
    await file.close();
  },
  size: async () => {
    const folder = await navigator.storage.getDirectory();
    return (await (await folder.getFileHandle(NAME)).getFile()).size;
  },
  close: () => index?.close(),
  delete: async () =>
    deleteOpfsFile({ folder: await navigator.storage.getDirectory(), name: NAME }),
};

/** A file that is never read again. */
async function answersOf(kernel: Kernel, dimensions: number, rows: number) {
  const nothing = { size: () => 0, read: () => 0, truncate: () => undefined };
  const file = {
    ...nothing,
    write: () => undefined,
    flush: () => undefined,
    close: () => undefined,
  };
  const made = openVectorIndex({ dimensions, modelId: 'test', kernel, file });
  made.upsert(randomRows(rows, dimensions, dimensions));
  // As large as products can be: turned, all components of this row and this query are equal.
  const { size, undo } = createRotation(dimensions);
  const even = undo(new Float64Array(size).fill(1));
  made.upsert([{ key: rows + 1, vector: even }]);
  const queries = Array.from({ length: 5 }, (_, seed) =>
    randomVector(dimensions, randomNumbers(seed)),
  );
  return [even, ...queries].map((query) => made.search(query, { k: 25 }));
}

self.addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  const act = ACTS[data.act] as (ask: Ask) => unknown;
  Promise.resolve()
    .then(() => act(data))
    .then(
      (value) => self.postMessage({ value }),
      (cause: { kind?: string; message: string }) =>
        self.postMessage({ failed: cause.kind ?? cause.message }),
    );
});

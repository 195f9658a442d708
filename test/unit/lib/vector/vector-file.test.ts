import { describe, expect, test } from 'vitest';
import { plainKernel } from '@/lib/vector/kernel/plain-kernel.ts';
import { VectorFileFailure } from '@/lib/vector/vector-file.ts';
import { openVectorIndex, type VectorIndexOptions } from '@/lib/vector/vector-index.ts';
import { compiledKernels } from './kernels.ts';
import { memoryFile } from './memory-file.ts';
import { exactSearch, randomNumbers, randomRows, randomVector } from './vectors.ts';

const DIMENSIONS = 32;
const KERNELS = [plainKernel, ...(await compiledKernels())];
const ROWS = randomRows(300, DIMENSIONS, 3);
const QUERY = randomVector(DIMENSIONS, randomNumbers(8));
const NEAREST = exactSearch(ROWS, QUERY, 20).map(({ key }) => key);

const open = (options: Partial<VectorIndexOptions> = {}) =>
  openVectorIndex({
    dimensions: DIMENSIONS,
    modelId: 'model-a',
    kernel: plainKernel,
    file: memoryFile(),
    ...options,
  });

/** A file of several records: rows, replaced rows, a removal, and the rows again. */
async function savedFile() {
  const file = memoryFile();
  const index = open({ file });
  index.upsert(ROWS.slice(0, 250));
  await index.flush();
  index.remove([1, 2, 3]);
  await index.flush();
  index.upsert([...ROWS.slice(0, 3), ...ROWS.slice(200)]);
  await index.close();
  return file;
}

const nearest = (index: ReturnType<typeof open>) => [...index.search(QUERY, { k: 20 }).keys];

describe.each(KERNELS)('a file opened with the $name kernel', (kernel) => {
  test('gives back every row, whichever kernel wrote it', async () => {
    const index = open({ kernel, file: await savedFile(), mostLowBitsInMemory: 0 });
    expect(index.opened).toBe('restored');
    expect(index.stats()).toMatchObject({ rows: 300, unsaved: 0 });
    expect(nearest(index)).toEqual(NEAREST);
  });

  test('is known as damaged when cut at any tenth byte, and rebuilt without loss', async () => {
    const { bytes } = await savedFile();
    for (let end = 0; end < bytes.length; end += 10) {
      const file = memoryFile(bytes.slice(0, end));
      const index = open({ kernel, file });
      expect(index.opened, `cut at ${end}`).toBe(end === 0 ? 'new' : 'damaged');
      expect(index.search(QUERY, { k: 20 }).keys).toHaveLength(0);
      if (end % 1000 === 0) await isRebuilt(file, kernel);
    }
  });

  test('is known as damaged when one bit of any tenth byte is flipped, and rebuilt without loss', async () => {
    const { bytes } = await savedFile();
    for (let at = 0; at < bytes.length; at += 10) {
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] ?? 0) ^ (1 << ((at / 10) % 8));
      const file = memoryFile(flipped);
      expect(open({ kernel, file }).opened, `flipped at ${at}`).toBe('damaged');
      if (at % 1000 === 0) await isRebuilt(file, kernel);
    }
  });
});

async function isRebuilt(
  file: ReturnType<typeof memoryFile>,
  kernel: VectorIndexOptions['kernel'],
) {
  const index = open({ kernel, file });
  await index.rebuild([ROWS.slice(0, 100), ROWS.slice(100)]);
  expect(nearest(index)).toEqual(NEAREST);
  const again = open({ kernel, file });
  expect(again.opened).toBe('restored');
  expect(nearest(again)).toEqual(NEAREST);
}

test('what was written behind the last flush, as by a sudden end, does not count', async () => {
  const file = await savedFile();
  file.write(new Uint8Array(5000).fill(7), file.size());
  const index = open({ file });
  expect(index.opened).toBe('restored');
  index.upsert([{ key: 1000, vector: QUERY }]);
  await index.close();
  const again = open({ file });
  expect(again.opened).toBe('restored');
  expect(again.stats().rows).toBe(301);
});

test.each([
  ['another model', { modelId: 'model-b', dimensions: DIMENSIONS }],
  ['other dimensions', { modelId: 'model-a', dimensions: 64 }],
])('a file of %s is not read, and the index begins anew', async (_, options) => {
  const file = await savedFile();
  const index = open({ file, ...options });
  expect(index.opened).toBe('other-model');
  const rows = randomRows(10, options.dimensions, 1);
  await index.rebuild([rows]);
  const again = open({ file, ...options });
  expect(again.opened).toBe('restored');
  expect(again.stats().rows).toBe(10);
});

test('while the disk is full it says so and serves; once there is room, all is saved', async () => {
  const file = await savedFile();
  const index = open({ file, mostLowBitsInMemory: 0 });
  file.capacity = file.size() + 10;
  index.upsert([{ key: 1000, vector: QUERY }]);
  await expect(index.flush()).rejects.toMatchObject({ kind: 'full' });
  expect(index.search(QUERY, { k: 1 }).keys[0]).toBe(1000);
  expect(nearest(index).slice(1)).toEqual(NEAREST.slice(0, 19));
  expect(index.stats().unsaved).toBe(1);
  expect(open({ file: memoryFile(file.bytes.slice()) }).opened).toBe('restored');

  file.capacity = Number.POSITIVE_INFINITY;
  await index.flush();
  expect(index.stats().unsaved).toBe(0);
  const again = open({ file });
  expect(again.opened).toBe('restored');
  expect(again.search(QUERY, { k: 1 }).keys[0]).toBe(1000);
});

test('rows move together when many are gone: the file shrinks and all others are found', async () => {
  const file = memoryFile();
  const rows = randomRows(6000, DIMENSIONS, 4);
  const index = open({ file, mostLowBitsInMemory: 0 });
  index.upsert(rows);
  await index.flush();
  const before = file.size();
  index.remove(rows.filter(({ key }) => key % 2 === 0).map(({ key }) => key));
  await index.flush();
  expect(file.size()).toBeLessThan(before * 0.51);
  expect(index.stats()).toMatchObject({ rows: 3000, gaps: 0 });
  const expected = exactSearch(
    rows.filter(({ key }) => key % 2 === 1),
    QUERY,
    20,
  ).map(({ key }) => key);
  expect(nearest(index)).toEqual(expected);
  expect(nearest(open({ file, mostLowBitsInMemory: 0 }))).toEqual(expected);
});

test('of a row that is erased no byte stays in the file', async () => {
  const file = memoryFile();
  const index = open({ file });
  // A vector that is all its own, so that its bytes cannot be another's.
  const secret = randomVector(DIMENSIONS, randomNumbers(4711));
  index.upsert(ROWS);
  await index.flush();
  const without = Buffer.from(file.bytes);
  index.upsert([{ key: 1000, vector: secret }]);
  await index.flush();
  const added = Buffer.from(file.bytes.subarray(without.length));
  const lows = added.subarray(-DIMENSIONS * 2);
  expect(Buffer.from(file.bytes).includes(lows)).toBe(true);

  index.remove([1000]);
  await index.flush();
  expect(Buffer.from(file.bytes).includes(lows)).toBe(true);
  await index.erase();
  expect(Buffer.from(file.bytes).includes(lows)).toBe(false);
  expect(nearest(open({ file }))).toEqual(NEAREST);
});

test('a file that breaks before rows move together loses nothing', async () => {
  const file = memoryFile();
  const index = open({ file, mostLowBitsInMemory: 0 });
  index.upsert([...ROWS, { key: 1000, vector: QUERY }]);
  index.remove([1000]);
  await index.flush();
  file.capacity = 0;
  await expect(index.erase()).rejects.toMatchObject({ kind: 'full' });
  file.capacity = Number.POSITIVE_INFINITY;
  expect(nearest(index)).toEqual(NEAREST);
  await index.erase();
  expect(nearest(open({ file }))).toEqual(NEAREST);
});

test('a file that breaks while rows move together takes no wrong answer with it', async () => {
  const file = memoryFile();
  const index = open({ file, mostLowBitsInMemory: 0 });
  index.upsert(ROWS);
  index.remove([1]);
  await index.flush();
  const { write } = file;
  let writes = 0;
  file.write = (bytes, at) => {
    writes += 1;
    if (writes === 3) throw new VectorFileFailure('broken');
    write(bytes, at);
  };
  await expect(index.erase()).rejects.toMatchObject({ kind: 'broken' });
  expect(index.stats().rows).toBe(0);
  expect(open({ file: memoryFile(file.bytes.slice()) }).opened).toBe('damaged');
  await index.rebuild([ROWS]);
  expect(nearest(index)).toEqual(NEAREST);
  expect(nearest(open({ file }))).toEqual(NEAREST);
});

test('thousands of single rows are written together', async () => {
  const file = memoryFile();
  const rows = randomRows(2300, DIMENSIONS, 4);
  const index = open({ file });
  for (const row of rows) {
    index.upsert([row]);
    await index.flush();
  }
  expect(file.size()).toBeLessThan(256 + 2300 * 102 + 2300 * 32 * 0.2);
  const again = open({ file });
  expect(again.stats().rows).toBe(2300);
  expect(nearest(again)).toEqual(exactSearch(rows, QUERY, 20).map(({ key }) => key));
});

test('what the database does not know is removed, and what is missing here is named', async () => {
  const index = open();
  index.upsert(ROWS.slice(0, 10));
  expect(index.reconcile([1, 2, 3, 50, 60])).toEqual([50, 60]);
  expect([...index.keys()].sort()).toEqual([1, 2, 3]);
});

test('a rebuild can be stopped, and what was taken so far is found', async () => {
  const stop = new AbortController();
  const index = open();
  async function* batches() {
    yield ROWS.slice(0, 100);
    stop.abort();
    yield ROWS.slice(100);
  }
  await expect(index.rebuild(batches(), stop.signal)).rejects.toThrow(/abort/i);
  expect(index.stats().rows).toBe(100);
});

test('a row costs its columns and nearly nothing else', async () => {
  const file = memoryFile();
  const index = open({ file, dimensions: 384, mostLowBitsInMemory: 0 });
  index.upsert(randomRows(5120, 384, 1));
  await index.flush();
  expect(index.stats().fileBytes / 5120).toBeLessThanOrEqual(1160);
});

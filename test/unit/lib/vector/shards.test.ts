import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainKernel } from '@/lib/vector/kernel/plain-kernel.ts';
import { serveShard } from '@/lib/vector/shards/serve-shard.ts';
import type { FromShard, ShardLine, ToShard } from '@/lib/vector/shards/shard-messages.ts';
import { openShardedIndex } from '@/lib/vector/shards/sharded-index.ts';
import { VectorFileFailure } from '@/lib/vector/vector-file.ts';
import { openVectorIndex, type VectorRow } from '@/lib/vector/vector-index.ts';
import { type MemoryFile, memoryFile } from './memory-file.ts';
import { randomNumbers, randomRows, randomVector } from './vectors.ts';

const DIMENSIONS = 64;
const HOME = 40;

/** A line to a shard in this very thread. Messages arrive later, in order; `die` loses the rest. */
function shardOver(
  file: MemoryFile,
  isBroken: boolean,
): ShardLine & { die(): void; asked: ToShard[] } {
  const toOwner: ((message: FromShard) => void)[] = [];
  const onClose: (() => void)[] = [];
  const toShard: ((message: ToShard) => void)[] = [];
  const asked: ToShard[] = [];
  let isAlive = true;
  const later = <T>(listeners: ((message: T) => void)[], message: T) =>
    queueMicrotask(() => {
      if (isAlive) for (const listener of listeners) listener(structuredClone(message));
    });
  serveShard(
    {
      post: (message) => later(toOwner, message),
      onMessage: (listener) => void toShard.push(listener),
    },
    async () => {
      if (isBroken) throw new VectorFileFailure('broken');
      return open(file);
    },
  );
  return {
    asked,
    post: (message) => {
      asked.push(message);
      later(toShard, message);
    },
    onMessage: (listener) => void toOwner.push(listener),
    onClose: (listener) => void onClose.push(listener),
    close: () => {
      isAlive = false;
    },
    die: () => {
      isAlive = false;
      for (const listener of onClose) listener();
    },
  };
}

const open = (file: MemoryFile) =>
  openVectorIndex({ dimensions: DIMENSIONS, modelId: 'test', kernel: plainKernel, file });

/** What outlives all threads. */
const disk = () => ({ home: memoryFile(), shards: new Map<number, MemoryFile>() });

async function openOver(files: ReturnType<typeof disk>, broken: readonly MemoryFile[] = []) {
  const lines: ReturnType<typeof shardOver>[] = [];
  const reported: unknown[] = [];
  const index = await openShardedIndex({
    home: open(files.home),
    modelId: 'test',
    fileOf: (shard) => `shard ${shard}`,
    dimensions: DIMENSIONS,
    mostShards: 2,
    mostAtHome: HOME,
    existing: [...files.shards.keys()],
    start: (shard) => {
      const file = files.shards.get(shard) ?? memoryFile();
      files.shards.set(shard, file);
      const line = shardOver(file, broken.includes(file));
      lines.push(line);
      return line;
    },
    report: (cause) => reported.push(cause),
  });
  return { index, lines, reported };
}

/** The same rows in one thread. */
function single(rows: readonly VectorRow[]) {
  const index = open(memoryFile());
  index.upsert(rows);
  return index;
}

const query = randomVector(DIMENSIONS, randomNumbers(5));

test('few rows start no shard', async () => {
  const { index, lines } = await openOver(disk());
  index.upsert(randomRows(HOME, DIMENSIONS, 1));
  await index.flush();
  expect(await index.search(query, { k: 10 })).toEqual(
    single(randomRows(HOME, DIMENSIONS, 1)).search(query, { k: 10 }),
  );
  expect(lines).toHaveLength(0);
});

test('more rows are dealt out evenly, and replaced where they are', async () => {
  const { index, lines } = await openOver(disk());
  const rows = randomRows(HOME * 3 + 30, DIMENSIONS, 1);
  index.upsert(rows);
  index.upsert(rows);
  await index.flush();
  expect(index.stats().rows).toBe(rows.length);
  const dealt = lines.map(({ asked }) =>
    asked
      .flatMap((message) => (message.kind === 'upsert' ? message.rows : []))
      .map(({ key }) => key),
  );
  expect(dealt.map((keys) => new Set(keys).size)).toEqual([50, 50]);
});

test('what it finds is what one thread finds, with filters, removals and replacements', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 400 }), async (seed, count) => {
      const rows = randomRows(count, DIMENSIONS, seed);
      const removed = rows.filter(({ key }) => key % 5 === 0).map(({ key }) => key);
      const replaced = randomRows(Math.ceil(count / 3), DIMENSIONS, seed + 1);
      const { index } = await openOver(disk());
      const one = single(rows);
      index.upsert(rows);
      for (const each of [index, one]) {
        each.remove(removed);
        each.upsert(replaced);
      }
      const only = {
        kind: 'keys',
        keys: rows.filter((_, at) => at % 2 === 0).map(({ key }) => key),
      } as const;
      for (const options of [
        { k: 1 },
        { k: 12 },
        { k: 9, minScore: 0.5 },
        { k: 20, filter: only },
      ]) {
        const asked = randomVector(DIMENSIONS, randomNumbers(seed + options.k));
        const [found, expected] = [await index.search(asked, options), one.search(asked, options)];
        expect(found.keys).toEqual(expected.keys);
        expect(found.scores).toEqual(expected.scores);
        expect(found.certified).toBe(true);
      }
      expect(index.stats().rows).toBe(one.stats().rows);
    }),
    { numRuns: 25 },
  );
});

test('a message holds no more than its own vectors', async () => {
  const { index, lines } = await openOver(disk());
  const all = new Float32Array(100 * DIMENSIONS).fill(1);
  const rows = Array.from({ length: 100 }, (_, key) => ({
    key,
    vector: all.subarray(key * DIMENSIONS, (key + 1) * DIMENSIONS),
  }));
  index.upsert(rows);
  await index.search(all.subarray(0, DIMENSIONS), { k: 3 });
  const sent = lines
    .flatMap(({ asked }) => asked)
    .flatMap((message) => {
      if (message.kind === 'upsert') return message.rows.map(({ vector }) => vector);
      return message.kind === 'search' ? [message.query] : [];
    });
  expect(sent.length).toBeGreaterThan(60);
  for (const { buffer } of sent) expect(buffer.byteLength).toBe(DIMENSIONS * 4);
});

test('it is found again on the disk', async () => {
  const files = disk();
  const rows = randomRows(200, DIMENSIONS, 3);
  const first = await openOver(files);
  first.index.upsert(rows);
  await first.index.flush();
  const expected = await first.index.search(query, { k: 10 });
  await first.index.close();

  const second = await openOver(files);
  expect(second.index.stats().rows).toBe(200);
  expect(await second.index.search(query, { k: 10 })).toEqual(expected);
  expect(second.index.reconcile(rows.map(({ key }) => key))).toEqual([]);
});

test('reconcile removes what is not known, wherever it is, and names what is missing', async () => {
  const { index } = await openOver(disk());
  const rows = randomRows(200, DIMENSIONS, 3);
  index.upsert(rows);
  const known = rows.filter(({ key }) => key % 2 === 0).map(({ key }) => key);
  expect(index.reconcile([...known, 900, 901])).toEqual([900, 901]);
  expect(index.stats().rows).toBe(known.length);
  const { keys } = await index.search(query, { k: 200 });
  expect([...keys].sort((a, b) => a - b)).toEqual(known);
});

test('a shard that dies is started anew from its file, told what it had not saved, and asked again', async () => {
  const files = disk();
  const rows = randomRows(200, DIMENSIONS, 3);
  const { index, lines, reported } = await openOver(files);
  index.upsert(rows.slice(0, 150));
  await index.flush();
  index.upsert(rows.slice(150));
  index.remove([1, 50, 51, 160]);
  const searching = index.search(query, { k: 10 });
  for (const line of [...lines]) line.die();
  const one = single(rows);
  one.remove([1, 50, 51, 160]);
  const expected = one.search(query, { k: 10 });
  expect((await searching).keys).toEqual(expected.keys);
  expect(reported).toHaveLength(2);
  expect(lines).toHaveLength(4);
  await index.flush();
  expect(index.stats().rows).toBe(196);
  expect((await index.search(query, { k: 10 })).keys).toEqual(expected.keys);
});

test('a shard whose file was lost tells what is missing, and takes it up again', async () => {
  const files = disk();
  const rows = randomRows(200, DIMENSIONS, 3);
  const keys = rows.map(({ key }) => key);
  const first = await openOver(files);
  first.index.upsert(rows);
  await first.index.close();
  const bytes = files.shards.get(1)?.bytes;
  if (bytes) bytes[600] = (bytes[600] ?? 0) ^ 1;

  const { index } = await openOver(files);
  const missing = index.reconcile(keys);
  expect(missing.length).toBeGreaterThan(60);
  index.upsert(rows.filter(({ key }) => missing.includes(key)));
  expect(index.reconcile(keys)).toEqual([]);
  expect((await index.search(query, { k: 10 })).keys).toEqual(
    single(rows).search(query, { k: 10 }).keys,
  );
});

test('a shard that dies again and again is given up; the others serve, and its rows are missing', async () => {
  const { index, lines } = await openOver(disk());
  const rows = randomRows(200, DIMENSIONS, 3);
  index.upsert(rows);
  await index.flush();
  const searching = index.search(query, { k: 10 });
  for (let death = 0; death < 4; death += 1) lines.at(death === 0 ? 0 : -1)?.die();
  await expect(searching).rejects.toBeInstanceOf(VectorFileFailure);
  const missing = index.reconcile(rows.map(({ key }) => key));
  expect(missing).toHaveLength(67);
  index.upsert(rows.filter(({ key }) => missing.includes(key)));
  expect((await index.search(query, { k: 10 })).keys).toEqual(
    single(rows).search(query, { k: 10 }).keys,
  );
});

test('a shard that cannot be opened is made elsewhere, and what it still has later is removed', async () => {
  const files = disk();
  const rows = randomRows(200, DIMENSIONS, 3);
  const keys = rows.map(({ key }) => key);
  const first = await openOver(files);
  first.index.upsert(rows);
  await first.index.close();

  const second = await openOver(files, [...files.shards.values()].slice(0, 1));
  const missing = second.index.reconcile(keys);
  expect(missing).toHaveLength(67);
  second.index.upsert(rows.filter(({ key }) => missing.includes(key)));
  await second.index.close();

  const { index } = await openOver(files);
  expect(index.stats().rows).toBe(200);
  expect(index.reconcile(keys)).toEqual([]);
  const expected = single(rows).search(query, { k: 200 });
  expect((await index.search(query, { k: 200 })).keys).toEqual(expected.keys);
});

test('a full disk is said to the one who saves, and the shard goes on', async () => {
  const files = disk();
  const { index } = await openOver(files);
  const rows = randomRows(200, DIMENSIONS, 3);
  index.upsert(rows);
  const file = files.shards.get(1);
  if (!file) throw new Error('expected a shard');
  file.capacity = 300;
  await expect(index.flush()).rejects.toMatchObject({ kind: 'full' });
  expect((await index.search(query, { k: 10 })).keys).toEqual(
    single(rows).search(query, { k: 10 }).keys,
  );
  file.capacity = Number.POSITIVE_INFINITY;
  await index.flush();
});

test('a bad row is refused before anything has changed', async () => {
  const { index } = await openOver(disk());
  const bad = { key: 300, vector: new Float32Array(DIMENSIONS) };
  expect(() => index.upsert([...randomRows(100, DIMENSIONS, 1), bad])).toThrow(RangeError);
  expect(index.stats().rows).toBe(0);
  await expect(index.search(new Float32Array(3), { k: 1 })).rejects.toThrow(RangeError);
});

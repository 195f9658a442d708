import { deleteOpfsFile, hasOpfsFile, openOpfsFile } from '@/lib/adapters/vector-file/opfs-file.ts';
import { openShardLine } from '@/lib/adapters/vector-file/shard-line.ts';
import { type LargeVectorIndex, openShardedIndex } from '@/lib/vector/shards/sharded-index.ts';
import { openVectorIndex } from '@/lib/vector/vector-index.ts';
import { randomNumbers, randomRows, randomVector } from '../../unit/lib/vector/vectors.ts';
import { loadedKernel } from './kernel-here.ts';

/** What a test may ask of this Worker, which owns shards in Workers of its own. */
export type OwnerAsk =
  | { readonly act: 'open' | 'flush' | 'search' | 'close' | 'delete' }
  | { readonly act: 'add'; readonly from: number; readonly to: number }
  | { readonly act: 'remove'; readonly every: number };

const DIMENSIONS = 64;
const MOST_AT_HOME = 2000;
const SHARDS = [1, 2, 3];
const NAME = 'test.sharded';
const fileOf = (shard: number): string => `${NAME} ${shard}`;

const ROWS = randomRows(12_000, DIMENSIONS, 8);
const QUERIES = Array.from({ length: 5 }, (_, seed) =>
  randomVector(DIMENSIONS, randomNumbers(seed)),
);

let index: LargeVectorIndex | null = null;
let started = 0;
let failures = 0;

const opened = (): LargeVectorIndex => {
  if (!index) throw new Error('expected an open index');
  return index;
};

const startShard = () => {
  started += 1;
  return new Worker(new URL('./shard-part-worker.ts', import.meta.url), { type: 'module' });
};

const ACTS: { [A in OwnerAsk['act']]: (ask: Extract<OwnerAsk, { act: A }>) => unknown } = {
  open: async () => {
    const folder = await navigator.storage.getDirectory();
    const lock = (id: string, hold: () => Promise<void>) => navigator.locks.request(id, hold);
    const file = await openOpfsFile({ folder, name: NAME, lock });
    const there = await Promise.all(
      SHARDS.map((shard) => hasOpfsFile({ folder, name: fileOf(shard) })),
    );
    const own = { modelId: 'test', dimensions: DIMENSIONS };
    index = await openShardedIndex({
      ...own,
      home: openVectorIndex({ ...own, kernel: await loadedKernel(), file }),
      mostShards: SHARDS.length,
      mostAtHome: MOST_AT_HOME,
      existing: SHARDS.filter((_, at) => there[at]),
      fileOf,
      start: (shard) => openShardLine(startShard, fileOf(shard)),
      report: () => {
        failures += 1;
      },
    });
    return { rows: index.stats().rows, started };
  },
  add: ({ from, to }) => {
    opened().upsert(ROWS.slice(from, to));
    return { rows: opened().stats().rows, started };
  },
  remove: ({ every }) =>
    opened().remove(ROWS.filter(({ key }) => key % every === 0).map(({ key }) => key)),
  flush: () => opened().flush(),
  search: async () => {
    const found = await Promise.all(QUERIES.map((query) => opened().search(query, { k: 10 })));
    return { keys: found.map(({ keys }) => [...keys]), failures, started };
  },
  close: () => opened().close(),
  delete: async () => {
    const folder = await navigator.storage.getDirectory();
    for (const name of [NAME, ...SHARDS.map(fileOf)]) await deleteOpfsFile({ folder, name });
  },
};

self.addEventListener('message', ({ data }: MessageEvent<OwnerAsk>) => {
  const act = ACTS[data.act] as (ask: OwnerAsk) => unknown;
  Promise.resolve()
    .then(() => act(data))
    .then(
      (value) => self.postMessage({ value }),
      (cause: { kind?: string; message: string }) =>
        self.postMessage({ failed: cause.kind ?? cause.message }),
    );
});

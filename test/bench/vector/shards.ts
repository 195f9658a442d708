import { loadKernel } from '@/lib/vector/kernel/load-kernel.ts';
import { type LargeVectorIndex, openShardedIndex } from '@/lib/vector/shards/sharded-index.ts';
import { openVectorIndex } from '@/lib/vector/vector-index.ts';
import { percentile } from '../times.ts';
import { bruteForce, makeSet, type VectorSet } from './data.ts';
import { fill, medianMs, type Surroundings, shareOf } from './steps.ts';

export type ShardsTask = {
  readonly kind: 'shards';
  readonly dimensions: number;
  readonly count: number;
  readonly rounds: number;
};

const K = 10;
const ONE = 'bench.vectors';
const HOME = 'bench.sharded';
const MOST_THREADS = 4;
const CHECKED = 10;

/**
 * One thread beside as many as the extension would take. Each query is asked of one index and then of
 * the other, and the ratio is the median over all queries.
 */
export async function measureShards(
  { dimensions, count, rounds }: ShardsTask,
  { read, openFile, deleteFile, shards }: Surroundings,
): Promise<object> {
  if (!shards) throw new Error('expected a place where Workers can be started');
  const set = makeSet('clustered', dimensions, count, rounds);
  const kernel = await loadKernel(read, (cause) => {
    throw cause;
  });
  const mostShards = Math.min(MOST_THREADS, shards.threads) - 1;
  const numbers = Array.from({ length: mostShards }, (_, index) => index + 1);
  const files = [ONE, HOME, ...numbers.map(shards.fileOf)];
  for (const file of files) await deleteFile(file);
  const own = { modelId: 'bench', dimensions };
  const openHome = async () =>
    openShardedIndex({
      ...own,
      ...shards,
      mostShards,
      existing: numbers,
      home: openVectorIndex({ ...own, kernel, file: await openFile(HOME) }),
      report: (cause) => {
        throw cause;
      },
    });
  const one = openVectorIndex({ ...own, kernel, file: await openFile(ONE) });
  const many = await openHome();
  try {
    await fill(one, set);
    await fill(many, set);
    return { threads: mostShards + 1, ...(await compare(one, many, set)) };
  } finally {
    await one.close();
    await many.close();
    for (const file of files) await deleteFile(file);
  }
}

const undisturbed = (times: readonly number[]): number =>
  percentile(
    times.map((time) => time * 1000),
    0.1,
  ) / 1000;

async function compare(one: LargeVectorIndex, many: LargeVectorIndex, set: VectorSet) {
  const times = { one: [] as number[], many: [] as number[] };
  for (const query of [...set.queries, ...set.queries]) {
    const from = performance.now();
    await one.search(query, { k: K });
    const between = performance.now();
    await many.search(query, { k: K });
    times.one.push(between - from);
    times.many.push(performance.now() - between);
  }
  // The first time around, the compilers had not done their work.
  const [first, then] = [times.one, times.many].map((all) => all.slice(set.queries.length));
  const ratios = (first ?? []).map((time, at) => time / (then?.[at] ?? 1));
  const shares: number[] = [];
  for (const query of set.queries.slice(0, CHECKED)) {
    const { keys } = await many.search(query, { k: K });
    shares.push(shareOf([...bruteForce(set, query, K)], keys));
  }
  return {
    ms: { oneThread: medianMs(first ?? []), threads: medianMs(then ?? []) },
    // Where other work holds the processors, the tenth that it disturbed least says more.
    undisturbedMs: { oneThread: undisturbed(first ?? []), threads: undisturbed(then ?? []) },
    ratio: medianMs(ratios),
    recallAt10: shares.reduce((sum, share) => sum + share, 0) / shares.length,
  };
}

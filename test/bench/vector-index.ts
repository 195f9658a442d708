import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { runInChromium } from './vector/in-chromium.ts';
import type { Task } from './vector/measure.ts';

const NODE_SCRIPT = path.join(import.meta.dirname, 'vector/in-node.ts');

/** The packaged embedder's dimensions, and those of the commonest small models. */
const PACKAGED = 256;
const COMMON = 384;

const SETS = ['clustered', 'iid', 'common-mean', 'outliers'] as const;

type Say = (line: string) => void;
type Speed = {
  readonly ms: number;
  readonly kernel: string;
  readonly recallAt10: number;
  readonly bytesPerVector: number;
  readonly snapshotBytesPerVector: number;
  readonly appendMs: number;
  readonly restoreMs: number;
  readonly certifiedByFirstPass: number;
  readonly bandwidthShare: { readonly scan: number; readonly query: number };
  readonly peers: Readonly<Record<string, { ratio: number; ms: number; recallAt10: number }>>;
};
type Shards = {
  readonly threads: number;
  readonly ms: { readonly oneThread: number; readonly threads: number };
  readonly ratio: number;
  readonly recallAt10: number;
};
type Recall = { readonly recallAt10: number; readonly certifiedByFirstPass: number };

/**
 * The vector index beside its peers, each query asked of all in turn: in Chromium's Worker with a
 * private file, and in Node; and one thread beside several at 250,000. Vectors are made up. `full`
 * adds a million vectors, the recall of 100,000, and at that size Orama and hnswlib (whose graph takes minutes to build).
 */
export async function benchIndex(say: Say, full = false): Promise<object> {
  const speed = (count: number, dimensions: number, peers: SpeedTask['peers']): SpeedTask => ({
    kind: 'speed',
    dimensions,
    count,
    peers,
    rounds: count > 10_000 ? 50 : 150,
  });
  const recalls = SETS.map((set): Task => {
    const count = full ? 100_000 : 20_000;
    return { kind: 'recall', set, dimensions: COMMON, count, rounds: 50 };
  });
  const shards = (count: number): Task => ({
    kind: 'shards',
    dimensions: COMMON,
    count,
    rounds: 100,
  });
  const sharded = [shards(250_000), ...(full ? [shards(1_000_000)] : [])];
  const slowToBuild = full ? (['orama', 'hnswlib'] as const) : [];
  const small = speed(10_000, COMMON, ['js', 'jsUnrolled', 'voy', 'orama', 'hnswlib']);
  const large = speed(100_000, COMMON, ['js', 'jsUnrolled', 'voy', ...slowToBuild]);
  const packaged = speed(100_000, PACKAGED, ['js', 'jsUnrolled']);
  const million = full ? [speed(1_000_000, COMMON, ['js', 'jsUnrolled'])] : [];

  const results = await runInChromium(
    [small, large, packaged, ...million, ...sharded, ...recalls],
    say,
  );
  const [at10k, at100k, at256, ...rest] = results as [Speed, Speed, Speed, ...unknown[]];
  const [at1m] = full ? (rest as Speed[]) : [];
  const [shards250k, shards1m] = rest.slice(million.length) as Shards[];
  const sets = rest.slice(million.length + sharded.length) as Recall[];
  const node = await runInNode(speed(10_000, COMMON, ['js', 'jsUnrolled', 'voy', 'orama']), say);

  return {
    ratio: ratios({ '10k': at10k, '100k': at100k, ...(at1m ? { '1m': at1m } : {}) }),
    recallAt10: Math.min(at10k.recallAt10, at100k.recallAt10, ...sets.map((s) => s.recallAt10)),
    bandwidthShare: at100k.bandwidthShare,
    bytesPerVector: at100k.bytesPerVector,
    snapshotBytesPerVector: at100k.snapshotBytesPerVector,
    ms: {
      append: at100k.appendMs,
      restore100k: at100k.restoreMs,
      query: { '10k': at10k.ms, '100k': at100k.ms, ...(at1m ? { '1m': at1m.ms } : {}) },
    },
    shards: { '250k': shards250k, ...(full ? { '1m': shards1m } : {}) },
    kernel: at100k.kernel,
    recall: Object.fromEntries(SETS.map((set, at) => [set, sets[at]])),
    dimensions256: { ratio: ratios({ '100k': at256 }), ms: at256.ms, recallAt10: at256.recallAt10 },
    node: { kernel: node.kernel, ratio: ratios({ '10k': node }), ms: node.ms },
    details: { '10k': at10k, '100k': at100k, ...(at1m ? { '1m': at1m } : {}) },
  };
}

type SpeedTask = Extract<Task, { kind: 'speed' }>;

/** Peer by peer, how many times our time it took at each size. */
function ratios(sizes: Readonly<Record<string, Speed>>): Record<string, Record<string, number>> {
  const table: Record<string, Record<string, number>> = {};
  for (const [size, { peers }] of Object.entries(sizes)) {
    for (const [peer, { ratio }] of Object.entries(peers)) {
      table[peer] = { ...table[peer], [size]: ratio };
    }
  }
  return table;
}

/** Node 20 has relaxed SIMD behind a flag; newer ones ignore it. */
async function runInNode(task: Task, say: Say): Promise<Speed> {
  say(`node: ${JSON.stringify(task)}`);
  const options = ['--experimental-wasm-relaxed-simd', '--import', 'tsx', NODE_SCRIPT];
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, [...options, JSON.stringify(task)]);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Speed;
}

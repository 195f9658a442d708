import { loadKernel } from '@/lib/vector/kernel/load-kernel.ts';
import { openVectorIndex, type VectorIndex } from '@/lib/vector/vector-index.ts';
import { measureScan } from './bandwidth.ts';
import { bruteForce, makeSet, type SetName, type VectorSet } from './data.ts';
import { PEERS, type Peer, type PeerName, vectorAt } from './peers.ts';
import { measureShards, type ShardsTask } from './shards.ts';
import { fill, medianMs, type Surroundings, shareOf } from './steps.ts';

export type Task =
  | {
      readonly kind: 'speed';
      readonly dimensions: number;
      readonly count: number;
      readonly peers: readonly PeerName[];
      readonly rounds: number;
    }
  | {
      readonly kind: 'recall';
      readonly set: SetName;
      readonly dimensions: number;
      readonly count: number;
      readonly rounds: number;
    }
  | ShardsTask;

const K = 10;
const FILE = 'bench.vectors';
const WARM_UP = 100;
const APPENDS = 40;
const RESTORES = 7;

export async function measure(task: Task, surroundings: Surroundings): Promise<object> {
  if (task.kind === 'shards') return measureShards(task, surroundings);
  const set = makeSet(
    task.kind === 'recall' ? task.set : 'clustered',
    task.dimensions,
    task.count,
    task.rounds,
  );
  const kernel = await loadKernel(surroundings.read, (cause) => {
    throw cause;
  });
  const open = async () =>
    openVectorIndex({
      dimensions: task.dimensions,
      modelId: 'bench',
      kernel,
      file: await surroundings.openFile(FILE),
    });
  await surroundings.deleteFile(FILE);
  const index = await open();
  try {
    const buildMs = await timeOf(() => fill(index, set));
    if (task.kind === 'recall') return { ...recallOf(index, set), buildMs };
    const { memoryBytes, fileBytes } = index.stats();
    const speed = await compare(index, set, task.peers, surroundings);
    const sizes = {
      bytesPerVector: memoryBytes / set.count,
      snapshotBytesPerVector: fileBytes / set.count,
    };
    const scan = await measureScan({
      kernel,
      dimensions: task.dimensions,
      count: task.count,
      read: surroundings.read,
      query: nextQuery(index, set),
    });
    const appendMs = await appends(index, set);
    await index.close();
    const restoreMs = await restores(open);
    return { kernel: kernel.name, ...sizes, buildMs, appendMs, restoreMs, ...speed, ...scan };
  } finally {
    await surroundings.deleteFile(FILE).catch(() => undefined);
  }
}

function nextQuery(index: VectorIndex, set: VectorSet): () => void {
  let next = 0;
  return () => {
    index.search(set.queries[next % set.queries.length] ?? new Float32Array(0), { k: K });
    next += 1;
  };
}

function recallOf(index: VectorIndex, set: VectorSet) {
  const found = set.queries.map((query) => index.search(query, { k: K }));
  const shares = set.queries.map((query, at) =>
    shareOf([...bruteForce(set, query, K)], found[at]?.keys ?? []),
  );
  const firstPass = set.queries.map((query) => index.search(query, { k: K, secondPass: false }));
  return {
    recallAt10: mean(shares),
    certifiedByFirstPass: mean(firstPass.map(({ certified }) => Number(certified))),
    rescored: mean(found.map(({ rescored }) => rescored)),
    ms: medianMs(set.queries.map((query) => timeOfSync(() => index.search(query, { k: K })))),
  };
}

/**
 * Each peer beside ours: every query is asked of one and then of the other, so that each finds the
 * processor's memory full of the other's data.
 */
async function compare(
  index: VectorIndex,
  set: VectorSet,
  names: readonly PeerName[],
  { read }: Surroundings,
) {
  const voyWasm = await read('/voy.wasm');
  const truths = set.queries.map((query) => [...bruteForce(set, query, K)]);
  const ours = { search: (query: Float32Array) => [...index.search(query, { k: K }).keys] };
  const peers: Record<string, { ms: number; oursMs: number; ratio: number; recallAt10: number }> =
    {};
  const all: number[] = [];
  for (const name of names) {
    const peer = await PEERS[name](set, voyWasm);
    const { times, recallAt10 } = await inTurn(peer, ours, set, truths);
    const [ms, oursMs] = [medianMs(times.peer), medianMs(times.ours)];
    all.push(...times.ours);
    peers[name] = { ms, oursMs, ratio: ms / oursMs, recallAt10 };
  }
  const found = set.queries.map((query) => index.search(query, { k: K }));
  return {
    ms: medianMs(all),
    recallAt10: mean(found.map(({ keys }, at) => shareOf(truths[at] ?? [], keys))),
    certifiedByFirstPass: mean(found.map(({ scanned }) => Number(scanned === set.count))),
    rescored: mean(found.map(({ rescored }) => rescored)),
    peers,
  };
}

async function inTurn(peer: Peer, ours: Peer, set: VectorSet, truths: readonly number[][]) {
  // The compilers of both shall have done their work.
  for (let round = 0; round < WARM_UP; round += 1) {
    const query = set.queries[round % set.queries.length] ?? new Float32Array(0);
    await ours.search(query);
    if (round < 3) await peer.search(query);
  }
  const times = { peer: [] as number[], ours: [] as number[] };
  const shares: number[] = [];
  for (const [at, query] of set.queries.entries()) {
    const from = performance.now();
    const found = await peer.search(query);
    const between = performance.now();
    await ours.search(query);
    times.ours.push(performance.now() - between);
    times.peer.push(between - from);
    shares.push(shareOf(truths[at] ?? [], found));
  }
  return { times, recallAt10: mean(shares) };
}

/** One row more, durable. */
async function appends(index: VectorIndex, set: VectorSet): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < APPENDS; count += 1) {
    const row = { key: set.count + count, vector: vectorAt(set, count) };
    times.push(
      await timeOf(async () => {
        index.upsert([row]);
        await index.flush();
      }),
    );
  }
  return medianMs(times);
}

async function restores(open: () => Promise<VectorIndex>): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < RESTORES; count += 1) {
    let index: VectorIndex | null = null;
    const ms = await timeOf(async () => {
      index = await open();
    });
    const opened = index as VectorIndex | null;
    if (opened?.opened !== 'restored')
      throw new Error(`expected a restored index, got ${opened?.opened}`);
    times.push(ms);
    await opened.close();
  }
  return medianMs(times);
}

async function timeOf(act: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await act();
  return performance.now() - from;
}

function timeOfSync(act: () => unknown): number {
  const from = performance.now();
  act();
  return performance.now() - from;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

import { type Kernel, SEGMENT_ROWS } from '@/lib/vector/kernel/kernel.ts';
import { createRotation } from '@/lib/vector/rotation.ts';
import { median } from '../times.ts';

const ROUNDS = 40;
const PAGE_BYTES = 65_536;

/** As many as a search among 100,000 rows keeps. */
const KEPT = 138;

type Sum = { sum(from: number, bytes: number): number };

type Measured = {
  readonly kernel: Kernel;
  readonly dimensions: number;
  readonly count: number;
  read(path: string): Promise<Uint8Array<ArrayBuffer>>;
  /** A whole query of an index with as many rows, another one each time. */
  query(): void;
};

/**
 * The share of the memory's bandwidth that a scan and a whole query reach: the time of a loop that
 * only adds up bytes, over theirs. All three read the same number of bytes (`count` rows of one byte for
 * each component and two for the scale), each in a memory of its own, one after the other and each
 * first in turn; a share is the median over all rounds, so that what else runs here bears on both sides
 * of it. The query's time holds everything from the call to the answer: the turn of the query, the
 * scan, and the exact scores of the rows that can win, whose low bits come from the file.
 */
export async function measureScan({ kernel, dimensions, count, read, query }: Measured) {
  const { size } = createRotation(dimensions);
  const bytes = count * (size + 2);
  const acts = {
    sum: await sumOver(bytes, await read('/sum.wasm')),
    scan: scanOver(kernel, dimensions, count),
    query,
  };
  const names = ['sum', 'scan', 'query'] as const;
  const times = { sum: [] as number[], scan: [] as number[], query: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const order = [...names.slice(round % names.length), ...names.slice(0, round % names.length)];
    for (const name of order) times[name].push(microseconds(acts[name]));
  }
  const share = (of: readonly number[]): number =>
    // `median` rounds to tenths.
    median(of.map((time, round) => ((times.sum[round] ?? 0) / time) * 10_000)) / 10_000;
  return {
    bandwidthShare: { scan: share(times.scan), query: share(times.query) },
    gigabytesPerSecond: bytes / median(times.sum) / 1000,
  };
}

/** A scan of rows that look random, so that as many of them as in earnest enter the list of the best. */
function scanOver(kernel: Kernel, dimensions: number, count: number): () => void {
  const { size } = createRotation(dimensions);
  const memory = kernel.open(size);
  const segments = Math.ceil(count / SEGMENT_ROWS);
  memory.addSegments(segments);
  let state = 1;
  for (let segment = 0; segment < segments; segment += 1) {
    const { tops, scales } = memory.segment(segment);
    tops.forEach((_, at) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      tops[at] = 1 + ((state >>> 8) % 127);
    });
    scales.fill(0x3a00);
  }
  memory.ask(new Float32Array(dimensions).fill(0.05));
  return () => {
    memory.keepBest(KEPT);
    for (let segment = 0; segment < segments; segment += 1) {
      memory.scan(segment, Math.min(SEGMENT_ROWS, count - segment * SEGMENT_ROWS), null);
    }
  };
}

async function sumOver(bytes: number, wasm: Uint8Array<ArrayBuffer>): Promise<() => number> {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE_BYTES) + 1 });
  new Uint8Array(memory.buffer).fill(1);
  const { instance } = await WebAssembly.instantiate(wasm, { env: { memory } });
  const { sum } = instance.exports as unknown as Sum;
  return () => sum(1024, bytes - (bytes % 128));
}

function microseconds(act: () => unknown): number {
  const from = performance.now();
  act();
  return (performance.now() - from) * 1000;
}

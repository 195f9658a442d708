import { type Kernel, SEGMENT_ROWS } from '@/lib/vector/kernel/kernel.ts';
import { quantizeQuery } from '@/lib/vector/quantize.ts';
import { createRotation } from '@/lib/vector/rotation.ts';
import { median } from '../times.ts';

const ROUNDS = 25;
const RERANK = 64;
const PAGE_BYTES = 65_536;

type Sum = { sum(from: number, bytes: number): number };

/**
 * The share of the memory's bandwidth that a scan and a whole query reach: the time of a loop that
 * only adds up as many bytes, over theirs, one after the other in the same run.
 */
export async function measureScan(
  kernel: Kernel,
  dimensions: number,
  count: number,
  read: (path: string) => Promise<Uint8Array<ArrayBuffer>>,
  query: () => void,
) {
  const { size, apply } = createRotation(dimensions);
  const memory = kernel.open(size);
  const segments = Math.floor(count / SEGMENT_ROWS);
  memory.addSegments(segments);
  for (let segment = 0; segment < segments; segment += 1) {
    const { tops, scales } = memory.segment(segment);
    // Scores that fall from row to row: as in a real scan, few rows enter the list of the best.
    tops.forEach((_, at) => {
      tops[at] = 1 + ((at * 2_654_435_761) % 127);
    });
    scales.fill(0x3a00);
  }
  memory.setQuery(quantizeQuery(apply(new Float32Array(dimensions).fill(0.05))));
  const scan = () => {
    memory.keepBest(RERANK);
    for (let segment = 0; segment < segments; segment += 1) {
      memory.scan(segment, SEGMENT_ROWS, null);
    }
  };
  const bytes = segments * SEGMENT_ROWS * (size + 2);
  const sum = await sumOver(bytes, await read('/sum.wasm'));
  const times = { sum: [] as number[], scan: [] as number[], query: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.sum.push(microseconds(sum));
    times.scan.push(microseconds(scan));
    times.query.push(microseconds(query));
  }
  const [sumTime, scanTime, queryTime] = [times.sum, times.scan, times.query].map(median);
  return {
    bandwidthShare: {
      scan: (sumTime ?? 0) / (scanTime ?? 1),
      query: (sumTime ?? 0) / (queryTime ?? 1),
    },
    gigabytesPerSecond: bytes / (sumTime ?? 1) / 1000,
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

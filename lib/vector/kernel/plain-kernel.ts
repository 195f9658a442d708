import { checksum } from '../checksum.ts';
import { LOW_STEPS, type QuantizedQuery, quantizeQuery, scaleOf, ZERO } from '../quantize.ts';
import { createRotation } from '../rotation.ts';
import { createBestList } from './best-list.ts';
import {
  BATCH_ROWS,
  type Kernel,
  type RowMemory,
  rowBytes,
  SEGMENT_ROWS,
  type Segment,
} from './kernel.ts';

/** Room for what a file adds to a batch of rows: the head of a record, and filling up to 64 bytes. */
export const RECORD_ROOM = 128;

/**
 * The kernel without WebAssembly: slow, obvious, and the oracle that the fast ones are tested by.
 * It also serves where a browser has no SIMD.
 */
export const plainKernel: Kernel = { name: 'plain', open };

function open(size: number): RowMemory {
  const segments: Segment[] = [];
  const scratch = new Uint8Array(BATCH_ROWS * rowBytes(size) + RECORD_ROOM);
  const list = createBestList();
  const rotation = createRotation(size);
  let query: QuantizedQuery | null = null;

  const segmentAt = (index: number): Segment => {
    const segment = segments[index];
    if (!segment) throw new RangeError(`expected a segment below ${segments.length}, got ${index}`);
    return segment;
  };
  return {
    bytes: () => segments.length * SEGMENT_ROWS * (size + 6) + scratch.length,
    addSegments: (count) => {
      for (let added = 0; added < count; added += 1) segments.push(emptySegment(size));
    },
    segment: segmentAt,
    keyAt: (slot) => segmentAt(Math.floor(slot / SEGMENT_ROWS)).keys[slot % SEGMENT_ROWS] ?? 0,
    scaleAt: (slot) => segmentAt(Math.floor(slot / SEGMENT_ROWS)).scales[slot % SEGMENT_ROWS] ?? 0,
    scratch: () => scratch,
    checksum: (bytes, seed) => checksum(scratch.subarray(0, bytes), seed),
    ask: (vector) => {
      query = quantizeQuery(rotation.apply(vector));
      return query;
    },
    keepBest: list.keepBest,
    keepAbove: list.keepAbove,
    scan(index, rows, mask) {
      const segment = segmentAt(index);
      for (let row = 0; row < rows; row += 1) {
        if (mask && !((mask[row >> 3] ?? 0) & (1 << (row & 7)))) continue;
        list.offer(index * SEGMENT_ROWS + row, firstScore(segment, row, asked(query)));
      }
    },
    kept: list.kept,
    bringForward: list.bringForward,
    rescore(slots) {
      const lows = new Int16Array(scratch.buffer, 0, slots.length * size);
      return Float64Array.from(slots, (slot, index) => {
        const segment = segmentAt(Math.floor(slot / SEGMENT_ROWS));
        const lowsOfRow = lows.subarray(index * size, (index + 1) * size);
        return secondScore(segment, slot % SEGMENT_ROWS, lowsOfRow, asked(query));
      });
    },
  };
}

const emptySegment = (size: number): Segment => ({
  tops: new Uint8Array(SEGMENT_ROWS * size),
  scales: new Uint16Array(SEGMENT_ROWS),
  keys: new Uint32Array(SEGMENT_ROWS),
});

function asked(query: QuantizedQuery | null): QuantizedQuery {
  if (!query) throw new Error('expected a query before a scan');
  return query;
}

/** A whole number, below 2²⁴ up to 2,000 dimensions and then exact; rounded as float32 rounds. */
function firstScore({ tops, scales }: Segment, row: number, query: QuantizedQuery): number {
  const { levels, excess } = query;
  const start = row * levels.length;
  let sum = 0;
  for (let place = 0; place < levels.length; place += 1) {
    sum += (tops[start + place] ?? 0) * (levels[place] ?? 0);
  }
  return Math.fround(Math.fround(sum - excess) * scaleOf(scales[row] ?? 0));
}

/** In eight strands, added up in this order, because a SIMD kernel does the same. */
function secondScore(
  { tops, scales }: Segment,
  row: number,
  lows: Int16Array,
  { values }: QuantizedQuery,
): number {
  const start = row * values.length;
  const strands = new Float64Array(8);
  for (let place = 0; place < values.length; place += 1) {
    const whole = ((tops[start + place] ?? 0) - ZERO) * LOW_STEPS + (lows[place] ?? 0);
    strands[place & 7] = (strands[place & 7] ?? 0) + whole * (values[place] ?? 0);
  }
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = strands;
  const sum = a + e + (c + g) + (b + f + (d + h));
  return sum * (scaleOf(scales[row] ?? 0) / LOW_STEPS);
}

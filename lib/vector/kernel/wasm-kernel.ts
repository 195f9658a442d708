import { CHECKSUM_STEP, roundUpToStep } from '../checksum.ts';
import type { QuantizedQuery } from '../quantize.ts';
import {
  BATCH_ROWS,
  type Kernel,
  MOST_BEST,
  type RowMemory,
  rowBytes,
  SEGMENT_ROWS,
  type Segment,
} from './kernel.ts';
import { RECORD_ROOM } from './plain-kernel.ts';

/** WebAssembly memory grows by pages. */
const PAGE_BYTES = 65_536;

/** Below this address stands nothing: the compiler was told so. */
const FIRST_ADDRESS = 1024;

/** What `tools/build-kernel` compiles. Addresses are byte offsets into the memory. */
type Exports = {
  place(
    size: number,
    scores: number,
    slots: number,
    levels: number,
    wideLevels: number,
    values: number,
    scratch: number,
    segments: number,
    segmentBytes: number,
  ): void;
  setExcess(excess: number): void;
  keepBest(room: number): void;
  keepAbove(least: number): void;
  keptCount(): number;
  rescore(slots: number, count: number, results: number): void;
  checksum(bytes: number, seed: number): number;
  scanAny(segment: number, rows: number, mask: number): void;
};

export const wasmKernel = (name: 'baseline' | 'relaxed', module: WebAssembly.Module): Kernel => ({
  name,
  open: (size) => new WasmMemory(module, size),
});

/** Where everything stands in the memory, one after the other. */
function layOut(size: number) {
  let end = FIRST_ADDRESS;
  const take = (bytes: number): number => {
    const start = end;
    end = roundUpToStep(end + bytes);
    return start;
  };
  return {
    scores: take(MOST_BEST * 4),
    slots: take(MOST_BEST * 4),
    levels: take(size),
    wideLevels: take(size * 2),
    values: take(size * 8),
    asked: take(BATCH_ROWS * 4),
    results: take(BATCH_ROWS * 8),
    mask: take(SEGMENT_ROWS / 8),
    scratch: take(BATCH_ROWS * rowBytes(size) + RECORD_ROOM + CHECKSUM_STEP),
    segments: end,
    segmentBytes: SEGMENT_ROWS * (size + 6),
  };
}

class WasmMemory implements RowMemory {
  readonly #memory = new WebAssembly.Memory({ initial: 1 });
  readonly #exports: Exports;
  readonly #scan: Exports['scanAny'];
  readonly #size: number;
  readonly #places: ReturnType<typeof layOut>;
  #segments: Segment[] = [];
  /** All of the memory, in two- and in four-byte numbers. */
  #halves = new Uint16Array(0);
  #words = new Uint32Array(0);
  #count = 0;

  constructor(module: WebAssembly.Module, size: number) {
    const instance = new WebAssembly.Instance(module, { env: { memory: this.#memory } });
    // The compiled file is ours, and a test compares it with its source.
    this.#exports = instance.exports as unknown as Exports;
    const own = instance.exports[`scan${size}`] as Exports['scanAny'] | undefined;
    this.#scan = own ?? this.#exports.scanAny;
    this.#size = size;
    const places = layOut(size);
    this.#places = places;
    this.#reach(places.segments);
    const { scores, slots, levels, wideLevels, values, scratch, segments, segmentBytes } = places;
    this.#exports.place(
      ...([size, scores, slots, levels, wideLevels, values, scratch] as const),
      ...([segments, segmentBytes] as const),
    );
  }

  bytes(): number {
    return this.#memory.buffer.byteLength;
  }

  addSegments(count: number): void {
    const { segments, segmentBytes } = this.#places;
    this.#count += count;
    this.#reach(segments + this.#count * segmentBytes);
    // When memory grows, views of what it was are of no use any more.
    this.#segments = [];
  }

  segment(index: number): Segment {
    this.#segments[index] ??= this.#viewOf(index);
    return this.#segments[index];
  }

  keyAt(slot: number): number {
    const { keys } = this.#columnsOf(Math.floor(slot / SEGMENT_ROWS));
    return this.#words[keys / 4 + (slot % SEGMENT_ROWS)] ?? 0;
  }

  scaleAt(slot: number): number {
    const { scales } = this.#columnsOf(Math.floor(slot / SEGMENT_ROWS));
    return this.#halves[scales / 2 + (slot % SEGMENT_ROWS)] ?? 0;
  }

  scratch(): Uint8Array {
    const { scratch } = this.#places;
    const bytes = BATCH_ROWS * rowBytes(this.#size) + RECORD_ROOM;
    return new Uint8Array(this.#memory.buffer, scratch, bytes);
  }

  checksum(bytes: number, seed: number): number {
    return this.#exports.checksum(bytes, seed) >>> 0;
  }

  setQuery({ levels, values, excess }: QuantizedQuery): void {
    const { buffer } = this.#memory;
    new Int8Array(buffer, this.#places.levels).set(levels);
    new Int16Array(buffer, this.#places.wideLevels).set(levels);
    new Float64Array(buffer, this.#places.values, this.#size).set(values);
    this.#exports.setExcess(excess);
  }

  keepBest(room: number): void {
    this.#exports.keepBest(room);
  }

  keepAbove(least: number): void {
    this.#exports.keepAbove(least);
  }

  scan(segment: number, rows: number, mask: Uint8Array | null): void {
    if (mask) new Uint8Array(this.#memory.buffer, this.#places.mask).set(mask);
    this.#scan(segment, rows, mask ? this.#places.mask : 0);
  }

  kept() {
    const { buffer } = this.#memory;
    const count = this.#exports.keptCount();
    return {
      slots: new Uint32Array(buffer, this.#places.slots, count),
      scores: new Float32Array(buffer, this.#places.scores, count),
    };
  }

  rescore(slots: Uint32Array): Float64Array {
    const { buffer } = this.#memory;
    new Uint32Array(buffer, this.#places.asked, BATCH_ROWS).set(slots);
    this.#exports.rescore(this.#places.asked, slots.length, this.#places.results);
    return new Float64Array(buffer, this.#places.results, slots.length);
  }

  #viewOf(index: number): Segment {
    if (index >= this.#count) {
      throw new RangeError(`expected a segment below ${this.#count}, got ${index}`);
    }
    const { buffer } = this.#memory;
    const { tops, scales, keys } = this.#columnsOf(index);
    return {
      tops: new Uint8Array(buffer, tops, SEGMENT_ROWS * this.#size),
      scales: new Uint16Array(buffer, scales, SEGMENT_ROWS),
      keys: new Uint32Array(buffer, keys, SEGMENT_ROWS),
    };
  }

  /** Where the columns of a segment stand: all of them at multiples of 64. */
  #columnsOf(segment: number) {
    const tops = this.#places.segments + segment * this.#places.segmentBytes;
    const scales = tops + SEGMENT_ROWS * this.#size;
    return { tops, scales, keys: scales + SEGMENT_ROWS * 2 };
  }

  /** Grow the memory, where it must, so that it ends at or behind this address. */
  #reach(end: number): void {
    const missing = end - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / PAGE_BYTES));
    this.#halves = new Uint16Array(this.#memory.buffer);
    this.#words = new Uint32Array(this.#memory.buffer);
  }
}

import { CHECKSUM_STEP, roundUpToStep } from '../checksum.ts';
import type { QuantizedQuery } from '../quantize.ts';
import { ROUNDS, turnOf } from '../rotation.ts';
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

/** Of a query: its scale, residual, norm and excess. */
const FIGURES = 4;

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
  coarsen(figures: number): void;
  keepBest(room: number): void;
  keepAbove(least: number): void;
  keptCount(): number;
  bringForward(wanted: number): void;
  placeTurn(
    signs: number,
    places: number,
    spare: number,
    block: number,
    rounds: number,
    shorter: number,
  ): void;
  turn(): void;
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
    scores: take(2 * MOST_BEST * 4),
    slots: take(2 * MOST_BEST * 4),
    levels: take(size),
    wideLevels: take(size * 2),
    values: take(size * 8),
    figures: take(FIGURES * 8),
    spare: take(size * 8),
    signs: take(size * 8 * ROUNDS),
    places: take(size * 4),
    asked: take(BATCH_ROWS * 4),
    results: take(BATCH_ROWS * 8),
    mask: take(SEGMENT_ROWS / 8),
    scratch: take(BATCH_ROWS * rowBytes(size) + RECORD_ROOM + CHECKSUM_STEP),
    segments: end,
    segmentBytes: SEGMENT_ROWS * (size + 6),
  };
}

type Views = ReturnType<typeof viewsOf>;

/** Views made once: between two scans little is in the processor's memory, and to make one takes its time. */
const viewsOf = (buffer: ArrayBuffer, places: ReturnType<typeof layOut>, size: number) => ({
  /** All of the memory, in two- and in four-byte numbers. */
  halves: new Uint16Array(buffer),
  words: new Uint32Array(buffer),
  levels: new Int8Array(buffer, places.levels, size),
  figures: new Float64Array(buffer, places.figures, FIGURES),
  values: new Float64Array(buffer, places.values, size),
  slots: new Uint32Array(buffer, places.slots, 2 * MOST_BEST),
  scores: new Float32Array(buffer, places.scores, 2 * MOST_BEST),
  asked: new Uint32Array(buffer, places.asked, BATCH_ROWS),
  results: new Float64Array(buffer, places.results, BATCH_ROWS),
  mask: new Uint8Array(buffer, places.mask, SEGMENT_ROWS / 8),
  scratch: new Uint8Array(buffer, places.scratch, BATCH_ROWS * rowBytes(size) + RECORD_ROOM),
});

class WasmMemory implements RowMemory {
  readonly #memory: WebAssembly.Memory;
  readonly #exports: Exports;
  readonly #scan: Exports['scanAny'];
  readonly #size: number;
  readonly #places: ReturnType<typeof layOut>;
  #segments: Segment[] = [];
  #views: Views;
  #count = 0;

  constructor(module: WebAssembly.Module, size: number) {
    const places = layOut(size);
    this.#memory = new WebAssembly.Memory({ initial: Math.ceil(places.segments / PAGE_BYTES) });
    const instance = new WebAssembly.Instance(module, { env: { memory: this.#memory } });
    // The compiled file is ours, and a test compares it with its source.
    this.#exports = instance.exports as unknown as Exports;
    const own = instance.exports[`scan${size}`] as Exports['scanAny'] | undefined;
    this.#scan = own ?? this.#exports.scanAny;
    this.#size = size;
    this.#places = places;
    this.#views = viewsOf(this.#memory.buffer, places, size);
    const { scores, slots, levels, wideLevels, values, scratch, segments, segmentBytes } = places;
    this.#exports.place(
      ...([size, scores, slots, levels, wideLevels, values, scratch] as const),
      ...([segments, segmentBytes] as const),
    );
    this.#placeTurn();
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
    return this.#views.words[keys / 4 + (slot % SEGMENT_ROWS)] ?? 0;
  }

  scaleAt(slot: number): number {
    const { scales } = this.#columnsOf(Math.floor(slot / SEGMENT_ROWS));
    return this.#views.halves[scales / 2 + (slot % SEGMENT_ROWS)] ?? 0;
  }

  scratch(): Uint8Array {
    return this.#views.scratch;
  }

  checksum(bytes: number, seed: number): number {
    return this.#exports.checksum(bytes, seed) >>> 0;
  }

  ask(vector: Float32Array): QuantizedQuery {
    const { levels, values, figures } = this.#views;
    values.set(vector);
    values.fill(0, vector.length);
    this.#exports.turn();
    this.#exports.coarsen(this.#places.figures);
    const [scale = 0, residual = 0, norm = 0, excess = 0] = figures;
    return { levels, values, scale, residual, norm, excess };
  }

  keepBest(room: number): void {
    this.#exports.keepBest(room);
  }

  keepAbove(least: number): void {
    this.#exports.keepAbove(least);
  }

  scan(segment: number, rows: number, mask: Uint8Array | null): void {
    if (mask) this.#views.mask.set(mask);
    this.#scan(segment, rows, mask ? this.#places.mask : 0);
  }

  kept() {
    const count = this.#exports.keptCount();
    const { slots, scores } = this.#views;
    return { slots: slots.subarray(0, count), scores: scores.subarray(0, count) };
  }

  bringForward(wanted: number): void {
    this.#exports.bringForward(wanted);
  }

  rescore(slots: Uint32Array): Float64Array {
    const { asked, results } = this.#views;
    asked.set(slots);
    this.#exports.rescore(this.#places.asked, slots.length, this.#places.results);
    return results.subarray(0, slots.length);
  }

  #placeTurn(): void {
    const { spare, signs, places } = this.#places;
    const { buffer } = this.#memory;
    const turn = turnOf(this.#size);
    turn.signs.forEach((signsOfRound, round) => {
      new Float64Array(buffer, signs + round * this.#size * 8, this.#size).set(signsOfRound);
    });
    new Uint32Array(buffer, places, this.#size).set(turn.places);
    this.#exports.placeTurn(signs, places, spare, turn.block, ROUNDS, turn.shorter);
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
    this.#views = viewsOf(this.#memory.buffer, this.#places, this.#size);
  }
}

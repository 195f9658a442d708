import type { QuantizedQuery } from '../quantize.ts';

/** Memory grows by this many rows, and nothing is ever copied for it. */
export const SEGMENT_ROWS = 1024;

/** Rows that are rescored, written or read in one go: as much as fits a processor's own memory. */
export const BATCH_ROWS = 128;

/** The most rows that the best-list of a first pass can hold. */
export const MOST_BEST = 4096;

/** Bytes of a row in a file: 4 for its key, 2 for its scale, 1 for each top and 2 for each low. */
export const rowBytes = (size: number): number => 6 + 3 * size;

/** One way to run the two inner loops of a search. All give the same scores, bit by bit. */
export type Kernel = {
  readonly name: 'plain' | 'baseline' | 'relaxed';
  /** Memory for rows of `size` components, a multiple of 32. */
  open(size: number): RowMemory;
};

/** 1024 rows, column by column. The views are good until segments are added. */
export type Segment = {
  readonly tops: Uint8Array;
  readonly scales: Uint16Array;
  readonly keys: Uint32Array;
};

export type RowMemory = {
  bytes(): number;
  addSegments(count: number): void;
  segment(index: number): Segment;
  /** One number of one row, sooner than by its segment: a scan leaves little in the processor's memory. */
  keyAt(slot: number): number;
  scaleAt(slot: number): number;
  /** Room for one batch of rows as a file has them; also where `rescore` expects low bits. */
  scratch(): Uint8Array;
  /** `checksum()` of the first bytes of the scratch. */
  checksum(bytes: number, seed: number): number;
  /** What is scored against from now on: the vector, turned by the rotation of its size and quantized. */
  ask(vector: Float32Array): QuantizedQuery;
  /** From now on, a scan keeps the `room` best rows of all it sees, at most 4096. */
  keepBest(room: number): void;
  /** From now on, a scan keeps all rows that score at least this much. Empty it after each segment. */
  keepAbove(least: number): void;
  /**
   * The first pass: score the first `rows` rows of a segment by their tops, in units of
   * `query.scale`. Where there is a mask, only rows whose bit (byte `row >> 3`) is set.
   */
  scan(segment: number, rows: number, mask: Uint8Array | null): void;
  /**
   * What was kept, in no order, but of the best the worst stands last: slots, and their scores of the
   * first pass. Views; copy to keep.
   */
  kept(): { readonly slots: Uint32Array; readonly scores: Float32Array };
  /** Of what is kept, put the best `wanted` first, the worst of them last. */
  bringForward(wanted: number): void;
  /** The second pass: exact scores of at most 128 slots whose low bits stand in the scratch, in order. */
  rescore(slots: Uint32Array): Float64Array;
};

// What all functions of the kernel share. TypeScript decides where things stand in memory
// (`wasm-kernel.ts`) and says so once by `place`. Addresses are byte offsets.

/** Components of a row; a multiple of 32. */
export let size: i32 = 0;

/** Scores and slots of what a scan keeps: 8192 float32, 8192 uint32. */
export let scoresAt: usize = 0;
export let slotsAt: usize = 0;

/** The query's levels as bytes, the same as 16-bit numbers, and all its digits as float64. */
export let levelsAt: usize = 0;
export let wideLevelsAt: usize = 0;
export let valuesAt: usize = 0;

/** 64 times the sum of the levels: tops are stored shifted by 64, so every sum is too large by it. */
export let excess: i32 = 0;

export let scratchAt: usize = 0;

/** Segments stand one after the other: tops, then scales (16-bit), then keys. */
export let segmentsAt: usize = 0;
export let segmentBytes: usize = 0;

export const SEGMENT_ROWS: u32 = 1024;

export function place(
  rowSize: i32,
  scores: usize,
  slots: usize,
  levels: usize,
  wideLevels: usize,
  values: usize,
  scratch: usize,
  segments: usize,
  bytesOfSegment: usize,
): void {
  size = rowSize;
  scoresAt = scores;
  slotsAt = slots;
  levelsAt = levels;
  wideLevelsAt = wideLevels;
  valuesAt = values;
  scratchAt = scratch;
  segmentsAt = segments;
  segmentBytes = bytesOfSegment;
}

export function setExcess(value: i32): void {
  excess = value;
}

// @ts-ignore: a decorator of AssemblyScript
@inline
export function topsOf(segment: u32): usize {
  return segmentsAt + <usize>segment * segmentBytes;
}

// @ts-ignore: a decorator of AssemblyScript
@inline
export function scalesOf(segment: u32): usize {
  return topsOf(segment) + <usize>SEGMENT_ROWS * <usize>size;
}

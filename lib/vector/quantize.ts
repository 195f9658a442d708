/**
 * A row as it is kept. Each component is one whole number of 23 bits times the row's scale: the
 * upper 7 bits are what a first pass reads, the lower 16 are fetched for the few rows that matter.
 * Together they are as fine as float32, at the bytes that a 7-bit row and an f16 row would take;
 * f16 instead of the low bits would be a hundred times coarser and could swap close neighbours.
 */
export type QuantizedRow = {
  /** `top + 64`, from 1 to 127. */
  readonly tops: Uint8Array;
  readonly lows: Int16Array;
  /** The upper half of a float32, so two bytes, rounded upwards. */
  readonly scaleBits: number;
  /** Length of what the first pass does not see. */
  readonly residual: number;
  /** The residual in units of the scale: much the same for all rows, so one bound serves them well. */
  readonly roughness: number;
  readonly norm: number;
};

/** Tops go from -63 to 63. */
const LARGEST_TOP = 63;

/** Levels of a query go from -127 to 127. */
const LARGEST_LEVEL = 127;

/**
 * A first pass adds the products of four components in 16 bits: two neighbours, and the same two 16
 * places on, by a STEP of 32. A shifted top is at most 127, so the four levels may come to 258; two
 * less, because rounding may add a half to each.
 */
const LARGEST_FOUR_LEVELS = 256;
const STEP = 32;
const HALF_STEP = STEP / 2;

/** What is added to a top, so that it is a byte without a sign. */
export const ZERO = 64;

export const LOW_STEPS = 65_536;

/** A query in both forms: coarse whole numbers for the first pass, all its digits for the second. */
export type QuantizedQuery = {
  /** From -127 to 127. */
  readonly levels: Int8Array;
  readonly values: Float64Array;
  /** One level is worth this much. */
  readonly scale: number;
  /** Length of what the levels do not see. */
  readonly residual: number;
  readonly norm: number;
  /** `64 × the sum of the levels`: what the first pass counts too much, as tops are shifted by 64. */
  readonly excess: number;
};

export function quantizeRow(turned: Float64Array): QuantizedRow {
  const scaleBits = upperHalfAbove(largestIn(turned) / LARGEST_TOP);
  const scale = scaleOf(scaleBits);
  const tops = new Uint8Array(turned.length);
  const lows = new Int16Array(turned.length);
  let residual = 0;
  let norm = 0;
  for (let place = 0; place < turned.length; place += 1) {
    const value = turned[place] ?? 0;
    const whole = Math.round((value / scale) * LOW_STEPS);
    const top = (whole + LOW_STEPS / 2) >> 16;
    tops[place] = top + ZERO;
    lows[place] = whole - top * LOW_STEPS;
    const rest = value - top * scale;
    residual += rest * rest; // `** 2` takes ten times as long.
    norm += value * value;
  }
  const length = Math.sqrt(residual);
  const roughness = length / scale;
  return { tops, lows, scaleBits, residual: length, roughness, norm: Math.sqrt(norm) };
}

export function quantizeQuery(turned: Float64Array): QuantizedQuery {
  const scale = Math.max(
    largestIn(turned) / LARGEST_LEVEL,
    largestFourIn(turned) / LARGEST_FOUR_LEVELS,
  );
  const levels = new Int8Array(turned.length);
  let residual = 0;
  let norm = 0;
  let sum = 0;
  for (let place = 0; place < turned.length; place += 1) {
    const value = turned[place] ?? 0;
    const level = Math.floor(value / scale + 0.5);
    levels[place] = level;
    sum += level;
    const rest = value - level * scale;
    residual += rest * rest;
    norm += value * value;
  }
  return {
    levels,
    values: turned,
    scale,
    residual: Math.sqrt(residual),
    norm: Math.sqrt(norm),
    excess: sum * ZERO,
  };
}

/** The row's components again, as exact as float32. */
export function restoreRow(tops: Uint8Array, lows: Int16Array, scaleBits: number): Float64Array {
  const step = scaleOf(scaleBits) / LOW_STEPS;
  return Float64Array.from(
    tops,
    (top, place) => ((top - ZERO) * LOW_STEPS + (lows[place] ?? 0)) * step,
  );
}

const FLOAT = new Float32Array(1);
const BITS = new Uint32Array(FLOAT.buffer);

/** The number whose float32 has these upper 16 bits, and zeros below. */
export function scaleOf(upperHalf: number): number {
  BITS[0] = upperHalf << 16;
  return FLOAT[0] ?? 0;
}

function upperHalfAbove(value: number): number {
  FLOAT[0] = value;
  const upper = (BITS[0] ?? 0) >>> 16;
  return scaleOf(upper) >= value ? upper : upper + 1;
}

/** The largest sum of the sizes of four components that a first pass adds up in 16 bits. */
function largestFourIn(vector: Float64Array): number {
  const sizeAt = (place: number): number => Math.abs(vector[place] ?? 0);
  let largest = 0;
  for (let step = 0; step < vector.length; step += STEP) {
    for (let place = step; place < step + HALF_STEP; place += 2) {
      const first = sizeAt(place) + sizeAt(place + 1);
      largest = Math.max(
        largest,
        first + sizeAt(place + HALF_STEP) + sizeAt(place + HALF_STEP + 1),
      );
    }
  }
  return largest;
}

function largestIn(vector: Float64Array): number {
  let largest = 0;
  for (let place = 0; place < vector.length; place += 1) {
    largest = Math.max(largest, Math.abs(vector[place] ?? 0));
  }
  return largest;
}

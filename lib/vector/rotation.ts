/** Rows are laid out in steps of this many components, so that a kernel never needs a remainder loop. */
const STEP = 32;

/** Two rounds bring a part of every component into every other, also where blocks are short. */
export const ROUNDS = 2;

/**
 * A fixed turn of the space. Scalar products stay as they are, but what a model puts into a few
 * large components (most models have such outliers, and a PCA puts them first) is spread over all
 * of them. The range of a row shrinks, and with it the error of rounding to few bits.
 */
export type Rotation = {
  /** Components after the turn: the dimensions, filled up with zeros to a multiple of 32. */
  readonly size: number;
  apply(vector: Float32Array): Float64Array;
  undo(turned: Float64Array): Float32Array;
};

/** What a turn is made of, for vectors of `size` components, a multiple of 32. */
export type Turn = {
  /** Components that are mixed with each other in one round; a power of two. */
  readonly block: number;
  /** Round by round, 1 or -1 for each component. */
  readonly signs: readonly Int8Array[];
  /** Where each component comes from at the end of a round. */
  readonly places: Uint32Array;
  /** What every component is multiplied by in the end. */
  readonly shorter: number;
};

export function turnOf(size: number): Turn {
  const block = largestPowerOfTwoIn(size);
  return {
    block,
    signs: Array.from({ length: ROUNDS }, (_, round) => randomSigns(size, round)),
    places: shuffledPlaces(size, block),
    // Each round makes vectors longer by the root of the block.
    shorter: 1 / Math.sqrt(block) ** ROUNDS,
  };
}

export function createRotation(dimensions: number): Rotation {
  const size = Math.ceil(dimensions / STEP) * STEP;
  const { block, signs, places, shorter } = turnOf(size);
  return {
    size,
    apply(vector) {
      let turned = new Float64Array(size);
      let dealt = new Float64Array(size);
      turned.set(vector);
      for (const sign of signs) {
        multiply(turned, sign);
        mixBlocks(turned, block);
        deal(turned, places, dealt);
        [turned, dealt] = [dealt, turned];
      }
      return scaled(turned, shorter);
    },
    undo(turned) {
      let vector = turned;
      for (const sign of signs.toReversed()) {
        const before = new Float64Array(size);
        places.forEach((place, at) => {
          before[place] = vector[at] ?? 0;
        });
        mixBlocks(before, block);
        multiply(before, sign);
        vector = before;
      }
      return Float32Array.from(scaled(vector, shorter).subarray(0, dimensions));
    },
  };
}

function largestPowerOfTwoIn(size: number): number {
  let block = 1;
  while (size % (block * 2) === 0) block *= 2;
  return block;
}

function multiply(vector: Float64Array, signs: Int8Array): void {
  for (let place = 0; place < vector.length; place += 1) {
    vector[place] = (vector[place] ?? 0) * (signs[place] ?? 0);
  }
}

function scaled(vector: Float64Array, factor: number): Float64Array {
  for (let place = 0; place < vector.length; place += 1) {
    vector[place] = (vector[place] ?? 0) * factor;
  }
  return vector;
}

function deal(vector: Float64Array, places: Uint32Array, into: Float64Array): void {
  for (let at = 0; at < places.length; at += 1) into[at] = vector[places[at] ?? 0] ?? 0;
}

/**
 * The Hadamard transform of each block: twice is the same vector, times the block's length. A round
 * joins runs of `half` components with the runs behind them; their pairs are independent.
 */
function mixBlocks(vector: Float64Array, block: number): void {
  for (let half = 1; half < block; half *= 2) {
    for (let run = 0; run < vector.length; run += 2 * half) {
      for (let place = run; place < run + half; place += 1) {
        const left = vector[place] ?? 0;
        const right = vector[place + half] ?? 0;
        vector[place] = left + right;
        vector[place + half] = left - right;
      }
    }
  }
}

/** Signs that look random and are always the same: the bits of a multiplicative hash. */
function randomSigns(size: number, round: number): Int8Array {
  return Int8Array.from({ length: size }, (_, place) => {
    const hash = Math.imul(place + 1 + round * size, 0x9e3779b1);
    return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) & 0x40000000 ? -1 : 1;
  });
}

/** Deals the blocks out like cards, so that the next round mixes across them. */
function shuffledPlaces(size: number, block: number): Uint32Array {
  const blocks = size / block;
  return Uint32Array.from(
    { length: size },
    (_, place) => (place % blocks) * block + Math.floor(place / blocks),
  );
}

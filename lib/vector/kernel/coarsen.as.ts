// The levels of a query out of all its digits: `quantizeQuery` of `quantize.ts`, where it is explained,
// with the same sums in the same order.
import { levelsAt, setExcess, size, valuesAt, wideLevelsAt } from './state.as';

const LARGEST_LEVEL: f64 = 127;
const LARGEST_FOUR_LEVELS: f64 = 256;
const STEP: i32 = 32;
const HALF_STEP: i32 = 16;

/** What was added to a top so that it is a byte without a sign. */
const ZERO: i32 = 64;

/** Put the levels in their places, and the query's scale, residual, norm and excess to `figures`, as float64. */
export function coarsen(figures: usize): void {
  const scale = max(largest() / LARGEST_LEVEL, largestFour() / LARGEST_FOUR_LEVELS);
  let residual: f64 = 0;
  let norm: f64 = 0;
  let sum: i32 = 0;
  for (let place = 0; place < size; place++) {
    const value = valueAt(place);
    const whole = Math.floor(value / scale + 0.5);
    const level = <i32>whole;
    store<i8>(levelsAt + <usize>place, <i8>level);
    store<i16>(wideLevelsAt + (<usize>place << 1), <i16>level);
    sum += level;
    const rest = value - whole * scale;
    residual += rest * rest;
    norm += value * value;
  }
  setExcess(sum * ZERO);
  store<f64>(figures, scale);
  store<f64>(figures, Math.sqrt(residual), 8);
  store<f64>(figures, Math.sqrt(norm), 16);
  store<f64>(figures, <f64>(sum * ZERO), 24);
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function valueAt(place: i32): f64 {
  return load<f64>(valuesAt + (<usize>place << 3));
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function sizeAt(place: i32): f64 {
  return Math.abs(valueAt(place));
}

function largest(): f64 {
  let most: f64 = 0;
  for (let place = 0; place < size; place++) most = max(most, sizeAt(place));
  return most;
}

function largestFour(): f64 {
  let most: f64 = 0;
  for (let step = 0; step < size; step += STEP) {
    for (let place = step; place < step + HALF_STEP; place += 2) {
      const first = sizeAt(place) + sizeAt(place + 1);
      most = max(most, first + sizeAt(place + HALF_STEP) + sizeAt(place + HALF_STEP + 1));
    }
  }
  return most;
}

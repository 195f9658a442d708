// The turn of a query, `apply` of `rotation.ts`, where it is explained: the same sums and products in
// the same order, two components at a time.
import { size, valuesAt } from './state.as';

const NUMBER: usize = 8;
const PAIR: usize = 16;

let signsAt: usize = 0;
let placesAt: usize = 0;
let spareAt: usize = 0;
let block: i32 = 0;
let rounds: i32 = 0;
let shorter: f64 = 1;

/** Signs of all rounds as float64, places as uint32, and room for a second vector. */
export function placeTurn(
  signs: usize,
  places: usize,
  spare: usize,
  blockLength: i32,
  roundCount: i32,
  factor: f64,
): void {
  signsAt = signs;
  placesAt = places;
  spareAt = spare;
  block = blockLength;
  rounds = roundCount;
  shorter = factor;
}

/** Turn the vector at the query's values where it stands. */
export function turn(): void {
  const bytes = <usize>size * NUMBER;
  let from = valuesAt;
  let into = spareAt;
  for (let round = 0; round < rounds; round++) {
    multiply(from, signsAt + <usize>round * bytes, bytes);
    mixNeighbours(from, bytes);
    for (let half: usize = 2; half < <usize>block; half *= 2) mixRuns(from, bytes, half * NUMBER);
    deal(from, into);
    const next = from;
    from = into;
    into = next;
  }
  const factor = f64x2.splat(shorter);
  for (let at: usize = 0; at < bytes; at += PAIR) {
    v128.store(valuesAt + at, f64x2.mul(v128.load(from + at), factor));
  }
}

function multiply(vector: usize, signs: usize, bytes: usize): void {
  for (let at: usize = 0; at < bytes; at += PAIR) {
    v128.store(vector + at, f64x2.mul(v128.load(vector + at), v128.load(signs + at)));
  }
}

/** Of each pair (a, b) make (a + b, a - b). */
function mixNeighbours(vector: usize, bytes: usize): void {
  const second = f64x2.replace_lane(f64x2.splat(1), 1, -1);
  for (let at = vector; at < vector + bytes; at += PAIR) {
    const pair = v128.load(at);
    const swapped = v128.shuffle<i64>(pair, pair, 1, 0);
    v128.store(at, f64x2.add(swapped, f64x2.mul(pair, second)));
  }
}

/** Join runs of `half` bytes with the runs behind them. */
function mixRuns(vector: usize, bytes: usize, half: usize): void {
  for (let run = vector; run < vector + bytes; run += 2 * half) {
    for (let at = run; at < run + half; at += PAIR) {
      const left = v128.load(at);
      const right = v128.load(at + half);
      v128.store(at, f64x2.add(left, right));
      v128.store(at + half, f64x2.sub(left, right));
    }
  }
}

function deal(from: usize, into: usize): void {
  for (let at = 0; at < size; at++) {
    const place = <usize>load<u32>(placesAt + (<usize>at << 2));
    store<f64>(into + (<usize>at << 3), load<f64>(from + (place << 3)));
  }
}

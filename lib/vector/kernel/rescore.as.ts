// The second pass: exact scores of a few rows. The same sums, in the same order, as `secondScore`
// in `plain-kernel.ts`: strand i of eight takes every eighth component, two strands a register.
import { scalesOf, scratchAt, SEGMENT_ROWS, size, topsOf, valuesAt } from './state.as';

/** What was added to a top so that it is a byte without a sign. */
const ZERO: i16 = 64;

/** Steps of a low part that make one of a top: 2¹⁶. */
const LOW_BITS: i32 = 16;

/** Scores of the `count` slots at `slots`, whose low bits stand in the scratch, as float64 to `results`. */
export function rescore(slots: usize, count: i32, results: usize): void {
  for (let index = 0; index < count; index++) {
    const slot = load<u32>(slots + (<usize>index << 2));
    const segment = slot / SEGMENT_ROWS;
    const row = slot % SEGMENT_ROWS;
    const tops = topsOf(segment) + <usize>row * <usize>size;
    const lows = scratchAt + <usize>index * <usize>size * 2;
    const scale = reinterpret<f32>(<u32>load<u16>(scalesOf(segment) + (<usize>row << 1)) << 16);
    store<f64>(results + (<usize>index << 3), product(tops, lows) * (<f64>scale / 65536));
  }
}

function product(tops: usize, lows: usize): f64 {
  let strands01 = f64x2.splat(0);
  let strands23 = f64x2.splat(0);
  let strands45 = f64x2.splat(0);
  let strands67 = f64x2.splat(0);
  let values = valuesAt;
  const end = tops + <usize>size;
  for (; tops < end; tops += 8, lows += 16, values += 64) {
    const top = i16x8.sub(v128.load_ext<u8>(tops), i16x8.splat(ZERO));
    const low = v128.load(lows);
    const first = whole(i32x4.extend_low_i16x8_s(top), i32x4.extend_low_i16x8_s(low));
    const last = whole(i32x4.extend_high_i16x8_s(top), i32x4.extend_high_i16x8_s(low));
    strands01 = f64x2.add(strands01, f64x2.mul(firstTwo(first), v128.load(values)));
    strands23 = f64x2.add(strands23, f64x2.mul(lastTwo(first), v128.load(values, 16)));
    strands45 = f64x2.add(strands45, f64x2.mul(firstTwo(last), v128.load(values, 32)));
    strands67 = f64x2.add(strands67, f64x2.mul(lastTwo(last), v128.load(values, 48)));
  }
  const sum = f64x2.add(f64x2.add(strands01, strands45), f64x2.add(strands23, strands67));
  return f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
}

/** Four components as whole numbers of 23 bits. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function whole(top: v128, low: v128): v128 {
  return i32x4.add(i32x4.shl(top, LOW_BITS), low);
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function firstTwo(four: v128): v128 {
  return f64x2.convert_low_i32x4_s(four);
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function lastTwo(four: v128): v128 {
  return f64x2.convert_low_i32x4_s(v128.shuffle<i32>(four, four, 2, 3, 2, 3));
}

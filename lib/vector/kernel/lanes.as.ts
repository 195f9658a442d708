// A v128 is a register of 16 bytes that is worked on in *lanes*: four numbers of 32 bits here, all
// four added or multiplied by one instruction. A scan scores four rows at a time: each row's sum
// comes in four parts, and `sumOfEach` turns four registers of parts into one register of four sums.
import { bar, offer } from './best-list.as';

/** Lane 0: the sum of a's lanes; lane 1: of b's; lane 2: of c's; lane 3: of d's. */
// @ts-ignore: a decorator of AssemblyScript
@inline
export function sumOfEach(a: v128, b: v128, c: v128, d: v128): v128 {
  const firstOfAB = v128.shuffle<i32>(a, b, 0, 4, 1, 5);
  const lastOfAB = v128.shuffle<i32>(a, b, 2, 6, 3, 7);
  const firstOfCD = v128.shuffle<i32>(c, d, 0, 4, 1, 5);
  const lastOfCD = v128.shuffle<i32>(c, d, 2, 6, 3, 7);
  const ab = i32x4.add(firstOfAB, lastOfAB);
  const cd = i32x4.add(firstOfCD, lastOfCD);
  return i32x4.add(
    v128.shuffle<i32>(ab, cd, 0, 1, 4, 5),
    v128.shuffle<i32>(ab, cd, 2, 3, 6, 7),
  );
}

/** Four scales, of which memory has the upper 16 bits: shifted up, they are float32 again. */
// @ts-ignore: a decorator of AssemblyScript
@inline
export function fourScales(at: usize): v128 {
  return i32x4.shl(v128.load_ext<u16>(at), 16);
}

/** Bits 0 to 3: which of four rows may be found, by the mask and by the segment's end. */
// @ts-ignore: a decorator of AssemblyScript
@inline
export function allowedOf(mask: usize, row: i32, rows: i32): i32 {
  let allowed = mask ? (<i32>load<u8>(mask + (row >> 3)) >> (row & 7)) & 15 : 15;
  if (row + 4 > rows) allowed &= (1 << (rows - row)) - 1;
  return allowed;
}

/** Nearly always none of the four reaches the bar; then this is three instructions. */
// @ts-ignore: a decorator of AssemblyScript
@inline
export function offerFour(scores: v128, allowed: i32, firstSlot: u32): void {
  const better = i32x4.bitmask(f32x4.ge(scores, f32x4.splat(bar))) & allowed;
  if (better) offerEach(scores, better, firstSlot);
}

function offerEach(scores: v128, better: i32, firstSlot: u32): void {
  if (better & 1) offer(firstSlot, f32x4.extract_lane(scores, 0));
  if (better & 2) offer(firstSlot + 1, f32x4.extract_lane(scores, 1));
  if (better & 4) offer(firstSlot + 2, f32x4.extract_lane(scores, 2));
  if (better & 8) offer(firstSlot + 3, f32x4.extract_lane(scores, 3));
}

// The same as `checksum.ts`, where it is explained: sixteen strands are four registers of four.
import { scratchAt } from './state.as';

const FIRST_PRIME: i32 = 0x9e3779b1;
const SECOND_PRIME: i32 = 0x85ebca77;

/** Of the first `bytes` bytes of the scratch; a multiple of 64. */
export function checksum(bytes: i32, seed: i32): i32 {
  let a = i32x4.splat(seed);
  let b = a;
  let c = a;
  let d = a;
  const end = scratchAt + <usize>bytes;
  for (let at = scratchAt; at < end; at += 64) {
    a = fourSteps(a, v128.load(at));
    b = fourSteps(b, v128.load(at, 16));
    c = fourSteps(c, v128.load(at, 32));
    d = fourSteps(d, v128.load(at, 48));
  }
  return join(join(join(join(bytes, a), b), c), d);
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function fourSteps(before: v128, words: v128): v128 {
  const sum = i32x4.add(before, i32x4.mul(words, i32x4.splat(SECOND_PRIME)));
  const turned = v128.or(i32x4.shl(sum, 13), i32x4.shr_u(sum, 19));
  return i32x4.mul(turned, i32x4.splat(FIRST_PRIME));
}

function join(before: i32, strands: v128): i32 {
  const first = step(before, i32x4.extract_lane(strands, 0));
  const second = step(first, i32x4.extract_lane(strands, 1));
  const third = step(second, i32x4.extract_lane(strands, 2));
  return step(third, i32x4.extract_lane(strands, 3));
}

function step(before: i32, word: i32): i32 {
  return rotl<i32>(before + word * SECOND_PRIME, 13) * FIRST_PRIME;
}

/** Adds up all words of `bytes` bytes (a multiple of 128): the least that reading them can cost. */
export function sum(from: usize, bytes: usize): i32 {
  let a = i32x4.splat(0);
  let b = a;
  let c = a;
  let d = a;
  const end = from + bytes;
  for (let at = from; at < end; at += 128) {
    a = i32x4.add(a, v128.load(at));
    b = i32x4.add(b, v128.load(at, 16));
    c = i32x4.add(c, v128.load(at, 32));
    d = i32x4.add(d, v128.load(at, 48));
    a = i32x4.add(a, v128.load(at, 64));
    b = i32x4.add(b, v128.load(at, 80));
    c = i32x4.add(c, v128.load(at, 96));
    d = i32x4.add(d, v128.load(at, 112));
  }
  const all = i32x4.add(i32x4.add(a, b), i32x4.add(c, d));
  return i32x4.extract_lane(all, 0) + i32x4.extract_lane(all, 1) + i32x4.extract_lane(all, 2) + i32x4.extract_lane(all, 3);
}

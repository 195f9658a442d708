/** The dot product. Of two vectors of unit length it is the cosine, from -1 to 1. */
export function dot(a: Float32Array, b: Float32Array): number {
  if (a.length !== b.length) {
    throw new RangeError(`expected vectors of one length, got ${a.length} and ${b.length}`);
  }
  let sum = 0;
  // An index loop: iterating over entries is ten times slower, and this is the innermost loop.
  for (let index = 0; index < a.length; index += 1) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}

/** How alike two embeddings are, whatever their lengths: the cosine, and 0 when either is empty. */
export function similarity(a: Float32Array, b: Float32Array): number {
  const lengths = Math.sqrt(dot(a, a) * dot(b, b));
  return lengths === 0 ? 0 : Math.max(-1, Math.min(1, dot(a, b) / lengths));
}

/** The vector scaled to length 1. The zero vector, which has no direction, stays as it is. */
export function toUnitLength(vector: Float32Array): Float32Array {
  const length = Math.sqrt(dot(vector, vector));
  return length === 0 ? vector : vector.map((value) => value / length);
}

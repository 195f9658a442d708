import { eigen, type Matrix, rowOf, times, zeros } from './matrix.ts';

/**
 * How far directions are brought to equal spread: 0 leaves them, 1 makes them equal. Half way damps
 * the few directions that most tokens share and keeps most of what the teacher learnt.
 */
const STRENGTH = 0.5;

/** The vectors along their principal axes, wide axes shrunk. */
export function whiten(vectors: Matrix): Matrix {
  const { values, vectors: axes } = eigen(secondMoments(vectors));
  const widest = Math.max(...values);
  const scaled = { ...axes, values: axes.values.slice() };
  for (let at = 0; at < scaled.values.length; at += 1) {
    const spread = (values[at % axes.width] ?? 0) / widest;
    scaled.values[at] = (scaled.values[at] ?? 0) * spread ** (-STRENGTH / 2);
  }
  return times(vectors, scaled);
}

/** `vectorsᵀ · vectors`. Every token counts once: the teacher's lengths already say how rare it is. */
function secondMoments(vectors: Matrix): Matrix {
  const sum = zeros(vectors.width, vectors.width);
  for (let row = 0; row < vectors.rows; row += 1) {
    const vector = rowOf(vectors, row);
    for (const [i, factor] of vector.entries()) {
      const target = rowOf(sum, i);
      for (const [j, value] of vector.entries()) target[j] = (target[j] ?? 0) + factor * value;
    }
  }
  return sum;
}

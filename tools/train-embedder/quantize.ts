import { type Matrix, rowOf } from './matrix.ts';

/** Largest step of a signed byte that is used; -128 is left out so that the range is symmetric. */
const LARGEST = 127;

export type Quantized = { readonly steps: Int8Array; readonly scales: Float32Array };

/** Every row as signed bytes with one scale of its own: `step · scale` is the value. */
export function quantize(matrix: Matrix): Quantized {
  const steps = new Int8Array(matrix.values.length);
  const scales = new Float32Array(matrix.rows);
  for (let row = 0; row < matrix.rows; row += 1) {
    const values = rowOf(matrix, row);
    const scale = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / LARGEST;
    if (scale === 0) continue;
    scales[row] = scale;
    for (const [index, value] of values.entries()) {
      steps[row * matrix.width + index] = Math.round(value / scale);
    }
  }
  return { steps, scales };
}

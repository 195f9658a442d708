/** Rows of one width, side by side in one array. */
export type Matrix = {
  readonly rows: number;
  readonly width: number;
  readonly values: Float64Array;
};

export function zeros(rows: number, width: number): Matrix {
  return { rows, width, values: new Float64Array(rows * width) };
}

export const rowOf = ({ values, width }: Matrix, row: number): Float64Array =>
  values.subarray(row * width, (row + 1) * width);

export const lengthOf = (vector: Float64Array): number => Math.hypot(...vector);

/** `matrix · square`: every row turned into another basis. */
export function times(matrix: Matrix, square: Matrix): Matrix {
  const product = zeros(matrix.rows, square.width);
  for (let row = 0; row < matrix.rows; row += 1) {
    const target = rowOf(product, row);
    for (const [inner, value] of rowOf(matrix, row).entries()) {
      for (const [column, factor] of rowOf(square, inner).entries()) {
        target[column] = (target[column] ?? 0) + value * factor;
      }
    }
  }
  return product;
}

/**
 * Eigenvalues and eigenvectors (as columns) of a symmetric matrix by Jacobi rotations: slow for big
 * matrices, exact and short for the 64 dimensions here.
 */
export function eigen(symmetric: Matrix): { values: Float64Array; vectors: Matrix } {
  const size = symmetric.width;
  const a = { ...symmetric, values: symmetric.values.slice() };
  const vectors = zeros(size, size);
  for (let index = 0; index < size; index += 1) vectors.values[index * size + index] = 1;
  for (let sweep = 0; sweep < MAX_SWEEPS && offDiagonal(a) > CONVERGED; sweep += 1) {
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) rotate(a, vectors, p, q);
    }
  }
  return {
    values: Float64Array.from({ length: size }, (_, i) => a.values[i * size + i] ?? 0),
    vectors,
  };
}

const MAX_SWEEPS = 100;

/** Share of the squared mass that still stands off the diagonal. */
const CONVERGED = 1e-20;

function offDiagonal({ values, width }: Matrix): number {
  let off = 0;
  let all = 0;
  for (const [index, value] of values.entries()) {
    all += value * value;
    if (index % (width + 1) !== 0) off += value * value;
  }
  return off / all;
}

/** One rotation that makes the entry (p, q) zero. */
function rotate(a: Matrix, vectors: Matrix, p: number, q: number): void {
  const at = (row: number, column: number): number => a.values[row * a.width + column] ?? 0;
  if (at(p, q) === 0) return;
  const theta = (at(q, q) - at(p, p)) / (2 * at(p, q));
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const sine = tangent * cosine;
  turnColumns(a, p, q, cosine, sine);
  turnRows(a, p, q, cosine, sine);
  turnColumns(vectors, p, q, cosine, sine);
}

function turnColumns({ values, width }: Matrix, p: number, q: number, c: number, s: number): void {
  for (let row = 0; row < width; row += 1) turn(values, row * width + p, row * width + q, c, s);
}

function turnRows({ values, width }: Matrix, p: number, q: number, c: number, s: number): void {
  for (let column = 0; column < width; column += 1) {
    turn(values, p * width + column, q * width + column, c, s);
  }
}

function turn(values: Float64Array, p: number, q: number, c: number, s: number): void {
  const left = values[p] ?? 0;
  const right = values[q] ?? 0;
  values[p] = c * left - s * right;
  values[q] = s * left + c * right;
}

/** A vector or key that cannot stand in an index. Nothing was changed. */
export class VectorRefusal extends RangeError {
  readonly kind: 'dimensions' | 'not-finite' | 'zero' | 'key';

  constructor(kind: VectorRefusal['kind'], message: string) {
    super(message);
    this.name = 'VectorRefusal';
    this.kind = kind;
  }
}

/** Marks an empty place of the key table. */
const LARGEST_KEY = 0xffff_fffe;

function refuseKey(key: number): void {
  if (Number.isInteger(key) && key >= 0 && key <= LARGEST_KEY) return;
  throw new VectorRefusal('key', `expected a key from 0 to ${LARGEST_KEY}, got ${key}`);
}

/** All of them or none: throws before anything is changed. */
export function refuseRows(
  rows: readonly { readonly key: number; readonly vector: Float32Array }[],
  dimensions: number,
): void {
  for (const { key, vector } of rows) {
    refuseKey(key);
    refuseVector(vector, dimensions, key);
  }
}

/** `key` names the row in the message; a query has none. */
export function refuseVector(vector: Float32Array, dimensions: number, key?: number): void {
  const what = key === undefined ? 'the query' : `row ${key}`;
  if (vector.length !== dimensions) {
    const message = `expected ${dimensions} dimensions of ${what}, got ${vector.length}`;
    throw new VectorRefusal('dimensions', message);
  }
  let squares = 0;
  for (let place = 0; place < vector.length; place += 1) {
    const value = vector[place] ?? 0;
    squares += value * value;
  }
  if (!Number.isFinite(squares)) {
    throw new VectorRefusal('not-finite', `expected numbers in ${what}, got NaN or infinity`);
  }
  if (squares === 0) throw new VectorRefusal('zero', `expected a direction of ${what}, got zeros`);
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { initializersOf } from '@/lib/embed/onnx.ts';
import { embeddingGraph } from '@/tools/train-embedder/graph.ts';
import { IDENTITY_BITS, identityOf } from '@/tools/train-embedder/identity.ts';
import { eigen, type Matrix, times, zeros } from '@/tools/train-embedder/matrix.ts';
import { writeOnnx } from '@/tools/train-embedder/onnx-writer.ts';
import { quantize } from '@/tools/train-embedder/quantize.ts';
import { stemOf } from '@/tools/train-embedder/stems.ts';

const matrix = (rows: number, width: number): fc.Arbitrary<Matrix> =>
  fc
    .array(fc.integer({ min: -1000, max: 1000 }), {
      minLength: rows * width,
      maxLength: rows * width,
    })
    .map((values) => ({ rows, width, values: Float64Array.from(values) }));

test('a row of signed bytes is at most half a step away from the row it stands for', () => {
  fc.assert(
    fc.property(matrix(3, 5), (original) => {
      const { steps, scales } = quantize(original);
      for (const [index, value] of original.values.entries()) {
        const scale = scales[Math.floor(index / original.width)] ?? 0;
        expect(Math.abs((steps[index] ?? 0) * scale - value)).toBeLessThanOrEqual(scale * 0.5001);
      }
    }),
  );
});

test('the axes of a symmetric matrix are at right angles and only stretched by it', () => {
  fc.assert(
    fc.property(matrix(4, 4), (half) => {
      const symmetric = timesTransposed(half);
      const { values, vectors } = eigen(symmetric);
      const stretched = times(symmetric, vectors).values;
      const largest = Math.max(1, ...values);
      for (const [index, value] of stretched.entries()) {
        const expected = (vectors.values[index] ?? 0) * (values[index % 4] ?? 0);
        expect(Math.abs(value - expected)).toBeLessThan(1e-6 * largest);
      }
      const product = timesTransposed(vectors).values;
      for (const [index, value] of product.entries()) {
        expect(value).toBeCloseTo(index % 5 === 0 ? 1 : 0, 6);
      }
    }),
  );
});

function timesTransposed(matrix: Matrix): Matrix {
  const { rows, width, values } = matrix;
  const transposed = zeros(width, rows);
  for (const [index, value] of values.entries()) {
    transposed.values[(index % width) * rows + Math.floor(index / width)] = value;
  }
  return times(matrix, transposed);
}

test.each([
  ['wings', 'wing'],
  ['policies', 'policy'],
  ['making', 'make'],
  ['class', 'class'],
  ['bus', 'bus'],
  ['##ings', '##ings'],
  ['2019s', '2019s'],
])('%s counts as %s', (word, stem) => {
  const vocabulary = new Map(
    ['wing', 'policy', 'make', 'clas', 'bu'].map((known, id) => [known, id]),
  );
  expect(stemOf(word, vocabulary)).toBe(stem);
});

test('codes of different words agree in about half of their bits', () => {
  const codes = Array.from({ length: 200 }, (_, index) => identityOf(`word${index}`));
  const agreements = codes.slice(1).map((code, index) => {
    const before = codes[index] ?? new Uint8Array();
    return code.reduce((sum, byte, at) => sum + 8 - bitsOf(byte ^ (before[at] ?? 0)), 0);
  });
  const mean = agreements.reduce((sum, count) => sum + count, 0) / agreements.length;
  expect(mean / IDENTITY_BITS).toBeCloseTo(0.5, 1);
  // Seven standard deviations: none of 200 pairs may come near.
  expect(Math.max(...agreements)).toBeLessThan(IDENTITY_BITS / 2 + 3.5 * Math.sqrt(IDENTITY_BITS));
});

const bitsOf = (byte: number): number => byte.toString(2).replaceAll('0', '').length;

test('what the writer puts into an ONNX file, the reader finds there', () => {
  const meaning = { steps: Int8Array.of(1, -2, 3, -4), scales: Float32Array.of(0.5, 0.25) };
  const identity = Uint8Array.of(255, 129);
  const identityScales = Float32Array.of(1, 2);
  const file = writeOnnx(embeddingGraph({ tokens: 2, meaning, identity, identityScales }), 'test');
  const read = initializersOf(file);
  expect(read.get('meaning')?.shape).toEqual([2, 2]);
  expect([...(read.get('meaning')?.bytes ?? [])]).toEqual([1, 254, 3, 252]);
  expect([...(read.get('identity')?.bytes ?? [])]).toEqual([255, 129]);
  expect(read.get('identity_scale')?.shape).toEqual([2, 1]);
});

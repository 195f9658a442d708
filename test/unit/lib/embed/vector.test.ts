import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dot, similarity, toUnitLength } from '@/lib/embed/vector.ts';

const vector = fc
  .array(fc.integer({ min: -1000, max: 1000 }), { minLength: 4, maxLength: 4 })
  .map((values) => Float32Array.from(values));

test('similarity is symmetric, within -1 and 1, and blind to length', () => {
  fc.assert(
    fc.property(vector, vector, fc.double({ min: 0.1, max: 10, noNaN: true }), (a, b, factor) => {
      const value = similarity(a, b);
      expect(Math.abs(value)).toBeLessThanOrEqual(1);
      expect(similarity(b, a)).toBeCloseTo(value, 6);
      expect(
        similarity(
          a.map((x) => x * factor),
          b,
        ),
      ).toBeCloseTo(value, 3);
    }),
  );
});

test('a vector of unit length has length one; the zero vector stays', () => {
  expect([...toUnitLength(Float32Array.of(3, 4))].map((x) => x.toFixed(3))).toEqual([
    '0.600',
    '0.800',
  ]);
  expect([...toUnitLength(new Float32Array(2))]).toEqual([0, 0]);
});

test('vectors of different models cannot be compared', () => {
  expect(() => dot(new Float32Array(2), new Float32Array(3))).toThrow('got 2 and 3');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantizeQuery, quantizeRow, restoreRow, scaleOf } from '@/lib/vector/quantize.ts';

/** Vectors as a rotation makes them, and as it never does: all components equal, or all but one zero. */
const vectors = fc.oneof(
  fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 64, maxLength: 64 }),
  fc.double({ min: 0.001, max: 9, noNaN: true }).map((value) => Array(64).fill(value)),
  fc.nat(63).map((place) => Array.from({ length: 64 }, (_, at) => Number(at === place))),
);
const directions = vectors
  .map((values) => Float64Array.from(values))
  .filter((vector) => vector.some((value) => Math.abs(value) > 1e-6));

/** Tops are shifted by 64, so that they reach 127. */
const LARGEST_SHIFTED_TOP = 127;
const LARGEST_IN_16_BITS = 32_767;

test('what a first pass adds up in 16 bits fits them, whatever the row and the query', () => {
  fc.assert(
    fc.property(directions, (vector) => {
      const { levels } = quantizeQuery(vector);
      const sizeAt = (place: number) => Math.abs(levels[place] ?? 0);
      for (let step = 0; step < levels.length; step += 32) {
        for (let place = step; place < step + 16; place += 2) {
          const four = [place, place + 1, place + 16, place + 17].map(sizeAt);
          const sum = four.reduce((total, level) => total + level, 0);
          expect(sum * LARGEST_SHIFTED_TOP).toBeLessThanOrEqual(LARGEST_IN_16_BITS);
        }
      }
      expect(Math.max(...levels.map(Math.abs))).toBeLessThanOrEqual(127);
    }),
  );
});

test('levels use the room there is: a query is not rounded more than twice as roughly as a byte allows', () => {
  fc.assert(
    fc.property(directions, (vector) => {
      const largest = Math.max(...vector.map(Math.abs));
      expect(quantizeQuery(vector).scale).toBeLessThanOrEqual((2 * largest) / 127);
    }),
  );
});

test('tops keep to 7 bits, and the roughness of a row times its scale is what its tops do not see', () => {
  fc.assert(
    fc.property(directions, (vector) => {
      const { tops, lows, scaleBits, residual, roughness } = quantizeRow(vector);
      expect(Math.min(...tops)).toBeGreaterThanOrEqual(1);
      expect(Math.max(...tops)).toBeLessThanOrEqual(LARGEST_SHIFTED_TOP);
      const scale = scaleOf(scaleBits);
      expect(roughness * scale).toBeCloseTo(residual, 12);
      const missed = vector.map((value, place) => value - ((tops[place] ?? 0) - 64) * scale);
      expect(Math.hypot(...missed)).toBeCloseTo(residual, 12);
      restoreRow(tops, lows, scaleBits).forEach((value, place) => {
        expect(Math.abs(value - (vector[place] ?? 0))).toBeLessThanOrEqual(scale / 65_536);
      });
    }),
  );
});

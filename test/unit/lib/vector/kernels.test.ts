import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checksum } from '@/lib/vector/checksum.ts';
import { type RowMemory, SEGMENT_ROWS } from '@/lib/vector/kernel/kernel.ts';
import { loadKernel } from '@/lib/vector/kernel/load-kernel.ts';
import { plainKernel } from '@/lib/vector/kernel/plain-kernel.ts';
import { quantizeRow } from '@/lib/vector/quantize.ts';
import { createRotation } from '@/lib/vector/rotation.ts';
import { Rows } from '@/lib/vector/rows.ts';
import { openVectorIndex } from '@/lib/vector/vector-index.ts';
import { compiledKernels, readKernel } from './kernels.ts';
import { memoryFile } from './memory-file.ts';
import { randomNumbers, randomRows, randomVector } from './vectors.ts';

const kernels = await compiledKernels();

test('at least one compiled kernel runs here', () => {
  expect(kernels.map(({ name }) => name)).toContain('baseline');
});

/** What a kernel answers to one random task. */
function answers(memory: RowMemory, size: number, seed: number, count: number) {
  const random = randomNumbers(seed);
  const rows = new Rows(memory, size);
  const lows: Int16Array[] = [];
  for (let key = 0; key < count; key += 1) {
    // Few different rows, so that many scores are equal.
    const row = quantizeRow(
      Float64Array.from(randomVector(size, randomNumbers(seed + (key % 300)))),
    );
    rows.append(key, row.tops, row.scaleBits);
    lows.push(row.lows);
  }
  const { levels, values, ...asked } = memory.ask(randomVector(size, random));
  const query = { levels: [...levels], values: [...values], ...asked };
  const mask = Uint8Array.from({ length: SEGMENT_ROWS / 8 }, () => random() * 256);
  const scan = (): { slots: number[]; scores: number[] } => {
    for (let segment = 0; segment * SEGMENT_ROWS < count; segment += 1) {
      memory.scan(segment, rows.rowsIn(segment), segment % 2 === 0 ? mask : null);
    }
    const { slots, scores } = memory.kept();
    return { slots: [...slots], scores: [...scores] };
  };
  memory.keepBest(1 + Math.floor(random() * 200));
  const best = scan();
  const middle = best.scores.toSorted((a, b) => a - b)[best.scores.length >> 1] ?? 0;
  memory.keepAbove(middle);
  const above = scan();
  memory.keepBest(50);
  scan();
  memory.bringForward(Math.min(10, count));
  const leaders = [...memory.kept().slots.slice(0, 10)].sort((a, b) => a - b);
  const rescored = Uint32Array.from(best.slots.slice(0, 128));
  rescored.forEach((slot, index) => {
    memory
      .scratch()
      .set(new Uint8Array(lows[slot]?.buffer ?? new ArrayBuffer(0)), index * size * 2);
  });
  return { query, best, above, leaders, rescored: [...memory.rescore(rescored)] };
}

test.each(kernels)(
  '$name scores, keeps and rescores as the plain kernel does, bit by bit',
  (kernel) => {
    fc.assert(
      fc.property(
        fc.constantFrom(32, 96, 256, 384, 512, 768, 1024, 1056),
        fc.nat(),
        fc.integer({ min: 1, max: 2500 }),
        (size, seed, count) => {
          const expected = answers(plainKernel.open(size), size, seed, count);
          expect(answers(kernel.open(size), size, seed, count)).toEqual(expected);
        },
      ),
      { numRuns: 12 },
    );
  },
);

test.each(kernels)('$name computes the same checksum', (kernel) => {
  const memory = kernel.open(64);
  const words = fc.uint8Array({ minLength: 64, maxLength: 4096 });
  fc.assert(
    fc.property(words, fc.integer({ min: 0, max: 0xffff_ffff }), (bytes, seed) => {
      const whole = bytes.subarray(0, bytes.length - (bytes.length % 64));
      memory.scratch().set(whole);
      expect(memory.checksum(whole.length, seed)).toBe(checksum(whole, seed));
    }),
  );
});

test.each(kernels)('$name finds what the plain kernel finds, through the whole index', (kernel) => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 400 }), fc.nat(), fc.nat(1500), (dimensions, seed, n) => {
      const rows = randomRows(n + 1, dimensions, seed);
      const query = randomVector(dimensions, randomNumbers(seed + 1));
      const [plain, fast] = [plainKernel, kernel].map((used) => {
        const index = openVectorIndex({
          dimensions,
          modelId: 'test',
          kernel: used,
          file: memoryFile(),
        });
        index.upsert(rows);
        index.remove(rows.filter(({ key }) => key % 7 === 0).map(({ key }) => key));
        return index.search(query, { k: 1 + (seed % 20) });
      });
      expect(fast).toEqual(plain);
    }),
    { numRuns: 12 },
  );
});

test('a turn of the space and back changes nothing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 800 }), fc.nat(), (dimensions, seed) => {
      const { apply, undo, size } = createRotation(dimensions);
      const vector = randomVector(dimensions, randomNumbers(seed));
      const turned = apply(vector);
      const squares = (values: ArrayLike<number>) =>
        Array.from(values).reduce((sum, value) => sum + value * value, 0);
      expect(turned).toHaveLength(size);
      expect(squares(turned)).toBeCloseTo(squares(vector), 4);
      undo(turned).forEach((value, place) => {
        expect(value).toBeCloseTo(vector[place] ?? Number.NaN, 5);
      });
    }),
  );
});

test('where no SIMD can be had, the plain kernel serves, and missing files are reported', async () => {
  const reported: unknown[] = [];
  const report = (cause: unknown) => reported.push(cause);
  const notWebAssembly = async () => Uint8Array.of(1, 2, 3);
  expect((await loadKernel(notWebAssembly, report)).name).toBe('plain');
  expect(reported).toEqual([]);
  const missing = async () => Promise.reject(new Error('missing'));
  expect((await loadKernel(missing, report)).name).toBe('plain');
  expect(reported).toHaveLength(2);
  expect((await loadKernel(readKernel, report)).name).toBe(kernels.at(-1)?.name);
});

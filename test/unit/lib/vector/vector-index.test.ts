import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainKernel } from '@/lib/vector/kernel/plain-kernel.ts';
import {
  openVectorIndex,
  type VectorIndex,
  type VectorIndexOptions,
} from '@/lib/vector/vector-index.ts';
import { compiledKernels } from './kernels.ts';
import { memoryFile } from './memory-file.ts';
import { exactSearch, randomNumbers, randomRows, randomVector } from './vectors.ts';

const DIMENSIONS = 48;
const KERNELS = [plainKernel, ...(await compiledKernels())];
const [FASTEST = plainKernel] = KERNELS.toReversed();

const open = (options: Partial<VectorIndexOptions> = {}) =>
  openVectorIndex({
    dimensions: DIMENSIONS,
    modelId: 'test',
    kernel: FASTEST,
    file: memoryFile(),
    ...options,
  });

const query = (seed: number) => randomVector(DIMENSIONS, randomNumbers(seed));

describe.each(KERNELS)('searching with the $name kernel', (kernel) => {
  test.each([1, 10, 200])('the %i nearest of all, best first, with their scores', (k) => {
    const rows = randomRows(1500, DIMENSIONS, 1);
    const index = open({ kernel });
    index.upsert(rows);
    for (let seed = 0; seed < 10; seed += 1) {
      const found = index.search(query(seed), { k });
      const expected = exactSearch(rows, query(seed), k);
      expect([...found.keys]).toEqual(expected.map(({ key }) => key));
      expect(found.certified).toBe(true);
      for (const [place, { score }] of expected.entries()) {
        expect(found.scores[place]).toBeCloseTo(score, 4);
      }
    }
  });

  test('all rows, where more are asked for than a first pass can keep', () => {
    const rows = randomRows(5000, DIMENSIONS, 1);
    const index = open({ kernel });
    index.upsert(rows);
    const { keys, scores } = index.search(query(1), { k: 4500 });
    expect(new Set(keys).size).toBe(4500);
    exactSearch(rows, query(1), 4500).forEach(({ score }, place) => {
      expect(scores[place]).toBeCloseTo(score, 4);
    });
  });

  test('rows that lie so close that the first pass proves nothing: still exact', () => {
    const centre = query(0);
    const random = randomNumbers(5);
    const rows = Array.from({ length: 4000 }, (_, key) => ({
      key,
      vector: centre.map((value) => value + (random() - 0.5) * 1e-2),
    }));
    const index = open({ kernel });
    index.upsert(rows);
    const found = index.search(query(0), { k: 10 });
    expect([...found.keys]).toEqual(exactSearch(rows, query(0), 10).map(({ key }) => key));
    expect(found).toMatchObject({ certified: true, scanned: 8000 });
    expect(index.search(query(0), { k: 10, secondPass: false }).certified).toBe(false);
  });

  test('of 500 identical vectors, the ones with the smallest keys', () => {
    const index = open({ kernel });
    const keys = Array.from({ length: 500 }, (_, place) => (place * 7919) % 10_007);
    index.upsert(keys.map((key) => ({ key, vector: query(3) })));
    const found = index.search(query(3), { k: 40 });
    expect([...found.keys]).toEqual(keys.toSorted((a, b) => a - b).slice(0, 40));
    expect(new Set(found.scores).size).toBe(1);
  });
});

test('an empty index finds nothing, and more than there is finds all', () => {
  const index = open();
  expect(index.search(query(1), { k: 5 })).toMatchObject({ certified: true, scanned: 0 });
  index.upsert(randomRows(3, DIMENSIONS, 1));
  expect(index.search(query(1), { k: 50 }).keys).toHaveLength(3);
});

test('scores below the least wanted one are left out', () => {
  const rows = randomRows(800, DIMENSIONS, 2);
  const index = open();
  index.upsert(rows);
  const expected = exactSearch(rows, query(1), 800).filter(({ score }) => score >= 1);
  const found = index.search(query(1), { k: 800, minScore: 1 });
  expect([...found.keys]).toEqual(expected.map(({ key }) => key));
});

test('a filter limits the search to its rows, as list or as bits', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(2600)), fc.nat(), (keys, seed) => {
      const rows = randomRows(2500, DIMENSIONS, 7);
      const index = open();
      index.upsert(rows);
      index.remove([5, 6, 7]);
      const wanted = new Set(keys.filter((key) => ![5, 6, 7].includes(key)));
      const among = rows.filter(({ key }) => wanted.has(key));
      const expected = exactSearch(among, query(seed), 10).map(({ key }) => key);
      const bits = new Uint8Array(400);
      for (const key of keys) bits[key >> 3] = (bits[key >> 3] ?? 0) | (1 << (key & 7));
      const byKeys = index.search(query(seed), { k: 10, filter: { kind: 'keys', keys } });
      const byBits = index.search(query(seed), { k: 10, filter: { kind: 'bits', bits } });
      expect([...byKeys.keys]).toEqual(expected);
      expect(byBits).toEqual(byKeys);
    }),
    { numRuns: 15 },
  );
});

test.each([
  ['of another length', new Float32Array(47).fill(1), 'dimensions'],
  ['with a NaN', new Float32Array(48).fill(Number.NaN), 'not-finite'],
  ['with an infinity', new Float32Array(48).fill(Number.POSITIVE_INFINITY), 'not-finite'],
  ['of zeros', new Float32Array(48), 'zero'],
] as const)(
  'a vector %s is refused as row and as query, and nothing changes',
  (_, vector, kind) => {
    const index = open();
    const rows = [
      { key: 1, vector: query(1) },
      { key: 2, vector },
    ];
    expect(() => index.upsert(rows)).toThrow(expect.objectContaining({ kind }));
    expect(index.stats().rows).toBe(0);
    expect(() => index.search(vector, { k: 1 })).toThrow(expect.objectContaining({ kind }));
  },
);

test.each([-1, 0.5, 2 ** 32, Number.NaN])('the key %d is refused', (key) => {
  const refusal = expect.objectContaining({ kind: 'key' });
  expect(() => open().upsert([{ key, vector: query(1) }])).toThrow(refusal);
});

test('vectors come back as exact as they came', () => {
  const rows = randomRows(50, DIMENSIONS, 11);
  const index = open();
  index.upsert(rows);
  for (const { key, vector } of rows) {
    const [restored] = index.vectors([key]);
    restored?.forEach((value, place) => {
      expect(Math.abs(value - (vector[place] ?? 0))).toBeLessThan(1e-6);
    });
    expect(restored).toHaveLength(DIMENSIONS);
  }
  expect(index.vectors([999])).toEqual([null]);
});

/** One thing that may happen to an index. */
const change = fc.oneof(
  { weight: 4, arbitrary: fc.record({ upsert: fc.array(fc.nat(400), { maxLength: 300 }) }) },
  { weight: 3, arbitrary: fc.record({ remove: fc.array(fc.nat(400), { maxLength: 200 }) }) },
  { weight: 2, arbitrary: fc.constant('flush' as const) },
  { weight: 1, arbitrary: fc.constant('reopen' as const) },
);

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** An index and a plain map, to which the same happens. */
class Twins {
  readonly expected = new Map<number, Float32Array>();
  readonly #options: Partial<VectorIndexOptions>;
  readonly #random: () => number;
  index: VectorIndex;

  constructor(options: Partial<VectorIndexOptions>, seed: number) {
    this.#options = options;
    this.#random = randomNumbers(seed);
    this.index = open(options);
  }

  async apply(next: Change): Promise<void> {
    if (next === 'flush') await this.index.flush();
    else if (next === 'reopen') {
      await this.index.close();
      this.index = open(this.#options);
      expect(this.index.opened).toBe('restored');
    } else if ('remove' in next) {
      this.index.remove(next.remove);
      for (const key of next.remove) this.expected.delete(key);
    } else {
      const rows = next.upsert.map((key) => ({ key, vector: randomVector(48, this.#random) }));
      this.index.upsert(rows);
      for (const { key, vector } of rows) this.expected.set(key, vector);
    }
  }
}

test.each([0, 100, 100_000])(
  'whatever is added, replaced, removed, saved and restored, it finds what a list finds (%i rows in memory)',
  async (mostLowBitsInMemory) => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 25 }), fc.nat(), async (changes, seed) => {
        const twins = new Twins({ file: memoryFile(), mostLowBitsInMemory }, seed);
        for (const next of changes) {
          await twins.apply(next);
          const rows = [...twins.expected].map(([key, vector]) => ({ key, vector }));
          const found = twins.index.search(query(seed), { k: 12 });
          expect([...found.keys]).toEqual(exactSearch(rows, query(seed), 12).map(({ key }) => key));
          const keys = Uint32Array.from(twins.expected.keys());
          expect(twins.index.keys().toSorted()).toEqual(keys.toSorted());
        }
      }),
      { numRuns: 40 },
    );
  },
);

import { describe, expect, test } from 'vitest';
import { plainKernel } from '@/lib/vector/kernel/plain-kernel.ts';
import { openVectorIndex, type VectorIndexOptions } from '@/lib/vector/vector-index.ts';
import { memoryFile } from './memory-file.ts';
import { exactSearch, randomNumbers, randomRows, randomVector } from './vectors.ts';

const DIMENSIONS = 48;

const open = (options: Partial<VectorIndexOptions> = {}) =>
  openVectorIndex({
    dimensions: DIMENSIONS,
    modelId: 'test',
    kernel: plainKernel,
    file: memoryFile(),
    ...options,
  });

const query = (seed: number) => randomVector(DIMENSIONS, randomNumbers(seed));

describe('search', () => {
  test.each([1, 10, 200])('finds the %i nearest of all, best first, with their scores', (k) => {
    const rows = randomRows(1500, DIMENSIONS, 1);
    const index = open();
    index.upsert(rows);
    for (let seed = 0; seed < 20; seed += 1) {
      const found = index.search(query(seed), { k });
      const expected = exactSearch(rows, query(seed), k);
      expect([...found.keys]).toEqual(expected.map(({ key }) => key));
      expect(found.certified).toBe(true);
      for (const [place, { score }] of expected.entries()) {
        expect(found.scores[place]).toBeCloseTo(score, 4);
      }
    }
  });

  test('an empty index finds nothing, and more than there is finds all', () => {
    const index = open();
    expect(index.search(query(1), { k: 5 }).keys).toHaveLength(0);
    index.upsert(randomRows(3, DIMENSIONS, 1));
    expect(index.search(query(1), { k: 50 }).keys).toHaveLength(3);
  });
});

describe('the file', () => {
  test('gives back all rows, of which some were replaced and some removed', async () => {
    const file = memoryFile();
    const rows = randomRows(700, DIMENSIONS, 3);
    const index = open({ file, mostLowBitsInMemory: 100 });
    expect(index.opened).toBe('new');
    index.upsert(rows.slice(0, 500));
    await index.flush();
    index.upsert(rows.slice(400));
    index.remove([1, 2, 3, 450]);
    await index.flush();

    const again = open({ file, mostLowBitsInMemory: 100 });
    expect(again.opened).toBe('restored');
    expect(again.stats().rows).toBe(696);
    const expected = exactSearch(
      rows.filter(({ key }) => ![1, 2, 3, 450].includes(key)),
      query(9),
      20,
    );
    expect([...again.search(query(9), { k: 20 }).keys]).toEqual(expected.map(({ key }) => key));
  });
});

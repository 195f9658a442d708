import type { VectorRow } from '@/lib/vector/vector-index.ts';

/** Numbers that look random and depend on the seed alone (mulberry32), from 0 to 1. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

export function randomVector(dimensions: number, random: () => number): Float32Array {
  return Float32Array.from({ length: dimensions }, () => random() + random() + random() - 1.5);
}

export function randomRows(count: number, dimensions: number, seed: number): VectorRow[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, (_, index) => ({
    key: index + 1,
    vector: randomVector(dimensions, random),
  }));
}

/** The slow and obvious search: every product, in double precision, then sort. */
export function exactSearch(rows: readonly VectorRow[], query: Float32Array, k: number) {
  return rows
    .map(({ key, vector }) => ({
      key,
      score: vector.reduce((sum, value, place) => sum + value * (query[place] ?? 0), 0),
    }))
    .sort((a, b) => b.score - a.score || a.key - b.key)
    .slice(0, k);
}

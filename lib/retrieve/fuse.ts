import type { Scored } from './word-index.ts';

/**
 * Merge a ranking by words and one by meaning: each score as a share of the best of its ranking, both
 * added; what a ranking lacks counts 0 there. On the three shared sets it beats reciprocal ranks,
 * which throw away by how much one hit is better than the next (`npm run eval -- retrieval`).
 * The result is best first, in [0, 1]: 1 is what every ranking puts first.
 */
export function fuse(...rankings: readonly (readonly Scored[])[]): Scored[] {
  const sums = new Map<number, number>();
  for (const ranking of rankings) {
    const best = ranking.reduce((most, { score }) => Math.max(most, score), 0);
    if (best <= 0) continue;
    for (const { key, score } of ranking) {
      sums.set(key, (sums.get(key) ?? 0) + Math.max(0, score) / best / rankings.length);
    }
  }
  return [...sums]
    .map(([key, score]) => ({ key, score }))
    .sort((a, b) => b.score - a.score || a.key - b.key);
}

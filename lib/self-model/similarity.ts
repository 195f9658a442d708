import type { Unit } from '../core/units.ts';
import { normalize, stemsOf } from './terms.ts';
import { ancestorsOf, topicsIn } from './topics.ts';

/** How near two topics are in meaning: 0 nothing in common, 1 the same. */
export type Similarity = (a: string, b: string) => Unit;

/**
 * Nearness by the number of steps between two topics in the map, through their nearest common
 * ancestor. Same 1, parent 0.75, siblings 0.5, cousins no more than a hint.
 */
const BY_STEPS: readonly Unit[] = [1, 0.75, 0.5, 0.25];

/** Shared words say less than shared topics: "French" cooking is not "French" grammar. */
const WORD_SHARE = 0.8;

/** Similarity without a model: the map of topics first, shared word stems second. */
export function lexicalSimilarity(a: string, b: string): Unit {
  if (normalize(a) === normalize(b)) return 1;
  return Math.max(mapSimilarity(a, b), wordSimilarity(a, b));
}

function mapSimilarity(a: string, b: string): Unit {
  let best = 0;
  const others = topicsIn(b);
  for (const topic of topicsIn(a)) {
    for (const other of others) best = Math.max(best, BY_STEPS[stepsBetween(topic, other)] ?? 0);
  }
  return best;
}

function stepsBetween(a: string, b: string): number {
  const above = ancestorsOf(a);
  let fewest = Number.POSITIVE_INFINITY;
  for (const [ancestor, steps] of ancestorsOf(b)) {
    const own = above.get(ancestor);
    if (own !== undefined) fewest = Math.min(fewest, own + steps);
  }
  return fewest;
}

function wordSimilarity(a: string, b: string): Unit {
  const [left, right] = [stemsOf(a), stemsOf(b)];
  if (left.size === 0 || right.size === 0) return 0;
  const shared = [...left].filter((stem) => right.has(stem)).length;
  return (WORD_SHARE * shared) / Math.sqrt(left.size * right.size);
}

/** What an embedding model says counts a little less than the map, which people wrote. */
const MEANING_SHARE = 0.9;

/** The map of topics, and meaning by a model where the map has no road. */
export const withMeaning =
  (meaning: Similarity): Similarity =>
  (a, b) =>
    Math.max(lexicalSimilarity(a, b), MEANING_SHARE * meaning(a, b));

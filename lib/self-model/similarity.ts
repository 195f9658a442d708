import { remember } from '../core/remember.ts';
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
  const [left, right] = [readText(a), readText(b)];
  if (left.spelled === right.spelled) return 1;
  return Math.max(mapSimilarity(left, right), wordSimilarity(left.stems, right.stems));
}

/** All that is compared of a text. Each term of an answer meets each topic the user spoke of. */
type ReadText = {
  readonly spelled: string;
  readonly stems: ReadonlySet<string>;
  /** For each topic the text names, what stands above it and how many steps away. */
  readonly roads: readonly ReadonlyMap<string, number>[];
};

/** Texts read last: more than one answer and one self-model hold, so that neither pushes the other out. */
const REMEMBERED = 5_000;

const readText = remember(
  (text): ReadText => ({
    spelled: normalize(text),
    stems: stemsOf(text),
    roads: topicsIn(text).map(ancestorsOf),
  }),
  REMEMBERED,
);

function mapSimilarity(a: ReadText, b: ReadText): Unit {
  let best = 0;
  for (const road of a.roads) {
    for (const other of b.roads) best = Math.max(best, BY_STEPS[stepsBetween(road, other)] ?? 0);
  }
  return best;
}

function stepsBetween(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let fewest = Number.POSITIVE_INFINITY;
  for (const [ancestor, steps] of b) {
    const own = a.get(ancestor);
    if (own !== undefined) fewest = Math.min(fewest, own + steps);
  }
  return fewest;
}

function wordSimilarity(a: ReadonlySet<string>, b: ReadonlySet<string>): Unit {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  if (fewer.size === 0) return 0;
  let shared = 0;
  for (const stem of fewer) if (more.has(stem)) shared += 1;
  return (WORD_SHARE * shared) / Math.sqrt(a.size * b.size);
}

/** What an embedding model says counts a little less than the map, which people wrote. */
const MEANING_SHARE = 0.9;

/** The map of topics, and meaning by a model where the map has no road. */
export const withMeaning =
  (meaning: Similarity): Similarity =>
  (a, b) =>
    Math.max(lexicalSimilarity(a, b), MEANING_SHARE * meaning(a, b));

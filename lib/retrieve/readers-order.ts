import type { Unit } from '../core/units.ts';
import { countWords } from '../core/words.ts';
import { difficultyOf } from './difficulty.ts';
import { levelFit } from './level-fit.ts';
import type { TermVector } from './likeness.ts';
import { nudgeFor } from './nudge.ts';
import type { PassageRow } from './passage.ts';
import type { Reader } from './reader.ts';
import { inFittingOrder } from './versions.ts';

/** A passage on its way through the search. */
export type Candidate = {
  readonly row: PassageRow;
  readonly pageId: string;
  /** Relevance from 0 to 1. */
  readonly score: number;
  readonly vector: TermVector;
};

/** A candidate among all of one search, where `at` is its place in their table of likeness. */
export type Placed = Candidate & { readonly at: number };
/** How alike two of them are, from 0 to 1. */
export type Alike = (a: Placed, b: Placed) => number;

/**
 * The order that suits the reader: nudged by their situation, and of several accounts of one thing the
 * one whose difficulty suits them comes first. What is about something else keeps its place.
 */
export function inReadersOrder(
  candidates: readonly Placed[],
  alike: Alike,
  { reader, now }: { readonly reader: Reader; readonly now: number },
  rarity: (word: string) => number,
): Placed[] {
  const { depth } = reader;
  if (depth === null) return [...candidates];
  const nudged = candidates
    .map((candidate) => ({
      ...candidate,
      score: candidate.score + nudgeOf(candidate, reader, now),
    }))
    .sort(byScore);
  const fits = new Map(
    nudged.map((one) => [one, levelFit(depth, judgedDifficulty(one.row.text, rarity))]),
  );
  const order = inFittingOrder(nudged, alike, (one) => fits.get(one) ?? 0);
  // A place keeps its score: who stands there now answers as well, and suits better.
  return order.map((one, place) => ({ ...one, score: nudged[place]?.score ?? 0 }));
}

/** So many words are half sure to be as hard as they seem. */
const HALF_SURE = 50;

/** The fewer words there are to judge by, the nearer to the middle. */
function judgedDifficulty(text: string, rarity: (word: string) => number): Unit {
  const words = countWords(text);
  return MIDDLE + ((difficultyOf(text, rarity) - MIDDLE) * words) / (words + HALF_SURE);
}
const MIDDLE: Unit = 0.5;

const nudgeOf = ({ vector, row }: Candidate, reader: Reader, now: number): number =>
  nudgeFor({ terms: new Set(vector.keys()), savedAt: row.savedAt }, reader, now);

/** Best first; of equal ones the one saved first. */
export const byScore = (a: Candidate, b: Candidate): number =>
  b.score - a.score || a.row.key - b.row.key;

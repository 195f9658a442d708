import type { ReadText, Sentence } from './text/read-text.ts';
import { type Violation, violation } from './violation.ts';

/** Sentences of fewer telling words are headings, leads and joints. */
const FEWEST_WORDS = 4;
/** Shorter words are mostly grammar. */
const SHORT = 3;
/**
 * Least part of a sentence's telling words that must stand close together in the original. Measured:
 * 2 in 100 sentences of faithful paraphrases fall below, half of the other sentences on its topic do.
 */
const GROUNDED = 0.45;

/** The telling words of each sentence of the original. */
export const placesIn = ({ sentences }: ReadText): readonly ReadonlySet<string>[] =>
  sentences.map((sentence) => new Set(keysOf(sentence)));

/**
 * Sentences of a rewrite that the original has no place for: no three sentences in a row hold enough
 * of their telling words. They may hold no wrong number or name and are made up all the same.
 */
export const checkGrounded = (
  { sentences }: ReadText,
  places: readonly ReadonlySet<string>[],
): Violation[] =>
  sentences.flatMap((sentence) => {
    const keys = keysOf(sentence);
    if (keys.length < FEWEST_WORDS || shareInOnePlace(keys, places) >= GROUNDED) return [];
    return [violation('invented', 'words', sentence.text)];
  });

function shareInOnePlace(keys: readonly string[], places: readonly ReadonlySet<string>[]): number {
  return places.reduce((best, place, index) => {
    const near = [places[index - 1], place, places[index + 1]];
    const found = keys.filter((key) => near.some((words) => words?.has(key))).length;
    return Math.max(best, found / keys.length);
  }, 0);
}

const keysOf = ({ tokens }: Sentence): string[] =>
  tokens.filter(({ text, kind }) => kind === 'number' || text.length > SHORT).map(({ key }) => key);

import type { Pair } from './text/align.ts';
import type { ReadText, Sentence } from './text/read-text.ts';
import { type Violation, violation } from './violation.ts';

/** Sentences of fewer telling words are headings, leads and joints. */
const FEWEST_WORDS = 3;
/** Shorter words are mostly grammar. */
const SHORT = 3;
/**
 * Least part of a sentence's telling words that must stand close together in the original. Measured:
 * 2 in 100 sentences of faithful paraphrases fall below, half of the other sentences on its topic do.
 */
const GROUNDED = 0.45;
/** A sentence beside one that says the same already must be cut from it, not only be like it. */
const GROUNDED_EXTRA = 0.7;
const FEWEST_EXTRA = 2;
/** From here on a sentence may be shown before the rest has come. */
const SURE = 0.65;

/** Where a rewrite's sentences can come from: the telling words of each sentence of the original. */
export type Places = readonly ReadonlySet<string>[];

export const placesIn = ({ sentences }: ReadText): Places =>
  sentences.map((sentence) => new Set(keysOf(sentence)));

/**
 * Sentences of a rewrite that the original has no place for: no three sentences in a row hold enough
 * of their telling words. They may hold no wrong number or name and are made up all the same.
 */
export const checkGrounded = ({ sentences }: ReadText, places: Places): Violation[] =>
  sentences
    .filter((sentence) => isLoose(sentence, places, FEWEST_WORDS, GROUNDED))
    .map(({ text }) => violation('invented', 'words', text));

/** Whether each sentence is so near to the original that nothing still to come can change that. */
export const isSurelyGrounded = ({ sentences }: ReadText, places: Places): boolean =>
  !sentences.some((sentence) => isLoose(sentence, places, FEWEST_EXTRA, SURE));

/**
 * Sentences that were put beside the one that already says what their place in the original says.
 *
 * @param back for each sentence of the whole rewrite its best place in the original
 */
export function checkExtra(back: readonly Pair[], places: Places): Violation[] {
  const best = new Map<number, Pair>();
  for (const pair of back) {
    const known = best.get(pair.after.index);
    if (!known || pair.overlap > known.overlap) best.set(pair.after.index, pair);
  }
  return back
    .filter((pair) => best.get(pair.after.index) !== pair)
    .filter(({ before }) => isLoose(before, places, FEWEST_EXTRA, GROUNDED_EXTRA))
    .map(({ before }) => violation('invented', 'words', before.text));
}

function isLoose(sentence: Sentence, places: Places, fewest: number, share: number): boolean {
  const keys = keysOf(sentence);
  return keys.length >= fewest && shareInOnePlace(keys, places) < share;
}

function shareInOnePlace(keys: readonly string[], places: Places): number {
  return places.reduce((best, place, index) => {
    const near = [places[index - 1], place, places[index + 1]];
    const found = keys.filter((key) => near.some((words) => words?.has(key))).length;
    return Math.max(best, found / keys.length);
  }, 0);
}

/** In scripts without spaces each character is a token of its own, and tells something. */
const IDEOGRAPH = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

const keysOf = ({ tokens }: Sentence): string[] =>
  tokens
    .filter(({ text, kind }) => kind === 'number' || text.length > SHORT || IDEOGRAPH.test(text))
    .map(({ key }) => key);

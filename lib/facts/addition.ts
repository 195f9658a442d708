import type { Gloss } from '../tree/view.ts';
import { checkSpans } from './check-spans.ts';
import { sideOf } from './side.ts';
import { wordsIn } from './slices.ts';
import { readText } from './text/read-text.ts';
import { type Violation, violation } from './violation.ts';

/**
 * What an explanation of somebody else's says beyond the texts it may draw on: numbers, names, code,
 * addresses and quotations that stand in none of them.
 *
 * @param known the answer first, then the source that is cited, if any.
 */
export function checkAddition(
  addition: string,
  known: readonly [string, ...string[]],
): Violation[] {
  const [original, ...sources] = known.map((text) => sideOf(readText(text)));
  if (!original) return [];
  const texts = { before: original, after: sideOf(readText(addition)), sources };
  return checkSpans(texts).filter(({ kind }) => kind !== 'missing');
}

/** What explanations may be taken from, beside the answer. */
export type Explanations = {
  /** Passages of saved pages, as they were given to the engine. */
  readonly passages: readonly { readonly id: string; readonly text: string }[];
  /** The packaged definition of a term. */
  define(term: string): { readonly text: string } | undefined;
};

/**
 * An explanation of ours stands where it is said to come from: word for word in the glossary, and in a
 * saved page with no number and no name that neither that page nor the answer has.
 */
export function checkGloss(
  { term, text, from, sourceId }: Gloss,
  source: string,
  { passages, define }: Explanations,
): Violation[] {
  if (from === 'answer') return [];
  if (from === 'glossary') {
    return define(term)?.text === text ? [] : [violation('invented', 'words', text)];
  }
  const cited = passages.find(({ id }) => id === sourceId);
  if (!cited) return [violation('invented', 'words', text)];
  const known = new Set(wordsIn(cited.text.replace(/[*_~`]/g, '')));
  return [
    ...checkAddition(text, [source, cited.text]),
    ...(wordsIn(text).every((word) => known.has(word))
      ? []
      : [violation('invented', 'words', text)]),
  ];
}

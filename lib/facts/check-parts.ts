import { WARNING } from './tables/logic.ts';
import type { Pair } from './text/align.ts';
import type { ReadText, Sentence } from './text/read-text.ts';
import { type Violation, violation } from './violation.ts';

/** Part of a warning's words that must stand together in the rewrite. */
const KEPT = 0.45;
/** Part of an item's words. */
const KEPT_ITEM = 0.34;

/** Warnings and list items: none is lost, and no item is made up. */
export function checkParts(
  before: ReadText,
  after: ReadText,
  pairs: readonly Pair[],
  back: readonly Pair[],
): Violation[] {
  const kept = bestFor(pairs);
  const known = bestFor(back);
  const lists = after.sentences.some(({ isItem }) => isItem);
  return [
    ...before.sentences
      .filter((sentence) => WARNING.test(sentence.text) && isLost(sentence, kept, KEPT))
      .map(({ text }) => violation('missing', 'warning', text)),
    ...before.sentences
      .filter((sentence) => sentence.isItem && isLost(sentence, kept, KEPT_ITEM))
      .map(({ text }) => violation('missing', 'cardinality', text)),
    ...(lists ? after.sentences : [])
      .filter((sentence) => sentence.isItem && isLost(sentence, known, KEPT_ITEM))
      .map(({ text }) => violation('invented', 'cardinality', text)),
  ];
}

const bestFor = (pairs: readonly Pair[]): ReadonlyMap<number, Pair> =>
  new Map(pairs.map((pair) => [pair.before.index, pair]));

function isLost(sentence: Sentence, best: ReadonlyMap<number, Pair>, share: number): boolean {
  const content = sentence.tokens.filter(({ text, kind }) => kind === 'number' || text.length > 3);
  if (content.length === 0) return false;
  const partner = best.get(sentence.index)?.after;
  if (!partner) return true;
  const keys = new Set(partner.tokens.map(({ key }) => key));
  return content.filter(({ key }) => keys.has(key)).length / content.length < share;
}

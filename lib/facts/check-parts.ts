import { WARNING } from './tables/logic.ts';
import type { Pair } from './text/align.ts';
import type { ReadText, Sentence } from './text/read-text.ts';
import { Meaning, sensesOf } from './text/senses.ts';
import { CUT } from './text/verbatim-spans.ts';
import { type Violation, violation } from './violation.ts';

/** Part of a warning's words that must stand together in the rewrite. */
const KEPT = 0.45;
/** Part of an item's words. */
const KEPT_ITEM = 0.34;

/** … in a sentence that was written anew, with words that it can have from nowhere else. */
const DRAWN_IN = 0.3;
const FEWEST_DRAWN = 2;

/** Telling words of a sentence that says little beside its code. */
const FEW_WORDS = 3;

/** Warnings and list items: none is lost, and no item is made up. */
export function checkParts(
  before: ReadText,
  after: ReadText,
  pairs: readonly Pair[],
  back: readonly Pair[],
): Violation[] {
  const kept = { best: bestFor(pairs), back: bestFor(back) };
  const known = { best: kept.back, back: kept.best };
  const warned = warningsIn(before);
  /** "Never use `--hard`" is told by its code, which is compared by itself. */
  const isOfCode = (sentence: Sentence): boolean =>
    sentence.text.includes(CUT) &&
    contentOf(sentence).length <= FEW_WORDS &&
    warningsIn(after).length >= warned.length;
  return [
    ...warned
      .filter((sentence) => isLost(sentence, kept, KEPT))
      .filter((sentence) => !warnsElsewhere(sentence, kept) && !isOfCode(sentence))
      .map(({ text }) => violation('missing', 'warning', text)),
    ...itemsOf(before)
      .filter((sentence) => isLost(sentence, kept, KEPT_ITEM))
      .map(({ text }) => violation('missing', 'cardinality', text)),
    ...itemsOf(after)
      .filter((sentence) => isLost(sentence, known, KEPT_ITEM))
      .filter((sentence) => itemsOf(before).length > 0 || !isCutFrom(sentence, before, back))
      .map(({ text }) => violation('invented', 'cardinality', text)),
    ...checkCount(itemsOf(before).length, itemsOf(after).length),
  ];
}

const warningsIn = ({ sentences }: ReadText): readonly Sentence[] =>
  sentences.filter(({ text }) => WARNING.test(text));

/** A warning that became part of another sentence: that sentence warns or negates as well. */
function warnsElsewhere(sentence: Sentence, { best, back }: Partners): boolean {
  const partner = best.get(sentence.index)?.after;
  if (!partner) return false;
  const said = new Meaning(sensesOf(partner));
  const senses = sensesOf(sentence);
  const share = Math.max(said.shareOf(senses), shareKept(sentence, partner));
  const isWarning = WARNING.test(partner.text) || NEGATED.test(partner.text);
  if (isWarning && share >= KEPT) return true;
  const own = back.get(partner.index)?.after;
  if (!own || own.text === partner.text || share < DRAWN_IN) return false;
  if (own === sentence) return isWarning;
  // What its own sentence did not say came from the warning.
  const before = new Meaning(sensesOf(own));
  const drawn = senses.filter((sense) => said.holds(sense) && !before.holds(sense)).length;
  return drawn >= (isWarning ? 1 : FEWEST_DRAWN) && (isWarning || share >= KEPT);
}

/** Part of an item's meaning that prose must hold if the item was cut from it. */
const CUT_FROM = 0.34;

/** Prose that became a list: an item says what the sentence it was cut from or one beside it says. */
function isCutFrom(item: Sentence, { sentences }: ReadText, back: readonly Pair[]): boolean {
  const place = back.find((pair) => pair.before.index === item.index)?.after.index;
  const sources =
    place === undefined ? sentences : sentences.slice(Math.max(0, place - 1), place + 2);
  return new Meaning(sources.flatMap(sensesOf)).shareOf(sensesOf(item)) >= CUT_FROM;
}

/** Forbidden here, and there told what to do instead: "do not open it", "keep it closed". */
const NEGATED =
  /\b(?:no|not|\p{L}+n't|cannot|without|only|until|at most|out of|away from|keep|keeps|kept|stay|always|instead)\b/iu;

const itemsOf = ({ sentences }: ReadText): Sentence[] => sentences.filter(({ isItem }) => isItem);

/** A list may become prose, but not a longer or shorter list. */
const checkCount = (own: number, theirs: number): Violation[] =>
  own > 0 && theirs > 0 && own !== theirs
    ? [violation('changed', 'cardinality', `${own} → ${theirs}`)]
    : [];

type Partners = {
  readonly best: ReadonlyMap<number, Pair>;
  readonly back: ReadonlyMap<number, Pair>;
};

const bestFor = (pairs: readonly Pair[]): ReadonlyMap<number, Pair> =>
  new Map(pairs.map((pair) => [pair.before.index, pair]));

/** A partner that belongs to another sentence must hold nearly all words to count for this one. */
const KEPT_BESIDE = 0.75;

/** Words of like meaning must be so many more than equal ones. */
const LOOSELY = 0.1;

function isLost(sentence: Sentence, { best, back }: Partners, share: number): boolean {
  if (contentOf(sentence).length === 0) return false;
  const partner = best.get(sentence.index)?.after;
  if (!partner) return true;
  if (partner.text === sentence.text) return false;
  const isOwn = back.get(partner.index)?.after.index === sentence.index;
  const wanted = isOwn ? share : KEPT_BESIDE;
  if (shareKept(sentence, partner) >= wanted) return false;
  return new Meaning(sensesOf(partner)).shareOf(sensesOf(sentence)) < wanted + LOOSELY;
}

const contentOf = ({ tokens }: Sentence) =>
  tokens.filter(({ text, kind }) => kind === 'number' || text.length > 3);

function shareKept(sentence: Sentence, partner: Sentence): number {
  const content = contentOf(sentence);
  const keys = new Set(partner.tokens.map(({ key }) => key));
  return content.filter(({ key }) => keys.has(key)).length / content.length;
}

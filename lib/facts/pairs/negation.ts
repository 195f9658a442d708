import type { Texts } from '../side.ts';
import { EQUAL_LIMITS, FORBIDDING, negatesImplicitly } from '../tables/logic.ts';
import { ELSE_WORD, STAYING } from '../tables/polarity.ts';
import { countKeys, type Pair } from '../text/align.ts';
import { type Denial, denialsIn } from '../text/polarity.ts';
import type { ReadText, Sentence } from '../text/read-text.ts';
import { type Violation, violation } from '../violation.ts';
import { drawnIn } from './merged.ts';
import { lowerOf } from './words-of.ts';

/** Negations of two sentences that have no partner in the other one. */
export type Unmatched = { readonly lost: readonly Denial[]; readonly found: readonly Denial[] };

/** What is denied in a sentence is denied in its partner too, wherever the negation stands. */
export function unmatchedDenials({ before, after }: Pair): Unmatched {
  const lost = [...denialsIn(before)];
  const found = [...denialsIn(after)];
  removePairs(lost, found);
  return { lost, found };
}

type Fits = (a: Denial, b: Denial) => boolean;

/** The surest pairs go first. */
function removePairs(lost: Denial[], found: Denial[]): void {
  for (const fits of [sameHead, denySame, sameSurroundings]) {
    for (let at = lost.length - 1; at >= 0; at--) {
      const twin = found.findIndex((other) => fits(lost[at] as Denial, other));
      if (twin < 0) continue;
      lost.splice(at, 1);
      found.splice(twin, 1);
    }
  }
}

const sameHead: Fits = (a, b) => a.head !== null && a.head === b.head;
const denySame: Fits = (a, b) => denies(a, b.head) || denies(b, a.head);
/** "Never reached the ground", "did not hit the ground": so many words around are the same. */
const SHARED = 2;
const sameSurroundings: Fits = (a, b) => {
  const fewest = Math.min(a.near.size, b.near.size);
  const wanted = Math.min(SHARED, Math.max(1, fewest - 1));
  return [...a.near].filter((key) => denies(b, key)).length >= wanted;
};
/** Shortest word that another may begin with and be of its kind: "pay" and "payment". */
const SHORTEST = 3;
const denies = ({ near }: Denial, head: string | null): boolean =>
  head !== null && (near.has(head) || [...near].some((key) => akin(key, head)));
const akin = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= SHORTEST && (a.startsWith(b) || b.startsWith(a));

/** Words that share less with each other say something else in other words. */
const NEAR = 0.66;

/** A negation came or went, and nothing else says the same. */
export function checkNegation(pair: Pair, texts: Texts): Violation[] {
  const { lost, found } = unmatchedDenials(pair);
  if (lost.length === found.length && (lost.length === 0 || pair.overlap < NEAR)) return [];
  const own = { sentence: pair.before, text: texts.before.text };
  const theirs = { sentence: pair.after, text: texts.after.text };
  const { overlap } = pair;
  if (lost.length > 0 && !isExcused({ denials: lost, more: own, fewer: theirs, overlap }))
    return [violation('missing', 'negation', own.sentence.text)];
  return found.length > 0 && !isExcused({ denials: found, more: theirs, fewer: own, overlap })
    ? [violation('invented', 'negation', theirs.sentence.text)]
    : [];
}

type Place = { readonly sentence: Sentence; readonly text: ReadText };
type Case = {
  /** Negations of the sentence that has more of them than its partner. */
  readonly denials: readonly Denial[];
  readonly more: Place;
  readonly fewer: Place;
  readonly overlap: number;
};

function isExcused(found: Case): boolean {
  const { more, fewer, overlap } = found;
  const denials = found.denials.filter((denial) => !isRepeated(denial, more.sentence));
  const beside = drawnIn(fewer, more);
  const held = new Set(fewer.sentence.tokens.map(({ key }) => key));
  const isKept = denials.some(({ head }) => head !== null && held.has(head));
  return (
    (isLent(denials, fewer) && balances(more, fewer)) ||
    isImplied(more.sentence, [fewer.sentence, ...beside]) ||
    limitsAlike(more.sentence, [fewer.sentence, ...beside]) ||
    isDrawnIn(denials, beside) ||
    comparesOtherwise(more.sentence, fewer.sentence) ||
    cancels(denials, more.sentence) ||
    (ELSE_WORD.test(fewer.sentence.text) && denials.every(({ head }) => head === null)) ||
    (!isKept && overlap < NEAR && balances(more, fewer)) ||
    (!isKept && staysSo(more.sentence, fewer.sentence))
  );
}

/** Words between a negation and another that denies the same again. */
const APART = 3;
const isRepeated = (denial: Denial, sentence: Sentence): boolean =>
  denialsIn(sentence).some(
    (other) => Math.abs(other.at - denial.at) > APART && denySame(other, denial),
  );

/** Sentences around one, itself included. */
const around = ({ sentence, text }: Place, reach: number): readonly Sentence[] =>
  text.sentences.slice(Math.max(0, sentence.index - reach), sentence.index + reach + 1);

/** The same is denied in a sentence beside. */
function isLent(denials: readonly Denial[], { sentence, text }: Place): boolean {
  const open = [...denials];
  const others = around({ sentence, text }, 2).filter((one) => one.index !== sentence.index);
  removePairs(open, others.flatMap(denialsIn));
  return open.length === 0;
}

/** Two sentences became one, and the negation came from the other one. */
const isDrawnIn = (denials: readonly Denial[], beside: readonly Sentence[]): boolean =>
  beside.reduce((sum, one) => sum + lentBy(one), 0) >= denials.length;

const lentBy = (sentence: Sentence): number =>
  denialsIn(sentence).length ||
  (sentence.tokens.some((token) => FORBIDDING.has(lowerOf(token))) ? 1 : 0);

/** A word that negates by itself took the negation's place. */
function isImplied(more: Sentence, others: readonly Sentence[]): boolean {
  const own = countKeys(more.tokens);
  return others.some(({ tokens }) =>
    tokens.some((token) => !own.has(token.key) && negatesImplicitly(lowerOf(token))),
  );
}

/** As many negations stand around here as there. */
function balances(more: Place, fewer: Place): boolean {
  const count = (place: Place): number => around(place, 1).flatMap(denialsIn).length;
  return count(fewer) >= count(more);
}

/** "Has kept" for "never sold", "still" for "not changed". */
function staysSo(more: Sentence, fewer: Sentence): boolean {
  const own = countKeys(more.tokens);
  return fewer.tokens.some((token) => !own.has(token.key) && STAYING.test(lowerOf(token)));
}

/** "Not … without", "never … unless": two negations that together affirm go together. */
const CANCELLING = /^(?:without|unless|until|except|ohne|sin|sans|sem|senza|zonder)$/;
const cancels = (denials: readonly Denial[], { tokens }: Sentence): boolean =>
  denials.length % 2 === 0 && tokens.some((token) => CANCELLING.test(lowerOf(token)));

/** "At most" for "no more than", "by" for "no later than". */
export const limitsAlike = (more: Sentence, fewer: readonly Sentence[]): boolean =>
  EQUAL_LIMITS.some(
    ([negated, plain]) =>
      negated.test(more.text) &&
      !plain.test(more.text) &&
      fewer.some(({ text }) => plain.test(text)),
  );

/** "Not as long as" for "longer than", "no other … as" for "more than any other". */
export function comparesOtherwise(more: Sentence, fewer: Sentence): boolean {
  const has = ({ tokens }: Sentence, word: string): boolean =>
    tokens.some((token) => lowerOf(token) === word);
  const others = countKeys(more.tokens);
  if (/\bnot (?:as|so)\b/i.test(more.text)) return has(fewer, 'than');
  // "No other … than Brazil" for "Brazil … than any other".
  if (has(more, 'than') && has(fewer, 'than'))
    return has(more, 'no') && has(fewer, 'any') && !has(more, 'any');
  if (has(more, 'than')) {
    return fewer.tokens.some(
      ({ text, key }) => !others.has(key) && /\p{L}{2}est$|^most$/iu.test(text),
    );
  }
  return has(fewer, 'than') && (has(more, 'as') || (has(fewer, 'any') && has(fewer, 'other')));
}

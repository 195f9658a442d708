import { DENYING, RAISING } from '../tables/polarity.ts';
import type { Hunk, Pair } from '../text/align.ts';
import { denialsIn, isGrammar, isNegation } from '../text/polarity.ts';
import type { Sentence } from '../text/read-text.ts';
import type { Token } from '../text/token.ts';
import { type Violation, violation } from '../violation.ts';
import { comparesOtherwise, limitsAlike } from './negation.ts';
import { lowerOf } from './words-of.ts';

/** Sentences that share this much differ in a negation and little else. */
const ALL_BUT_A_WORD = 0.9;
/** Words of a comparison: "no more than" is a limit, and compared as one. */
const LIMIT = /^(?:than|most|least|maximum|minimum|until|earlier|sooner|fewer)$/;

/**
 * Negations put in or taken out and nothing else with them: the words around stay, so that no other
 * wording can have taken over what they said. "Not", "never", "fails to", "instead of" …
 */
export function checkFlips(hunks: readonly Hunk[], pair: Pair): Violation[] {
  const { before, after, overlap } = pair;
  const said = new Set([before, after].flatMap(negationsIn));
  const denying = new Set([before, after].flatMap(({ tokens }) => tokens.filter(isDenying)));
  const weigh = (tokens: readonly Token[]): number =>
    tokens.filter((token) => said.has(token) || denying.has(token)).length;
  const weightOf = ({ lost, found }: Hunk): number => weigh(found) - weigh(lost);
  const bare = hunks.filter(isBare).map(weightOf);
  const sum = sumOf(bare);
  const all = sumOf(hunks.map(weightOf));
  if (sum * all > 0) {
    if (isSaidOtherwise(pair)) return [];
    return [violation(sum > 0 ? 'invented' : 'missing', 'negation', before.text)];
  }
  const isMoved = bare.length === hunks.length && bare.some((weight) => weight !== 0);
  const isRaised = before.tokens.some((token) => RAISING.has(lowerOf(token)));
  return isMoved && overlap >= ALL_BUT_A_WORD && !isRaised
    ? [violation('moved', 'negation', after.text)]
    : [];
}

/** "It was stopped" denies nothing; "it stopped working" does. */
const isDenying = (token: Token, at: number, tokens: readonly Token[]): boolean =>
  DENYING.has(lowerOf(token)) &&
  (!/^stop|^cease/.test(lowerOf(token)) || /ing$|^to$/.test(tokens[at + 1]?.text ?? ''));

/** Where its "only" stays, "not only" loses its "not" in earnest. */
const negationsIn = (sentence: Sentence): readonly Token[] => [
  ...denialsIn(sentence).map(({ token }) => token),
  ...sentence.tokens.filter(
    (token, at) => isNegation(token) && ONLY.test(sentence.tokens[at + 1]?.text ?? ''),
  ),
];
const ONLY = /^(?:only|just|merely|simply)$/;

const sumOf = (weights: readonly number[]): number =>
  weights.reduce((total, weight) => total + weight, 0);

/** "No more than" for "at most", "no other … than" for "than any other". */
const isSaidOtherwise = ({ before, after }: Pair): boolean =>
  [[before, after] as const, [after, before] as const].some(
    ([more, fewer]) => limitsAlike(more, [fewer]) || comparesOtherwise(more, fewer),
  );

/** Nothing but grammar and negations, and no part of a limit. */
const isBare = ({ lost, found }: Hunk): boolean =>
  [...lost, ...found].every(
    (token) =>
      (isGrammar(token) || isNegation(token) || DENYING.has(lowerOf(token))) &&
      !LIMIT.test(lowerOf(token)),
  );

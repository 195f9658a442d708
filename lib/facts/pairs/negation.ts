import type { Texts } from '../check-spans.ts';
import {
  DIRECTIONS,
  EQUAL_LIMITS,
  FORBIDDING,
  NEGATIONS,
  negatesImplicitly,
} from '../tables/logic.ts';
import { countKeys, type Pair } from '../text/align.ts';
import type { Sentence } from '../text/read-text.ts';
import type { Token } from '../text/token.ts';
import { type Violation, violation } from '../violation.ts';
import { drawnIn } from './merged.ts';
import { isContent, lowerOf } from './words-of.ts';

/** A negation came or went, and nothing else says the same. */
export function checkNegation({ before, after }: Pair, texts: Texts): Violation[] {
  const own = negationsIn(before);
  const theirs = negationsIn(after);
  if (own === theirs) return [];
  const isLost = own > theirs;
  const [more, fewer] = isLost ? [before, after] : [after, before];
  const [moreText, fewerText] = isLost
    ? [texts.before.text, texts.after.text]
    : [texts.after.text, texts.before.text];
  const others = countKeys(more.tokens);
  const saidOtherwise = fewer.tokens.some(
    (token) => !others.has(token.key) && negatesImplicitly(lowerOf(token)),
  );
  if (
    saidOtherwise ||
    limitsAlike(more, [fewer, ...beside()]) ||
    saidBeside() ||
    comparesOtherwise(more, fewer) ||
    (own > 0 && theirs > 0 && own + theirs > 3)
  )
    return [];
  return [violation(isLost ? 'missing' : 'invented', 'negation', more.text)];

  function beside(): Sentence[] {
    return drawnIn({ sentence: fewer, text: fewerText }, { sentence: more, text: moreText });
  }

  /** Two sentences became one, and the negation came from the other one. */
  function saidBeside(): boolean {
    const lent = beside()
      .filter(negates)
      .reduce((sum, one) => sum + Math.max(1, negationsIn(one)), 0);
    return lent >= Math.abs(own - theirs);
  }
}

const negationsIn = ({ tokens }: Sentence): number =>
  tokens.filter((token) => NEGATIONS.has(lowerOf(token))).length;

const negates = (sentence: Sentence): boolean =>
  negationsIn(sentence) > 0 || sentence.tokens.some((token) => FORBIDDING.has(lowerOf(token)));

/** "At most" for "no more than", "by" for "no later than". */
const limitsAlike = (more: Sentence, fewer: readonly Sentence[]): boolean =>
  EQUAL_LIMITS.some(
    ([negated, plain]) =>
      negated.test(more.text) &&
      !plain.test(more.text) &&
      fewer.some(({ text }) => plain.test(text)),
  );

/** "Not as long as" for "longer than", "no other … as" for "more than any other". */
function comparesOtherwise(more: Sentence, fewer: Sentence): boolean {
  const has = ({ tokens }: Sentence, word: string): boolean =>
    tokens.some((token) => lowerOf(token) === word);
  const others = countKeys(more.tokens);
  if (has(more, 'than')) {
    return fewer.tokens.some(
      ({ text, key }) => !others.has(key) && /\p{L}{2}est$|^most$/iu.test(text),
    );
  }
  return has(fewer, 'than') && (has(more, 'as') || (has(fewer, 'any') && has(fewer, 'other')));
}

/** What stands between two things that are compared. */
const PIVOTS: ReadonlySet<string> = new Set(['than', 'before', 'after']);

/** "A is faster than B" for "B is slower than A", "A came before B" for "B came after A". */
function isTurned({ before, after }: Pair): boolean {
  const partsOf = ({ tokens }: Sentence): [Set<string>, Set<string>] => {
    const at = tokens.findIndex((token) => PIVOTS.has(lowerOf(token)));
    const keys = (part: readonly Token[]) => new Set(part.filter(isContent).map(({ key }) => key));
    return at < 0 ? [new Set(), new Set()] : [keys(tokens.slice(0, at)), keys(tokens.slice(at))];
  };
  const [startBefore, end] = partsOf(before);
  const [start, endAfter] = partsOf(after);
  return [...end].some(
    (key) => !PIVOTS.has(key) && start.has(key) && !startBefore.has(key) && !endAfter.has(key),
  );
}

/** One side of a pair of opposites became rarer and the other more frequent. */
export function checkDirections(pair: Pair): Violation[] {
  const { before, after } = pair;
  if (isTurned(pair)) return [];
  const own = wordCounts(before.tokens);
  const theirs = wordCounts(after.tokens);
  return DIRECTIONS.flatMap(([left, right]) => {
    const gainedLeft = sumOf(theirs, left) - sumOf(own, left);
    const gainedRight = sumOf(theirs, right) - sumOf(own, right);
    return gainedLeft * gainedRight < 0
      ? [violation('changed', 'comparison', `${[...left][0]} / ${[...right][0]}`)]
      : [];
  });
}

function wordCounts(tokens: readonly Token[]): Map<string, number> {
  const counts = new Map<string, number>();
  const words = tokens.filter((token, at) => !isOfPlaceOrCount(token, tokens, at));
  // "Last-minute" holds a direction too.
  for (const word of words.flatMap((token) => lowerOf(token).split('-'))) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** "Under the law" is no size, "two more months" no comparison. */
function isOfPlaceOrCount(token: Token, tokens: readonly Token[], at: number): boolean {
  const word = lowerOf(token);
  const next = tokens.slice(at + 1, at + 3);
  if (word === 'under' || word === 'over') return !next.some(({ kind }) => kind === 'number');
  if (word !== 'more' && word !== 'further') return false;
  const last = tokens[at - 1];
  const counts = last !== undefined && (last.kind === 'number' || lowerOf(last) === 'one');
  return counts && !next.some((other) => lowerOf(other) === 'than');
}

function sumOf(counts: ReadonlyMap<string, number>, words: ReadonlySet<string>): number {
  let sum = 0;
  for (const word of words) sum += counts.get(word) ?? 0;
  return sum;
}

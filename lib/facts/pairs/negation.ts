import { DIRECTIONS, NEGATIONS, negatesImplicitly } from '../tables/logic.ts';
import { countKeys, type Pair } from '../text/align.ts';
import type { Sentence } from '../text/read-text.ts';
import type { Token } from '../text/token.ts';
import { type Violation, violation } from '../violation.ts';
import { isContent, lowerOf } from './words-of.ts';

/** A negation came or went, and nothing else says the same. */
export function checkNegation({ before, after }: Pair): Violation[] {
  const own = before.tokens.filter((token) => NEGATIONS.has(lowerOf(token))).length;
  const theirs = after.tokens.filter((token) => NEGATIONS.has(lowerOf(token))).length;
  if (own === theirs) return [];
  const [more, fewer] = own > theirs ? [before, after] : [after, before];
  const others = countKeys(more.tokens);
  const saidOtherwise = fewer.tokens.some(
    (token) => !others.has(token.key) && negatesImplicitly(lowerOf(token)),
  );
  if (
    saidOtherwise ||
    comparesOtherwise(more, fewer) ||
    (own > 0 && theirs > 0 && own + theirs > 3)
  )
    return [];
  return [violation(own > theirs ? 'missing' : 'invented', 'negation', more.text)];
}

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

/** "A is faster than B" for "B is slower than A". */
function isTurned({ before, after }: Pair): boolean {
  const partsOf = ({ tokens }: Sentence): [Set<string>, Set<string>] => {
    const at = tokens.findIndex((token) => lowerOf(token) === 'than');
    const keys = (part: readonly Token[]) => new Set(part.filter(isContent).map(({ key }) => key));
    return at < 0 ? [new Set(), new Set()] : [keys(tokens.slice(0, at)), keys(tokens.slice(at))];
  };
  const [startBefore, end] = partsOf(before);
  const [start, endAfter] = partsOf(after);
  return [...end].some(
    (key) => key !== 'than' && start.has(key) && !startBefore.has(key) && !endAfter.has(key),
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
  // "Last-minute" holds a direction too.
  for (const word of tokens.flatMap((token) => lowerOf(token).split('-'))) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function sumOf(counts: ReadonlyMap<string, number>, words: ReadonlySet<string>): number {
  let sum = 0;
  for (const word of words) sum += counts.get(word) ?? 0;
  return sum;
}

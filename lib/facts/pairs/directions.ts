import type { Texts } from '../side.ts';
import { DIRECTIONS } from '../tables/logic.ts';
import type { Pair } from '../text/align.ts';
import type { Sentence } from '../text/read-text.ts';
import { stemOf, type Token } from '../text/token.ts';
import { type Violation, violation } from '../violation.ts';
import { drawnIn } from './merged.ts';
import { isContent, lowerOf } from './words-of.ts';

/** What stands between two things that are compared. */
const PIVOTS: ReadonlySet<string> = new Set(['than', 'before', 'after']);

/** "A is faster than B" for "B is slower than A", "A came before B" for "B came after A". */
function isTurned({ before, after }: Pair): boolean {
  const [start, end] = halvesOf(before, PIVOTS);
  const [otherStart, otherEnd] = halvesOf(after, PIVOTS);
  return [...end].some(
    (key) => !PIVOTS.has(key) && otherStart.has(key) && !start.has(key) && !otherEnd.has(key),
  );
}

/** What tells that something comes second, standing beside it and not between the two. */
const SECOND: ReadonlySet<string> = new Set(['afterwards', 'then', 'later', 'subsequently']);
const BEFORE: ReadonlySet<string> = new Set(['before']);

/** "Agree before you choose" for "agree first, choose afterwards": the order is the same. */
function isInTurn({ before, after }: Pair): boolean {
  return isSequence(before, after) || isSequence(after, before);
}

function isSequence(joined: Sentence, told: Sentence): boolean {
  const [start, end] = halvesOf(joined, BEFORE);
  if (end.size === 0 || !told.tokens.some((token) => SECOND.has(lowerOf(token)))) return false;
  const places = (keys: ReadonlySet<string>): number[] =>
    told.tokens.flatMap(({ key }, at) => (keys.has(key) ? [at] : []));
  const first = places(start);
  const second = places(end);
  return first.length > 0 && second.length > 0 && Math.min(...first) < Math.min(...second);
}

/** The words before and behind the first pivot of a sentence. */
function halvesOf(
  { tokens, text }: Sentence,
  pivots: ReadonlySet<string>,
): [Set<string>, Set<string>] {
  const at = tokens.findIndex((token) => pivots.has(lowerOf(token)));
  const keys = (part: readonly Token[]) => new Set(part.filter(isContent).map(({ key }) => key));
  const clause = at === 0 ? (/^[^,]+(?=,)/.exec(text)?.[0].split(' ').length ?? 0) : 0;
  // "After the war, they left": what the pivot belongs to stands before the rest.
  if (clause > 0) return [keys(tokens.slice(clause)), keys(tokens.slice(0, clause))];
  return at < 0 ? [new Set(), new Set()] : [keys(tokens.slice(0, at)), keys(tokens.slice(at))];
}

/**
 * One side of a pair of opposites became rarer and the other more frequent, also with the sentences that
 * were drawn into one another.
 */
export function checkDirections(pair: Pair, texts: Texts): Violation[] {
  const { before, after } = pair;
  if (isTurned(pair) || isInTurn(pair)) return [];
  const turned = turnedIn([before], [after]);
  if (turned.length === 0) return [];
  const own = { sentence: before, text: texts.before.text };
  const theirs = { sentence: after, text: texts.after.text };
  const wider = turnedIn([before, ...drawnIn(own, theirs)], [after, ...drawnIn(theirs, own)]);
  return turned
    .filter((direction) => wider.includes(direction))
    .map(([left, right]) =>
      violation('changed', 'comparison', `${[...left][0]} / ${[...right][0]}`),
    );
}

function turnedIn(before: readonly Sentence[], after: readonly Sentence[]) {
  const own = wordCounts(before);
  const theirs = wordCounts(after);
  return DIRECTIONS.filter(([left, right]) => {
    const gainedLeft = sumOf(theirs, left) - sumOf(own, left);
    const gainedRight = sumOf(theirs, right) - sumOf(own, right);
    return gainedLeft * gainedRight < 0;
  });
}

const NEGATIVE_PREFIX = /^(?:un|in|im|ir|il|dis|non-?)(?=\p{L}{4})/u;
/** Words that only look like a negation of the rest of them. */
const FALSE_FRIENDS =
  /^(?:impro|inform|income|inside|input|install|instead|import|impress|increas|display|discover|discount|dispatch|disease|distan|invest|invent|intend|insight|intake|union)/;

/** "Safe" became "unsafe", or "unable" became "able". */
export function checkPrefixes({ before, after }: Pair): Violation[] {
  const own = new Set(before.tokens.map(({ key }) => key));
  const theirs = new Set(after.tokens.map(({ key }) => key));
  const flipped = (tokens: readonly Token[], from: ReadonlySet<string>, to: ReadonlySet<string>) =>
    tokens.filter((token) => {
      const word = lowerOf(token);
      if (to.has(token.key) || FALSE_FRIENDS.test(word) || !NEGATIVE_PREFIX.test(word))
        return false;
      const plain = stemOf(word.replace(NEGATIVE_PREFIX, ''));
      return to.has(plain) && !from.has(plain);
    });
  return [...flipped(after.tokens, theirs, own), ...flipped(before.tokens, own, theirs)]
    .slice(0, 1)
    .map(({ text }) => violation('changed', 'negation', text));
}

function wordCounts(sentences: readonly Sentence[]): Map<string, number> {
  const counts = new Map<string, number>();
  const words = sentences.flatMap(({ tokens }) =>
    tokens.filter((token, at) => !isOfPlaceOrCount(token, tokens, at)),
  );
  // "Last-minute" holds a direction too.
  for (const word of words.flatMap((token) => lowerOf(token).split('-'))) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

const POINT = /^(?:end|start|beginning|finish|launch)$/;

/** "Under the law" is no size, "two more months" no comparison. */
function isOfPlaceOrCount(token: Token, tokens: readonly Token[], at: number): boolean {
  const word = lowerOf(token);
  const next = tokens.slice(at + 1, at + 3);
  // "Before the end of the study": a point in time, and nothing that ends.
  if (POINT.test(word)) return /^(?:the|its|their)$/.test(lowerOf(tokens[at - 1] ?? token));
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

import type { Hunk, Pair } from '../text/align.ts';
import { amountsOf, saysAmount } from '../text/amounts.ts';
import { measureSame, sameUnit } from '../text/measures.ts';
import type { Sentence } from '../text/read-text.ts';
import type { Token } from '../text/token.ts';
import { saysYear } from '../text/years.ts';
import { type Violation, violation } from '../violation.ts';
import { isContent, textOf } from './words-of.ts';

/** Other words for small numbers. */
const NUMBER_LIKE =
  /^(?:both|pair|couple|twice|double|triple|decades?|dozens?|century|half|twin|each|several|multiple|one|once|quarter|annual\w*|yearly|biennial)$/i;

/** A number was exchanged for a word that is none, or the other way round. */
export function checkNumberExchange({ lost, found }: Hunk, pair: Pair): Violation[] {
  const isNumber = ({ kind }: Token): boolean => kind === 'number';
  if (lost.some(isNumber) === found.some(isNumber)) return [];
  const [numbers, words, other] = lost.some(isNumber)
    ? [lost, found.filter(isContent), pair.after]
    : [found, lost.filter(isContent), pair.before];
  if (isOfAmount(numbers.find(isNumber), pair)) return [];
  const rest = numbers.filter((token) => !isNumber(token));
  const isElsewhere = numbers.some(
    (token) =>
      isNumber(token) && other.tokens.some(({ value }) => value !== null && value === token.value),
  );
  const isOne = numbers.some(({ value }) => value === 1);
  const onlyOne = !isOne && words.every(({ text }) => /^(?:one|an?)$/i.test(text));
  const saysTheSame = words.some(({ text }) => NUMBER_LIKE.test(text)) && !onlyOne;
  const isExchange =
    words.length === 1 && (rest.length === 0 || (numbers === lost && rest.length === 1));
  return isExchange && !isElsewhere && !saysTheSame
    ? [violation('changed', 'number', `${textOf(lost)} → ${textOf(found)}`)]
    : [];
}

/** "Half of them" for "50 percent". */
function isOfAmount(token: Token | undefined, { before, after }: Pair): boolean {
  if (!token) return false;
  const [own, other] = before.tokens.includes(token) ? [before, after] : [after, before];
  return saysAmount(token, amountsOf(own), amountsOf(other), numbersOf(other));
}

/** The same sentence holds the same numbers with the same units, whatever the rest of the text holds. */
export function checkPairNumbers({ before, after }: Pair): Violation[] {
  const numbers = [numbersOf(before), numbersOf(after)] as const;
  if (numbers[0].length === 0 || numbers[1].length === 0) return [];
  const amounts = [amountsOf(before), amountsOf(after)] as const;
  const own = numbers[0].filter(
    (one) => !saysAmount(one, amounts[0], amounts[1], numbers[1]) && !saysYear(one, [after]),
  );
  const theirs = numbers[1].filter(
    (one) => !saysAmount(one, amounts[1], amounts[0], numbers[0]) && !saysYear(one, [before]),
  );
  const lost = without(own, theirs);
  const found = without(theirs, own);
  return lost.length > 0 && found.length > 0
    ? [violation('changed', lost[0]?.span ?? 'number', `${textOf(lost)} → ${textOf(found)}`)]
    : [];
}

const numbersOf = ({ tokens }: Sentence): Token[] => tokens.filter(({ kind }) => kind === 'number');

/** The numbers of one side that the other lacks, each counted as often as it stands there. */
function without(numbers: readonly Token[], others: readonly Token[]): Token[] {
  const rest = [...others];
  const unmatched =
    (same: typeof sameNumber) =>
    (number: Token): boolean => {
      const twin = rest.findIndex((other) => same(number, other));
      if (twin >= 0) rest.splice(twin, 1);
      return twin < 0;
    };
  // Equal ones first, so that "2 minutes" does not take the twin of a bare "2".
  return numbers.filter(unmatched((a, b) => a.key === b.key)).filter(unmatched(sameNumber));
}

const sameNumber = (a: Token, b: Token): boolean =>
  a.value === null
    ? a.key === b.key
    : measureSame(a, b) ||
      (a.value === b.value && (sameUnit(a.unit, b.unit) || a.unit === null || b.unit === null));

/** Two numbers of a sentence changed places: each now counts what the other counted. */
export function checkNumberPlaces({ before, after, overlap }: Pair): Violation[] {
  const own = nounsOf(before.tokens);
  const theirs = nounsOf(after.tokens);
  const moved = [...theirs].filter(
    ([noun, values]) => noun !== UNCOUNTED && own.has(noun) && own.get(noun) !== values,
  );
  const isShuffled =
    overlap === 1 &&
    sequence(before, 'number') !== sequence(after, 'number') &&
    sequence(before, 'word') === sequence(after, 'word');
  return moved.length >= 2 || isShuffled
    ? [violation('moved', 'order', sequence(after, 'number'))]
    : [];
}

const sequence = ({ tokens }: Sentence, wanted: Token['kind']): string =>
  tokens
    .filter(({ kind, span }) => kind === wanted && span !== 'date')
    .map(({ key }) => key)
    .join(' ');

/** A number without unit or noun. */
const UNCOUNTED = 'null ';

/** Of each noun that is counted: its numbers. */
function nounsOf(tokens: readonly Token[]): Map<string, string> {
  const nouns = new Map<string, string>();
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'number') continue;
    const noun = `${token.unit} ${nounBeside(tokens, index)}`;
    nouns.set(noun, `${nouns.get(noun) ?? ''} ${token.value ?? token.key}`);
  }
  return nouns;
}

function nounBeside(tokens: readonly Token[], index: number): string {
  const next = tokens.slice(index + 1, index + 3).find(isContent);
  const last = tokens
    .slice(Math.max(0, index - 2), index)
    .reverse()
    .find(isContent);
  return (next ?? last)?.key ?? '';
}

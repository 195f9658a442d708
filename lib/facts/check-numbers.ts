import type { Side, Texts } from './side.ts';
import { unitOf } from './tables/numbers.ts';
import { amountsIn, saysAmount } from './text/amounts.ts';
import { measureOf, sameUnit, sizeOf, sizesOf } from './text/measures.ts';
import type { ReadText } from './text/read-text.ts';
import type { Token } from './text/token.ts';
import { saysYear } from './text/years.ts';
import { type Violation, violation } from './violation.ts';

/** The numbers of one text stand in the other, as they are or said in another way. */
export function checkNumbers({ before, after, sources }: Texts): Violation[] {
  const { numbers: own, sizes: ours } = before;
  const { numbers: theirs, sizes: kept } = after;
  const isKnown = (token: Token): boolean =>
    has(ours, token) || sources.some(({ sizes }) => has(sizes, token));
  const lost = own.filter(
    (token) => token.inDigits && !has(kept, token) && !saysOne(token, after.text),
  );
  const found = theirs.filter(
    (token) => isFirm(token) && !isKnown(token) && !saysOne(token, before.text),
  );
  return [
    ...unsaid(lost, before, after, before.text).map((token) =>
      violation('missing', token.span, token.text),
    ),
    ...unsaid(found, after, before, before.text).map((token) =>
      violation('invented', token.span, token.text),
    ),
    ...changedUnits(before, theirs),
  ];
}

const has = (sizes: ReadonlySet<string>, token: Token): boolean =>
  sizesOf(token).some((size) => sizes.has(size));

/** Numbers of one side that the other does not say in another way either. */
function unsaid(
  numbers: readonly Token[],
  own: Side,
  other: Side,
  original: ReadText,
): readonly Token[] {
  if (numbers.length === 0) return [];
  const amounts = amountsIn(own.text);
  const others = amountsIn(other.text);
  return numbers.filter(
    (token) =>
      !saysAmount(token, amounts, others, other.numbers) &&
      !isSigned(token, other.numbers, original) &&
      !saysYear(token, other.text.sentences),
  );
}

const SHRINKING =
  / (?:shr[aiu]nk|f[ae]ll(?:en)?|drop(?:ped)?|declin(?:ed?|ing)|decreased?|lost|down|slipped|reduced|lower) /;

/** "−1%" for "shrank by 1 %"; a temperature keeps its sign. */
const isSigned = ({ value, unit }: Token, others: readonly Token[], { running }: ReadText) =>
  value !== null &&
  (unit === '%' || /^[$€£¥₹]$/.test(unit ?? '')) &&
  SHRINKING.test(running) &&
  others.some((other) => other.unit === unit && other.value === -value);

/** Small numbers in words come and go in good paraphrases: "two shows, A and B". */
const SMALL = 12;
const isFirm = ({ inDigits, value, span }: Token): boolean =>
  inDigits || span === 'date' || value === null || value > SMALL;

/** "One part" for "1 part", "an hour" for "1 hour". */
const saysOne = ({ value, unit }: Token, { running }: ReadText): boolean =>
  value === 1 &&
  (/ (?:one|single|first) /.test(running) ||
    [...running.matchAll(/ (?:an?|each|every|per) (?=(\p{L}+))/gu)].some(
      ([, word = '']) => unit !== null && unitOf(word) === unit,
    ));

/** A value that never had this unit. */
function changedUnits({ numbers }: Side, theirs: readonly Token[]): Violation[] {
  const withUnit = theirs.filter(({ unit }) => unit !== null);
  if (withUnit.length === 0) return [];
  const units = new Map<string, Set<string | null>>();
  const measures = new Set(numbers.map(measureOf));
  for (const token of numbers) {
    const known = units.get(sizeOf(token)) ?? new Set();
    units.set(sizeOf(token), known.add(token.unit));
  }
  return withUnit.flatMap((token) => {
    const known = units.get(sizeOf(token));
    const measure = measureOf(token);
    if (measure !== null && measures.has(measure)) return [];
    if (!known || known.has(null)) return [];
    if ([...known].some((unit) => sameUnit(unit, token.unit))) return [];
    return [violation('changed', token.span, token.text)];
  });
}

import {
  AMBIGUOUS_MONTHS,
  monthOf,
  NUMBER_WORDS,
  type NumberWords,
  UNITS,
  unitOf,
  WEEKDAYS,
} from '../tables/numbers.ts';
import { literal, number, round, spanOf } from './read-numbers.ts';
import type { Token } from './token.ts';
import { numeralOf } from './unspaced.ts';

/** Numbers, months and days written in words; the words of a sentence in order. */
export function readWords(
  words: readonly string[],
  at: number,
  language: string,
): { readonly token: Token; readonly taken: number } | null {
  const table = NUMBER_WORDS[language] ?? NUMBER_WORDS.en;
  const lower = (words[at] ?? '').toLowerCase();
  const day = WEEKDAYS.get(lower);
  if (day)
    return { token: { ...literal('date', day, words[at] ?? ''), inDigits: false }, taken: 1 };
  const month = monthOf(lower, language);
  if (month !== undefined && isMonth(words, at, lower)) {
    return {
      token: { ...number(words[at] ?? '', month, null, 'date'), inDigits: false },
      taken: 1,
    };
  }
  const numeral = numeralOf(lower);
  if (numeral !== null) return readNumeral(words, at, numeral);
  return table ? readWrittenNumber(words, at, table) : null;
}

/** A numeral of Japanese or Chinese with the unit behind it. */
function readNumeral(words: readonly string[], at: number, value: number) {
  const unit = UNITS.get(words[at + 1] ?? '') ?? null;
  const taken = unit === null ? 1 : 2;
  const text = words.slice(at, at + taken).join('');
  return { token: { ...number(text, value, unit, spanOf(unit, value)), inDigits: false }, taken };
}

/** "May" is a month beside a number or in capitals behind "in". */
function isMonth(words: readonly string[], at: number, lower: string): boolean {
  if (!AMBIGUOUS_MONTHS.has(lower)) return true;
  const near = [words[at - 1] ?? '', words[at + 1] ?? ''];
  return near.some((word) => /^\d/.test(word)) || /^(?:in|since|until|by|of)$/i.test(near[0] ?? '');
}

function readWrittenNumber(words: readonly string[], at: number, table: NumberWords) {
  const [first = '', second] = (words[at] ?? '').toLowerCase().split('-');
  const more = readMore(words, at);
  if (more !== null) return more;
  const fraction = fractionAt(words, at, table);
  const written = (value: number, taken: number) => ({
    token: {
      ...number(words.slice(at, at + taken).join(' '), round(value), null, 'number' as const),
      inDigits: false,
    },
    taken,
  });
  if (fraction !== undefined) return readFraction(words, at, fraction, written);
  const ordinal = table.ordinals.get(first);
  if (ordinal !== undefined) return written(ordinal, 1);
  const whole = table.units.get((words[at] ?? '').toLowerCase());
  const unit = whole ?? table.units.get(first);
  if (unit === undefined) return readAlone(words, at, table, written);
  const ones = joined(words, at, unit, table);
  if (ones !== null) return written(unit + ones, 3);
  const tens = whole ?? unit + onesOf(second, table);
  return withUnit(words, at, withHalf(words, at, scaled(words, at, tens, table)), written);
}

/** "A thousand", "one and a half cups"; "one" by itself is hardly ever a number. */
function readAlone(
  words: readonly string[],
  at: number,
  { scales }: NumberWords,
  written: Written,
) {
  const word = (words[at] ?? '').toLowerCase();
  const scale = ARTICLE.test(words[at - 1] ?? '')
    ? scales.get(word.split('-')[0] ?? '')
    : undefined;
  if (scale !== undefined) return written(scale, 1);
  if (word !== 'one') return null;
  const counted = withHalf(words, at, { value: 1, taken: 1 });
  return counted.taken === 1 ? null : withUnit(words, at, counted, written);
}

const ARTICLE = /^an?$/i;

/** "An hour and a half". */
function readMore(words: readonly string[], at: number) {
  if (!ARTICLE.test(words[at] ?? '')) return null;
  const text = words.slice(at, at + 5).join(' ');
  const unit = unitOf(words[at + 1] ?? '');
  if (unit === null || !/^an? \p{L}{3,} and a half$/iu.test(text)) return null;
  return { token: { ...number(text, 1.5, unit, spanOf(unit, 1.5)), inDigits: false }, taken: 5 };
}

/** "A quarter of an hour" is a measure; other quarters are parts of a year or a town. */
const fractionAt = (words: readonly string[], at: number, { fractions }: NumberWords) => {
  const word = (words[at] ?? '').toLowerCase();
  if (word !== 'quarter') return fractions.get(word);
  return /^of an hour$/i.test(words.slice(at + 1, at + 4).join(' ')) ? 0.25 : undefined;
};

type Written = (value: number, taken: number) => { token: Token; taken: number };
type Counted = { readonly value: number; readonly taken: number };

/** "Half an hour" is a measure, "half of them" is none. */
function readFraction(words: readonly string[], at: number, value: number, written: Written) {
  const joint = /^(?:of )?an?(?= )/i.exec(words.slice(at + 1, at + 4).join(' '))?.[0].split(' ');
  const taken = 1 + (joint?.length ?? 0);
  if (!joint || unitOf(words[at + taken] ?? '') === null) return written(value, 1);
  return withUnit(words, at, { value, taken }, written);
}

/** "Two and a half". */
const withHalf = (words: readonly string[], at: number, { value, taken }: Counted): Counted =>
  /^and a half$/i.test(words.slice(at + taken, at + taken + 3).join(' '))
    ? { value: value + 0.5, taken: taken + 3 }
    : { value, taken };

const onesOf = (word: string | undefined, { units }: NumberWords): number =>
  word === undefined ? 0 : (units.get(word) ?? (word === 'one' ? 1 : 0));

/** "Treinta y cinco": the ones behind the tens, or null. */
function joined(
  words: readonly string[],
  at: number,
  tens: number,
  { joint, units }: NumberWords,
): number | null {
  if (joint === undefined || tens < 20 || tens > 90 || tens % 10 !== 0) return null;
  if ((words[at + 1] ?? '').toLowerCase() !== joint) return null;
  const ones = units.get((words[at + 2] ?? '').toLowerCase()) ?? 10;
  return ones < 10 ? ones : null;
}

function scaled(words: readonly string[], at: number, value: number, { scales }: NumberWords) {
  const scale = scales.get((words[at + 1] ?? '').toLowerCase());
  return scale === undefined ? { value, taken: 1 } : { value: value * scale, taken: 2 };
}

function withUnit(
  words: readonly string[],
  at: number,
  { value, taken }: Counted,
  written: Written,
) {
  const plain = written(value, taken);
  const unit = (words[at + taken] ?? '').length > 2 ? unitOf(words[at + taken] ?? '') : null;
  if (unit === null) return plain;
  const token = {
    ...plain.token,
    unit,
    key: `${plain.token.key} ${unit}`,
    span: spanOf(unit, value),
  };
  return { token, taken: taken + 1 };
}

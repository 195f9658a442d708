import { unitOf } from '../tables/numbers.ts';
import { measureIn, measureOf } from './measures.ts';
import type { ReadText, Sentence } from './read-text.ts';
import { onceFor } from './remembered.ts';
import type { Token } from './token.ts';

/** An amount that words say together: "a week", "nine out of ten", "four fifths", "twice a year". */
export type Amount = {
  /** One way to write it: a percentage or a measure. */
  readonly says: string;
  /** The numbers among the words. */
  readonly parts: readonly Token[];
};

const JOINT = /^(?:out|of|in|every|the)$/i;
/** Words that may stand between the two numbers of a ratio. */
const MOST_BETWEEN = 2;
const ONE = /^(?:an?|one|single)$/i;
const EACH = /^(?:an?|per|each|every|once)$/i;
const TIMES: ReadonlyMap<string, number> = new Map([
  ['once', 1],
  ['twice', 2],
]);
/** What parts are called, by how many of them make a whole. */
const PARTS = 'half third quarter fifth sixth seventh eighth ninth tenth'.split(' ');
/** Periods in a word of their own: how many of which unit. */
const PERIODS: ReadonlyMap<string, readonly [number, string]> = new Map(
  'hourly 1 h,daily 1 d,weekly 1 wk,monthly 1 mo,quarterly 3 mo,yearly 1 y,annual 1 y,annually 1 y,quarter 3 mo,fortnight 2 wk'
    .split(',')
    .map((line) => line.split(' '))
    .map(([word = '', count, unit = '']) => [word, [Number(count), unit]]),
);
const ADVERB = /ly$|^annual$/i;

export const amountsIn = ({ sentences }: ReadText): readonly Amount[] =>
  sentences.flatMap(amountsOf);

/** The amounts that the words of a sentence say. */
export const amountsOf = ({ tokens }: Sentence): readonly Amount[] => amountsAmong(tokens);

const amountsAmong = onceFor((tokens: readonly Token[]): readonly Amount[] =>
  tokens.flatMap((token, at) => [
    ...ratioAt(tokens, at),
    ...partAt(tokens, at),
    ...periodAt(tokens, at),
    ...timesAt(token, tokens, at),
  ]),
);

/** One in eight is 12.5 %, a third is 33.3 % or 33 %. */
const percentages = (share: number, parts: readonly Token[]): Amount[] =>
  [...new Set([Math.round(share * 100), Math.round(share * 1000) / 10])].map((percent) => ({
    says: `${percent} %`,
    parts,
  }));

/** A part of something, and of how many: "half of the 1,200 people" are 600. */
function shareOf(share: number, parts: readonly Token[], behind: readonly Token[]): Amount[] {
  const next = behind.slice(0, 1 + MOST_BETWEEN).findIndex(({ kind }) => kind === 'number');
  const whole = behind[next];
  const isJoined = next > 0 && behind.slice(0, next).every(({ text }) => JOINT.test(text));
  const own = percentages(share, parts);
  if (!isJoined || !whole?.value) return own;
  return [...own, { says: counted(share * whole.value), parts }];
}

const counted = (value: number): string => `× ${Number(value.toPrecision(6))}`;

const numbersAmong = (tokens: readonly (Token | undefined)[]): Token[] =>
  tokens.filter((token): token is Token => token?.kind === 'number');

/** "Half", "nine out of ten", "one in three". */
function ratioAt(tokens: readonly Token[], at: number): Amount[] {
  const [token, ...behind] = tokens.slice(at, at + 2 + MOST_BETWEEN);
  if (!token) return [];
  const value = /^one$/i.test(token.text) ? 1 : token.value;
  if (value === null || token.unit !== null) return [];
  if (value > 0 && value < 1) return shareOf(value, [token], behind);
  const next = behind.findIndex(({ kind }) => kind === 'number');
  const whole = behind[next];
  const isJoined = next > 0 && behind.slice(0, next).every(({ text }) => JOINT.test(text));
  if (!isJoined || !whole?.value || whole.value <= value) return [];
  return percentages(value / whole.value, numbersAmong([token, whole]));
}

/** "A fifth", "four fifths". */
function partAt(tokens: readonly Token[], at: number): Amount[] {
  const word = tokens[at]?.text.toLowerCase().replace(/s$/, '') ?? '';
  const whole = PARTS.indexOf(word) + 2;
  const before = tokens[at - 1];
  if (whole < 2 || !before) return [];
  const count = ONE.test(before.text) ? 1 : before.value;
  return count !== null && before.unit === null && count < whole
    ? shareOf(count / whole, numbersAmong([before, tokens[at]]), tokens.slice(at + 1))
    : [];
}

/** "A week", "per year", "monthly". */
function periodAt(tokens: readonly Token[], at: number): Amount[] {
  const token = tokens[at];
  if (token?.kind !== 'word') return [];
  if (ADVERB.test(token.text)) return measured(periodOf(token), 1, []);
  const before = tokens[at - 1]?.text ?? '';
  // "Twice a year" is no whole year.
  if (/^(?:once|twice|times)$/i.test(tokens[at - 2]?.text ?? '')) return [];
  if (!ONE.test(before) && !EACH.test(before)) return [];
  return measured(periodOf(token), 1, []);
}

/** "Twice a year", "four times per day". */
function timesAt({ text, value }: Token, tokens: readonly Token[], at: number): Amount[] {
  const times = tokens[at + 1]?.text === 'times' ? value : TIMES.get(text.toLowerCase());
  if (!times) return [];
  const [joint, unit] = tokens.slice(tokens[at + 1]?.text === 'times' ? at + 2 : at + 1);
  if (!joint || !unit || !EACH.test(joint.text)) return [];
  return measured(periodOf(unit), times, numbersAmong([tokens[at]]));
}

function periodOf({ text }: Token): readonly [number, string] | null {
  const unit = text.length > 2 ? unitOf(text) : null;
  return PERIODS.get(text.toLowerCase()) ?? (unit === null ? null : [1, unit]);
}

function measured(
  period: readonly [number, string] | null,
  times: number,
  parts: readonly Token[],
): Amount[] {
  const says = period && measureIn(period[0] / times, period[1]);
  return says ? [{ says, parts }] : [];
}

/** How one number says an amount. */
function amountOf(token: Token): string | null {
  if (token.unit === '%') return `${token.value} %`;
  if (token.unit === null && token.value !== null) return counted(token.value);
  return measureOf(token);
}

const timesSaid = (amounts: readonly Amount[], wanted: string): number =>
  amounts.filter(({ says }) => says === wanted).length;

/** Whether a number says in one way what words among the others say in another way. */
export function saysAmount(
  token: Token,
  own: readonly Amount[],
  others: readonly Amount[],
  otherNumbers: readonly Token[],
): boolean {
  const wanted = amountOf(token);
  // "A day" that stood there before says no more than it did.
  if (wanted !== null && timesSaid(others, wanted) > timesSaid(own, wanted)) return true;
  return own.some(
    ({ says, parts }) =>
      parts.includes(token) &&
      (otherNumbers.some((other) => amountOf(other) === says) ||
        others.some((other) => other.says === says)),
  );
}

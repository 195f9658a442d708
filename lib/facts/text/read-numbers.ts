import {
  AMBIGUOUS_MONTHS,
  monthOf,
  NUMBER_WORDS,
  type NumberWords,
  UNITS,
  unitOf,
  WEEKDAYS,
} from '../tables/numbers.ts';
import type { SpanKind } from '../violation.ts';
import type { Token } from './token.ts';

/** A numeric expression found in a sentence. */
export type Found = {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
};

const DIGITS = String.raw`\d{1,3}(?:[,. ']\d{3})+(?![\d])(?:[.,]\d+)?|\d+(?:[.,]\d+)?|\.\d+`;
const CURRENCY = String.raw`[$€£¥₹]|\b(?:US\$|USD|EUR|GBP|JPY|INR)\s?`;
const SCALE = String.raw`hundred|thousand|million|billion|trillion|bn|mn|k(?![\w°])|tausend|millionen|milliarden|mil|millones|millions|milliards|milhões|bilhões`;

const NUMBER = new RegExp(
  [
    String.raw`(?<iso>\b(?<y>\d{4})-(?<mo>\d{2})-(?<d>\d{2})\b)`,
    String.raw`(?<slash>\b\d{1,2}\/\d{1,2}\/\d{2,4}\b)`,
    String.raw`(?<time>\b(?<h>\d{1,2})[:.](?<mi>[0-5]\d)(?::[0-5]\d)?\s?(?<ap>[ap])\.?m\b\.?|\b(?<h2>\d{1,2}):(?<mi2>[0-5]\d)(?::[0-5]\d)?\b|\b(?<h3>\d{1,2})\s?(?<ap3>[ap])\.?m\b\.?)`,
    String.raw`(?<version>\bv?\d+\.\d+\.\d+(?:\.\d+)*(?:-[\w.]+)?\b|\bv\d+(?:\.\d+)*\b)`,
    String.raw`(?<fraction>\b\d{1,2}\/\d{1,2}\b(?!\/)(?:\s?(?<of>[\p{L}]+))?)`,
    String.raw`(?<ordinal>\b(?<nth>\d+)(?:st|nd|rd|th)\b)`,
    String.raw`(?<plain>(?<sign>(?<![\p{L}\p{N})\]'%])[-+±](?=[\d.$€£])|\bminus (?=\d))?(?:(?<cur>${CURRENCY})\s?)?(?<num>(?<![\p{L}\d.])(?:${DIGITS}))(?:[\s-]?(?<scale>${SCALE})\b)?(?:\s?-?(?<unit>%|°\s?[CF]?\b|°|[\p{L}µ]+(?:\/h\b)?))?)`,
  ].join('|'),
  'giu',
);

/** Every number, date, time, version of a sentence written in digits. */
export function digitsIn(text: string, language: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const read = readMatch(match.groups ?? {}, match[0], language);
    if (read)
      found.push({ start: match.index, end: match.index + read.length, tokens: read.tokens });
  }
  return found;
}

type Groups = Readonly<Record<string, string | undefined>>;
type Read = { readonly tokens: readonly Token[]; readonly length: number };

function readMatch(groups: Groups, text: string, language: string): Read | null {
  const whole = (tokens: readonly Token[]): Read => ({ tokens, length: text.length });
  if (groups.iso) return whole(dateTokens(text, [groups.y, groups.mo, groups.d]));
  if (groups.slash) return whole(dateTokens(text, text.split('/')));
  if (groups.time) return whole([timeToken(groups, text)]);
  if (groups.version) return whole([literal('version', text.replace(/^v/i, ''), text)]);
  if (groups.fraction) {
    return readFraction(groups, text);
  }
  if (groups.nth) return whole([number(text, Number(groups.nth), null, 'number')]);
  return readPlain(groups, text, language);
}

function readFraction({ of: word }: Groups, text: string): Read {
  const unit = word === undefined ? null : unitOf(word);
  const length = unit === null && word !== undefined ? text.lastIndexOf(word) : text.length;
  const [top = 0, bottom = 1] = (/^\d+\/\d+/.exec(text)?.[0] ?? '').split('/').map(Number);
  const value = bottom === 0 ? top : round(top / bottom);
  return { tokens: [number(text.slice(0, length), value, unit, spanOf(unit, value))], length };
}

const dateTokens = (text: string, parts: readonly (string | undefined)[]): Token[] =>
  parts.map((part) => number(text, Number(part ?? 0), null, 'date'));

function timeToken(groups: Groups, text: string): Token {
  const half = (groups.ap ?? groups.ap3 ?? '').toLowerCase();
  const hour = Number(groups.h ?? groups.h2 ?? groups.h3 ?? 0);
  const minutes = groups.mi ?? groups.mi2 ?? '00';
  const in24 = half === 'p' && hour < 12 ? hour + 12 : half === 'a' && hour === 12 ? 0 : hour;
  return literal('time', `${in24}:${minutes}`, text);
}

const literal = (span: SpanKind, key: string, text: string): Token => ({
  text,
  key: `${span} ${key}`,
  kind: 'number',
  span,
  value: null,
  unit: null,
  inDigits: true,
});

function readPlain(groups: Groups, text: string, language: string): Read {
  const scale = scaleOf(groups.scale, language);
  const size = parseDigits(groups.num ?? '0', language) * scale;
  const value = round(/^(?:-|minus)/i.test(groups.sign ?? '') ? -size : size);
  const currency = groups.cur
    ? (UNITS.get(groups.cur.trim().toLowerCase().replace('us$', 'usd')) ?? groups.cur.trim())
    : null;
  const isDecade = /^\d{2,4}'?s$/.test(text);
  const unit =
    currency ?? (groups.unit && !isDecade ? unitOf(groups.unit.replace(/\s/g, '')) : null);
  // A word that is no unit belongs to the sentence.
  const length = !currency && unit !== null ? text.length : text.length - tailLength(groups, text);
  return { tokens: [number(text.slice(0, length), value, unit, spanOf(unit, value))], length };
}

const tailLength = ({ unit }: Groups, text: string): number =>
  unit === undefined ? 0 : text.length - text.lastIndexOf(unit);

function spanOf(unit: string | null, value: number): SpanKind {
  if (unit === '%') return 'percentage';
  if (unit !== null && /^[$€£¥₹¢]$/.test(unit)) return 'currency';
  if (unit !== null) return 'unit';
  return Number.isInteger(value) && value >= 1500 && value <= 2100 ? 'date' : 'number';
}

const number = (text: string, value: number, unit: string | null, span: SpanKind): Token => ({
  text: text.trim(),
  key: `# ${value}${unit === null ? '' : ` ${unit}`}`,
  kind: 'number',
  span,
  value,
  unit,
  inDigits: true,
});

const round = (value: number): number =>
  Number(value.toPrecision(4 + Math.max(0, Math.ceil(Math.log10(Math.abs(value) + 1)))));

function scaleOf(word: string | undefined, language: string): number {
  if (!word) return 1;
  if (/^k$/i.test(word)) return 1000;
  const lower = word.toLowerCase();
  return NUMBER_WORDS[language]?.scales.get(lower) ?? NUMBER_WORDS.en?.scales.get(lower) ?? 1;
}

/** English writes 1,234.5 where German, Spanish, French and Portuguese write 1.234,5. */
function parseDigits(text: string, language: string): number {
  const plain = text.replace(/[ ']/g, '');
  const comma = language === 'en' ? ',' : '.';
  const point = language === 'en' ? '.' : ',';
  const grouped = new RegExp(`^\\d{1,3}(?:\\${comma}\\d{3})+(?:\\${point}\\d+)?$`);
  if (grouped.test(plain)) return Number(plain.replaceAll(comma, '').replace(point, '.'));
  const otherGrouped = new RegExp(`^\\d{1,3}(?:\\${point}\\d{3}){2,}$`);
  if (otherGrouped.test(plain)) return Number(plain.replaceAll(point, ''));
  return Number(plain.replace(',', '.'));
}

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
  return table ? readWrittenNumber(words, at, table) : null;
}

/** "May" is a month beside a number or in capitals behind "in". */
function isMonth(words: readonly string[], at: number, lower: string): boolean {
  if (!AMBIGUOUS_MONTHS.has(lower)) return true;
  const near = [words[at - 1] ?? '', words[at + 1] ?? ''];
  return near.some((word) => /^\d/.test(word)) || /^(?:in|since|until|by|of)$/i.test(near[0] ?? '');
}

function readWrittenNumber(words: readonly string[], at: number, table: NumberWords) {
  const [first = '', second] = (words[at] ?? '').toLowerCase().split('-');
  const fraction = table.fractions.get((words[at] ?? '').toLowerCase());
  const written = (value: number, taken: number) => ({
    token: {
      ...number(words.slice(at, at + taken).join(' '), round(value), null, 'number' as const),
      inDigits: false,
    },
    taken,
  });
  if (fraction !== undefined) return written(fraction, 1);
  const ordinal = table.ordinals.get(first);
  if (ordinal !== undefined) return written(ordinal, 1);
  const unit = table.units.get(first);
  const scaleAlone = /^an?$/i.test(words[at - 1] ?? '') ? table.scales.get(first) : undefined;
  if (scaleAlone !== undefined) return written(scaleAlone, 1);
  if (unit === undefined) return null;
  const tens =
    second === undefined ? unit : unit + (table.units.get(second) ?? { one: 1 }[second] ?? 0);
  return withUnit(words, at, scaled(words, at, tens, table), written);
}

const _ONES: ReadonlySet<string> = new Set(
  'one two three four five six seven eight nine'.split(' '),
);

function scaled(words: readonly string[], at: number, value: number, { scales }: NumberWords) {
  const scale = scales.get((words[at + 1] ?? '').toLowerCase());
  return scale === undefined ? { value, taken: 1 } : { value: value * scale, taken: 2 };
}

function withUnit(
  words: readonly string[],
  at: number,
  { value, taken }: { value: number; taken: number },
  written: (value: number, taken: number) => { token: Token; taken: number },
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

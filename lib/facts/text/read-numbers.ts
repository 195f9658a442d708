import { NUMBER_WORDS, UNITS, UNSPACED_SCALES, UNSPACED_UNIT, unitOf } from '../tables/numbers.ts';
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

/** Scripts in which a number may stand right behind a word. */
const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`;

const NUMBER = new RegExp(
  [
    String.raw`(?<iso>\b(?<y>\d{4})-(?<mo>\d{2})-(?<d>\d{2})\b)`,
    String.raw`(?<slash>\b\d{1,2}\/\d{1,2}\/\d{2,4}\b)`,
    String.raw`(?<time>\b(?<h>\d{1,2})[:.](?<mi>[0-5]\d)(?::[0-5]\d)?\s?(?<ap>[ap])\.?m\b\.?|\b(?<h2>\d{1,2}):(?<mi2>[0-5]\d)(?::[0-5]\d)?\b|\b(?<h3>\d{1,2})\s?(?<ap3>[ap])\.?m\b\.?)`,
    String.raw`(?<version>\b(?!\d{1,3}(?:\.\d{3}){2,}(?![.\d]))v?\d+\.\d+\.\d+(?:\.\d+)*(?:-[\w.]+)?\b|\bv\d+(?:\.\d+)*\b)`,
    String.raw`(?<fraction>\b\d{1,2}\/\d{1,2}\b(?!\/)(?:\s?(?<of>[\p{L}]+))?)`,
    String.raw`(?<ordinal>\b(?<nth>\d+)(?:st|nd|rd|th)\b)`,
    String.raw`(?<plain>(?<sign>(?<![\p{L}\p{N})\]'%])[-+±](?=[\d.$€£])|\bminus (?=\d))?(?:(?<cur>${CURRENCY})\s?)?(?<num>(?<!(?!${UNSPACED})[\p{L}\d.])(?:${DIGITS}))(?:(?<big>[${[...UNSPACED_SCALES.keys()].join('')}])|[\s-]?(?<scale>${SCALE})\b)?(?:\s?-?(?<unit>%|°\s?[CF]?\b|°|${UNSPACED_UNIT}|(?:(?!${UNSPACED})[\p{L}µ])+(?:\/h\b)?))?)`,
  ].join('|'),
  'giu',
);

/** Every number, date, time, version of a sentence written in digits. */
export function digitsIn(text: string, language: string): Found[] {
  const found: Found[] = [];
  if (!/\d/.test(text)) return found;
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

/** A number that is compared as it is written. */
export const literal = (span: SpanKind, key: string, text: string): Token => ({
  text,
  key: `${span} ${key}`,
  kind: 'number',
  span,
  value: null,
  unit: null,
  inDigits: true,
});

function readPlain(groups: Groups, text: string, language: string): Read {
  const scale = UNSPACED_SCALES.get(groups.big ?? '') ?? scaleOf(groups.scale, language);
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

/** What a number with this unit is called in a violation. */
export function spanOf(unit: string | null, value: number): SpanKind {
  if (unit === '%') return 'percentage';
  if (unit !== null && /^[$€£¥₹¢]$/.test(unit)) return 'currency';
  if (unit !== null) return 'unit';
  return Number.isInteger(value) && value >= 1500 && value <= 2100 ? 'date' : 'number';
}

/** A number that is compared by its value. */
export const number = (
  text: string,
  value: number,
  unit: string | null,
  span: SpanKind,
): Token => ({
  text: text.trim(),
  key: `# ${value}${unit === null ? '' : ` ${unit}`}`,
  kind: 'number',
  span,
  value,
  unit,
  inDigits: true,
});

/** As precise as people compare numbers. */
export const round = (value: number): number =>
  Number(value.toPrecision(4 + Math.max(0, Math.ceil(Math.log10(Math.abs(value) + 1)))));

function scaleOf(word: string | undefined, language: string): number {
  if (!word) return 1;
  if (/^k$/i.test(word)) return 1000;
  const lower = word.toLowerCase();
  return NUMBER_WORDS[language]?.scales.get(lower) ?? NUMBER_WORDS.en?.scales.get(lower) ?? 1;
}

/** Languages that write 1,234.5; German, Spanish, French and Portuguese write 1.234,5. */
const POINT_LANGUAGES: ReadonlySet<string> = new Set(['en', 'ja', 'zh']);

function parseDigits(text: string, language: string): number {
  const plain = text.replace(/[ ']/g, '');
  // Where both stand, the last one is the decimal mark, whatever the language.
  const usesPoint =
    plain.includes(',') && plain.includes('.')
      ? plain.lastIndexOf('.') > plain.lastIndexOf(',')
      : POINT_LANGUAGES.has(language);
  const comma = usesPoint ? ',' : '.';
  const point = usesPoint ? '.' : ',';
  const grouped = new RegExp(`^\\d{1,3}(?:\\${comma}\\d{3})+(?:\\${point}\\d+)?$`);
  if (grouped.test(plain)) return Number(plain.replaceAll(comma, '').replace(point, '.'));
  const otherGrouped = new RegExp(`^\\d{1,3}(?:\\${point}\\d{3}){2,}$`);
  if (otherGrouped.test(plain)) return Number(plain.replaceAll(point, ''));
  return Number(plain.replace(',', '.'));
}

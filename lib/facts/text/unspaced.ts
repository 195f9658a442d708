import { DIRECTIONS, MODALITIES, NEGATIONS, QUANTITIES } from '../tables/logic.ts';

const SCRIPT = String.raw`\p{Script=Han}\p{Script=Hiragana}`;
const UNSPACED = new RegExp(`[${SCRIPT}]`, 'u');

/** Words of the guard's own tables that are written without spaces, the longest first. */
const KNOWN = [
  ...NEGATIONS,
  ...Object.values(MODALITIES).flatMap((words) => [...words]),
  ...QUANTITIES.flatMap((words) => [...words]),
  ...DIRECTIONS.flatMap(([left, right]) => [...left, ...right]),
]
  .filter((word) => UNSPACED.test(word))
  .sort((a, b) => b.length - a.length);

const NUMERAL = '[〇零一二两三四五六七八九十百千万萬億亿兆]{2,}|[十百千]';

const PIECE = new RegExp(
  `${[...new Set(KNOWN)].join('|')}|${NUMERAL}|[${SCRIPT}]|(?:(?![${SCRIPT}])[\\p{L}\\p{N}.'’-])+`,
  'gu',
);

/**
 * The pieces of a word of Japanese or Chinese: what the guard's tables know, numerals, words in
 * katakana or Latin letters, and single characters of everything else.
 */
export const piecesOf = (word: string): readonly string[] =>
  UNSPACED.test(word) ? (word.match(PIECE) ?? [word]) : [word];

const DIGITS: ReadonlyMap<string, number> = new Map([
  ...[...'〇一二三四五六七八九'].map((digit, value) => [digit, value] as const),
  ['零', 0],
  ['两', 2],
]);
const SMALL_SCALES: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** Groups of four digits, the largest first: 兆, 億, 万 and what is left. */
const GROUPS = /^(?:([^兆]*)兆)?(?:([^億亿]*)[億亿])?(?:([^万萬]*)[万萬])?([^万萬億亿兆]*)$/;
const GROUP_SCALES = [1e12, 1e8, 1e4, 1];

/** The value of a numeral such as 二十五 or 三万; null for what is none. */
export function numeralOf(word: string): number | null {
  if (!ONLY_NUMERAL.test(word) || (word.length < 2 && !SMALL_SCALES.has(word))) return null;
  const groups = GROUPS.exec(word)?.slice(1);
  if (!groups) return null;
  return groups.reduce((sum, group, at) => {
    const isLast = at === GROUP_SCALES.length - 1;
    if (group === undefined || (isLast && group === '')) return sum;
    return sum + smallValue(group || '一') * (GROUP_SCALES[at] ?? 1);
  }, 0);
}

const ONLY_NUMERAL = new RegExp(`^(?:${NUMERAL})$`, 'u');

/** Up to four digits: 二百五十, or digit by digit as in 二〇二五. */
function smallValue(group: string): number {
  if (!/[十百千]/.test(group)) {
    return Number([...group].map((digit) => DIGITS.get(digit) ?? 0).join(''));
  }
  return [...group.matchAll(/([〇零一二两三四五六七八九])?零?([十百千])?/g)].reduce(
    (sum, [, digit, scale]) => {
      if (digit === undefined && scale === undefined) return sum;
      return sum + (DIGITS.get(digit ?? '一') ?? 0) * (SMALL_SCALES.get(scale ?? '') ?? 1);
    },
    0,
  );
}

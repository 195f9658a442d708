/** How demanding a text is to read, in three steps that people tell apart. */
export const READING_LEVELS = ['easy', 'medium', 'demanding'] as const;
export type ReadingLevel = (typeof READING_LEVELS)[number];

/** Words that a judgement needs, and the most it looks at. */
const LEAST_WORDS = 80;
const MOST_CHARACTERS = 60_000;
const LONG_WORD = 7;

/** Björnsson's LIX: below 40 is everyday prose, above 50 specialist writing. */
const EASY_BELOW = 40;
const DEMANDING_FROM = 50;

/**
 * The reading level of plain text by LIX (Björnsson 1968): words in a sentence plus the percentage
 * of long words. It needs no word list, so it holds across languages written with spaces; null for
 * others and for short texts.
 */
export function readingLevel(text: string): ReadingLevel | null {
  const read = text.slice(0, MOST_CHARACTERS);
  const words = read.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
  if (words.length < LEAST_WORDS) return null;
  const sentences = Math.max(1, read.match(/[.!?…]+(?=\s|$)|\n+/g)?.length ?? 0);
  const long = words.filter((word) => word.length >= LONG_WORD).length;
  const lix = words.length / sentences + (100 * long) / words.length;
  // A "sentence" of hundreds of words is a language without spaces or stops.
  if (words.length / sentences > 120) return null;
  if (lix < EASY_BELOW) return 'easy';
  return lix < DEMANDING_FROM ? 'medium' : 'demanding';
}

import type { Sentence } from './read-text.ts';
import type { Token } from './token.ts';

const YEAR_BEFORE = /\b(?:year (?:before|earlier)|(?:previous|prior|preceding) year)\b/i;
const YEAR_AFTER = /\b(?:(?:an?|the|one) year (?:later|after)|(?:next|following) year)\b/i;
const LATER = /^(?:later|after|afterwards)$/i;
const EARLIER = /^(?:earlier|before)$/i;
const [FIRST, LAST] = [1000, 2200];

/** "2022" where 2023 and "the year before" are said, or 2018 and "four years later". */
export function saysYear({ value, unit }: Token, sentences: readonly Sentence[]): boolean {
  if (value === null || unit !== null || value < FIRST || value > LAST) return false;
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  const years = new Set(tokens.map((one) => (one.unit === null ? one.value : null)));
  const says = (words: RegExp): boolean => sentences.some(({ text }) => words.test(text));
  if (years.has(value + 1) && says(YEAR_BEFORE)) return true;
  if (years.has(value - 1) && says(YEAR_AFTER)) return true;
  return tokens.some((span, at) => {
    if (span.unit !== 'y' || span.value === null) return false;
    const next = tokens[at + 1]?.text ?? '';
    if (LATER.test(next)) return years.has(value - span.value);
    return EARLIER.test(next) && years.has(value + span.value);
  });
}

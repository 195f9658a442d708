import { wordsOf } from '../embed/tokenizer.ts';
import { stem } from './stem.ts';

/** English words that stand in every text and so tell none from another. */
const STOP_WORDS = new Set(
  (
    'a an and are as at be but by for from has have he i in is it its of on or she that the their there they ' +
    'this to was were will with what which who whom how why when where do does did can could would should not no nor'
  ).split(' '),
);

const HAS_LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** Scripts without spaces whose runs are not words; Chinese characters already stand alone. */
const UNSPACED = /[\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}]{2,}/u;

/** What a text is found by: its words' stems in order, without those that stand everywhere. */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  for (const word of wordsOf(text)) {
    if (STOP_WORDS.has(word) || !HAS_LETTER_OR_DIGIT.test(word)) continue;
    if (UNSPACED.test(word)) pushPairs(word, terms);
    else terms.push(stem(word));
  }
  return terms;
}

/** Runs of kana or Thai are found by any two neighbouring characters. */
function pushPairs(word: string, terms: string[]): void {
  for (let at = 0; at + 1 < word.length; at += 1) terms.push(word.slice(at, at + 2));
}

/** The word at the end of a text that is still being typed, in lower case; empty after a space. */
export const unfinishedWord = (text: string): string =>
  /\s$/.test(text) ? '' : (wordsOf(text).at(-1) ?? '');

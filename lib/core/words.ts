/** Scripts written without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
/** How many of their characters make a word: 1.6 in Chinese, 2 to 2.5 in Japanese, so two. */
const CHARACTERS_A_WORD = 2;
const SPACED_WORD = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;

/** How many words a reader meets in `text`. Markup and punctuation do not count. */
export function countWords(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  const spaced = text.replace(UNSPACED, ' ').match(SPACED_WORD)?.length ?? 0;
  return Math.ceil(unspaced / CHARACTERS_A_WORD) + spaced;
}

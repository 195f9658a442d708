/**
 * An upper estimate of how many tokens a text takes, for models whose tokenizer is not at hand.
 * Calibrated on byte-pair tokenizers of current models: about four letters a token in English, fewer
 * in other scripts, and one for each ideograph, mark and digit group. It errs on the high side.
 */
export function estimateTokens(text: string): number {
  const ideographs = text.match(IDEOGRAPHS)?.length ?? 0;
  const rest = text.replace(IDEOGRAPHS, ' ');
  let tokens = ideographs * PER_IDEOGRAPH;
  for (const [word] of rest.matchAll(/[\p{L}\p{M}]+|\p{N}{1,3}|\n+|[^\s\p{L}\p{M}\p{N}]/gu)) {
    tokens += /^\p{L}/u.test(word) ? Math.ceil(word.length / lettersPerToken(word)) : 1;
  }
  return Math.ceil(tokens);
}

const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const PER_IDEOGRAPH = 1.3;

/** Long words are cut in pieces; letters beyond ASCII take more bytes and so more tokens. */
function lettersPerToken(word: string): number {
  if (/^[a-z]+$/i.test(word)) return word.length <= SHORT_WORD ? SHORT_WORD : LATIN_LETTERS;
  return OTHER_LETTERS;
}

const SHORT_WORD = 7;
const LATIN_LETTERS = 4;
const OTHER_LETTERS = 2;

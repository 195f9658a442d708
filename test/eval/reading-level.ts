import { countWords } from '@/lib/core/words.ts';

/** What a text costs to read: counts that add up over sentences. */
export type Effort = {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
};

const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

/** Fewer words than this have no reading grade worth the name. */
const MIN_WORDS = 30;

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * Count the words, sentences and syllables of one sentence. Where no spaces part words their number
 * is estimated and each counts one syllable: the grade then follows the length of sentences alone.
 */
export function effortOf(text: string): Effort {
  if (UNSPACED.test(text)) {
    const estimate = countWords(text);
    return { words: estimate, sentences: 1, syllables: estimate };
  }
  const words = text.match(WORD) ?? [];
  if (words.length === 0) return NO_EFFORT;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return { words: words.length, sentences: 1, syllables };
}

export const NO_EFFORT: Effort = { words: 0, sentences: 0, syllables: 0 };

export const addEffort = (a: Effort, b: Effort): Effort => ({
  words: a.words + b.words,
  sentences: a.sentences + b.sentences,
  syllables: a.syllables + b.syllables,
});

/** School years needed to read a text at ease (Flesch–Kincaid), or null when it is too short. */
export function gradeOf({ words, sentences, syllables }: Effort): number | null {
  if (words < MIN_WORDS || sentences === 0) return null;
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

const ASCII = /^[\x20-\x7E]*$/;
const SILENT_ENDING = /(?:[^laeiouy]es|[^aeiouytd]ed|[^laeiouy]e)$/;

/** Syllables of an English word, by groups of vowels; near enough in other languages to compare. */
export function syllablesIn(word: string): number {
  // An accent does not take a vowel away.
  const plain = ASCII.test(word) ? word : word.normalize('NFD');
  const letters = plain.toLowerCase().replace(/[^a-z]/g, '');
  if (letters.length <= 3) return 1;
  const sounded = letters.replace(SILENT_ENDING, '').replace(/^y/, '');
  return Math.max(1, sounded.match(/[aeiouy]{1,2}/g)?.length ?? 0);
}

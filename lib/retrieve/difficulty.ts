import { syllablesIn } from '../core/syllables.ts';
import type { Unit } from '../core/units.ts';
import { wordsOf } from '../embed/tokenizer.ts';

/**
 * One sign of a demanding text, where it stands in plain talk and in specialists' writing, and what it
 * counts. The two ends and the weights are set by hand, in round numbers, from what is known of
 * readability (Flesch 1948 for sentences and syllables; Zipf rank for vocabulary).
 */
type Sign = {
  readonly of: (text: Measured) => number;
  readonly plain: number;
  readonly expert: number;
  readonly weight: number;
};

type Measured = {
  readonly words: readonly string[];
  readonly sentences: number;
  readonly marks: number;
  readonly rarity: (word: string) => number;
};

/** Words of one look at the vocabulary: longer texts are looked at in several, or they would seem plainer. */
const WINDOW = 100;

const SIGNS: readonly Sign[] = [
  // Mean rarity of the different words; twenty common words and ten rare ones make a hard text.
  { of: vocabulary, plain: 0.31, expert: 0.49, weight: 1 },
  { of: sentenceLength, plain: Math.log(9), expert: Math.log(30), weight: 1 },
  { of: syllables, plain: 1.3, expert: 1.9, weight: 0.5 },
  { of: apparatus, plain: 0, expert: 0.5, weight: 1 },
];

const WEIGHTS = SIGNS.reduce((sum, { weight }) => sum + weight, 0);

/** How fast the judgement moves around the middle; no text is beyond the ends, so order is never lost. */
const STEEPNESS = 5;

/** Below this there is nothing to judge. */
const LEAST_WORDS = 20;
const UNDECIDED: Unit = 0.5;

/**
 * How hard a passage is to read: 0 plain talk, 1 specialists' writing; how long it is does not matter.
 * `rarity` says how rare a word is in everyday language (0 to 1). Meant for English; elsewhere only
 * the length of sentences and the apparatus tell texts apart.
 */
export function difficultyOf(text: string, rarity: (word: string) => number): Unit {
  const words = wordsOf(text).filter((word) => /^\p{L}/u.test(word));
  if (words.length < LEAST_WORDS) return UNDECIDED;
  const measured: Measured = {
    words,
    rarity,
    sentences: Math.max(1, text.split(SENTENCE_END).filter((part) => /\p{L}/u.test(part)).length),
    marks: text.match(APPARATUS)?.length ?? 0,
  };
  const judged = SIGNS.reduce(
    (sum, { of, plain, expert, weight }) =>
      sum + (weight / WEIGHTS) * ((of(measured) - plain) / (expert - plain)),
    0,
  );
  return 1 / (1 + Math.exp(-STEEPNESS * (judged - 0.5)));
}

const SENTENCE_END = /(?<=[.!?]["”’)]?)\s+(?=["“‘(]?[\p{Lu}\d])|\n+/u;
/** Figures, brackets and abbreviations: the apparatus of reports and papers. */
const APPARATUS = /\d+(?:[.,]\d+)*|\(|\b\p{Lu}{2,}s?\b/gu;

function vocabulary({ words, rarity }: Measured): number {
  const windows = Math.max(1, Math.round(words.length / WINDOW));
  const means = Array.from({ length: windows }, (_, index) => {
    const start = Math.floor((index * words.length) / windows);
    const end = Math.floor(((index + 1) * words.length) / windows);
    return mean([...new Set(words.slice(start, end))].map(rarity));
  });
  return mean(means);
}

function sentenceLength({ words, sentences }: Measured): number {
  return Math.log(words.length / sentences);
}

function syllables({ words }: Measured): number {
  return mean(words.map(syllablesIn));
}

/** The root, because the first figures say more than the twentieth. */
function apparatus({ words, marks }: Measured): number {
  return Math.min(1, Math.sqrt(marks / words.length));
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

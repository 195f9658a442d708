import type { Unit } from '../core/units.ts';
import { wordsOf } from '../embed/tokenizer.ts';

/**
 * One sign of a demanding text, where it stands in plain talk and in specialists' writing, and what it
 * counts. The ends and weights are set by hand, in round numbers: no text was trained on. Syllables,
 * of which readability formulas are made, added nothing to the rarity of words.
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
  readonly apparatus: number;
  readonly insertions: number;
  readonly rarity: (word: string) => number;
};

/** Words of one look at the vocabulary: longer texts are looked at in several, or they would seem plainer. */
const WINDOW = 100;

/** Logarithms of words in a sentence. */
const PLAIN_SENTENCE = Math.log(9);
const EXPERT_SENTENCE = Math.log(30);
/** The root of one piece of apparatus to four words. */
const DENSE_APPARATUS = 0.5;

const SIGNS: readonly Sign[] = [
  { of: vocabulary, plain: 0.27, expert: 0.45, weight: 1 },
  { of: sentenceLength, plain: PLAIN_SENTENCE, expert: EXPERT_SENTENCE, weight: 1 },
  { of: apparatusShare, plain: 0, expert: DENSE_APPARATUS, weight: 1 },
  {
    of: ({ insertions, words }) => insertions / words.length,
    plain: 0.03,
    expert: 0.1,
    weight: 0.5,
  },
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
    apparatus: text.match(APPARATUS)?.length ?? 0,
    insertions: text.match(INSERTION)?.length ?? 0,
  };
  const judged = SIGNS.reduce(
    (sum, { of, plain, expert, weight }) =>
      sum + (weight / WEIGHTS) * ((of(measured) - plain) / (expert - plain)),
    0,
  );
  return 1 / (1 + Math.exp(-STEEPNESS * (judged - 0.5)));
}

const SENTENCE_END = /(?<=[.!?]["”’)]?)\s+(?=["“‘(]?[\p{Lu}\d])|\n+/u;
/** Figures, in digits and in words, signs, brackets and abbreviations: the apparatus of reports and papers. */
const APPARATUS =
  /\d+(?:[.,·]\d+)*|[(%±<>=≤≥]|\b\p{Lu}{2,}s?\b|\b(?:[Tt](?:wo|hree|en|welve|wenty)|[Ff](?:our|ive)|[Ss](?:ix|even)|[Ee](?:ight|leven)|[Nn]ine)\b/gu;

/** Marks between which a sentence is interrupted or listed. */
const INSERTION = /[,;:–—(]/g;

/** Mean rarity of the different words. */
function vocabulary({ words, rarity }: Measured): number {
  const windows = Math.max(1, Math.round(words.length / WINDOW));
  const means = Array.from({ length: windows }, (_, index) => {
    const start = Math.floor((index * words.length) / windows);
    const end = Math.floor(((index + 1) * words.length) / windows);
    return mean([...new Set(words.slice(start, end))].map(rarity));
  });
  return mean(means);
}

/** The root, because the first figures say more than the twentieth. */
function apparatusShare({ apparatus, words }: Measured): number {
  return Math.min(1, Math.sqrt(apparatus / words.length));
}

/** Short sentences speak for plain talk only where they are not the terse ones of a report, full of figures. */
function sentenceLength(text: Measured): number {
  const terse = apparatusShare(text) / DENSE_APPARATUS;
  const atLeast = PLAIN_SENTENCE + terse * (EXPERT_SENTENCE - PLAIN_SENTENCE);
  return Math.max(Math.log(text.words.length / text.sentences), atLeast);
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

import type { Depth, Emphasis } from '../../framing/framing.ts';
import type { Sentence } from '../../tree/doc.ts';
import type { Analysis } from './analysis.ts';
import { addEffort, effortOf, NO_EFFORT } from './reading-level.ts';

/** A part that could wait, as the sentences it holds and the label over them. */
export type Rated = { readonly sentences: readonly Sentence[]; readonly label: string };

/** How much the reader's topics weigh against what suits the reader's depth. */
const LENS_WEIGHT = 2;
/** The same for what the question names. */
const ASKED_WEIGHT = 0.4;

/**
 * How much each part deserves to stay in sight, 0 to about 2, compared with its fellows: by what
 * suits the depth (an expert wants particulars, a newcomer ease, a practitioner what answers the
 * question), and by the reader's topics.
 */
export function keepScores(
  parts: readonly Rated[],
  depth: Depth,
  emphasis: readonly Emphasis[],
  analysis: Analysis,
): number[] {
  const suits = ranks(parts.map((part) => suitsDepth(part, depth, analysis)));
  // For a newcomer nothing outweighs ease.
  if (depth === 'newcomer') return suits;
  const lens = ranks(parts.map((part) => leaning(part, emphasis, analysis)));
  // Whoever reads it, what was asked for comes before what was not.
  const asked = ranks(parts.map((part) => sharedWithQuestion(part, analysis)));
  return suits.map(
    (suit, index) => suit + ASKED_WEIGHT * (asked[index] ?? 0) + LENS_WEIGHT * (lens[index] ?? 0),
  );
}

/** Places from 0 to 1; equal values share one. */
function ranks(values: readonly number[]): number[] {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const place = new Map(
    sorted.map((value, index) => [value, index / Math.max(1, sorted.length - 1)]),
  );
  return values.map((value) => place.get(value) ?? 0);
}

function suitsDepth(part: Rated, depth: Depth, analysis: Analysis): number {
  if (depth === 'expert') return particulars(part);
  if (depth === 'newcomer') return -hardness(part);
  return centrality(part, analysis);
}

const PARTICULAR = /\p{N}+|`|(?<=[\p{L},;] )\p{Lu}[\p{L}\p{N}.+#-]+|\b\p{Lu}{2,}\b/gu;

/** Numbers, names, code and acronyms for each word: what an expert does not know already. */
function particulars({ sentences }: Rated): number {
  const text = sentences.map((sentence) => sentence.text).join(' ');
  return (text.match(PARTICULAR)?.length ?? 0) / Math.sqrt(wordsOf(sentences) + 1);
}

/** The grade's two terms without its constant, which parts too short for a grade have too. */
function hardness({ sentences }: Rated): number {
  const effort = sentences.map(({ text }) => effortOf(text)).reduce(addEffort, NO_EFFORT);
  if (effort.words === 0) return 0;
  return 0.39 * (effort.words / effort.sentences) + 11.8 * (effort.syllables / effort.words);
}

/** Shares its words with the question and with the rest of the answer. */
function centrality({ sentences, label }: Rated, { question, doc }: Analysis): number {
  const asked = contentWords(question);
  const frequent = frequenciesOf(doc.sentences);
  let score = 0;
  for (const word of contentWords(`${label} ${sentences.map(({ text }) => text).join(' ')}`)) {
    if (asked.has(word)) score += 1;
    score += 0.4 * Math.log(frequent.get(word) ?? 1);
  }
  return score / Math.sqrt(wordsOf(sentences) + 4);
}

/** Share of the question's words that a part takes up. */
function sharedWithQuestion({ sentences, label }: Rated, { question }: Analysis): number {
  const asked = contentWords(question);
  const own = contentWords(`${label} ${sentences.map(({ text }) => text).join(' ')}`);
  return [...asked].filter((word) => own.has(word)).length / Math.max(1, asked.size);
}

const FREQUENCIES = new WeakMap<readonly Sentence[], Map<string, number>>();

/** In how many sentences each word stands; counted once an answer. */
function frequenciesOf(sentences: readonly Sentence[]): Map<string, number> {
  const known = FREQUENCIES.get(sentences);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const { text } of sentences) {
    for (const word of contentWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  FREQUENCIES.set(sentences, counts);
  return counts;
}

/** Shorter words carry grammar, not content. */
const MIN_LETTERS = 4;

const contentWords = (text: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(/\p{L}+/gu) ?? [])
      .flatMap((word) => (UNSPACED.test(word) ? pairsIn(word) : word))
      .filter((word) => word.length >= MIN_LETTERS || UNSPACED.test(word))
      .map((word) => word.replace(/(?:ing|ed|es|s)$/, '')),
  );

/** Scripts without spaces; hiragana carries grammar, not content. */
const UNSPACED = /[\p{Script=Han}\p{Script=Katakana}]/u;

/** Neighbouring characters stand for words where no spaces part them. */
function pairsIn(word: string): string[] {
  const characters = [...word].filter((character) => UNSPACED.test(character));
  return characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`);
}

const wordsOf = (sentences: readonly Sentence[]): number =>
  sentences.reduce((sum, { words }) => sum + words, 0);

/** How far a part leans to the reader's topics, also by signs too weak to gather it for them. */
function leaning(
  { sentences, label }: Rated,
  emphasis: readonly Emphasis[],
  { topics, roles, cues }: Analysis,
): number {
  const signs = (topic: Emphasis, { id, text }: Sentence): number =>
    Number(topics.get(id)?.has(topic) ?? false) +
    Number(cues.leanings[topic].test(text)) / 2 +
    Number(topic === 'steps' && roles.get(id) === 'step');
  const score = emphasis.map((topic, rank) => {
    const inBody = sentences.reduce((sum, sentence) => sum + signs(topic, sentence), 0);
    return (inBody + Number(cues.topics[topic].test(label))) / (1 + rank);
  });
  return score.reduce((sum, value) => sum + value, 0) / Math.sqrt(sentences.length + 1);
}

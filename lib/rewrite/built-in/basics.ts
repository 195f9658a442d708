import type { PartId, Sentence } from '../../tree/doc.ts';
import type { Analysis } from './analysis.ts';
import { ASKS_FOR_TEXT, ASKS_FOR_VERDICT, ASKS_TO_UNDERSTAND } from './cues/asks-basics.ts';
import type { Role } from './roles.ts';
import { isAskedAbout } from './visibility.ts';

/** Sentences that by their words define, give an example or look back. */
export const basicsByWords = ({ doc, roles }: Pick<Analysis, 'doc' | 'roles'>): Sentence[] =>
  doc.sentences.filter(({ id }) => IS_BASIC[roles.get(id) ?? 'statement'] !== undefined);

/**
 * Those of them that a reader at home in the matter does without: not what was asked for, and without
 * a figure or name that stands nowhere else in the answer.
 */
export function basicsIn(analysis: Analysis): Sentence[] {
  const { cues, question, doc, roles, mustSee } = analysis;
  if (cues.asksForBasics.test(question) || ASKS_FOR_TEXT.test(question)) return [];
  const said = wordCounts(`${question}\n${doc.answer.source}`);
  const besideBlocks = lastBeforeBlocks(analysis);
  return basicsByWords(analysis).filter((sentence) => {
    const { id, index, text } = sentence;
    if (index === 0 || mustSee.has(id) || besideBlocks.has(id)) return false;
    const isBasic = IS_BASIC[roles.get(id) ?? 'statement'];
    return isBasic?.(sentence, analysis, said) === true && !hasOwnParticulars(text, said);
  });
}

type Said = ReadonlyMap<string, number>;
type IsBasic = (sentence: Sentence, analysis: Analysis, said: Said) => boolean;

/** Words with which a definition names its thing. */
const NAMED_WITHIN = 5;

/** True of a definition whose thing the question names. */
export const definesAsked = ({ text }: Sentence, analysis: Analysis): boolean =>
  isAskedAbout(text.split(' ').slice(0, NAMED_WITHIN).join(' '), analysis);

const IS_BASIC: Partial<Readonly<Record<Role, IsBasic>>> = {
  /** What a point of a list means is the point. */
  definition: (sentence, analysis) => {
    const { parents, proseIds } = analysis;
    return (
      proseIds.has(parents.get(sentence.id) ?? sentence.id) && !definesAsked(sentence, analysis)
    );
  },
  /** Of things to do, to try or to imagine an example is one of them; of a reason it only shows it. */
  example: ({ span }, { cues, question, doc }) =>
    ASKS_TO_UNDERSTAND.test(question) &&
    !cues.asksHowTo.test(question) &&
    !VERBATIM.test(doc.answer.source.slice(span.start, span.end)),
  /** Where two things are weighed or the answer is yes or no, the closing words decide. */
  'wrap-up': ({ text }, { cues, question }, said) => {
    if (ASKS_FOR_VERDICT.test(question) || cues.limits.test(text)) return false;
    return !cues.closingWords.test(text) || shareSaidBefore(text, said) >= MOSTLY;
  },
};

/** Wording to be used as it is, code, formulas. */
const VERBATIM = /["“”«»`=<>_[\]{}]/;

/** A closing sentence of which this share of the words stands elsewhere too says nothing new. */
const MOSTLY = 0.58;

function shareSaidBefore(text: string, said: Said): number {
  const own = [...wordCounts(text)].filter(([word]) => word.length >= MIN_LETTERS);
  const before = own.filter(([word, count]) => (said.get(word) ?? 0) > count);
  return own.length === 0 ? 0 : before.length / own.length;
}

/** A figure or name, but for the word that opens the sentence. */
const PARTICULAR = /\p{N}+|(?<=[^.!?\s] ["“(]?)\p{Lu}[\p{L}\p{N}]+/gu;

function hasOwnParticulars(text: string, said: Said): boolean {
  const own = wordCounts(text);
  return (text.match(PARTICULAR) ?? []).some((found) => {
    const word = beginningOf(found.toLowerCase());
    return (said.get(word) ?? 0) <= (own.get(word) ?? 0);
  });
}

function wordCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/\p{L}+|\p{N}+/gu) ?? []) {
    const key = beginningOf(word);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Shorter words carry grammar, not content. */
const MIN_LETTERS = 4;
const BEGINNING = 5;

/** So that "operate" and "operations" count as one word. */
const beginningOf = (word: string): string => word.slice(0, BEGINNING).replace(/e?s$/, '');

/** Sentences right before code, a formula or a table speak of it. */
function lastBeforeBlocks({ units }: Analysis): Set<PartId> {
  const ids = new Set<PartId>();
  for (const [at, unit] of units.entries()) {
    const last = unit.kind === 'prose' ? unit.sentences[unit.sentences.length - 1] : undefined;
    if (last && units[at + 1]?.kind === 'opaque') ids.add(last.id);
  }
  return ids;
}

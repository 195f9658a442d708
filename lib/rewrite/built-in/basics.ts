import { type PartId, type Sentence, sentencesOf } from '../../tree/doc.ts';
import type { Analysis } from './analysis.ts';
import { ASKS_FOR_TEXT, ASKS_FOR_VERDICT, ASKS_TO_UNDERSTAND } from './cues/asks-basics.ts';
import type { Role } from './roles.ts';
import { isAskedAbout } from './visibility.ts';

/** Sentences that by their words define, give an example or look back. */
export const basicsByWords = ({ doc, roles }: Pick<Analysis, 'doc' | 'roles'>): Sentence[] =>
  doc.sentences.filter(({ id }) => IS_BASIC[roles.get(id) ?? 'statement'] !== undefined);

/**
 * Those of them that a reader at home in the matter does without: not what was asked for, without a
 * figure or name that stands nowhere else in the answer, and nothing that stays goes on from them.
 */
export function basicsIn(analysis: Analysis): Sentence[] {
  const { cues, question, doc, roles, mustSee } = analysis;
  if (cues.asksForBasics.test(question) || ASKS_FOR_TEXT.test(question)) return [];
  const said = wordCounts(`${question}\n${doc.answer.source}`);
  const needed = neededIn(analysis);
  const basics = basicsByWords(analysis).filter((sentence) => {
    const { id, index, text } = sentence;
    if (index === 0 || mustSee.has(id) || needed.has(id)) return false;
    const isBasic = IS_BASIC[roles.get(id) ?? 'statement'];
    return isBasic?.(sentence, analysis, said) === true && !hasOwnParticulars(text, said);
  });
  return withSiblings(basics, analysis);
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
    if (ASKS_FOR_VERDICT.test(question) || cues.turns.test(text.replace(HOPES, ''))) return false;
    return !cues.closingWords.test(text) || shareSaidBefore(text, said) >= MOSTLY;
  },
};

/** What one ought to do limits what was said; what ought to work does not. */
const HOPES = /\bshould (?=help|be able)/;

/** Wording to be used as it is, code, formulas, particulars in brackets. */
const VERBATIM = /["“”«»`=<>_()[\]{}]/;

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

/**
 * Sentences that something needs: code, a formula or a table right behind them, the sentence that goes
 * on from them, or the point of a list that says nothing else.
 */
function neededIn({ units, doc, cues }: Analysis): Set<PartId | undefined> {
  const beforeBlocks = units.flatMap((unit, at) =>
    unit.kind === 'prose' && units[at + 1]?.kind === 'opaque'
      ? [unit.sentences[unit.sentences.length - 1]?.id]
      : [],
  );
  const firstOfPoints = units.flatMap((unit) =>
    unit.kind === 'list' ? unit.items.map(({ sentences }) => sentences[0]?.id) : [],
  );
  const leanedOn = doc.sentences.map(({ dependsOn, index, text }) =>
    cues.goesOn.test(text) ? doc.sentences[index - 1]?.id : (dependsOn ?? undefined),
  );
  return new Set([...beforeBlocks, ...firstOfPoints, ...leanedOn]);
}

/** Points of one list are told alike: all their examples wait or none. */
function withSiblings(basics: readonly Sentence[], analysis: Analysis): Sentence[] {
  const { units, roles, bundleIds, parents } = analysis;
  const waiting = new Set(basics.map(({ id }) => id));
  for (const unit of units) {
    if (unit.kind !== 'list' || !bundleIds.has(parents.get(unit.id) ?? unit.id)) continue;
    const examples = sentencesOf(unit).filter(({ id }) => roles.get(id) === 'example');
    if (examples.every(({ id }) => waiting.has(id))) continue;
    for (const { id } of examples) waiting.delete(id);
  }
  return basics.filter(({ id }) => waiting.has(id));
}

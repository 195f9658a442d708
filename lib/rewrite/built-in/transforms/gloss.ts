import type { Framing } from '../../../framing/framing.ts';
import type { Sentence } from '../../../tree/doc.ts';
import type { Gloss } from '../../../tree/view.ts';
import { noteDown } from '../draft.ts';
import { type Field, fieldsIn } from '../glossary/fields.ts';
import { type TermUse, termUses } from '../term-uses.ts';
import type { Transform, Work } from '../transform.ts';
import { isHidden } from '../visibility.ts';

/** More than this many marks make a text restless. */
const MAX_GLOSSES = 3;
/** A concept known less than this is explained to any reader. */
const UNKNOWN = 0.35;
/** A concept known at least this well is not, not even to a newcomer. */
const KNOWN = 0.6;
/** Longest definition taken from the answer itself, in words. */
const MAX_WORDS = 28;

/** Words that are terms only among other terms. */
const EVERYDAY = new Set(
  (
    'mean mode option options lead leads trust margin default principal scope branch prompt container premium salt patch recall precision sample stock stocks ' +
    'bond bonds sandbox prior cache lead library runtime framework population asset assets equity yield benign acute chronic virus bacteria symptom symptoms ' +
    'diagnosis vaccine hormone stroke damages settlement amendment branch endpoint proxy mortgage inflation interest tariff revenue backup hypothesis probability ' +
    'consent patent copyright franchise milestone stakeholder stakeholders compliance liability retention overhead logistics bottleneck onboarding merger acquisition ' +
    'metabolism mutation dna stem cell glucose cholesterol diabetes entropy correlation leverage volatility portfolio sprint agile derivative margin option dosage ' +
    'empirical qualitative quantitative regression median percentile variance deductible escrow bail probation felony trademark encryption firewall malware phishing repository algorithm'
  ).split(' '),
);

/** Explain up to three terms the reader may not know, where they first stand. */
export const gloss: Transform = {
  id: 'gloss',
  apply(work) {
    // The glossary is English; an English note inside another language explains little.
    if (work.analysis.cues.language !== 'en') return;
    const uses = firstUses(work);
    const chosen = uses
      .filter((use) => needsGloss(use, work))
      .filter(isInItsField(uses, work))
      .sort((a, b) => rank(a) - rank(b) || a.span.start - b.span.start)
      .slice(0, MAX_GLOSSES);
    for (const use of chosen) addTerm(use, work);
    if (chosen.length > 0) noteDown(work.draft, 'gloss', 'depth', chosen.length);
  },
};

/** Each term once, where a reader meets it first in sight. */
function firstUses({ analysis, draft, saved }: Work): TermUse[] {
  const first = new Map<string, TermUse>();
  for (const sentence of analysis.doc.sentences) {
    if (isHidden(sentence.id, analysis, draft)) continue;
    for (const use of termUses(sentence, saved)) {
      // Long and short form of a name share one explanation.
      const key = use.entry.text;
      if (!first.has(key) && !touchesEdit(use, draft.edits.get(sentence.id) ?? []))
        first.set(key, use);
    }
  }
  return [...first.values()];
}

const touchesEdit = (
  { span }: TermUse,
  edits: readonly { readonly span: { readonly start: number; readonly end: number } }[],
): boolean => edits.some((edit) => edit.span.start < span.end && edit.span.end > span.start);

function needsGloss(use: TermUse, work: Work): boolean {
  const { framing } = work.plan;
  const term = use.entry.term.toLowerCase();
  const concept = framing.concepts.find((own) => own.term.toLowerCase() === term);
  if (concept)
    return concept.known < UNKNOWN || (framing.depth === 'newcomer' && concept.known < KNOWN);
  if (!mayNotKnow(use, framing) || isEveryday(use) || isPartOfName(use)) return false;
  return !work.analysis.question.toLowerCase().includes(term) && !isExplainedThere(use);
}

/** A newcomer may not know any term; who wants to understand concepts, no acronym or term of several words. */
function mayNotKnow(use: TermUse, { depth, emphasis }: Framing): boolean {
  if (depth === 'newcomer') return true;
  return depth === 'familiar' && emphasis.includes('concept') && rank(use) < 2;
}

/** "Hemoglobin A1c" is something else than hemoglobin. */
function isPartOfName({ span, sentence }: TermUse): boolean {
  const behind = sentence.text.slice(span.end - sentence.span.start);
  return /^[ -](?:\p{Lu}|\p{N})/u.test(behind);
}

/** A word needs this many signs that the text is about its field, a term of several words half as many. */
const SIGNS = 4;

/** "Transaction" means one thing to a bank and another to a database: a term counts only in its field. */
function isInItsField(uses: readonly TermUse[], { analysis }: Work): (use: TermUse) => boolean {
  const text = [analysis.question, ...analysis.doc.sentences.map((one) => one.text)].join(' ');
  const everyday = fieldsIn(text);
  const others = (use: TermUse, field: Field): number =>
    uses.filter(({ entry }) => entry !== use.entry && fieldOf(entry) === field).length;
  return (use) => {
    const field = fieldOf(use.entry);
    if (field === null) return true;
    const signs = (one: Field): number => (everyday.get(one) ?? 0) + others(use, one);
    if (isLongTerm(use)) return signs(field) >= SIGNS / 2;
    return signs(field) >= SIGNS && [...everyday.keys()].every((one) => signs(one) <= signs(field));
  };
}

/** What a saved page says of a term was found for this very question. */
const fieldOf = (entry: TermUse['entry']): Field | null => ('field' in entry ? entry.field : null);

const isLongTerm = ({ entry }: TermUse): boolean => entry.term.includes(' ');

const isEveryday = ({ entry }: TermUse): boolean => EVERYDAY.has(entry.term.toLowerCase());

/**
 * The answer says what it means right there: "a fork (a copy of one's own)", "X is a …". The short form
 * of a name in brackets, or the long form before them, explains nothing.
 */
function isExplainedThere({ span, sentence }: TermUse): boolean {
  const { text } = sentence;
  const own = text.slice(0, 400);
  const name = escaped(sliceFrom(sentence, span));
  const inBrackets = new RegExp(`${name}s? \\((?!\\p{Lu}[\\p{L}\\p{N}]{0,6}\\))`, 'u');
  const inWords = new RegExp(`${name}s? (?:is|are|means|refers to|stands for) `, 'iu');
  return inBrackets.test(own) || inWords.test(own);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function sliceFrom({ phrases }: Sentence, span: { start: number; end: number }): string {
  for (const phrase of phrases) {
    if (phrase.kind === 'text' && phrase.span.start <= span.start && phrase.span.end >= span.end) {
      return phrase.text.slice(span.start - phrase.span.start, span.end - phrase.span.start);
    }
  }
  return '';
}

/** Acronyms and terms of several words are the least likely to be known. */
const rank = ({ entry }: TermUse): number => {
  if (/\p{Lu}.*\p{Lu}/u.test(entry.term)) return 0;
  return entry.term.includes(' ') ? 1 : 2;
};

function addTerm(use: TermUse, work: Work): void {
  const { draft } = work;
  const id = use.sentence.id;
  const own = fromAnswer(use, work);
  const made: Gloss = {
    id: `gloss-${use.span.start}`,
    term: use.entry.term,
    ...(own === null ? fromElsewhere(use.entry) : { text: own, from: 'answer' }),
  };
  draft.terms.set(id, [...(draft.terms.get(id) ?? []), { span: use.span, gloss: made }]);
}

const fromElsewhere = (entry: TermUse['entry']): Pick<Gloss, 'text' | 'from' | 'sourceId'> =>
  'sourceId' in entry
    ? { text: entry.text, from: 'saved-page', sourceId: entry.sourceId }
    : { text: entry.text, from: 'glossary' };

/** The answer's own definition, when it comes only later. */
function fromAnswer({ entry, sentence }: TermUse, { analysis }: Work): string | null {
  const opening = new RegExp(
    `^(?:an? |the )?${escaped(entry.term)}s? (?:is|are|means|refers to|stands for) `,
    'i',
  );
  const later = analysis.doc.sentences.find(
    ({ index, text, words }) =>
      index > sentence.index &&
      words <= MAX_WORDS &&
      opening.test(text) &&
      analysis.cues.definition.test(text),
  );
  return later?.text ?? null;
}

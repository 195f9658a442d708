import type { Item, PartId, Unit } from '../../../tree/doc.ts';
import type { Gloss } from '../../../tree/view.ts';
import type { Analysis } from '../analysis.ts';
import { noteDown } from '../draft.ts';
import { definitionOf, escaped, isAcronym, isExplainedThere } from '../glossary/explained.ts';
import { isInItsField } from '../glossary/sense.ts';
import { mayNotKnow, wantsConcepts } from '../glossary/unknown.ts';
import { type TermUse, termUses } from '../term-uses.ts';
import type { Transform, Work } from '../transform.ts';
import { isHidden } from '../visibility.ts';

/** More than this many marks make a text restless. */
const MAX_GLOSSES = 3;
/** Who is at home in the matter, or in a hurry, needs the hardest only. */
const MAX_FOR_OTHERS = 2;
/** Longest definition taken from the answer itself, in words. */
const MAX_WORDS = 28;

/** A term where it first stands in sight, and how often it does. */
type Candidate = { readonly use: TermUse; count: number };

/** Explain up to three terms the reader may not know, where they first stand: the hardest that matter most. */
export const gloss: Transform = {
  id: 'gloss',
  apply(work) {
    // The glossary is English; an English note inside another language explains little.
    if (work.analysis.cues.language !== 'en') return;
    const candidates = candidatesIn(work);
    const isUnknown = mayNotKnow(work.plan.framing);
    const isMeant = isInItsField(
      candidates.map(({ use }) => use),
      work.analysis,
    );
    const chosen = candidates
      .filter(({ use }) => isUnknown(use) && isMeant(use) && needsGloss(use, work))
      .map((one) => ({ ...one, worth: worthOf(one, work) }))
      .sort((a, b) => b.worth - a.worth || a.use.span.start - b.use.span.start)
      .slice(0, wantsConcepts(work.plan.framing) ? MAX_GLOSSES : MAX_FOR_OTHERS);
    for (const { use } of chosen) addTerm(use, work);
    if (chosen.length > 0) noteDown(work.draft, 'gloss', 'depth', chosen.length);
  },
};

/** Each term once, where a reader meets it first in sight. */
function candidatesIn({ analysis, draft, saved }: Work): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const sentence of analysis.doc.sentences) {
    if (isHidden(sentence.id, analysis, draft)) continue;
    for (const use of termUses(sentence, saved)) {
      // Long and short form of a name share one explanation.
      const known = found.get(use.entry.text);
      if (known) known.count += 1;
      else found.set(use.entry.text, { use, count: 1 });
    }
  }
  // A note stands at the first use or nowhere.
  return [...found.values()].filter(
    ({ use }) => !touchesEdit(use, draft.edits.get(use.sentence.id) ?? []),
  );
}

const touchesEdit = (
  { span }: TermUse,
  edits: readonly { readonly span: { readonly start: number; readonly end: number } }[],
): boolean => edits.some((edit) => edit.span.start < span.end && edit.span.end > span.start);

/** Who asks about a term knows it or is told in the answer; what the text explains needs no note. */
function needsGloss(use: TermUse, { analysis, plan }: Work): boolean {
  if (isPartOfName(use) || isAskedAbout(use, analysis)) return false;
  // To who knows much, a name that is written out says enough.
  const { term } = use.entry;
  if (!wantsConcepts(plan.framing) && isAcronym(term) && isWrittenOut(term, analysis.doc))
    return false;
  const next = analysis.doc.sentences[use.sentence.index + 1]?.text ?? '';
  return !isExplainedThere(use, namesAround(use, analysis), next);
}

const isAskedAbout = ({ entry }: TermUse, { question }: Analysis): boolean =>
  question.toLowerCase().includes(entry.term.toLowerCase());

/** A short form in capitals, such as "APIs", can stand behind a name without being a part of it. */
const ALL_CAPITALS = /^[\p{Lu}\p{N}/&-]+s?$/u;

/** "Hemoglobin A1c" is something else than hemoglobin, and "Institute of Machine Learning" a name. */
function isPartOfName({ entry, written, sentence: { text } }: TermUse): boolean {
  const at = text.indexOf(written);
  const behind = text.slice(at + written.length);
  if (/^[ -](?:\p{Lu}|\p{N})/u.test(behind)) return true;
  // "Occam's razor" has its capital everywhere.
  const isOwn = ALL_CAPITALS.test(written) || /^\p{Lu}\p{Ll}/u.test(entry.term);
  const isCapital = /^\p{Lu}/u.test(written) && !isOwn;
  return isCapital && / (?:\p{Lu}\p{Ll}+|of|for) $/u.test(text.slice(0, at));
}

/** A heading of more words than this says more than a name. */
const MAX_NAME = 3;

/** What the items and the section around a term are named after; their first sentence comes too early to explain. */
function namesAround({ sentence }: TermUse, { doc, units, parents }: Analysis): string[] {
  const before = doc.sentences[sentence.index - 1];
  const host = parents.get(sentence.id);
  if (!before || parents.get(before.id) !== host) return [];
  const around = new Set<PartId>();
  for (let at = host; at !== undefined; at = parents.get(at)) around.add(at);
  const hosts = units.flatMap((unit): readonly (Unit | Item)[] =>
    unit.kind === 'list' ? unit.items : [unit],
  );
  const labels = hosts.map((host) => ({ id: host.id, name: 'label' in host ? host.label : null }));
  const headings = doc.sections.map(({ id, heading }) => ({ id, name: heading }));
  return [...labels, ...headings.filter(({ name }) => isShort(name?.text ?? ''))]
    .filter(({ id }) => around.has(id))
    .map(({ name }) => name?.text ?? '');
}

const isShort = (heading: string): boolean => heading.split(' ').length <= MAX_NAME;

/** How hard a term is to guess; what the reader is known not to know stands first. */
const HARD = { unknown: 8, bare: 4, rare: 3, acronym: 2.5, common: 1, basic: 0.5 };
/** What each further use adds, and the most that all of them may. */
const PER_USE = 0.25;
const MOST_USES = 4;
/** What standing in a heading or in the opening adds. */
const UP_FRONT = 0.25;
/** The share of an answer that opens it. */
const OPENING = 0.25;

/** Difficulty times importance. */
function worthOf({ use, count }: Candidate, { analysis: { doc }, plan }: Work): number {
  const { entry, sentence } = use;
  const often = PER_USE * Math.min(MOST_USES, count - 1);
  const isEarly = sentence.index <= OPENING * doc.sentences.length;
  const term = entry.term.toLowerCase();
  const isInHeading = doc.sections.some(({ heading }) =>
    heading?.text.toLowerCase().includes(term),
  );
  const isNamed = plan.framing.concepts.some((own) => own.term.toLowerCase() === term);
  const hard = isNamed ? HARD.unknown : hardness(use, doc);
  return hard * (1 + often + (isEarly ? UP_FRONT : 0) + (isInHeading ? UP_FRONT : 0));
}

function hardness({ entry }: TermUse, doc: Analysis['doc']): number {
  const met = 'familiarity' in entry ? entry.familiarity : 'rare';
  if (met === 'common' || met === 'basic') return HARD[met];
  if (!isAcronym(entry.term)) return HARD.rare;
  return isWrittenOut(entry.term, doc) ? HARD.acronym : HARD.bare;
}

/** The short form and the long one stand side by side somewhere, one in brackets. */
const isWrittenOut = (term: string, { answer }: Analysis['doc']): boolean =>
  new RegExp(`\\(${escaped(term)}s?\\)|${escaped(term)}s? \\(`).test(answer.source);

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
  const opening = definitionOf(entry.term);
  const later = analysis.doc.sentences.find(
    ({ index, text, words }) =>
      index > sentence.index &&
      words <= MAX_WORDS &&
      opening.test(text) &&
      analysis.cues.definition.test(text),
  );
  return later?.text ?? null;
}

import { type PartId, type Prose, sentencesOf, type Unit } from '../../tree/doc.ts';
import { wordsOfUnit } from '../../tree/link.ts';
import type { FoldReason } from '../../tree/view.ts';
import { type Candidate, isInChosen, isTheirs, leastWords } from './candidate.ts';
import { areSteps, type Family, familiesOf, idsOf, unitsOfFamily } from './families.ts';
import type { Work } from './transform.ts';
import { foldTail, holdsMustSee, isHidden } from './visibility.ts';
import { waitingInList } from './waiting-lists.ts';

/** Fewer sections than this are not parted. */
const MIN_SECTIONS = 3;
/** A shorter section is sooner read than opened, in words. */
const MIN_SECTION = 35;

/** Everything in an answer that could wait, each a whole thing. */
export function candidatesIn(work: Work, why: FoldReason): Candidate[] {
  const { analysis } = work;
  const leanedOn = leanedOnElsewhere(analysis);
  const families = familiesOf(analysis.doc.sections);
  // Without words for what leans on what, nothing smaller than a section can be taken out.
  if (analysis.cues.language === 'und') return sections(families, work, why);
  return [
    ...sections(families, work, why),
    ...analysis.units.flatMap((unit) => ofUnit(unit, leanedOn, work, why)),
  ].filter((candidate) => !isTheirs(candidate, work));
}

function sections(families: readonly Family[], work: Work, why: FoldReason): Candidate[] {
  const { analysis, selection, draft } = work;
  if (families.length < MIN_SECTIONS || areSteps(families, analysis)) return [];
  return families.flatMap((family): Candidate[] => {
    const units = unitsOfFamily(family);
    if (units.reduce((sum, unit) => sum + wordsOfUnit(unit), 0) < MIN_SECTION) return [];
    if (selection.chosen.has(family.head.id) || holdsMustSee(units, analysis)) return [];
    if (units.some(isProcedure) || isAskedAbout(family.head.heading?.text ?? '', analysis))
      return [];
    // A table is taken in at a glance: nothing becomes easier without it.
    if (units.some((unit) => unit.kind === 'opaque' && unit.what === 'table')) return [];
    const rated = { sentences: units.flatMap(sentencesOf), label: family.head.heading?.text ?? '' };
    const fold = (): boolean => {
      for (const id of idsOf(family)) draft.folded.set(id, why);
      return true;
    };
    return [{ kind: 'section', rated, whole: 0, parts: families.length, fold }];
  });
}

function ofUnit(
  unit: Unit,
  leanedOn: ReadonlySet<PartId>,
  work: Work,
  why: FoldReason,
): Candidate[] {
  const { analysis, draft } = work;
  if (unit.kind === 'opaque' || isHidden(unit.id, analysis, draft)) return [];
  if (isInChosen(unit.id, work)) return [];
  // What is nested in a point waits with the point, or not at all.
  if (!analysis.bundleIds.has(analysis.parents.get(unit.id) ?? unit.id)) return [];
  if (unit.kind === 'prose') return ofProse(unit, leanedOn, work, why);
  return waitingInList(unit, work, why);
}

/** Shorter words carry grammar, not content. */
const MIN_LETTERS = 4;

/** A section named wholly in the question's words is what was asked for: one side of a comparison. */
function isAskedAbout(heading: string, { question }: Work['analysis']): boolean {
  const asked = question.toLowerCase();
  const words = (heading.toLowerCase().match(/\p{L}+/gu) ?? []).filter(
    ({ length }) => length >= MIN_LETTERS,
  );
  return words.length > 0 && words.every((word) => asked.includes(word));
}

const isProcedure = (unit: Unit): boolean => unit.kind === 'list' && unit.listClass === 'procedure';

function ofProse(
  unit: Prose,
  leanedOn: ReadonlySet<PartId>,
  work: Work,
  why: FoldReason,
): Candidate[] {
  const { analysis, draft } = work;
  const { sentences } = unit;
  const label = unit.label?.text ?? '';
  const last = sentences[sentences.length - 1];
  if (!last || analysis.roles.get(last.id) === 'intro') return [];
  const candidates: Candidate[] = [];
  const least = leastWords(work);
  for (const keep of cutsIn(sentences.length, work)) {
    const rated = { sentences: sentences.slice(keep), label };
    const fold = (): boolean => foldTail(unit, keep, why, analysis, draft, least) > 0;
    candidates.push({ kind: 'tail', rated, whole: unit.id, parts: 2, fold });
  }
  if (isFree(unit, leanedOn, work)) {
    const fold = (): boolean => {
      draft.folded.set(unit.id, why);
      return true;
    };
    candidates.push({
      kind: 'paragraph',
      rated: { sentences, label },
      whole: unit.id,
      parts: 2,
      fold,
    });
  }
  return candidates;
}

/** A newcomer's paragraph may end behind any of its first sentences: before the hard ones. */
const MAX_CUTS = 4;

/** Behind how many sentences a paragraph may end; but for a newcomer and in brief, half of it stays. */
function cutsIn(sentences: number, { plan: { framing } }: Work): number[] {
  if (framing.depth === 'newcomer') {
    return Array.from({ length: Math.min(MAX_CUTS, sentences - 1) }, (_, index) => index + 1);
  }
  if (sentences < 2) return [];
  return [framing.length === 'brief' ? 1 : Math.ceil(sentences / 2)];
}

/** A paragraph that nothing leans on and that does not open the answer or a section. */
function isFree(unit: Prose, leanedOn: ReadonlySet<PartId>, work: Work): boolean {
  const { analysis } = work;
  const words = unit.sentences.reduce((sum, sentence) => sum + sentence.words, 0);
  if (words < leastWords(work) || unit.label || holdsMustSee([unit], analysis)) return false;
  return !analysis.openingIds.has(unit.id) && !unit.sentences.some(({ id }) => leanedOn.has(id));
}

/** Sentences without which one in another paragraph cannot be read. */
const leanedOnElsewhere = ({ doc, parents }: Work['analysis']): Set<PartId> =>
  new Set(
    doc.sentences.flatMap(({ id, dependsOn }) =>
      dependsOn !== null && parents.get(dependsOn) !== parents.get(id) ? [dependsOn] : [],
    ),
  );

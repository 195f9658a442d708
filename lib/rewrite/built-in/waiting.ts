import type { Item, List, PartId, Prose, Sentence, Unit } from '../../tree/doc.ts';
import { sentencesOf, sentencesOfItem } from '../../tree/doc.ts';
import type { FoldReason } from '../../tree/view.ts';
import { type Family, familiesOf, idsOf, isSequence, unitsOfFamily } from './families.ts';
import type { Rated } from './keep-score.ts';
import type { Work } from './transform.ts';
import { foldTail, holdsMustSee, isHidden } from './visibility.ts';

/** Something whole that can wait behind one fold. */
export type Candidate = {
  readonly kind: 'tail' | 'paragraph' | 'list-tails' | 'item' | 'section';
  readonly rated: Rated;
  /** The list or answer it is one part of; only so many parts of one whole may wait. */
  readonly whole: PartId;
  readonly parts: number;
  /** Marks it; tells whether anything was folded. */
  fold(): boolean;
};

/** Fewer items or sections than this are not parted. */
const MIN_ITEMS = 4;
const MIN_SECTIONS = 4;

/** Everything in an answer that could wait, each a whole thing. */
export function candidatesIn(work: Work, why: FoldReason): Candidate[] {
  const { analysis } = work;
  const leanedOn = leanedOnElsewhere(analysis);
  const families = familiesOf(analysis.doc.sections);
  return [
    ...sections(families, work, why),
    ...analysis.units.flatMap((unit) => ofUnit(unit, leanedOn, work, why)),
  ];
}

function sections(families: readonly Family[], work: Work, why: FoldReason): Candidate[] {
  const { analysis, selection, draft } = work;
  if (families.length < MIN_SECTIONS) return [];
  return families.flatMap((family): Candidate[] => {
    const units = unitsOfFamily(family);
    if (selection.chosen.has(family.head.id) || holdsMustSee(units, analysis)) return [];
    if (units.some((unit) => unit.kind === 'list' && unit.listClass === 'procedure')) return [];
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
  if (unit.kind === 'opaque' || isHidden(unit.id, work.analysis, work.draft)) return [];
  if (unit.kind === 'prose') return ofProse(unit, leanedOn, work, why);
  if (unit.listClass === 'procedure' || unit.listClass === 'quantity') return [];
  return [...listTails(unit, work, why), ...ofItems(unit, work, why)];
}

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
  if (sentences.length > 1) {
    const rated = { sentences: sentences.slice(1), label };
    const fold = (): boolean => foldTail(unit, 1, why, analysis, draft) > 0;
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

/** Shorter paragraphs are sooner read than opened, in words. */
const MIN_PARAGRAPH = 25;

/** A paragraph that nothing leans on and that does not open the answer or a section. */
function isFree(unit: Prose, leanedOn: ReadonlySet<PartId>, { analysis }: Work): boolean {
  const words = unit.sentences.reduce((sum, sentence) => sum + sentence.words, 0);
  if (words < MIN_PARAGRAPH || unit.label || holdsMustSee([unit], analysis)) return false;
  return !analysis.openingIds.has(unit.id) && !unit.sentences.some(({ id }) => leanedOn.has(id));
}

/** Sentences without which one in another paragraph cannot be read. */
const leanedOnElsewhere = ({ doc, parents }: Work['analysis']): Set<PartId> =>
  new Set(
    doc.sentences.flatMap(({ id, dependsOn }) =>
      dependsOn !== null && parents.get(dependsOn) !== parents.get(id) ? [dependsOn] : [],
    ),
  );

/** Least average length of what waits behind each item, in words. */
const MIN_TAIL = 12;

/** The second sentences of all items at once: siblings are treated alike. */
function listTails(list: List, { analysis, draft }: Work, why: FoldReason): Candidate[] {
  const hosts = list.items.filter(({ sentences }) => sentences.length > 1);
  if (hosts.length * 2 < list.items.length) return [];
  const sentences = hosts.flatMap((host): readonly Sentence[] => host.sentences.slice(1));
  const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
  if (words < MIN_TAIL * hosts.length) return [];
  const fold = (): boolean =>
    hosts.map((host) => foldTail(host, 1, why, analysis, draft, 1)).some((words) => words > 0);
  return [{ kind: 'list-tails', rated: { sentences, label: '' }, whole: list.id, parts: 2, fold }];
}

/** Items of a list whose order means nothing; those that wait do so in one fold at its end. */
function ofItems(list: List, work: Work, why: FoldReason): Candidate[] {
  const { draft } = work;
  if (list.items.length < MIN_ITEMS || !isFreeOrder(list, work)) return [];
  return list.items.flatMap((item): Candidate[] => {
    if (itemMustStay(item, work)) return [];
    const rated = { sentences: sentencesOfItem(item), label: item.label?.text ?? '' };
    const fold = (): boolean => {
      draft.folded.set(item.id, why);
      draft.forms.set(list.id, { kind: 'remainder' });
      return true;
    };
    return [{ kind: 'item', rated, whole: list.id, parts: list.items.length, fold }];
  });
}

function isFreeOrder({ listClass, items }: List, { analysis }: Work): boolean {
  if (listClass === 'ranking') return false;
  const leans = items.some(({ label, sentences }) => !label && sentences[0]?.dependsOn != null);
  if (leans) return false;
  if (analysis.cues.asksForList.test(analysis.question)) return false;
  return !isSequence(
    items.flatMap(({ label }) => label?.text ?? []),
    analysis,
  );
}

const itemMustStay = (item: Item, { analysis, selection }: Work): boolean =>
  selection.chosen.has(item.id) ||
  item.sentences.some(({ id }) => analysis.mustSee.has(id)) ||
  holdsMustSee(item.children, analysis);

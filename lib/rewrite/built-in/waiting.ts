import type { Item, List, PartId, Prose, Sentence, Unit } from '../../tree/doc.ts';
import { sentencesOf, sentencesOfItem } from '../../tree/doc.ts';
import { wordsOfUnit } from '../../tree/link.ts';
import type { FoldReason } from '../../tree/view.ts';
import {
  areSteps,
  type Family,
  familiesOf,
  idsOf,
  isSequence,
  mayBeSteps,
  unitsOfFamily,
} from './families.ts';
import type { Rated } from './keep-score.ts';
import { namesOneOf, wantedThings } from './named-things.ts';
import { canOutline } from './outline.ts';
import type { WaitingKind } from './plan.ts';
import type { Work } from './transform.ts';
import { foldTail, holdsMustSee, isHidden } from './visibility.ts';

/** Something whole that can wait behind one fold. */
export type Candidate = {
  readonly kind: WaitingKind;
  readonly rated: Rated;
  /** The list or answer it is one part of; only so many parts of one whole may wait. */
  readonly whole: PartId;
  readonly parts: number;
  /** Marks it; tells whether anything was folded. */
  fold(): boolean;
};

/** Fewer items or sections than this are not parted. */
const MIN_ITEMS = 4;
const MIN_SECTIONS = 3;
/** A shorter section is sooner read than opened, in words. */
const MIN_SECTION = 35;

/** Everything in an answer that could wait, each a whole thing. */
export function candidatesIn(work: Work, why: FoldReason): Candidate[] {
  const { analysis, plan } = work;
  const leanedOn = leanedOnElsewhere(analysis);
  const families = familiesOf(analysis.doc.sections);
  // Without words for what leans on what, nothing smaller than a section can be taken out.
  if (analysis.cues.language === 'und') return sections(families, work, why);
  const things = wantedThings(plan.framing);
  // What names the reader's own tools, place or wishes is what they came for.
  const isTheirs = ({ rated: { label, sentences } }: Candidate): boolean =>
    namesOneOf(things, label) || sentences.some(({ text }) => namesOneOf(things, text));
  return [
    ...sections(families, work, why),
    ...analysis.units.flatMap((unit) => ofUnit(unit, leanedOn, work, why)),
  ].filter((candidate) => things.length === 0 || !isTheirs(candidate));
}

function sections(families: readonly Family[], work: Work, why: FoldReason): Candidate[] {
  const { analysis, selection, draft } = work;
  if (families.length < MIN_SECTIONS || areSteps(families, analysis)) return [];
  return families.flatMap((family): Candidate[] => {
    const units = unitsOfFamily(family);
    if (units.reduce((sum, unit) => sum + wordsOfUnit(unit), 0) < MIN_SECTION) return [];
    if (selection.chosen.has(family.head.id) || holdsMustSee(units, analysis)) return [];
    if (units.some(isProcedure)) return [];
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
  // What is nested in a point waits with the point, or not at all.
  if (!analysis.bundleIds.has(analysis.parents.get(unit.id) ?? unit.id)) return [];
  if (unit.kind === 'prose') return ofProse(unit, leanedOn, work, why);
  if (unit.listClass === 'quantity') return [];
  if (unit.listClass === 'procedure') {
    return [...listTails(unit, work, why), ...bodies(unit, 'step-bodies', work, why)];
  }
  const bodiesHere = standsByLabels(unit, work) ? bodies(unit, 'bodies', work, why) : [];
  return [...listTails(unit, work, why), ...bodiesHere, ...ofItems(unit, work, why)];
}

const isProcedure = (unit: Unit): boolean => unit.kind === 'list' && unit.listClass === 'procedure';

/** Names that were asked for, and rankings, whose order says something, are whole without their bodies. */
const standsByLabels = ({ listClass }: List, { analysis: { cues, question } }: Work): boolean =>
  listClass === 'ranking' || cues.asksForList.test(question);

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

/** Shorter paragraphs are sooner read than opened, in words. */
const MIN_PARAGRAPH = 28;
/** What is hard is worth a fold sooner. */
const MIN_HARD = 18;

const leastWords = ({ plan: { framing } }: Work): number =>
  framing.depth === 'newcomer' ? MIN_HARD : MIN_PARAGRAPH;

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

/** Least average length of what waits behind each item, in words. */
const MIN_TAIL = 7;

/**
 * What follows the first sentence of every item, at once and behind one fold: siblings are treated
 * alike. Of a step, everything that is to be done stays; only what explains it waits.
 */
function listTails(list: List, work: Work, why: FoldReason): Candidate[] {
  const { analysis, draft } = work;
  const isSteps = list.listClass === 'procedure';
  const kept = ({ sentences }: Item): number =>
    Math.max(1, isSteps ? lastStep(sentences, analysis.roles) + 1 : 1);
  const hosts = list.items.filter((item) => item.sentences.length > kept(item));
  if (hosts.length * (isSteps ? MIN_EXPLAINED : 2) < list.items.length) return [];
  if (!canOutline(list, hosts) || list.items.some(({ id }) => draft.folded.has(id))) return [];
  const sentences = hosts.flatMap((host) => host.sentences.slice(kept(host)));
  const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
  if (words < Math.max(MIN_TAIL * hosts.length, leastWords(work))) return [];
  const fold = (): boolean => {
    if (draft.forms.has(list.id)) return false;
    const tails = hosts.map((host) => foldTail(host, kept(host), why, analysis, draft, 1));
    draft.forms.set(list.id, { kind: 'outline' });
    return tails.some((folded) => folded > 0);
  };
  return [{ kind: 'list-tails', rated: { sentences, label: '' }, whole: list.id, parts: 2, fold }];
}

/** One step in so many at least must have an explanation that can wait. */
const MIN_EXPLAINED = 3;

const lastStep = (sentences: readonly Sentence[], roles: Work['analysis']['roles']): number =>
  sentences.reduce(
    (last, { id }, index) => (STEP_ROLES.has(roles.get(id) ?? '') ? index : last),
    0,
  );

/** What belongs to doing a step. */
const STEP_ROLES: ReadonlySet<string> = new Set(['step', 'intro', 'warning']);

/** Shorter bodies are sooner read than opened, in words an item. */
const MIN_BODY = 7;

/** Where the labels say enough, what is said about each of them waits behind one fold. */
function bodies(list: List, kind: WaitingKind, work: Work, why: FoldReason): Candidate[] {
  const { analysis, draft } = work;
  if (list.items.length < MIN_ITEMS || !list.items.every((item) => saysEnough(item, analysis))) {
    return [];
  }
  const isFree = (item: Item): boolean =>
    !item.sentences.some(({ id }) => analysis.mustSee.has(id)) &&
    !holdsMustSee(item.children, analysis);
  const free = list.items.filter(isFree);
  const sentences = free.flatMap(sentencesOfItem);
  const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
  if (words < MIN_BODY * list.items.length || free.length * 4 < list.items.length * 3) return [];
  const fold = (): boolean => {
    if (draft.forms.has(list.id)) return false;
    for (const { id } of free) draft.folded.set(id, why);
    draft.forms.set(list.id, { kind: 'outline' });
    return true;
  };
  return [{ kind, rated: { sentences, label: '' }, whole: list.id, parts: 2, fold }];
}

/** "Pros" or "Step 2" carries nothing of its own. */
const saysEnough = ({ label }: Item, { cues }: Work['analysis']): boolean =>
  label !== null && !cues.genericLabel.test(label.text) && !/^\p{L}+ \d+$/u.test(label.text);

/** Items of a list whose order means nothing; those that wait do so in one fold at its end. */
function ofItems(list: List, work: Work, why: FoldReason): Candidate[] {
  const { draft } = work;
  if (list.items.length < MIN_ITEMS || !isFreeOrder(list, work)) return [];
  // Items that wait already were chosen with the rest of their list in view.
  if (list.items.some(({ id }) => draft.folded.has(id))) return [];
  return list.items.flatMap((item): Candidate[] => {
    if (itemMustStay(item, work)) return [];
    const rated = { sentences: sentencesOfItem(item), label: item.label?.text ?? '' };
    const fold = (): boolean => {
      if ((draft.forms.get(list.id)?.kind ?? 'remainder') !== 'remainder') return false;
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
  if (leans || mayBeSteps(items, analysis)) return false;
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

import type { Item, List, Sentence } from '../../tree/doc.ts';
import { sentencesOfItem } from '../../tree/doc.ts';
import type { FoldReason } from '../../tree/view.ts';
import { type Candidate, leastWords } from './candidate.ts';
import { isSequence, mayBeSteps } from './families.ts';
import { canOutline } from './outline.ts';
import type { WaitingKind } from './plan.ts';
import type { Work } from './transform.ts';
import { foldTail, holdsMustSee } from './visibility.ts';

/** Fewer points than this are not parted. */
const MIN_ITEMS = 4;

/** Everything in a list that could wait; the numbers of a recipe are one whole. */
export function waitingInList(list: List, work: Work, why: FoldReason): Candidate[] {
  if (list.listClass === 'quantity') return [];
  if (list.listClass === 'procedure') {
    return [...listTails(list, work, why), ...bodies(list, 'step-bodies', work, why)];
  }
  const named = standsByLabels(list, work) ? bodies(list, 'bodies', work, why) : [];
  return [...listTails(list, work, why), ...named, ...ofItems(list, work, why)];
}

/** Names that were asked for, and rankings, whose order says something, are whole without their bodies. */
const standsByLabels = ({ listClass }: List, { analysis: { cues, question } }: Work): boolean =>
  listClass === 'ranking' || cues.asksForList.test(question);

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

import { topicsOf } from '../../framing/framing.ts';
import { type Item, type List, type PartId, sentencesOfItem } from '../../tree/doc.ts';
import { wordsOfItem, wordsOfUnit } from '../../tree/link.ts';
import { keepScores } from './keep-score.ts';
import { canOutline } from './outline.ts';
import type { Work } from './transform.ts';
import { foldTail, holdsMustSee } from './visibility.ts';
import { isFreeOrder, itemMustStay } from './waiting.ts';

export function fold(id: PartId, { draft }: Work): void {
  if (!draft.folded.has(id)) draft.folded.set(id, 'detail');
}

/** What is left of a list for a reader in a hurry. */
export function shortenList(list: List, work: Work): void {
  const { listClass, items } = list;
  if (listClass === 'procedure' || listClass === 'quantity') shortenSteps(list, work);
  else if (items.every(({ label }) => label)) shortenLabelled(list, work);
  else shortenPlain(list, work);
}

/** Share of an unlabelled list that stays, and how many items at least. */
const KEPT_SHARE = 0.35;
const MIN_KEPT = 3;

/** The first items stay; the rest waits as one. What an assistant names first matters most. */
function shortenPlain(list: List, work: Work): void {
  const kept = Math.max(MIN_KEPT, Math.ceil(KEPT_SHARE * list.items.length));
  for (const item of list.items) foldTail(item, 1, 'detail', work.analysis, work.draft);
  if (list.items.length < kept + 2) return;
  for (const item of list.items.slice(kept)) {
    const own = item.sentences.some(({ id }) => work.analysis.mustSee.has(id));
    if (!own && !holdsMustSee(item.children, work.analysis)) fold(item.id, work);
  }
}

/** Steps that were asked for stay, by their labels where they have them; others wait as one whole. */
function shortenSteps(list: List, work: Work): void {
  const { cues, question } = work.analysis;
  if (!cues.asksHowTo.test(question)) shortenWhole(list, work);
  else if (list.items.every(({ label }) => label))
    for (const item of list.items) shortenItem(item, work);
  else shortenWhole(list, work, MAX_ASKED);
}

/** Longest list of steps that stays whole when it was asked for, in words. */
const MAX_ASKED = 160;
/** Longest list that stays whole, in words. */
const MAX_WHOLE = 60;

/** Steps and quantities are shown all or folded all, and never folded over a warning. */
function shortenWhole(list: List, work: Work, longest = MAX_WHOLE): void {
  if (wordsOfUnit(list) <= longest || holdsMustSee([list], work.analysis)) return;
  fold(list.id, work);
}

/** Where first sentences are at most this share of a list, they stand for it. */
const MAX_LEADS = 0.45;
/** Share of the points that stay whole where neither names nor first sentences stand for the list. */
const KEPT_POINTS = 0.34;
/** Fewer points than this are not parted. */
const MIN_POINTS = 4;

/**
 * Names stand for a list that was asked for as one; of others the points that matter most to this
 * reader stay whole, and the rest waits in one fold. Where order forbids that, first sentences stand
 * for long points, and labels for the others.
 */
function shortenLabelled(list: List, work: Work): void {
  const { cues, question } = work.analysis;
  if (wordsOfUnit(list) <= MAX_WHOLE) return;
  if (!cues.asksForList.test(question)) {
    if (list.items.length >= MIN_POINTS && isFreeOrder(list, work)) {
      keepBest(list, work);
      return;
    }
    if (leadWords(list) <= MAX_LEADS * wordsOfUnit(list) && canOutline(list, list.items)) {
      for (const item of list.items) foldTail(item, 1, 'detail', work.analysis, work.draft, 1);
      return;
    }
  }
  for (const item of list.items) shortenItem(item, work);
}

/** Words of labels and first sentences, and of what is nested, which stays with them. */
const leadWords = ({ items }: List): number =>
  items.reduce((sum, item) => {
    const waiting = item.sentences.slice(1).reduce((words, sentence) => words + sentence.words, 0);
    return sum + wordsOfItem(item) - waiting;
  }, 0);

function keepBest(list: List, work: Work): void {
  const { analysis, plan, draft } = work;
  const { depth, emphasis } = plan.framing;
  const free = list.items.filter((item) => !itemMustStay(item, work));
  const rated = free.map((item) => ({
    sentences: sentencesOfItem(item),
    label: item.label?.text ?? '',
  }));
  const scores = keepScores(rated, depth, topicsOf(emphasis), analysis);
  const kept = Math.ceil(KEPT_POINTS * list.items.length) - (list.items.length - free.length);
  const byScore = free
    .map((item, index) => ({ item, score: scores[index] ?? 0 }))
    .sort((a, b) => b.score - a.score);
  for (const { item } of byScore.slice(Math.max(0, kept))) fold(item.id, work);
  draft.forms.set(list.id, { kind: 'remainder' });
}

/** A labelled point stands by its label. */
function shortenItem(item: Item, work: Work): void {
  const { analysis, draft } = work;
  const isGeneric = analysis.cues.genericLabel.test(item.label?.text ?? '');
  if (isGeneric || wordsOfItem(item) < 8) return;
  const own = item.sentences.some(({ id }) => analysis.mustSee.has(id));
  if (own || holdsMustSee(item.children, analysis)) foldTail(item, 1, 'detail', analysis, draft);
  else fold(item.id, work);
}

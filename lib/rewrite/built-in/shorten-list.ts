import type { Item, List, PartId } from '../../tree/doc.ts';
import { wordsOfItem, wordsOfUnit } from '../../tree/link.ts';
import type { Work } from './transform.ts';
import { foldTail, holdsMustSee } from './visibility.ts';

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

/** Least average length of bodies, in words, for which leaving the labels alone is worth a fold. */
const MIN_BODY = 14;
/** A row of more points than this with short bodies waits as one whole. */
const MAX_SHORT = 3;

/** Labels stand for their points; a row of short ones waits as one whole, named by them. */
function shortenLabelled(list: List, work: Work): void {
  const isShort = wordsOfUnit(list) < MIN_BODY * list.items.length;
  if (isShort && list.items.length > MAX_SHORT) shortenWhole(list, work);
  else for (const item of list.items) if (!isChosen(item, work)) shortenItem(item, work);
}

/** Longest point that stays whole because the reader came for it, in words. */
const MAX_CHOSEN = 60;

const isChosen = (item: Item, { selection }: Work): boolean =>
  selection.chosen.has(item.id) && wordsOfItem(item) <= MAX_CHOSEN;

/** A labelled point stands by its label. */
function shortenItem(item: Item, work: Work): void {
  const { analysis, draft } = work;
  const isGeneric = analysis.cues.genericLabel.test(item.label?.text ?? '');
  if (isGeneric || wordsOfItem(item) < 8) return;
  const own = item.sentences.some(({ id }) => analysis.mustSee.has(id));
  if (own || holdsMustSee(item.children, analysis)) foldTail(item, 1, 'detail', analysis, draft);
  else fold(item.id, work);
}

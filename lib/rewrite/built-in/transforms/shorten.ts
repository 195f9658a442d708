import type { Item, List, Unit } from '../../../tree/doc.ts';
import { unitsOf } from '../../../tree/doc.ts';
import { wordsOfItem, wordsOfUnit } from '../../../tree/link.ts';
import { noteDown } from '../draft.ts';
import { type Family, familiesOf, idsOf, unitsOfFamily } from '../families.ts';
import { foldLeastMissed, type Waiting } from '../fold-least-missed.ts';
import type { Transform, Work } from '../transform.ts';
import { foldTail, holdsMustSee } from '../visibility.ts';

/** What is still long after that is prose: whole paragraphs and points wait, the least central first. */
const untilBrief = (words: number): Waiting => ({
  kinds: [['paragraph', 'item'], ['list-tails']],
  why: 'detail',
  isEnough: (now) => now.words <= Math.max(MAX_VISIBLE * words, MIN_WORDS / 2),
});

/** Share of an answer that is brief enough, for a reader in a hurry. */
const MAX_VISIBLE = 0.5;

/** Shorter answers are brief already. */
const MIN_WORDS = 120;

/** Brief: the opening, the verdict, warnings and the reader's topics; the rest by whole things. */
export const shorten: Transform = {
  id: 'shorten',
  apply(work) {
    const { analysis, plan, draft } = work;
    if (plan.framing.length !== 'brief' || analysis.doc.words < MIN_WORDS) return;
    const families = familiesOf(analysis.doc.sections);
    const inFamilies = new Set(families.flatMap(idsOf));
    for (const family of families) if (!isChosen(family, work)) shortenFamily(family, work);
    for (const section of analysis.doc.sections) {
      if (!inFamilies.has(section.id)) shortenUnits(unitsOf(section), work);
    }
    foldLeastMissed(untilBrief(analysis.doc.words), work);
    if (draft.folded.size > 0) noteDown(draft, 'shorten', 'length', draft.folded.size);
  },
};

/** Most words of a section that stays whole because the reader came for it. */
const MAX_CHOSEN = 120;

/** What the reader came for is shown whole while it is short. */
const isChosen = (family: Family, { selection }: Work): boolean =>
  selection.chosen.has(family.head.id) &&
  unitsOfFamily(family).reduce((sum, unit) => sum + wordsOfUnit(unit), 0) <= MAX_CHOSEN;

function shortenFamily(family: Family, work: Work): void {
  const units = unitsOfFamily(family);
  const { analysis, selection } = work;
  const isAsked = analysis.cues.asksHowTo.test(analysis.question) && units.some(isToBeDone);
  const mustStay = isAsked || selection.chosen.has(family.head.id) || holdsMustSee(units, analysis);
  if (mustStay) shortenUnits(units, work);
  else for (const id of idsOf(family)) fold(id, work);
}

const isToBeDone = (unit: Unit): boolean =>
  unit.kind === 'list' && (unit.listClass === 'procedure' || unit.listClass === 'quantity');

function fold(id: number, { draft }: Work): void {
  if (!draft.folded.has(id)) draft.folded.set(id, 'detail');
}

function shortenUnits(units: readonly Unit[], work: Work): void {
  for (const unit of units) shortenUnit(unit, work);
}

/** Tables are dense already; short ones stay. */
const MAX_TABLE_WORDS = 80;

function shortenUnit(unit: Unit, work: Work): void {
  if (unit.kind === 'prose') {
    if (work.analysis.cues.language === 'und') return;
    foldTail(unit, 1, 'detail', work.analysis, work.draft);
    return;
  }
  if (unit.kind === 'opaque') {
    const isShort = unit.what !== 'code' && wordsOfUnit(unit) <= MAX_TABLE_WORDS;
    if (!isShort && !work.analysis.mustSee.has(unit.id)) fold(unit.id, work);
    return;
  }
  const { listClass } = unit;
  if (listClass === 'procedure' || listClass === 'quantity') shortenSteps(unit, work);
  else if (unit.items.every(({ label }) => label)) shortenLabelled(unit, work);
  else shortenPlain(unit, work);
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

/** Least average length of bodies, in words, for which a fold in every item is worth its line. */
const MIN_BODY = 14;

/** Long bodies wait under their labels; a row of short ones waits as one whole, named by them. */
function shortenLabelled(list: List, work: Work): void {
  const short = wordsOfUnit(list) < MIN_BODY * list.items.length;
  if (short && list.items.length > MIN_BODIES) shortenWhole(list, work);
  else for (const item of list.items) shortenItem(item, work);
}

const MIN_BODIES = 3;

/** A labelled point stands by its label. */
function shortenItem(item: Item, work: Work): void {
  const { analysis, draft } = work;
  const isGeneric = analysis.cues.genericLabel.test(item.label?.text ?? '');
  if (isGeneric || wordsOfItem(item) < 8) return;
  const own = item.sentences.some(({ id }) => analysis.mustSee.has(id));
  if (own || holdsMustSee(item.children, analysis)) foldTail(item, 1, 'detail', analysis, draft);
  else fold(item.id, work);
}

import type { Unit } from '../../../tree/doc.ts';
import { unitsOf } from '../../../tree/doc.ts';
import { wordsOfUnit } from '../../../tree/link.ts';
import { noteDown } from '../draft.ts';
import { type Family, familiesOf, idsOf, unitsOfFamily } from '../families.ts';
import { foldLeastMissed, type Waiting } from '../fold-least-missed.ts';
import { fold, shortenList } from '../shorten-list.ts';
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
  shortenList(unit, work);
}

import { countWords } from '../../../core/words.ts';
import { topicsOf } from '../../../framing/framing.ts';
import type { Item, PartId, Phrase, Prose, Unit } from '../../../tree/doc.ts';
import type { FoldReason } from '../../../tree/view.ts';
import { isCode, topicsIn } from '../analysis.ts';
import { noteDown } from '../draft.ts';
import { type Family, familiesOf, unitsOfFamily } from '../families.ts';
import type { Role } from '../roles.ts';
import type { Transform, Work } from '../transform.ts';
import { foldTail, holdsMustSee } from '../visibility.ts';
import { shareOn, total, weighUnit } from '../weigh.ts';
import { foldOtherTools } from './fold-other-tools.ts';

const WHY: Partial<Record<Role, FoldReason>> = {
  definition: 'you-know-this',
  example: 'example',
  'wrap-up': 'repeats',
};

/** What each depth has no need of; a newcomer and a student need all of it. */
const KNOWN: Readonly<Record<string, readonly Role[]>> = {
  expert: ['definition', 'example', 'wrap-up'],
  practitioner: ['example', 'wrap-up'],
};

/** Fold what this reader knows or did not come for: basics, other people's topics, code. */
export const foldKnown: Transform = {
  id: 'fold-known',
  apply(work) {
    if (work.plan.showsAll) return;
    foldBasics(work);
    foldConcepts(work);
    foldCode(work);
    foldOtherTools(work);
    foldAside(work);
  },
};

function foldBasics(work: Work): void {
  const { analysis, plan, draft } = work;
  const roles = (KNOWN[plan.framing.depth] ?? []).filter((role) => !asksFor(role, work));
  if (roles.length === 0) return;
  for (const unit of analysis.units) {
    for (const host of hostsOf(unit)) {
      if (foldBasicTail(host, new Set(roles), work)) noteDown(draft, 'fold-known', 'depth');
    }
  }
}

/** A concept known at least this well needs no definition, whatever the depth. */
const KNOWN_CONCEPT = 0.7;

/** Paragraphs that only define something this reader is at home in. */
function foldConcepts(work: Work): void {
  const { analysis, plan, draft } = work;
  const known = plan.framing.concepts.filter((concept) => concept.known >= KNOWN_CONCEPT);
  if (known.length === 0 || asksFor('definition', work)) return;
  for (const unit of analysis.units) {
    const first = unit.kind === 'prose' ? unit.sentences[0] : undefined;
    if (!first || analysis.roles.get(first.id) !== 'definition') continue;
    const isKnown = known.some(({ term }) => first.text.toLowerCase().includes(term.toLowerCase()));
    if (!isKnown || first.index === 0 || holdsMustSee([unit], analysis)) continue;
    draft.folded.set(unit.id, 'you-know-this');
    noteDown(draft, 'fold-known', 'concepts');
  }
}

const asksFor = (role: Role, { analysis: { cues, question }, plan: { framing } }: Work): boolean =>
  (role === 'definition' && cues.asksWhatItIs.test(question.trim())) ||
  (role === 'example' && framing.emphasis.includes('examples'));

/** Paragraphs and labelled points; a bare point would leave a hole in its list. */
function hostsOf(unit: Unit): readonly (Prose | Item)[] {
  if (unit.kind === 'prose') return [unit];
  return unit.kind === 'list' && unit.listClass !== 'procedure' && unit.listClass !== 'quantity'
    ? unit.items.filter(({ label, sentences }) => label !== null || sentences.length > 1)
    : [];
}

function foldBasicTail(
  host: Prose | Item,
  roles: ReadonlySet<Role>,
  { analysis, draft }: Work,
): boolean {
  let from = host.sentences.length;
  while (from > 0 && isBasic(host.sentences[from - 1]?.id, roles, analysis.roles)) from -= 1;
  // What follows a sentence that sums up goes on summing up.
  const closing = host.sentences.findIndex(({ id }) => analysis.roles.get(id) === 'wrap-up');
  if (roles.has('wrap-up') && closing >= 0) from = Math.min(from, closing);
  const first = host.sentences[from];
  if (!first) return false;
  const isWhole = from === 0;
  if (isWhole && 'checked' in host && host.label === null) return false;
  const why = WHY[analysis.roles.get(first.id) ?? 'statement'] ?? 'detail';
  return foldTail(host, from, why, analysis, draft, MIN_WORDS) > 0;
}

/** Fewer words than this are sooner read than opened. */
const MIN_WORDS = 14;

const isBasic = (
  id: PartId | undefined,
  basics: ReadonlySet<Role>,
  roles: ReadonlyMap<PartId, Role>,
): boolean => id !== undefined && basics.has(roles.get(id) ?? 'statement');

/** Code in a language the reader does not work in, or any for a reader who does not build. */
function foldCode(work: Work): void {
  const { analysis, plan, draft } = work;
  if (!plan.hidesCode || isAboutCode(work)) return;
  if (analysis.cues.asksForCode.test(analysis.question)) return;
  const isNewcomer = plan.framing.depth === 'newcomer';
  for (const [index, unit] of analysis.units.entries()) {
    const before = analysis.units[index - 1];
    const explains = before && draft.folded.has(before.id) && isAboutCodeAbove(unit, before, work);
    if (!isCode(unit) && !explains) continue;
    draft.folded.set(unit.id, isNewcomer ? 'hard-detail' : 'not-for-your-goal');
    noteDown(draft, 'fold-known', isNewcomer ? 'depth' : 'emphasis');
  }
}

/** A paragraph right behind folded code that quotes it says nothing without it. */
const isAboutCodeAbove = (unit: Unit, before: Unit, { analysis }: Work): boolean =>
  isCode(before) &&
  unit.kind === 'prose' &&
  unit.sentences.some(({ phrases }) => phrases.some(isInlineCode)) &&
  !holdsMustSee([unit], analysis) &&
  analysis.parents.get(analysis.parents.get(unit.id) ?? 0) ===
    analysis.parents.get(analysis.parents.get(before.id) ?? 0);

const isInlineCode = (phrase: Phrase): boolean =>
  phrase.kind === 'atom' && phrase.inline.kind === 'code';

/** With more code than this share of its words, an answer is about the code. */
const MAX_CODE = 0.25;

function isAboutCode({ analysis }: Work): boolean {
  const words = analysis.units.filter(isCode).reduce((sum, { text }) => sum + countWords(text), 0);
  return words > MAX_CODE * (analysis.doc.words + words);
}

/** Least share of a section's words that must be on topics this reader does not come for. */
const MOSTLY = 0.4;
/** The same for a section whose heading does not say so. */
const NEARLY_ALL = 0.7;

function foldAside(work: Work): void {
  const { analysis, plan, selection, draft } = work;
  if (plan.aside.length === 0) return;
  if (plan.aside.includes('steps') && analysis.cues.asksHowTo.test(analysis.question)) return;
  for (const family of familiesOf(analysis.doc.sections)) {
    if (selection.chosen.has(family.head.id) || !isAside(family, work)) continue;
    if (holdsMustSee(unitsOfFamily(family), analysis)) continue;
    for (const { id } of family.sections) draft.folded.set(id, 'not-for-your-goal');
    noteDown(draft, 'fold-known', 'emphasis');
  }
}

function isAside(family: Family, { analysis, plan }: Work): boolean {
  const weight = total(unitsOfFamily(family).map((unit) => weighUnit(unit, analysis)));
  const named = topicsIn(family.head.heading?.text ?? '', analysis.cues);
  const least = plan.aside.some((topic) => named.has(topic)) ? MOSTLY : NEARLY_ALL;
  const most = (topics: readonly (typeof plan.aside)[number][]): number =>
    Math.max(0, ...topics.map((topic) => shareOn(weight, topic)));
  return most(plan.aside) >= least && most(plan.aside) > most(topicsOf(plan.framing.emphasis));
}

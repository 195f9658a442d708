import type { Emphasis } from '../../../framing/framing.ts';
import type { Sentence, Unit } from '../../../tree/doc.ts';
import type { FoldReason } from '../../../tree/view.ts';
import { isCode, topicsIn } from '../analysis.ts';
import { basicsByWords, basicsIn, definesAsked } from '../basics.ts';
import { noteDown } from '../draft.ts';
import { type Family, familiesOf, idsOf, isSequence, unitsOfFamily } from '../families.ts';
import { leave, planLeaving } from '../leave-for-end.ts';
import { isNamedAfter } from '../selection.ts';
import type { Transform, Work } from '../transform.ts';
import { isAskedAbout, mayWait } from '../visibility.ts';
import { foldOtherTools } from './fold-other-tools.ts';

/** Fold what this reader knows or did not come for, by whole paragraphs and sections. */
export const foldKnown: Transform = {
  id: 'fold-known',
  apply(work) {
    if (work.plan.showsAll) return;
    foldDefinitions(work);
    foldOtherTools(work);
    foldAside(work);
    if (work.plan.framing.depth === 'expert') leaveBasics(work);
  },
};

/** Where basics are a smaller share of the answer they are sooner read than opened. */
const MIN_BASICS = 0.1;
/** A line that names what waits costs about as much attention as this many words … */
const MIN_CLOSING = 15;
/** … and one for the full text, which is read to find them, as much as this many. */
const MIN_AT_END = 25;
/** The same where the cues of the language were not judged by hand on as many answers. */
const MIN_ELSEWHERE = 40;
/** Shorter answers are read at once, in words. */
const MIN_ANSWER = 100;

/** Definitions, illustrations and closing words that nobody asked for wait. */
function leaveBasics(work: Work): void {
  const { analysis } = work;
  const { words } = analysis.doc;
  if (words < MIN_ANSWER || wordsOf(basicsByWords(analysis)) < MIN_BASICS * words) return;
  const basics = basicsIn(analysis);
  const worth = (least: number): number =>
    analysis.cues.language === 'en' ? least : MIN_ELSEWHERE;
  const paragraph = closingIn(basics, analysis);
  if (paragraph && wordsOf(basics) >= worth(MIN_CLOSING)) {
    work.draft.folded.set(paragraph.id, 'detail');
    noteDown(work.draft, 'fold-known', 'depth');
    return;
  }
  const planned = planLeaving(
    {
      transform: 'fold-known',
      field: 'depth',
      sentences: basics.map(({ id }) => id),
      points: [],
      tails: false,
      least: { words: worth(MIN_AT_END), share: 0 },
    },
    work,
  );
  if (planned) leave(planned, work);
}

/** The last paragraph, if all that waits is the whole of it: there its own first words name it best. */
function closingIn(basics: readonly Sentence[], { units }: Work['analysis']): Unit | undefined {
  const last = units[units.length - 1];
  const own = last?.kind === 'prose' ? last.sentences : [];
  const isAll = own.length > 0 && own.length === basics.length;
  return isAll && own.every((sentence) => basics.includes(sentence)) ? last : undefined;
}

const wordsOf = (sentences: readonly Sentence[]): number =>
  sentences.reduce((sum, { words }) => sum + words, 0);

/** A concept known at least this well needs no definition, whatever the depth. */
const KNOWN_CONCEPT = 0.7;

/** Paragraphs that only define something this reader is at home in. */
function foldDefinitions(work: Work): void {
  const { analysis, plan, draft } = work;
  if (analysis.cues.asksWhatItIs.test(analysis.question.trim())) return;
  const known = plan.framing.concepts.filter((concept) => concept.known >= KNOWN_CONCEPT);
  const isKnown = ({ text }: Sentence): boolean =>
    plan.framing.depth === 'expert' ||
    known.some(({ term }) => text.toLowerCase().includes(term.toLowerCase()));
  for (const unit of analysis.units) {
    if (!isDefinition(unit, isKnown, work)) continue;
    draft.folded.set(unit.id, 'you-know-this');
    noteDown(draft, 'fold-known', plan.framing.depth === 'expert' ? 'depth' : 'concepts');
  }
}

/** A paragraph of its own, not the first, that opens with the definition of a known thing. */
function isDefinition(
  unit: Unit,
  isKnown: (first: Sentence) => boolean,
  { analysis }: Work,
): boolean {
  const first = unit.kind === 'prose' ? unit.sentences[0] : undefined;
  if (!first || first.index === 0 || analysis.roles.get(first.id) !== 'definition') return false;
  if (definesAsked(first, analysis)) return false;
  const isTop = analysis.bundleIds.has(analysis.parents.get(unit.id) ?? unit.id);
  return isTop && isKnown(first) && mayWait([unit], analysis);
}

/** Fewer parallel sections than this are all part of the answer. */
const MIN_SECTIONS = 4;
/** At most this share of the sections waits. */
const MAX_ASIDE = 0.34;

/** Sections whose headings name what readers of this kind do not come for, and nobody asked about. */
function foldAside(work: Work): void {
  const { analysis, plan, draft, selection } = work;
  const { question, cues } = analysis;
  const families = familiesOf(analysis.doc.sections);
  const names = families.map(({ head }) => head.heading?.text ?? '');
  const asked = topicsIn(question, cues);
  const topics = plan.aside.filter((topic) => !asked.has(topic));
  if (families.length < MIN_SECTIONS || topics.length === 0 || isSequence(names, analysis)) return;
  if (cues.asksHowTo.test(question) || cues.asksForCode.test(question)) return;
  const chosen = new Set(selection.groups.flatMap(({ members }) => members));
  const aside = families.filter(
    (family) => !chosen.has(family.head.id) && isAside(family, topics, work),
  );
  if (aside.length > MAX_ASIDE * families.length) return;
  for (const id of aside.flatMap(idsOf)) draft.folded.set(id, WHY);
  if (aside.length > 0) noteDown(draft, 'fold-known', 'emphasis', aside.length);
}

const WHY: FoldReason = 'not-for-your-goal';

function isAside(family: Family, topics: readonly Emphasis[], { analysis, plan }: Work): boolean {
  const name = family.head.heading?.text ?? '';
  const isWanted = [...topicsIn(name, analysis.cues)].some((topic) =>
    plan.framing.emphasis.includes(topic),
  );
  if (isWanted || !isNamedAfter(name, topics, analysis.cues) || isAskedAbout(name, analysis)) {
    return false;
  }
  const units: readonly Unit[] = unitsOfFamily(family);
  return !(plan.builds && units.some(isCode)) && mayWait(units, analysis);
}

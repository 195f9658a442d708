import type { Item, List, PartId, Sentence } from '../../../tree/doc.ts';
import { sentencesOfItem, unitsWithin } from '../../../tree/doc.ts';
import { wordsOfItem, wordsOfUnit } from '../../../tree/link.ts';
import { noteDown } from '../draft.ts';
import { familiesOf } from '../families.ts';
import type { Transform, Work } from '../transform.ts';
import { holdsMustSee, MIN_ANSWER } from '../visibility.ts';

/** Fewer points than this are read sooner than opened. */
const MIN_ITEMS = 3;
/** Least words behind the names of one list, and on average behind each. */
const MIN_WAITING = 60;
const MIN_BODY = 10;
/** A name of more words is a sentence. */
const MAX_NAME = 9;
/** More lists than this would be a row of clicks. */
const MAX_LISTS = 5;
/** Shorter lists are seen at one glance, in words. */
const SHORT_LIST = 50;

/**
 * Brief: of all points their names, where names were asked for, else how each begins; what is said
 * beyond that waits behind one click below the list.
 */
export const shorten: Transform = {
  id: 'shorten',
  apply(work) {
    const { analysis, plan, draft } = work;
    if (plan.framing.length !== 'brief' || analysis.doc.words < MIN_ANSWER) return;
    const marked =
      (namesSayEnough(analysis) && markLists(BY_NAMES, work)) || markLists(BY_LEADS, work);
    if (marked > 0) noteDown(draft, 'shorten', 'length', marked);
  },
};

/** Parallel sections, and words of the whole answer, from which on names are an outline of it. */
const MIN_SECTIONS = 3;
const MIN_OUTLINED = 500;

/**
 * Names answer who asks for names, and under the headings of a long answer they outline it. Elsewhere
 * two people who read results beside their originals found them misleading: what is said of a name is
 * the answer.
 */
function namesSayEnough({ cues, question, doc }: Work['analysis']): boolean {
  if (cues.asksForBodies.test(question)) return false;
  if (cues.asksForNames.test(question)) return true;
  const isLong = doc.words >= MIN_OUTLINED && familiesOf(doc.sections).length >= MIN_SECTIONS;
  return isLong && !cues.asksHowTo.test(question);
}

/** One way of letting the points of a list wait. */
type Way = {
  readonly fits: (list: List, work: Work) => boolean;
  /** What waits of each point. */
  readonly waiting: (item: Item) => readonly PartId[];
};

/** Mark all lists of an answer in one way, or none: the same things take the same form. */
function markLists({ fits, waiting }: Way, work: Work): number {
  const { analysis, draft } = work;
  const all = analysis.units.filter((unit) => unit.kind === 'list').filter(isNamed(work));
  const lists = all.filter((list) => fits(list, work));
  const others = all.filter((list) => !lists.includes(list));
  if (lists.length > MAX_LISTS || !others.every((list) => maySimplyStay(list, work))) return 0;
  for (const list of lists) {
    for (const id of list.items.flatMap(waiting)) draft.folded.set(id, 'detail');
    draft.forms.set(list.id, { kind: 'outline' });
  }
  return lists.length;
}

/** A short list and one with a warning stay open, where sections keep them apart. */
const maySimplyStay = (list: List, { analysis }: Work): boolean =>
  analysis.doc.sections.length > 1 &&
  (wordsOfUnit(list) <= SHORT_LIST || holdsMustSee([list], analysis));

/** Lists of named points at the top level: all of them take the same form, or none. */
const isNamed =
  ({ analysis: { bundleIds, parents } }: Work) =>
  ({ id, items }: List): boolean =>
    bundleIds.has(parents.get(id) ?? id) && items.every(({ label }) => label !== null);

function standsByNames(list: List, work: Work): boolean {
  const { items, listClass } = list;
  const { analysis } = work;
  const { cues } = analysis;
  if (items.length < MIN_ITEMS || listClass === 'quantity') return false;
  if (areAskedSteps(list, work)) return false;
  const words = items.reduce((sum, item) => sum + bodyWords(item), 0);
  if (words < MIN_WAITING || words < MIN_BODY * items.length) return false;
  if (!items.every((item) => saysEnough(item, cues.genericLabel))) return false;
  return !holdsMustSee([list], analysis) && !holdsMore(list) && !areQuoted(items);
}

/** Numbered orders are steps to be done one after another, unless they are announced as advice. */
function areAskedSteps({ listClass, ordered, items }: List, { analysis }: Work): boolean {
  const { doc, roles, cues, question } = analysis;
  if (!cues.asksHowTo.test(question)) return false;
  if (listClass === 'procedure') return true;
  const isAdvice = doc.sentences.some(
    ({ id, text }) => roles.get(id) === 'intro' && cues.advice.test(text),
  );
  const orders = items.filter(({ label }) => cues.isInstruction(label?.text ?? ''));
  return ordered && !isAdvice && orders.length * 2 > items.length;
}

const bodyWords = (item: Item): number => wordsOfItem(item) - nameWords(item);
const nameWords = ({ label }: Item): number => label?.text.split(' ').length ?? 0;

/** "Pros" or "Step 2" carries nothing of its own. */
const saysEnough = (item: Item, generic: RegExp): boolean =>
  nameWords(item) <= MAX_NAME &&
  !generic.test(item.label?.text ?? '') &&
  !/^\p{L}+ \d+$/u.test(item.label?.text ?? '');

/** Where points quote what to say, the quotations are the answer. */
const areQuoted = (items: readonly Item[]): boolean =>
  items.filter((item) => sentencesOfItem(item).some(({ text }) => /["“„«]/.test(text))).length * 2 >
  items.length;

/** Code in a point is what the point is for, and where points hold named points those are the names. */
const holdsMore = ({ items }: List): boolean =>
  [...unitsWithin(items.flatMap(({ children }) => children))].some(
    (unit) =>
      unit.kind === 'opaque' ||
      (unit.kind === 'list' && unit.items.some(({ label }) => label !== null)),
  );

const BY_NAMES: Way = { fits: standsByNames, waiting: ({ id }) => [id] };

/** Least share of the points that must have more to say than how they begin. */
const MIN_TAILS = 0.8;

/** Points of several whole sentences, none of which must be seen but the first. */
function standsByLeads(list: List, work: Work): boolean {
  const { items, listClass } = list;
  const { analysis } = work;
  if (items.length < MIN_ITEMS || listClass === 'quantity' || areAskedSteps(list, work)) {
    return false;
  }
  const tails = items.map(({ sentences }) => sentences.slice(1));
  const waiting = tails.flat();
  const words = waiting.reduce((sum, sentence) => sum + sentence.words, 0);
  return (
    words >= MIN_TAIL_WORDS &&
    tails.filter((tail) => tail.length > 0).length >= MIN_TAILS * items.length &&
    items.every(({ children }) => children.length === 0) &&
    !waiting.some((sentence) => mustFollow(sentence, analysis))
  );
}

/** A warning stays, and so does what limits the sentence before it or announces more. */
const mustFollow = ({ id, text }: Sentence, { mustSee, roles, cues }: Work['analysis']): boolean =>
  mustSee.has(id) || roles.get(id) === 'intro' || cues.turns.test(text);

/** Fewer words behind all points are sooner read than opened. */
const MIN_TAIL_WORDS = 90;

const BY_LEADS: Way = {
  fits: standsByLeads,
  waiting: ({ sentences }) => sentences.slice(1).map(({ id }) => id),
};

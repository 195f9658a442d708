import type { Emphasis } from '../../framing/framing.ts';
import type { Item, List, ListClass, PartId } from '../../tree/doc.ts';
import { sentencesOfItem } from '../../tree/doc.ts';
import type { Group } from '../../tree/result.ts';
import type { GroupTitle } from '../../tree/view.ts';
import type { Analysis } from './analysis.ts';
import { type Family, familiesOf, hasFixedOrder, idsOf, isSequence } from './families.ts';
import { namesOneOf } from './named-things.ts';
import type { Lens, Plan } from './plan.ts';

/** What this reader came for, and where it is to stand. */
export type Selection = {
  readonly groups: readonly Group[];
  /** The bundle behind which the groups stand; null puts them first. */
  readonly anchor: PartId | null;
  /** By list: its items in their new order. */
  readonly orders: ReadonlyMap<PartId, readonly PartId[]>;
};

const NO_GROUPS: Pick<Selection, 'groups' | 'anchor'> = { groups: [], anchor: null };

/** Choose what comes first: sections named after the reader's topics, and points that name their things. */
export function select(analysis: Analysis, plan: Plan): Selection {
  if (hasFixedOrder(analysis)) return { ...NO_GROUPS, orders: new Map() };
  return { ...groupSections(analysis, plan), orders: orderItems(analysis, plan) };
}

/** Shorter answers are read at once, in words. */
const MIN_ANSWER = 120;
/** Fewer parallel sections than this are read in their own order. */
const MIN_SECTIONS = 4;
/** If more of the sections than this are chosen, the answer is about the topic anyway. */
const MAX_CHOSEN = 0.5;

function groupSections(analysis: Analysis, plan: Plan): Pick<Selection, 'groups' | 'anchor'> {
  const families = familiesOf(analysis.doc.sections);
  const names = families.map(({ head }) => head.heading?.text ?? '');
  const isShort = families.length < MIN_SECTIONS || analysis.doc.words < MIN_ANSWER;
  if (isShort || isSequence(names, analysis) || asksForOrder(analysis)) return NO_GROUPS;
  const taken = new Set<Family>();
  const groups = plan.lenses.flatMap((lens): Group[] => {
    const own = families.filter((family) => !taken.has(family) && isAbout(family, lens, analysis));
    for (const family of own) taken.add(family);
    return own.length > 0 ? [{ title: lens.title, members: own.flatMap(idsOf) }] : [];
  });
  if (taken.size > MAX_CHOSEN * families.length || isAlreadyFirst(families, groups)) {
    return NO_GROUPS;
  }
  return { groups, anchor: anchorOf(analysis, families) };
}

/** Who asks how to do it, or to have things told side by side, is given the answer's own order. */
const asksForOrder = ({ cues, question }: Analysis): boolean =>
  cues.asksHowTo.test(question) || cues.asksForBodies.test(question);

const isAbout = ({ head }: Family, { topics, title }: Lens, { cues }: Analysis): boolean =>
  title !== 'what-it-is' && isNamedAfter(head.heading?.text ?? '', topics, cues);

/** Shorter words of a heading carry grammar, not content. */
const MIN_LETTERS = 4;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** "Cost and timeline" is wholly about cost; "Economic implications" only touches on it. */
export function isNamedAfter(
  heading: string,
  topics: readonly Emphasis[],
  cues: Analysis['cues'],
): boolean {
  const words = (heading.match(/\p{L}+/gu) ?? []).filter(
    (word) => word.length >= MIN_LETTERS || UNSPACED.test(word),
  );
  const isOn = (text: string): boolean => topics.some((topic) => cues.topics[topic].test(text));
  return words.length > 0 && words.every(isOn);
}

/** Gathering what already leads would only add a frame. */
function isAlreadyFirst(families: readonly Family[], groups: readonly Group[]): boolean {
  const members = groups.flatMap((group) => group.members);
  const firsts = families.flatMap(idsOf).slice(0, members.length);
  return members.length === 0 || (groups.length === 1 && firsts.join() === members.join());
}

/** Groups stand behind an opening paragraph, before the first of the parallel sections. */
function anchorOf({ doc }: Analysis, [first]: readonly Family[]): PartId | null {
  const index = doc.sections.findIndex(({ id }) => id === first?.head.id);
  const before = doc.sections[index - 1]?.bundles;
  return before?.[before.length - 1]?.id ?? null;
}

/** Shorter lists are seen at one glance. */
const MIN_ITEMS = 3;
/** If more of the points than this name what the reader seeks, that tells none from another. */
const MAX_NAMED = 0.5;

function orderItems(analysis: Analysis, plan: Plan): Map<PartId, readonly PartId[]> {
  const { prefer, avoid } = plan.framing;
  const orders = new Map<PartId, readonly PartId[]>();
  const topics = isOnlyOne(analysis) ? leadingTopics(plan) : [];
  if (prefer.length + avoid.length + topics.length === 0) return orders;
  for (const unit of analysis.units) {
    if (unit.kind !== 'list' || !isReorderable(unit, analysis)) continue;
    const isAbout = tellsOf(topics, unit, analysis);
    const rank = (item: Item): number => {
      const text = textOfItem(item);
      if (namesOneOf(avoid, text)) return 1;
      return namesOneOf(prefer, text) || isAbout(item) ? -1 : 0;
    };
    const ids = inRank(unit.items, rank);
    if (ids.some((id, at) => id !== unit.items[at]?.id)) orders.set(unit.id, ids);
  }
  return orders;
}

/** Groups of which a point alone is worth reading first; what to do and what differs needs its order. */
const LEADING: ReadonlySet<GroupTitle> = new Set(['risks-and-duties', 'costs-and-dates']);
/** Shorter bodies are figures of a table rather than points, in words. */
const MIN_BODY = 5;

const leadingTopics = ({ lenses }: Plan): Emphasis[] =>
  lenses.flatMap(({ title, topics }) => (LEADING.has(title) ? topics : []));

/** Of several lists of points, as of what is for and against each of many things, none is put in another order. */
const isOnlyOne = ({ units }: Analysis): boolean =>
  units.filter((unit) => unit.kind === 'list' && POINTS.has(unit.listClass)).length === 1;

const POINTS: ReadonlySet<ListClass> = new Set(['labelled', 'parallel']);

/** Whether a point's name is wholly on the topics, in a list whose points all say something. */
function tellsOf(
  topics: readonly Emphasis[],
  { items }: List,
  { cues }: Analysis,
): (item: Item) => boolean {
  const allSay = items.every(({ sentences }) => (sentences[0]?.words ?? 0) >= MIN_BODY);
  return ({ label }) => allSay && isNamedAfter(label?.text ?? '', topics, cues);
}

function inRank(items: readonly Item[], rank: (item: Item) => number): PartId[] {
  const ranked = items.map((item) => ({ id: item.id, rank: rank(item) }));
  const tooMany = [-1, 1].some(
    (wanted) => ranked.filter((item) => item.rank === wanted).length > MAX_NAMED * items.length,
  );
  return (tooMany ? ranked : ranked.sort((a, b) => a.rank - b.rank)).map(({ id }) => id);
}

const textOfItem = (item: Item): string =>
  [item.label?.text ?? '', ...sentencesOfItem(item).map(({ text }) => text)].join(' ');

/** Labelled points without numbers, none of which looks at another. */
function isReorderable({ id, items, listClass, ordered }: List, analysis: Analysis): boolean {
  if (ordered || items.length < MIN_ITEMS || asksForOrder(analysis)) return false;
  if (!POINTS.has(listClass)) return false;
  if (!analysis.bundleIds.has(analysis.parents.get(id) ?? id)) return false;
  const looksBack = items.some(
    ({ label, sentences }) =>
      (label === null && sentences[0]?.dependsOn != null) ||
      analysis.cues.goesOn.test(sentences[0]?.text ?? ''),
  );
  const names = items.flatMap(({ label }) => label?.text ?? []);
  return !looksBack && !isSequence(names, analysis);
}

import type { Bundle, Item, List, PartId } from '../../tree/doc.ts';

import type { Group } from '../../tree/result.ts';
import type { Analysis } from './analysis.ts';
import {
  type Family,
  familiesOf,
  hasFixedOrder,
  idsOf,
  isSequence,
  opensAlone,
} from './families.ts';
import { relevance } from './lens.ts';
import type { Lens, Plan } from './plan.ts';
import { total, type Weight, weighItem, weighSection, weighUnit } from './weigh.ts';

/** What this reader came for, and where it is to stand. */
export type Selection = {
  readonly groups: readonly Group[];
  /** The bundle behind which the groups stand; null puts them first. */
  readonly anchor: PartId | null;
  /** By list: its items in their new order. */
  readonly orders: ReadonlyMap<PartId, readonly PartId[]>;
  /** Everything chosen, by id. */
  readonly chosen: ReadonlySet<PartId>;
};

const NOTHING: Selection = { groups: [], anchor: null, orders: new Map(), chosen: new Set() };

/** If more of the answer than this is on the reader's topic, the answer is about it anyway. */
const MAX_CHOSEN = 0.6;

/** Choose the parts on the reader's topics; nothing when order carries meaning. */
export function selectParts(analysis: Analysis, plan: Plan): Selection {
  if (plan.lenses.length === 0 || hasFixedOrder(analysis)) return NOTHING;
  const families = familiesOf(analysis.doc.sections);
  const names = families.map(({ head }) => head.heading?.text ?? '');
  if (families.length > 0 && !isSequence(names, analysis)) {
    return selectSections(families, analysis, plan);
  }
  return families.length > 0 ? NOTHING : selectWithinLists(analysis, plan);
}

function selectSections(families: readonly Family[], analysis: Analysis, plan: Plan): Selection {
  const weights = new Map(families.map((family) => [family, weighFamily(family, analysis)]));
  const whole = total([...weights.values()]);
  const groups: Group[] = [];
  const taken = new Set<PartId>();
  for (const lens of plan.lenses) {
    const free = families.filter(
      ({ head }) => !taken.has(head.id) && isMovable(head.heading?.text, analysis),
    );
    const members = chooseFamilies(free, lens, weights, whole, analysis);
    const ids = [...members.flatMap(idsOf)];
    for (const id of ids) taken.add(id);
    const loose = lens.title === 'risks-and-duties' ? looseWarnings(families, taken, analysis) : [];
    for (const id of loose) taken.add(id);
    if (ids.length + loose.length > 0)
      groups.push({ title: lens.title, members: [...loose, ...ids] });
  }
  if (isAlreadyFirst(families, groups)) return { ...NOTHING, chosen: taken };
  return { groups, anchor: anchorOf(analysis, families), orders: new Map(), chosen: taken };
}

const isMovable = (name: string | undefined, { cues }: Analysis): boolean =>
  !cues.summaryHeading.test(name ?? '');

const weighFamily = ({ sections }: Family, analysis: Analysis): Weight =>
  total(sections.map((section) => weighSection(section, analysis)));

function chooseFamilies(
  families: readonly Family[],
  { topics }: Lens,
  weights: ReadonlyMap<Family, Weight>,
  whole: Weight,
  analysis: Analysis,
): Family[] {
  const scored = families.map((family) => {
    const weight = weights.get(family) ?? whole;
    const name = family.head.heading?.text ?? '';
    return { family, words: weight.words, score: relevance(topics, name, weight, whole, analysis) };
  });
  const budget = MAX_CHOSEN * whole.words;
  let used = 0;
  const best = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  const chosen = new Set<Family>();
  for (const { family, words } of best) {
    if (used + words > budget) continue;
    chosen.add(family);
    used += words;
  }
  return families.filter((family) => chosen.has(family));
}

/** Warnings set apart in other sections: they can be read anywhere. */
function looseWarnings(
  families: readonly Family[],
  taken: ReadonlySet<PartId>,
  { mustSee }: Analysis,
): PartId[] {
  return families
    .filter(({ head }) => !taken.has(head.id))
    .flatMap(({ sections }) => sections.flatMap(({ bundles }) => bundles))
    .filter(({ units }) => units.every(({ id, kind }) => kind === 'opaque' && mustSee.has(id)))
    .map(({ id }) => id);
}

/** Gathering what already leads would only add a frame. */
function isAlreadyFirst(families: readonly Family[], groups: readonly Group[]): boolean {
  const members = groups.flatMap((group) => group.members);
  const firsts = families.slice(0, members.length).map(({ head }) => head.id);
  return members.length === 0 || (groups.length === 1 && firsts.join() === members.join());
}

/** Groups stand behind an opening paragraph, before the first of the parallel sections. */
function anchorOf({ doc }: Analysis, [first]: readonly Family[]): PartId | null {
  const index = doc.sections.findIndex(({ id }) => id === first?.head.id);
  const before = doc.sections[index - 1]?.bundles;
  return before?.[before.length - 1]?.id ?? null;
}

/** Without sections, items move to the front of their own list, and paragraphs behind the first. */
function selectWithinLists(analysis: Analysis, plan: Plan): Selection {
  const orders = new Map<PartId, readonly PartId[]>();
  const chosen = new Set<PartId>();
  for (const unit of analysis.units) {
    if (unit.kind !== 'list') continue;
    const order = reorder(unit, analysis, plan);
    if (!order) continue;
    for (const id of order.front) chosen.add(id);
    if (order.isNew) orders.set(unit.id, order.ids);
  }
  const moved = moveBundles(analysis, plan);
  return {
    groups: moved.groups,
    anchor: moved.anchor,
    orders,
    chosen: new Set([...chosen, ...moved.chosen]),
  };
}

type Order = { readonly front: PartId[]; readonly ids: PartId[]; readonly isNew: boolean };

const MIN_ITEMS = 3;

function reorder(list: List, analysis: Analysis, plan: Plan): Order | null {
  if (!isReorderable(list, analysis)) return null;
  const weights = list.items.map((item) => weighItem(item, analysis));
  const whole = total(weights);
  const score = (item: Item, weight: Weight): number =>
    Math.max(
      ...plan.lenses.map(
        ({ topics }, rank) =>
          relevance(topics, item.label?.text ?? '', weight, whole, analysis) * (1 - 0.2 * rank),
      ),
    );
  const scored = list.items.map((item, index) => ({
    id: item.id,
    score: score(item, weights[index] ?? whole),
  }));
  const front = scored.filter((item) => item.score > 0);
  if (front.length === 0 || front.length > MAX_CHOSEN * list.items.length) return null;
  const ids = [...front, ...scored.filter((item) => item.score === 0)].map(({ id }) => id);
  return {
    front: front.map(({ id }) => id),
    ids,
    isNew: ids.some((id, at) => id !== list.items[at]?.id),
  };
}

function isReorderable({ items, listClass, ordered }: List, analysis: Analysis): boolean {
  if (items.length < MIN_ITEMS) return false;
  if (listClass !== 'labelled' && (listClass !== 'parallel' || ordered)) return false;
  if (items.some(({ label, sentences }) => label === null && sentences[0]?.dependsOn != null))
    return false;
  return !isSequence(
    items.flatMap(({ label }) => label?.text ?? []),
    analysis,
  );
}

/** Paragraphs on the reader's topic that stand on their own come right behind the opening. */
function moveBundles(analysis: Analysis, plan: Plan): Omit<Selection, 'orders'> {
  const bundles =
    analysis.doc.sections.length === 1 ? (analysis.doc.sections[0]?.bundles ?? []) : [];
  const [opening, ...rest] = bundles;
  if (!opening || rest.length < MIN_ITEMS) return NOTHING;
  const chains = chained(rest);
  const weights = chains.map((chain) =>
    total(chain.flatMap(({ units }) => units).map((unit) => weighUnit(unit, analysis))),
  );
  const whole = total(weights);
  const groups: Group[] = [];
  const chosen = new Set<PartId>();
  for (const { title, topics } of plan.lenses) {
    const members = chains.filter((chain, index) => {
      const weight = weights[index] ?? whole;
      return (
        !chain.some(({ id }) => chosen.has(id)) &&
        relevance(topics, '', weight, whole, analysis) > 0
      );
    });
    const ids = members.flat().map(({ id }) => id);
    const words = members.reduce(
      (sum, chain) => sum + (weights[chains.indexOf(chain)]?.words ?? 0),
      0,
    );
    if (ids.length === 0 || words > MAX_CHOSEN * whole.words) continue;
    for (const id of ids) chosen.add(id);
    groups.push({ title, members: ids });
  }
  const firsts = rest.slice(0, chosen.size).map(({ id }) => id);
  const isFirst = firsts.every((id) => chosen.has(id));
  return isFirst ? { ...NOTHING, chosen } : { groups, anchor: opening.id, chosen };
}

function chained(bundles: readonly Bundle[]): Bundle[][] {
  const chains: Bundle[][] = [];
  for (const bundle of bundles) {
    const last = chains[chains.length - 1];
    if (last && !opensAlone(bundle.units)) last.push(bundle);
    else chains.push([bundle]);
  }
  return chains;
}

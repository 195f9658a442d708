import { type Bundle, type Item, type List, type PartId, sentencesOfItem } from '../../tree/doc.ts';
import type { Group } from '../../tree/result.ts';
import type { Analysis } from './analysis.ts';
import { isSequence, mayBeSteps, opensAlone } from './families.ts';
import { relevance, tellsParts } from './lens.ts';
import { namesOneOf, wantedThings } from './named-things.ts';
import type { Plan } from './plan.ts';
import { NOTHING_SELECTED, type Selection } from './selection.ts';
import { total, type Weight, weighItem, weighUnit } from './weigh.ts';

/** If more of the answer than this is on the reader's topic, the answer is about it anyway. */
const MAX_CHOSEN = 0.6;

/** Without sections, items move to the front of their own list, and paragraphs behind the first. */
export function selectWithinLists(analysis: Analysis, plan: Plan): Selection {
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
/** An item that names what the reader works with is worth more than any on their topics. */
const NAMED_SCORE = 2;
/** What the reader would rather avoid comes last; it is never left out. */
const AVOIDED_SCORE = -1;

const textOfItem = (item: Item): string =>
  [item.label?.text ?? '', ...sentencesOfItem(item).map(({ text }) => text)].join(' ');

function reorder(list: List, analysis: Analysis, plan: Plan): Order | null {
  if (!isReorderable(list, analysis)) return null;
  const weights = list.items.map((item) => weighItem(item, analysis));
  const whole = total(weights);
  const things = wantedThings(plan.framing);
  const { avoid } = plan.framing;
  const score = (item: Item, weight: Weight): number => {
    const text = textOfItem(item);
    if (namesOneOf(avoid, text)) return AVOIDED_SCORE;
    return Math.max(
      namesOneOf(things, text) ? NAMED_SCORE : 0,
      ...plan.lenses
        .filter(tellsParts)
        .map(
          ({ topics }, rank) =>
            relevance(topics, item.label?.text ?? '', weight, whole, analysis) * (1 - 0.2 * rank),
        ),
    );
  };
  const scored = list.items.map((item, index) => ({
    id: item.id,
    score: score(item, weights[index] ?? whole),
  }));
  const most = MAX_CHOSEN * list.items.length;
  const front = scored.filter((item) => item.score > 0);
  const last = scored.filter((item) => item.score < 0);
  if (front.length + last.length === 0 || Math.max(front.length, last.length) > most) return null;
  const between = scored.filter((item) => item.score === 0);
  const ids = [...front, ...between, ...last].map(({ id }) => id);
  return {
    front: front.map(({ id }) => id),
    ids,
    isNew: ids.some((id, at) => id !== list.items[at]?.id),
  };
}

function isReorderable({ items, listClass, ordered }: List, analysis: Analysis): boolean {
  if (items.length < MIN_ITEMS || mayBeSteps(items, analysis)) return false;
  if (listClass !== 'labelled' && (listClass !== 'parallel' || ordered)) return false;
  if (items.some(({ label, sentences }) => label === null && sentences[0]?.dependsOn != null))
    return false;
  return !isSequence(
    items.flatMap(({ label }) => label?.text ?? []),
    analysis,
  );
}

/** A part without a heading must be plainly on the topic to be set under a title of ours. */
const MIN_RELEVANCE = 0.35;

/** Paragraphs on the reader's topic that stand on their own come right behind the opening. */
function moveBundles(analysis: Analysis, plan: Plan): Omit<Selection, 'orders'> {
  const bundles =
    analysis.doc.sections.length === 1 ? (analysis.doc.sections[0]?.bundles ?? []) : [];
  const [opening, ...rest] = bundles;
  if (!opening || rest.length < MIN_ITEMS) return NOTHING_SELECTED;
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
        relevance(topics, '', weight, whole, analysis) >= MIN_RELEVANCE
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
  return isFirst ? { ...NOTHING_SELECTED, chosen } : { groups, anchor: opening.id, chosen };
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

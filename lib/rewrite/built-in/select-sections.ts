import type { Item, List, PartId } from '../../tree/doc.ts';
import type { Group } from '../../tree/result.ts';
import type { GroupTitle } from '../../tree/view.ts';
import type { Analysis } from './analysis.ts';
import { type Family, idsOf, isSequence, unitsOfFamily } from './families.ts';
import { relevance } from './lens.ts';
import type { Lens, Plan } from './plan.ts';
import type { Selection } from './selection.ts';
import { total, type Weight, weighItem, weighSection } from './weigh.ts';

/** If more of the answer than this is on the reader's topic, the answer is about it anyway. */
const MAX_CHOSEN = 0.6;

type Choice = {
  readonly family: Family;
  readonly words: number;
  readonly lens: Lens;
  readonly score: number;
};

/** Gather the sections that are most about what the reader looks for. */
export function selectSections(
  families: readonly Family[],
  analysis: Analysis,
  plan: Plan,
): Selection {
  const weights = families.map((family) => weighFamily(family, analysis));
  const whole = total(weights);
  const choices = families.flatMap((family, index) => {
    const weight = weights[index] ?? whole;
    return bestLens(family, weight, whole, analysis, plan.lenses) ?? [];
  });
  const chosen = within(choices.filter(isStrong(choices)), MAX_CHOSEN * whole.words);
  const groups = plan.lenses.flatMap((lens) => groupFor(lens, families, chosen, whole, analysis));
  const ids = new Set(groups.flatMap(({ members }) => members));
  if (isAlreadyFirst(families, groups)) {
    return { groups: [], anchor: null, orders: new Map(), chosen: ids };
  }
  return { groups, anchor: anchorOf(analysis, families), orders: new Map(), chosen: ids };
}

const weighFamily = ({ sections }: Family, analysis: Analysis): Weight =>
  total(sections.map((section) => weighSection(section, analysis)));

function bestLens(
  family: Family,
  weight: Weight,
  whole: Weight,
  analysis: Analysis,
  lenses: readonly Lens[],
): Choice | null {
  const name = family.head.heading?.text ?? '';
  // A summary closes; it is shown at the top as "in short" instead.
  if (analysis.cues.summaryHeading.test(name)) return null;
  let best: Choice | null = null;
  for (const lens of lenses) {
    const score = relevance(lens.topics, name, weight, whole, analysis);
    if (score > (best?.score ?? 0)) best = { family, words: weight.words, lens, score };
  }
  return best;
}

/** A part must be at least this relevant, compared with the most relevant one of its group. */
const MIN_STRENGTH = 0.5;

const isStrong =
  (choices: readonly Choice[]) =>
  ({ lens, score }: Choice): boolean => {
    const own = choices.filter((choice) => choice.lens === lens);
    return score >= MIN_STRENGTH * Math.max(...own.map((choice) => choice.score));
  };

/** The most relevant ones that fit into so many words. */
function within(choices: readonly Choice[], budget: number): Choice[] {
  let used = 0;
  return [...choices]
    .sort((a, b) => b.score - a.score)
    .filter(({ words }) => {
      if (used + words > budget) return false;
      used += words;
      return true;
    });
}

function groupFor(
  lens: Lens,
  families: readonly Family[],
  chosen: readonly Choice[],
  whole: Weight,
  analysis: Analysis,
): Group[] {
  // The most on-topic first: `within` has sorted them.
  const own = chosen.filter((choice) => choice.lens === lens).map(({ family }) => family);
  const others = families.filter((family) => !chosen.some((choice) => choice.family === family));
  const loose = STANDALONE.has(lens.title)
    ? [...looseWarnings(others, analysis), ...looseItems(others, lens, whole, analysis)]
    : [];
  const members = [...loose, ...own.flatMap(idsOf)];
  return members.length > 0 ? [{ title: lens.title, members }] : [];
}

/** Groups that also gather single points and warnings from elsewhere. */
const STANDALONE: ReadonlySet<GroupTitle> = new Set(['risks-and-duties']);

/** Warnings set apart in other sections: they can be read anywhere. */
const looseWarnings = (families: readonly Family[], { mustSee }: Analysis): PartId[] =>
  families
    .flatMap(({ sections }) => sections.flatMap(({ bundles }) => bundles))
    .filter(({ units }) => units.every(({ id, kind }) => kind === 'opaque' && mustSee.has(id)))
    .map(({ id }) => id);

/** A list keeps at least this many of its points. */
const MIN_LEFT = 2;
/** Only a point that is plainly on the topic leaves its list. */
const MIN_SCORE = 0.5;

function looseItems(
  families: readonly Family[],
  { topics }: Lens,
  whole: Weight,
  analysis: Analysis,
): PartId[] {
  return families.flatMap(unitsOfFamily).flatMap((unit) => {
    if (unit.kind !== 'list' || !mayLoseItems(unit, analysis)) return [];
    const items = unit.items.filter(({ label, ...item }) => {
      const weight = weighItem({ ...item, label }, analysis);
      return relevance(topics, label?.text ?? '', weight, whole, analysis) >= MIN_SCORE;
    });
    return unit.items.length - items.length >= MIN_LEFT && items.length * 2 <= unit.items.length
      ? items.map(({ id }: Item) => id)
      : [];
  });
}

const mayLoseItems = ({ listClass, ordered, items }: List, analysis: Analysis): boolean =>
  listClass === 'labelled' &&
  !ordered &&
  !isSequence(
    items.flatMap(({ label }) => label?.text ?? []),
    analysis,
  );

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

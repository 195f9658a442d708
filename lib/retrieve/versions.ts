/** What deciding about versions needs of a candidate; the list is best first. */
export type Candidate = { readonly pageId: string };

/** How alike two passages are at least to be accounts of one thing (cosine of term vectors). */
const LEAST_LIKENESS = 0.1;
/** … and how much more than the next one, which is merely of the same field. */
const STANDS_OUT = 1.15;
/** Accounts of one thing beside a first; where more are as alike, they are the field. */
const MOST_VERSIONS = 4;

/**
 * Which candidates are accounts of one thing by several pages, as groups of their places, each best
 * first. Two are when each stands out among all that is like the other. Passages of one page are
 * never versions of each other: between them relevance decides alone.
 */
export function versionsOf<Each extends Candidate>(
  candidates: readonly Each[],
  alike: (a: Each, b: Each) => number,
): number[][] {
  const standingOut = candidates.map((candidate) => standOutFor(candidate, candidates, alike));
  const taken = new Set<number>();
  const groups: number[][] = [];
  for (const [leader, near] of standingOut.entries()) {
    if (taken.has(leader)) continue;
    const members = [...near].filter((at) => !taken.has(at) && standingOut[at]?.has(leader));
    const group = [leader, ...members].sort((a, b) => a - b);
    for (const at of group) taken.add(at);
    groups.push(group);
  }
  return groups;
}

/** The few that are far more like this one than all others are: those before the steepest fall. */
function standOutFor<Each extends Candidate>(
  candidate: Each,
  candidates: readonly Each[],
  alike: (a: Each, b: Each) => number,
): ReadonlySet<number> {
  const near = candidates
    .flatMap((other, at) =>
      other.pageId === candidate.pageId ? [] : [{ at, likeness: alike(candidate, other) }],
    )
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness);
  let count = 0;
  let steepest = STANDS_OUT;
  for (const [index, { likeness }] of near.slice(0, MOST_VERSIONS).entries()) {
    const fall = likeness / (near[index + 1]?.likeness ?? 0);
    if (likeness < LEAST_LIKENESS || fall < steepest) continue;
    steepest = fall;
    count = index + 1;
  }
  return new Set(near.slice(0, count).map(({ at }) => at));
}

/** From here on two accounts are so alike that one may stand for the other. */
const CERTAIN = 0.35;

/**
 * The candidates in the order that suits the reader. In a group that is certain to be accounts of one
 * thing the members change places, the fitting ones first; nothing else moves. Where it is less than
 * certain the one that suits best comes directly before the group's most relevant one, so that this
 * stays in sight.
 */
export function inFittingOrder<Each extends Candidate>(
  candidates: readonly Each[],
  alike: (a: Each, b: Each) => number,
  suits: (candidate: Each) => number,
): Each[] {
  const order: (Each | null)[] = [...candidates];
  const before = new Map<Each, Each>();
  for (const places of versionsOf(candidates, alike)) {
    const members = places.flatMap((place) => candidates[place] ?? []);
    const [leader, ...others] = members;
    if (!leader || others.length === 0) continue;
    const fitting = [...members].sort((a, b) => suits(b) - suits(a));
    const [best = leader] = fitting;
    if (others.every((other) => alike(leader, other) >= CERTAIN)) {
      for (const [index, place] of places.entries()) order[place] = fitting[index] ?? null;
    } else if (best !== leader) {
      before.set(leader, best);
      order[candidates.indexOf(best)] = null;
    }
  }
  return order.flatMap((candidate) => {
    const first = candidate && before.get(candidate);
    return candidate ? (first ? [first, candidate] : [candidate]) : [];
  });
}

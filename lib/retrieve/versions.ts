/** What deciding about versions needs of a candidate; the list is best first. */
export type Candidate = { readonly pageId: string };

/** How alike two passages are at least to be accounts of one thing (cosine of term vectors). */
const LEAST_LIKENESS = 0.15;
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

/**
 * The places in a new order in which each group keeps its places and gives the better ones to the
 * members that suit the reader better. So what is not about the same thing never changes places.
 */
export function reorderWithin(
  groups: readonly (readonly number[])[],
  count: number,
  suits: (place: number) => number,
): number[] {
  const order = Array.from({ length: count }, (_, place) => place);
  for (const group of groups) {
    const places = [...group].sort((a, b) => a - b);
    const fitting = [...group].sort((a, b) => suits(b) - suits(a) || a - b);
    for (const [index, place] of places.entries()) order[place] = fitting[index] ?? place;
  }
  return order;
}

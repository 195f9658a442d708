/** What deciding about versions needs of a candidate; the list is best first. */
export type Candidate = { readonly pageId: string };

/** How alike two passages are at least to be accounts of one thing (cosine of term vectors). */
const LEAST_LIKENESS = 0.2;
/** … and how much more than the next best ones, which are merely of the same field. */
const STANDS_OUT = 1.4;
/** Accounts of one thing that one search may bring; what is alike beyond them shows the field. */
const MOST_VERSIONS = 4;

/**
 * Which candidates are accounts of one thing by several pages, as groups of their places, each best
 * first. A group is led by its best candidate; passages of one page are never versions of each other,
 * because between them relevance decides alone.
 */
export function versionsOf(
  candidates: readonly Candidate[],
  alike: (a: number, b: number) => number,
): number[][] {
  const taken = new Set<number>();
  const groups: number[][] = [];
  for (const [leader, { pageId }] of candidates.entries()) {
    if (taken.has(leader)) continue;
    const others = candidates.flatMap((other, at) =>
      at !== leader && other.pageId !== pageId ? [{ at, likeness: alike(leader, at) }] : [],
    );
    const least = leastFor(others.map(({ likeness }) => likeness));
    const members = others
      .filter(({ at, likeness }) => !taken.has(at) && likeness >= least)
      .map(({ at }) => at);
    const group = [leader, ...members].sort((a, b) => a - b);
    for (const at of group) taken.add(at);
    groups.push(group);
  }
  return groups;
}

/** What is merely of the same field is known by there being many of it. */
function leastFor(likenesses: readonly number[]): number {
  const field = [...likenesses].sort((a, b) => b - a)[MOST_VERSIONS] ?? 0;
  return Math.max(LEAST_LIKENESS, field * STANDS_OUT);
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

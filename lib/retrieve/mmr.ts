/** How much relevance counts against saying something new; 1 would be relevance alone. */
const RELEVANCE_SHARE = 0.8;
/** Up to here being alike is being about the same thing; above, it is repeating it. */
const REPEATS_FROM = 0.5;

/**
 * Maximal marginal relevance (Carbonell and Goldstein 1998): at most `limit` candidates, each next one
 * relevant and no repetition of those before. The best one always comes first. Scores and `alike` are
 * in [0, 1].
 */
export function diversify<Each extends { readonly score: number }>(
  candidates: readonly Each[],
  alike: (a: Each, b: Each) => number,
  limit: number,
): Each[] {
  /** With how much each repeats the most similar one that was taken already. */
  const left = new Map(candidates.map((candidate) => [candidate, 0]));
  const chosen: Each[] = [];
  while (chosen.length < limit && left.size > 0) {
    const next = bestOf(left);
    left.delete(next);
    chosen.push(next);
    for (const [other, repeats] of left) {
      left.set(other, Math.max(repeats, repetition(alike(next, other))));
    }
  }
  return chosen;
}

const repetition = (alike: number): number =>
  Math.max(0, (alike - REPEATS_FROM) / (1 - REPEATS_FROM));

/** The first of the best. */
function bestOf<Each extends { readonly score: number }>(left: ReadonlyMap<Each, number>): Each {
  const worths = [...left].map(([candidate, repeats]) => ({
    candidate,
    worth: RELEVANCE_SHARE * candidate.score - (1 - RELEVANCE_SHARE) * repeats,
  }));
  return worths.reduce((best, other) => (other.worth > best.worth ? other : best)).candidate;
}

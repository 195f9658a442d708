/** How much relevance counts against saying something new; 1 would be relevance alone. */
const RELEVANCE_SHARE = 0.8;
/** Up to here being alike is being about the same thing; above, it is repeating it. */
const REPEATS_FROM = 0.5;

/**
 * Maximal marginal relevance (Carbonell and Goldstein 1998): the places of at most `limit` candidates,
 * each next one relevant and unlike those before. The best candidate always comes first. `scores` are
 * in [0, 1], best first; `alike` is in [0, 1].
 */
export function diversify(
  scores: readonly number[],
  alike: (a: number, b: number) => number,
  limit: number,
): number[] {
  const left = new Set(scores.keys());
  /** How like the most similar one that was taken already. */
  const repeats = scores.map(() => 0);
  const chosen: number[] = [];
  while (chosen.length < limit && left.size > 0) {
    const next = bestOf(left, (at) => worth(scores[at] ?? 0, repeats[at] ?? 0));
    left.delete(next);
    chosen.push(next);
    if (chosen.length === limit) break;
    for (const at of left) repeats[at] = Math.max(repeats[at] ?? 0, repetition(alike(next, at)));
  }
  return chosen;
}

const repetition = (alike: number): number =>
  Math.max(0, (alike - REPEATS_FROM) / (1 - REPEATS_FROM));

const worth = (relevance: number, repeats: number): number =>
  RELEVANCE_SHARE * relevance - (1 - RELEVANCE_SHARE) * repeats;

/** The first of the best. */
function bestOf(places: Iterable<number>, value: (place: number) => number): number {
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (const place of places) {
    const own = value(place);
    if (own <= most) continue;
    best = place;
    most = own;
  }
  return best;
}

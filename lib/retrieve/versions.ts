/** What deciding about versions needs of a candidate; the list is best first. */
export type Candidate = { readonly pageId: string };

/** How alike two passages are at least to be accounts of one thing (cosine of term vectors). */
const LEAST_LIKENESS = 0.1;
/** Of so many that are nearest to a passage all are compared; the rest are strangers. */
const LOOKED_AT = 8;
/** With the nearest of these beside it a pair is compared: they show how alike the field is. */
const FIELD = 3;
/** How many times as alike as its field a pair is that is no account of one thing, however well it suits … */
const AS_THE_FIELD = 1.05;
/** … and one that is; one that suits better by one whole needs one less. */
const STANDS_OUT = 1.4;
/** Accounts of one thing beside a first; where more stand out, they are the field. */
const MOST_VERSIONS = 4;
/** From here on two accounts are so alike, or stand out so far, that one may stand for the other. */
const CERTAIN = 0.35;
const STANDS_FAR_OUT = 2;

type Near = { readonly at: number; readonly likeness: number };
type Version = Near & { readonly standing: number };
type Asked<Each> = {
  readonly candidates: readonly Each[];
  readonly nearest: readonly (readonly Near[])[];
  readonly suits: readonly number[];
};

/**
 * The candidates in the order that suits the reader. Of accounts of one thing by several pages that are
 * certain to be such the fitting ones come first in their places; nothing else moves. Where it is less
 * than certain, those that suit better come directly before the most relevant one, so that this stays
 * in sight. Passages of one page are never versions of each other: between them relevance decides alone.
 */
export function inFittingOrder<Each extends Candidate>(
  candidates: readonly Each[],
  alike: (a: Each, b: Each) => number,
  suits: (candidate: Each) => number,
): Each[] {
  const asked: Asked<Each> = {
    candidates,
    nearest: candidates.map((candidate) => nearestTo(candidate, candidates, alike)),
    suits: candidates.map(suits),
  };
  const order: (readonly number[])[] = candidates.map((_, at) => [at]);
  const taken = new Set<number>();
  for (const leader of candidates.keys()) {
    if (taken.has(leader)) continue;
    const versions = versionsOf(leader, asked).filter(({ at }) => !taken.has(at));
    for (const at of [leader, ...versions.map((version) => version.at)]) taken.add(at);
    for (const [place, inPlace] of placesFor(leader, versions, asked)) order[place] = inPlace;
  }
  return order.flat().flatMap((at) => candidates[at] ?? []);
}

/** Who stands where the passage and its versions stood. */
function placesFor(
  leader: number,
  versions: readonly Version[],
  { suits }: Pick<Asked<unknown>, 'suits'>,
): readonly (readonly [place: number, inPlace: readonly number[]])[] {
  const places = [leader, ...versions.map(({ at }) => at)].sort((a, b) => a - b);
  const fitting = [...places].sort((a, b) => (suits[b] ?? 0) - (suits[a] ?? 0));
  if (versions.every(isCertain)) {
    return places.map((place, index) => [place, fitting.slice(index, index + 1)]);
  }
  const before = fitting.slice(0, fitting.indexOf(leader));
  return [[leader, [...before, leader]], ...before.map((at) => [at, []] as const)];
}

const isCertain = ({ likeness, standing }: Version): boolean =>
  likeness >= CERTAIN || standing >= STANDS_FAR_OUT;

/** Those further down that are accounts of the same thing: the likest, as they stand out among all that is like either. */
function versionsOf<Each>(leader: number, { nearest, suits }: Asked<Each>): Version[] {
  return (nearest[leader] ?? [])
    .flatMap((near) => {
      const gain = (suits[near.at] ?? 0) - (suits[leader] ?? 0);
      const standing = near.likeness / fieldOf(leader, near.at, nearest);
      const isLike = near.likeness >= LEAST_LIKENESS && standing >= AS_THE_FIELD;
      const isSure = near.likeness >= CERTAIN || (gain > 0 && standing + gain >= STANDS_OUT);
      return near.at > leader && isLike && isSure ? [{ ...near, standing }] : [];
    })
    .sort((a, b) => b.standing - a.standing)
    .slice(0, MOST_VERSIONS);
}

/** How alike two passages' other neighbours are to them, as the mean of both. */
function fieldOf(a: number, b: number, nearest: readonly (readonly Near[])[]): number {
  const around = (at: number, but: number): number =>
    (nearest[at] ?? [])
      .filter((near) => near.at !== but)
      .slice(0, FIELD)
      .reduce((sum, { likeness }) => sum + likeness / FIELD, 0);
  return Math.sqrt(around(a, b) * around(b, a));
}

/** The passages of other pages that are most like this one, the likest first. */
function nearestTo<Each extends Candidate>(
  candidate: Each,
  candidates: readonly Each[],
  alike: (a: Each, b: Each) => number,
): readonly Near[] {
  const nearest: Near[] = [];
  // A loop that keeps the few best: every candidate is compared with every other.
  for (const [at, other] of candidates.entries()) {
    if (other.pageId === candidate.pageId) continue;
    const near = { at, likeness: alike(candidate, other) };
    if (near.likeness <= (nearest[LOOKED_AT - 1]?.likeness ?? 0)) continue;
    const place = nearest.findIndex(({ likeness }) => likeness < near.likeness);
    nearest.splice(place < 0 ? nearest.length : place, 0, near);
    nearest.splice(LOOKED_AT);
  }
  return nearest;
}

/**
 * Which chunk holds which term how often, packed: one number a pair, the chunk's slot above eight
 * bits of weight (room for 16 million slots). All lists stand in one array, term after term, so that 100,000 chunks take tens of
 * megabytes and are saved and restored as they are.
 */
export type Postings = {
  readonly terms: ReadonlyMap<string, number>;
  /** Where the list of each term starts; one more than terms, so that the next one's start ends it. */
  readonly starts: Uint32Array;
  readonly pairs: Uint32Array;
};

/** Pairs added since the arrays were last built. */
export type FreshPostings = Map<string, number[]>;

export const NO_POSTINGS: Postings = {
  terms: new Map(),
  starts: new Uint32Array(1),
  pairs: new Uint32Array(0),
};

const WEIGHT_BITS = 8;
const MOST_WEIGHT = 2 ** WEIGHT_BITS - 1;
export const pairOf = (slot: number, weight: number): number =>
  slot * 2 ** WEIGHT_BITS + Math.min(MOST_WEIGHT, weight);
export const slotOf = (pair: number): number => pair >>> WEIGHT_BITS;
export const weightOf = (pair: number): number => pair & MOST_WEIGHT;

const NOTHING: ArrayLike<number> = [];

/** The list of one term in the arrays; empty when they do not have it. */
export function packedPairs({ terms, starts, pairs }: Postings, term: string): ArrayLike<number> {
  const id = terms.get(term);
  return id === undefined ? NOTHING : pairs.subarray(starts[id], starts[id + 1]);
}

/** Arrays that hold both, without the slots for which `slotNow` gives -1; the others are renumbered by it. */
export function merge(
  packed: Postings,
  fresh: FreshPostings,
  slotNow: (slot: number) => number,
): Postings {
  const names = [...packed.terms.keys()];
  for (const term of fresh.keys()) if (!packed.terms.has(term)) names.push(term);
  let total = packed.pairs.length;
  for (const list of fresh.values()) total += list.length;
  const pairs = new Uint32Array(total);
  const starts: number[] = [0];
  const terms = new Map<string, number>();
  let end = 0;
  for (const name of names) {
    const start = end;
    end = copy(packedPairs(packed, name), slotNow, pairs, end);
    end = copy(fresh.get(name) ?? NOTHING, slotNow, pairs, end);
    if (end === start) continue;
    terms.set(name, terms.size);
    starts.push(end);
  }
  return { terms, starts: Uint32Array.from(starts), pairs: pairs.slice(0, end) };
}

/** Writes the pairs of slots that stay behind `end`, and says where they end now. */
function copy(
  list: ArrayLike<number>,
  slotNow: (slot: number) => number,
  pairs: Uint32Array,
  end: number,
): number {
  let at = end;
  for (let index = 0; index < list.length; index += 1) {
    const pair = list[index] ?? 0;
    const slot = slotNow(slotOf(pair));
    if (slot < 0) continue;
    pairs[at] = pairOf(slot, weightOf(pair));
    at += 1;
  }
  return at;
}

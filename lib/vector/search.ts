import { BATCH_ROWS, MOST_BEST, type RowMemory, SEGMENT_ROWS } from './kernel/kernel.ts';
import type { LowBits } from './low-bits.ts';
import { type QuantizedQuery, scaleOf } from './quantize.ts';
import type { Rows } from './rows.ts';
import { createTop, type Top } from './top.ts';

/** What a search looks through. */
export type Searched = {
  readonly rows: Rows;
  readonly memory: RowMemory;
  readonly lowBits: LowBits;
};

export type SearchPlan = {
  readonly k: number;
  /** Rows that the first pass hands on to be rescored. */
  readonly rerank: number;
  readonly minScore: number;
  /** Whether to scan again when the first pass could not prove its answer. */
  readonly secondPass: boolean;
  /** Bits of the rows that may be found, by segment; null where all may. */
  readonly maskOf: (segment: number) => Uint8Array | null;
};

export type Found = {
  /** Best first; equal scores by ascending key. */
  readonly keys: Uint32Array;
  readonly scores: Float64Array;
  /** Whether it is proved that no other row belongs here. */
  readonly certified: boolean;
  /** Rows that were gone through: all, twice where a second pass was needed. */
  readonly scanned: number;
  /** Rows scored by all their digits. */
  readonly rescored: number;
};

/** Rounding in a first score and in stored bounds, relative to the largest possible product. */
const ROUNDING = 1e-6;

/** Where more than this share of a segment must be rescored, reading all of it in one go is faster. */
const WORTH_READING_ALL = 0.4;

/**
 * The `k` rows with the largest scalar product, exactly.
 *
 * First pass: score every row by its tops, a quarter of the bytes of a float32 row, and keep the
 * `rerank` best. A first score is off by at most a bound (see `createBars`). So once the `k` best
 * of them have been scored again by all their digits, only those whose first score plus the bound reaches
 * the k-th exact score need to be. If the worst of all that were kept does not reach it, no row that
 * was left out can belong to the answer either: it is *certified*.
 *
 * If it does, a second pass rescores every row of the index whose first score could still win. It
 * costs one more scan and an exact score for each such row: a few hundred where scores lie close
 * together, all where they are nearly equal.
 */
export function search(searched: Searched, vector: Float32Array, plan: SearchPlan): Found {
  const top = createTop(Math.min(plan.k, searched.rows.live));
  const query = searched.memory.ask(vector);
  const bars = createBars(searched.rows, query, () => Math.max(top.least(), plan.minScore));

  const first = firstPass(searched, plan, top, bars);
  const certified = first.leastKept < bars.ofAll();
  if (certified || !plan.secondPass)
    return { ...top.take(plan.minScore), certified, ...first.cost };

  const floor = bars.wanted();
  top.clear();
  const wanted = () => Math.max(floor, top.least());
  const again = secondPass(searched, plan, top, createBars(searched.rows, query, wanted));
  return {
    ...top.take(plan.minScore),
    certified: true,
    scanned: first.cost.scanned + again.scanned,
    rescored: first.cost.rescored + again.rescored,
  };
}

/** The least first scores with which a row can still belong to the answer. */
type Bars = {
  /** The exact score that has to be reached. */
  wanted(): number;
  /** Of rows of which nothing is known. */
  ofAll(): number;
  /** Of one row, whose scale says how roughly it was rounded. Never below `ofAll`. */
  of(slot: number): number;
};

/**
 * With x = top part + e and q = level part + f, the product q·x differs from that of the two parts
 * by q·e + f·(top part), at most |q||e| + |f||top part| (Cauchy and Schwarz).
 */
function createBars(rows: Rows, query: QuantizedQuery, wanted: () => number): Bars {
  const { residual, roughness, norm } = rows.bounds;
  const longest = norm + residual;
  const always = query.residual * longest + ROUNDING * query.norm * longest;
  const bar = (largestResidual: number): number =>
    (wanted() - query.norm * largestResidual - always) / query.scale;
  return {
    wanted,
    ofAll: () => bar(residual),
    of: (slot) => bar(Math.min(residual, roughness * scaleOf(rows.scaleAt(slot)))),
  };
}

type Cost = { readonly scanned: number; readonly rescored: number };

/** `leastKept`: the worst first score that was kept, −∞ where nothing was left out. */
type FirstPass = { readonly leastKept: number; readonly cost: Cost };

function firstPass(searched: Searched, plan: SearchPlan, top: Top, bars: Bars): FirstPass {
  const { memory } = searched;
  const room = Math.max(plan.rerank, plan.k);
  const cost = { scanned: 0, rescored: 0 };
  if (room > MOST_BEST) return { leastKept: Number.POSITIVE_INFINITY, cost };
  memory.keepBest(room);
  forEachSegment(searched, (segment, rows) => {
    memory.scan(segment, rows, plan.maskOf(segment));
    cost.scanned += rows;
  });
  const { slots, scores } = memory.kept();
  const leastKept = slots.length < room ? Number.NEGATIVE_INFINITY : (scores.at(-1) ?? 0);
  const promising = Math.min(plan.k, slots.length);
  memory.bringForward(promising);
  rescore(searched, slots.subarray(0, promising), top);
  const least = bars.ofAll();
  const chosen: number[] = [];
  for (let index = promising; index < slots.length; index += 1) {
    const [score = 0, slot = 0] = [scores[index], slots[index]];
    if (score >= least && score >= bars.of(slot)) chosen.push(slot);
  }
  rescore(searched, Uint32Array.from(chosen), top);
  cost.rescored = promising + chosen.length;
  return { leastKept, cost };
}

function secondPass(searched: Searched, { maskOf }: SearchPlan, top: Top, bars: Bars): Cost {
  const { memory } = searched;
  let scanned = 0;
  let rescored = 0;
  forEachSegment(searched, (segment, rows) => {
    const mask = maskOf(segment);
    memory.keepAbove(bars.ofAll());
    memory.scan(segment, rows, mask);
    const { slots: kept, scores } = memory.kept();
    const chosen = kept.filter((slot, index) => (scores[index] ?? 0) >= bars.of(slot));
    const readAll = mask === null && chosen.length > rows * WORTH_READING_ALL;
    const slots = readAll ? allOf(segment, rows) : chosen;
    rescore(searched, slots, top);
    scanned += rows;
    rescored += slots.length;
  });
  return { scanned, rescored };
}

function forEachSegment({ rows }: Searched, visit: (segment: number, rows: number) => void): void {
  const segments = Math.ceil(rows.used / SEGMENT_ROWS);
  for (let segment = 0; segment < segments; segment += 1) visit(segment, rows.rowsIn(segment));
}

const allOf = (segment: number, rows: number): Uint32Array =>
  Uint32Array.from({ length: rows }, (_, row) => segment * SEGMENT_ROWS + row);

function rescore({ memory, lowBits, rows }: Searched, slots: Uint32Array, top: Top): void {
  for (let start = 0; start < slots.length; start += BATCH_ROWS) {
    const batch = slots.subarray(start, start + BATCH_ROWS);
    lowBits.read(batch, memory.scratch());
    const scores = memory.rescore(batch);
    for (let index = 0; index < batch.length; index += 1) {
      top.offer(rows.keyAt(batch[index] ?? 0), scores[index] ?? 0);
    }
  }
}

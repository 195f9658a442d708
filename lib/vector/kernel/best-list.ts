import { MOST_BEST, SEGMENT_ROWS } from './kernel.ts';

/** What a scan keeps: the best so far, or all above a threshold. The twin of `best-list.as.ts`. */
export type BestList = {
  keepBest(room: number): void;
  keepAbove(least: number): void;
  offer(slot: number, score: number): void;
  kept(): { readonly slots: Uint32Array; readonly scores: Float32Array };
};

/**
 * The best rows stand in a heap whose first place holds the worst of them: the one that the next
 * better row replaces. Of equal scores the one seen first stays.
 */
export function createBestList(): BestList {
  const slots = new Uint32Array(Math.max(MOST_BEST, SEGMENT_ROWS));
  const scores = new Float32Array(slots.length);
  let room = 0;
  let count = 0;
  let least = Number.NEGATIVE_INFINITY;
  let isHeap = true;

  const isWorse = (a: number, b: number): boolean => (scores[a] ?? 0) < (scores[b] ?? 0);
  const swap = (a: number, b: number): void => {
    [scores[a], scores[b]] = [scores[b] ?? 0, scores[a] ?? 0];
    [slots[a], slots[b]] = [slots[b] ?? 0, slots[a] ?? 0];
  };
  const raise = (from: number): void => {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!isWorse(at, parent)) return;
      swap(at, parent);
      at = parent;
    }
  };
  /** The place at the top is free: others move up until it is where the new row belongs. */
  const sink = (slot: number, score: number): void => {
    let free = 0;
    for (let child = 1; child < count; child = 2 * free + 1) {
      if (child + 1 < count && isWorse(child + 1, child)) child += 1;
      if ((scores[child] ?? 0) >= score) break;
      scores[free] = scores[child] ?? 0;
      slots[free] = slots[child] ?? 0;
      free = child;
    }
    scores[free] = score;
    slots[free] = slot;
  };
  const append = (slot: number, score: number): void => {
    slots[count] = slot;
    scores[count] = score;
    count += 1;
  };

  return {
    keepBest(most) {
      room = most;
      count = 0;
      isHeap = true;
    },
    keepAbove(threshold) {
      least = threshold;
      count = 0;
      isHeap = false;
    },
    offer(slot, score) {
      if (!isHeap) {
        if (score >= least) append(slot, score);
      } else if (count < room) {
        append(slot, score);
        raise(count - 1);
      } else if (score > (scores[0] ?? 0)) {
        sink(slot, score);
      }
    },
    kept: () => ({ slots: slots.subarray(0, count), scores: scores.subarray(0, count) }),
  };
}

import { bringForward } from './bring-forward.ts';
import { MOST_BEST } from './kernel.ts';

/** What a scan keeps: the best so far, or all above a threshold. The twin of `best-list.as.ts`. */
export type BestList = {
  keepBest(room: number): void;
  keepAbove(least: number): void;
  offer(slot: number, score: number): void;
  kept(): { readonly slots: Uint32Array; readonly scores: Float32Array };
  bringForward(wanted: number): void;
};

/**
 * Rows that reach the bar are put one behind the other. When there are twice as many as wanted, the
 * better half stays, and the worst of it is the new bar. A heap would move several rows for each one
 * that enters.
 */
export function createBestList(): BestList {
  const slots = new Uint32Array(2 * MOST_BEST);
  const scores = new Float32Array(slots.length);
  const list = { slots, scores };
  let room = 0;
  let count = 0;
  let bar = Number.NEGATIVE_INFINITY;
  let isBest = true;
  /** Whether rows were left out, so that the bar shuts out equal scores too. */
  let isShut = false;

  const begin = (best: boolean, least: number): void => {
    count = 0;
    isBest = best;
    isShut = false;
    bar = least;
  };
  const cut = (): void => {
    bringForward(list, count, Math.min(count, room));
    if (count < room) return;
    isShut ||= count > room;
    count = room;
    bar = scores[room - 1] ?? 0;
  };
  return {
    keepBest(most) {
      room = most;
      begin(true, Number.NEGATIVE_INFINITY);
    },
    keepAbove: (least) => begin(false, least),
    offer(slot, score) {
      if (score < bar || (isShut && score === bar)) return;
      slots[count] = slot;
      scores[count] = score;
      count += 1;
      if (isBest && count === 2 * room) cut();
    },
    kept() {
      if (isBest) cut();
      return { slots: slots.subarray(0, count), scores: scores.subarray(0, count) };
    },
    bringForward: (wanted) => bringForward(list, count, wanted),
  };
}

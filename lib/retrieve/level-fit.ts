import type { Unit } from '../core/units.ts';
import type { Depth } from '../framing/framing.ts';

/** The difficulty that suits each reader best: the ends for the ends, so that plainer is always better for a newcomer. */
const BEST_DIFFICULTY: Record<Depth, Unit> = {
  newcomer: 0,
  familiar: 0.35,
  practitioner: 0.65,
  expert: 1,
};

/** How well a passage of this difficulty suits a reader: 1 exactly, 0 the very opposite. */
export const levelFit = (depth: Depth, difficulty: Unit): Unit =>
  1 - Math.abs(difficulty - BEST_DIFFICULTY[depth]);

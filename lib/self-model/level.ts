import type { Level } from '../framing/framing.ts';
import { archetypeOf } from './archetype.ts';
import type { Belief, SelfModel } from './belief.ts';
import { confidence } from './confidence.ts';

/** Least confidence at which a belief acts. Below it, years of decay have left too little. */
const MIN_CONFIDENCE = 0.2;

/** Whether a belief may shape answers now. */
export function isActing(belief: Belief, now: number): boolean {
  return (
    belief.status === 'acting' &&
    belief.validTo === null &&
    belief.claim.facet !== 'stance' &&
    confidence(belief, now) >= MIN_CONFIDENCE
  );
}

const LEVELS: readonly Level[] = [4, 3, 2];

/** The highest level that what is known now can reach on a question it bears on. */
export function levelOf(model: SelfModel, now: number): Level {
  const reached = new Set(model.beliefs.filter((belief) => isActing(belief, now)).map(reachOf));
  return LEVELS.find((level) => reached.has(level)) ?? 0;
}

function reachOf({ claim }: Belief): Level {
  if (claim.facet === 'goal') return 4;
  if (claim.facet === 'role') return archetypeOf(claim.role) ? 2 : 0;
  return 3;
}

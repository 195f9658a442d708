import type { Belief, SelfModel } from './belief.ts';
import { GOAL_WORDS, readsAsGoal } from './goal-needs.ts';
import type { Situation } from './situation.ts';
import { normalize, stemsOf } from './terms.ts';

/** How near a goal's own words, or the topic of a wish, must be to the question. */
export const NEAR_ENOUGH = 0.55;

/** A goal that the question serves. */
export type ActiveGoal = Belief & { readonly claim: Extract<Belief['claim'], { facet: 'goal' }> };

const isGoal = (belief: Belief): belief is ActiveGoal => belief.claim.facet === 'goal';

/** The goal this question serves: the nearest in words, else the latest that names no topic. */
export function activeGoal(model: SelfModel, situation: Situation): ActiveGoal | null {
  const goals = model.beliefs.filter(isGoal).filter(({ claim }) => readsAsGoal(claim.goal));
  const candidates = goals.map((goal) => ({
    goal,
    nearness: nearnessOfGoal(goal.claim.goal, situation),
  }));
  const [best] = candidates
    .filter(({ nearness }) => nearness >= NEAR_ENOUGH)
    .sort(
      (a, b) =>
        b.nearness - a.nearness ||
        b.goal.validFrom - a.goal.validFrom ||
        (a.goal.id < b.goal.id ? -1 : 1),
    );
  return best?.goal ?? null;
}

/** A goal that names no topic ("make the business case") is about whatever is asked at work. */
function nearnessOfGoal(goal: string, situation: Situation): number {
  const matter = normalize(goal).replace(GOAL_WORDS, ' ');
  if (stemsOf(matter).size === 0) return situation.atWork ? NEAR_ENOUGH : 0;
  return situation.near(matter);
}

import { type Archetype, archetypeOf } from './archetype.ts';
import type { Belief, SelfModel } from './belief.ts';
import { confidence } from './confidence.ts';
import type { Situation } from './situation.ts';

/** The role in which the user asks this, and whether the question lies in its own fields. */
export type ActiveRole = {
  readonly belief: Belief;
  readonly archetype: Archetype;
  readonly atHome: boolean;
};

/** How near a question must be to a role's fields to be the role's own business; siblings are not. */
const AT_HOME = 0.6;

/** Of several roles the one whose fields are nearest; a job has no say on private questions. */
export function activeRole(model: SelfModel, situation: Situation, now: number): ActiveRole | null {
  const candidates = model.beliefs.flatMap((belief) => {
    const archetype = belief.claim.facet === 'role' ? archetypeOf(belief.claim.role) : null;
    if (!archetype) return [];
    const nearness = Math.max(0, ...archetype.fields.map((field) => situation.near(field)));
    const atHome = nearness >= AT_HOME;
    if (!atHome && !hasSay(archetype, situation)) return [];
    return [{ belief, archetype, atHome, nearness, trust: confidence(belief, now) }];
  });
  const [best] = candidates.sort(
    (a, b) =>
      b.nearness - a.nearness ||
      b.trust - a.trust ||
      b.belief.validFrom - a.belief.validFrom ||
      (a.belief.id < b.belief.id ? -1 : 1),
  );
  return best ? { belief: best.belief, archetype: best.archetype, atHome: best.atHome } : null;
}

function hasSay({ domain }: Archetype, { everyday, atWork }: Situation): boolean {
  if (domain === 'study') return true;
  return domain === 'home' ? everyday : atWork;
}

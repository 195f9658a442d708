import type { Belief, SelfModel } from './belief.ts';
import { isEarned } from './earned.ts';
import { subjectOf } from './subject.ts';

/** What the user said, and what mounting observation says instead: theirs to decide. */
export type Contradiction = { readonly held: Belief; readonly seen: Belief };

/** Every proposal that has earned its place but for a statement that stands against it. */
export function contradictionsIn(model: SelfModel): readonly Contradiction[] {
  const current = model.beliefs.filter(({ validTo }) => validTo === null);
  const held = new Map<string, Belief>();
  for (const belief of current) {
    if (belief.status === 'acting') held.set(subjectOf(belief.claim), belief);
  }
  return current.flatMap((seen) => {
    if (seen.status !== 'proposed' || !isEarned(seen)) return [];
    const against = held.get(subjectOf(seen.claim));
    return against ? [{ held: against, seen }] : [];
  });
}

import type { BeliefId, EvidenceId, Origin } from '../core/ids.ts';
import type { Inference } from '../observe/interpret.ts';
import type { Belief, SelfModel } from '../self-model/belief.ts';
import { type Change, state } from '../self-model/revise.ts';
import { changed } from './profile-edit.ts';

/** What is learnt from one thing seen is numbered, so that seeing it again finds it. */
export const evidenceIdOf = (seen: string, index: number): EvidenceId =>
  `${seen}-${index}` as EvidenceId; // Freshly made from what was seen.

/** Take in several inferences one after the other, as one change. */
export function learn(
  model: SelfModel,
  inferences: readonly Inference[],
  seen: { readonly id: string; readonly at: number; readonly host: Origin | null },
): { readonly change: Change; readonly evidenceIds: readonly EvidenceId[] } {
  const put = new Map<BeliefId, Belief>();
  const remove: BeliefId[] = [];
  let now = model;
  const evidenceIds = inferences.map((_, index) => evidenceIdOf(seen.id, index));
  for (const [index, inference] of inferences.entries()) {
    const id = `${seen.id}-${index}`;
    const { claim, provenance, weight, words } = inference;
    const change = state(now, claim, {
      now: seen.at,
      beliefId: id as BeliefId, // Freshly made from the interaction, like its evidence.
      evidenceId: id as EvidenceId,
      words,
      host: seen.host,
      provenance,
      weight,
    });
    now = changed(now, change);
    for (const belief of change.put) put.set(belief.id, belief);
    remove.push(...change.remove);
  }
  return { change: { put: [...put.values()], remove }, evidenceIds };
}

/** What was seen or said at one time and place, and what we make of it. */
export type Piece = {
  readonly id: string;
  readonly at: number;
  readonly host: Origin | null;
  readonly inferences: readonly Inference[];
};

/** Take in many pieces as one change: the same as taking them in one by one. */
export function learnAll(model: SelfModel, pieces: readonly Piece[]): Change {
  const put = new Map<BeliefId, Belief>();
  const remove: BeliefId[] = [];
  let now = model;
  for (const { inferences, ...seen } of pieces) {
    const { change } = learn(now, inferences, seen);
    now = changed(now, change);
    for (const belief of change.put) put.set(belief.id, belief);
    remove.push(...change.remove);
  }
  return { put: [...put.values()], remove };
}

import type { BeliefId, EvidenceId, Origin } from '../core/ids.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { Belief, SelfModel } from '../self-model/belief.ts';
import type { Claim } from '../self-model/claim.ts';
import { readClaim } from '../self-model/read-belief.ts';
import { answerProposal, type Change, correct, type Said, state } from '../self-model/revise.ts';
import type { EditRefusal, UiCalls } from './calls.ts';
import { orRefusal } from './or-refusal.ts';
import { PROFILE_LOCK, type ProfileStore, type World } from './ports.ts';

export type EditPorts = Pick<World, 'now' | 'idFor' | 'alone' | 'tellPages'> & {
  readonly profiles: Pick<ProfileStore, 'read' | 'revise'>;
};

/** State something about oneself. `callId` makes a repeated call the same statement. */
export const stateBelief = (
  claim: Parameters<UiCalls['stateBelief']>[0],
  callId: string,
  ports: EditPorts,
): Promise<Result<BeliefId, EditRefusal>> =>
  orRefusal(async () => {
    const read = readClaim(claim);
    if (!read.ok) return err({ kind: 'invalid', message: read.error });
    return edit(callId, wordsOf(read.value), ports, (model, said) =>
      state(model, read.value, said),
    );
  });

/** Put a belief right; the old one stays in history. */
export const correctBelief = (
  { id, claim }: Parameters<UiCalls['correctBelief']>[0],
  callId: string,
  ports: EditPorts,
): Promise<Result<BeliefId, EditRefusal>> =>
  orRefusal(async () => {
    const read = readClaim(claim);
    if (!read.ok) return err({ kind: 'invalid', message: read.error });
    return edit(callId, wordsOf(read.value), ports, (model, said) =>
      correct(model, id, read.value, said),
    );
  });

/** Nod at a proposal, or refuse it for good. */
export const decideProposal = (
  { id, accept }: Parameters<UiCalls['answerProposal']>[0],
  callId: string,
  ports: EditPorts,
): Promise<Result<null, EditRefusal>> =>
  orRefusal(async () => {
    const words = accept ? 'You confirmed this.' : 'You said this is not true of you.';
    const edited = await edit(callId, words, ports, (model, said) =>
      answerProposal(model, id, accept, said),
    );
    return edited.ok ? ok(null) : edited;
  });

/** Read, revise and store the profile under its lock; answers with the belief that stands now. */
async function edit(
  callId: string,
  words: string,
  { profiles, now, idFor, alone, tellPages }: EditPorts,
  revise: (model: SelfModel, said: Said) => Change,
): Promise<Result<BeliefId, EditRefusal>> {
  const said = saidInOurPages(await idFor('edit', callId), words, now());
  const belief = await alone(PROFILE_LOCK, async () => {
    const { model } = await profiles.read();
    const repeated = withEvidence(model, said.evidenceId);
    if (repeated) return repeated;
    const change = revise(model, said);
    if (!isEmpty(change)) await profiles.revise(change, null);
    return withEvidence(changed(model, change), said.evidenceId);
  });
  if (!belief) return err(UNKNOWN);
  await tellPages({ push: 'profile-changed' }, null);
  return ok(belief.id);
}

const UNKNOWN: EditRefusal = {
  kind: 'unknown-id',
  message: 'This entry is no longer there. It may have been changed in another window.',
};

/** Both ids come from the call, so that a repeat finds what it did before. */
const saidInOurPages = (id: string, words: string, now: number): Said => ({
  now,
  beliefId: id as BeliefId, // Freshly made for this belief.
  evidenceId: id as EvidenceId, // Of another table, so the same text is another id.
  words,
  host: null satisfies Origin | null,
  provenance: 'stated',
  weight: 1,
});

/** The model as a change leaves it. */
export function changed(model: SelfModel, { put, remove }: Change): SelfModel {
  const gone = new Set<string>([...put.map(({ id }) => id), ...remove]);
  return { beliefs: [...model.beliefs.filter(({ id }) => !gone.has(id)), ...put] };
}

export const isEmpty = ({ put, remove }: Change): boolean =>
  put.length === 0 && remove.length === 0;

const withEvidence = ({ beliefs }: SelfModel, id: EvidenceId): Belief | undefined =>
  beliefs.find(({ evidence }) => evidence.some((reason) => reason.id === id));

/** The statement as the user made it, to be shown as its evidence. */
function wordsOf(claim: Claim): string {
  switch (claim.facet) {
    case 'role':
      return claim.role;
    case 'expertise':
      return `${claim.topic}: ${claim.level}`;
    case 'goal':
      return `${claim.goal} (${claim.stage})`;
    case 'style':
      return `${claim.style.dimension}: ${claim.style.value}`;
    case 'context':
      return claim.name;
    case 'preference':
      return `${claim.polarity} ${claim.thing}`;
    case 'stance':
      return claim.text;
    default:
      return claim satisfies never;
  }
}

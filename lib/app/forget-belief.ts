import type { BeliefId, EgressId } from '../core/ids.ts';
import { ok, type Result } from '../core/result.ts';
import type { Belief, SelfModel } from '../self-model/belief.ts';
import type { Claim } from '../self-model/claim.ts';
import { forget } from '../self-model/revise.ts';
import type { EditRefusal } from './calls.ts';
import type { LedgerStore } from './egress-ports.ts';
import { orRefusal } from './or-refusal.ts';
import {
  type InteractionStore,
  type OutcomeStore,
  PROFILE_LOCK,
  type ProfileStore,
  type RewriteStore,
  type Traces,
  type World,
} from './ports.ts';
import { changed, isEmpty } from './profile-edit.ts';
import type { StoredInteraction, StoredOutcome, StoredRewrite } from './stored.ts';

export type ForgetPorts = Pick<World, 'alone' | 'tellPages'> & {
  readonly profiles: Pick<ProfileStore, 'read' | 'forget'>;
  readonly rewrites: Pick<RewriteStore, 'all'>;
  readonly interactions: InteractionStore;
  readonly outcomes: Pick<OutcomeStore, 'all'>;
  readonly ledger: Pick<LedgerStore, 'texts'>;
};

/** Delete a belief, its evidence, and whatever was derived from it or mentions it, everywhere. */
export const forgetBelief = (
  id: BeliefId,
  { profiles, rewrites, interactions, outcomes, ledger, alone, tellPages }: ForgetPorts,
): Promise<Result<null, EditRefusal>> =>
  orRefusal(async () => {
    await alone(PROFILE_LOCK, async () => {
      const { model } = await profiles.read();
      const change = forget(model, id);
      // Forgotten before: a repeat of the wish is granted already.
      if (isEmpty(change)) return;
      const forgotten = model.beliefs.filter((belief) => change.remove.includes(belief.id));
      const traces = tracesOf(
        forgotten,
        await rewrites.all(),
        await interactions.all(),
        await outcomes.all(),
        await ledger.texts(),
      );
      const redacted = redactedBeliefs(changed(model, change), forgotten);
      const others = change.put.filter(({ id: put }) => !redacted.some((own) => own.id === put));
      await profiles.forget({ ...change, put: [...others, ...redacted] }, traces);
    });
    await tellPages({ push: 'profile-changed' }, null);
    return ok(null);
  });

const REMOVED = 'Removed at your request';

/**
 * Beliefs that stay, but were learnt from a sentence that also names what is forgotten: their reasons
 * stay without the words.
 */
function redactedBeliefs({ beliefs }: SelfModel, forgotten: readonly Belief[]): readonly Belief[] {
  const isNamed = namedIn(forgotten.flatMap(({ claim }) => namesIn(claim)));
  return beliefs
    .filter(({ evidence }) => evidence.some(({ words }) => isNamed(words)))
    .map((belief) => ({
      ...belief,
      evidence: belief.evidence.map((reason) =>
        isNamed(reason.words) ? { ...reason, words: REMOVED } : reason,
      ),
    }));
}

/** Everything in other tables that came from these beliefs or names what they were about. */
export function tracesOf(
  forgotten: readonly Belief[],
  rewrites: readonly StoredRewrite[],
  interactions: readonly StoredInteraction[],
  outcomes: readonly StoredOutcome[],
  texts: ReadonlyMap<EgressId, string>,
): Traces {
  const ids = new Set<BeliefId | null>(forgotten.map(({ id }) => id));
  const evidence = new Set(forgotten.flatMap((belief) => belief.evidence.map((e) => e.id)));
  const isNamed = namedIn(forgotten.flatMap(({ claim }) => namesIn(claim)));

  const dropped = rewrites.filter(
    (rewrite) =>
      rewrite.because.some(({ beliefId }) => ids.has(beliefId)) ||
      isNamed(rewrite.question) ||
      isNamed(JSON.stringify(rewrite.framing)),
  );
  const droppedIds = new Set(dropped.map(({ id }) => id));
  const raw = interactions.filter(
    ({ evidenceIds, rewriteId, question }) =>
      evidenceIds.some((id) => evidence.has(id)) || droppedIds.has(rewriteId) || isNamed(question),
  );
  return {
    evidence: [...evidence],
    rewrites: [...droppedIds],
    interactions: raw.map(({ id }) => id),
    // An outcome outlives its rewrite, and then only its topic tells.
    outcomes: outcomes
      .filter(({ rewriteId, topic }) => droppedIds.has(rewriteId) || isNamed(topic ?? ''))
      .map(({ id }) => id),
    sent: [...texts].filter(([, text]) => isNamed(text)).map(([id]) => id),
  };
}

/** The user's own words in a claim; its closed values (a level, a style) name nothing. */
function namesIn(claim: Claim): readonly string[] {
  switch (claim.facet) {
    case 'role':
      return [claim.role];
    case 'expertise':
      return [claim.topic];
    case 'goal':
      return [claim.goal];
    case 'context':
      return [claim.name];
    case 'preference':
      return [claim.thing];
    case 'stance':
      return [claim.text];
    case 'style':
      return claim.style.dimension === 'analogies' ? [claim.style.value] : [];
    default:
      return claim satisfies never;
  }
}

function namedIn(names: readonly string[]): (text: string) => boolean {
  const wanted = names.map(folded).filter((name) => name.trim() !== '');
  return (text) => wanted.some((name) => folded(text).includes(name));
}

/** Words only, so that spelling and punctuation hide nothing. */
const folded = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

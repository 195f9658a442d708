import type { BeliefId, EvidenceId, Origin } from '../core/ids.ts';
import type { Unit } from '../core/units.ts';
import type { Belief, BeliefStatus, Evidence, Provenance, SelfModel } from './belief.ts';
import type { Claim } from './claim.ts';
import { isEarned, settle } from './earned.ts';
import { claimKey, subjectOf } from './subject.ts';

/** How, when and where something was said or seen, and the ids its traces will have. */
export type Said = {
  readonly now: number;
  readonly beliefId: BeliefId;
  readonly evidenceId: EvidenceId;
  readonly words: string;
  readonly host: Origin | null;
  readonly provenance: Provenance;
  readonly weight: Unit;
};

/** What to write for a revision to be in force; nothing else of the model changes. */
export type Change = { readonly put: readonly Belief[]; readonly remove: readonly BeliefId[] };

const NO_CHANGE: Change = { put: [], remove: [] };

/**
 * Take in one claim. What the user states acts at once and supersedes what it contradicts; what we
 * observed or imported is further evidence, or a proposal until it is earned. Nothing that the user
 * refused comes back but by the user's own statement.
 */
export function state(model: SelfModel, claim: Claim, said: Said): Change {
  if (hasEvidence(model, said.evidenceId)) return NO_CHANGE;
  const key = claimKey(claim);
  const same = current(model).find((belief) => claimKey(belief.claim) === key);
  if (said.provenance === 'stated') return stated(model, claim, said, same);
  if (same?.status === 'refused') return NO_CHANGE;

  const belief = same ? withEvidence(same, said, 1) : born(claim, said, 'proposed');
  const rivals = rivalsOf(model, belief);
  return { put: settle(belief, rivals, said.now), remove: [] };
}

/** The user puts a belief right: the old one stays in history, the new one acts. */
export function correct(model: SelfModel, id: BeliefId, claim: Claim, said: Said): Change {
  const old = model.beliefs.find((belief) => belief.id === id);
  if (!old) return NO_CHANGE;
  const byUser: Said = { ...said, provenance: 'stated' };
  if (claimKey(old.claim) === claimKey(claim) && old.validTo === null) {
    const respelled = { ...withEvidence(old, byUser, 1), claim };
    return { put: [acting(respelled)], remove: [] };
  }

  const change = state(model, claim, byUser);
  const [belief] = change.put.filter(({ validTo }) => validTo === null);
  if (!belief || old.validTo !== null) return change;
  const others = change.put.filter((put) => put.id !== old.id);
  return { put: [superseded(old, belief, said.now), ...others], remove: [] };
}

/**
 * Delete a belief with its evidence, and the older versions it superseded. Evidence that other
 * beliefs share goes from them too, and they go when none is left.
 */
export function forget(model: SelfModel, id: BeliefId): Change {
  const removed = withAncestors(model, id);
  if (removed.size === 0) return NO_CHANGE;
  const gone = new Set(
    model.beliefs
      .filter((belief) => removed.has(belief.id))
      .flatMap(({ evidence }) => evidence.map((reason) => reason.id)),
  );
  const put: Belief[] = [];
  for (const belief of model.beliefs) {
    if (removed.has(belief.id)) continue;
    const evidence = belief.evidence.filter((reason) => !gone.has(reason.id));
    if (evidence.length === belief.evidence.length) continue;
    if (evidence.length === 0) removed.add(belief.id);
    else
      put.push(
        belief.status === 'acting'
          ? reconsidered({ ...belief, evidence })
          : { ...belief, evidence },
      );
  }
  return { put, remove: [...removed] };
}

/** The user's nod or refusal. A refusal is remembered, so that the same is not proposed again. */
export function answerProposal(
  model: SelfModel,
  id: BeliefId,
  accept: boolean,
  said: Said,
): Change {
  const belief = current(model).find((candidate) => candidate.id === id);
  if (!belief || hasEvidence(model, said.evidenceId)) return NO_CHANGE;
  const byUser: Said = { ...said, provenance: 'stated' };
  if (!accept) {
    return { put: [{ ...withEvidence(belief, byUser, -1), status: 'refused' }], remove: [] };
  }
  const accepted = acting(withEvidence(belief, byUser, 1));
  const losers = rivalsOf(model, accepted).map((rival) => superseded(rival, accepted, said.now));
  return { put: [...losers, accepted], remove: [] };
}

function stated(model: SelfModel, claim: Claim, said: Said, same: Belief | undefined): Change {
  const belief = same ? acting(withEvidence(same, said, 1)) : born(claim, said, 'acting');
  const losers = rivalsOf(model, belief).map((rival) => superseded(rival, belief, said.now));
  return { put: [...losers, belief], remove: [] };
}

const current = (model: SelfModel): readonly Belief[] =>
  model.beliefs.filter(({ validTo }) => validTo === null);

/** Current beliefs on the same subject that say something else. */
function rivalsOf(model: SelfModel, belief: Belief): readonly Belief[] {
  const subject = subjectOf(belief.claim);
  return current(model).filter(
    (other) =>
      other.id !== belief.id && other.status !== 'refused' && subjectOf(other.claim) === subject,
  );
}

const hasEvidence = (model: SelfModel, id: EvidenceId): boolean =>
  model.beliefs.some(({ evidence }) => evidence.some((reason) => reason.id === id));

function born(claim: Claim, said: Said, status: BeliefStatus): Belief {
  return {
    id: said.beliefId,
    claim,
    evidence: [evidenceOf(said, 1)],
    status,
    validFrom: said.now,
    validTo: null,
    supersededBy: null,
  };
}

/** More reasons for one belief say nothing new; years of use must not make it grow without end. */
const MAX_EVIDENCE = 200;

/** The latest evidence stays, whatever the order it came in; what was stated stays before all. */
function withEvidence(belief: Belief, said: Said, polarity: 1 | -1): Belief {
  const evidence = [...belief.evidence, evidenceOf(said, polarity)];
  if (evidence.length <= MAX_EVIDENCE) return { ...belief, evidence };
  const keep = new Set([...evidence].sort(lastingFirst).slice(0, MAX_EVIDENCE));
  return { ...belief, evidence: evidence.filter((reason) => keep.has(reason)) };
}

const lastingFirst = (a: Evidence, b: Evidence): number =>
  Number(b.provenance === 'stated') - Number(a.provenance === 'stated') ||
  b.at - a.at ||
  (a.id < b.id ? -1 : 1);

const evidenceOf = (said: Said, polarity: 1 | -1): Evidence => ({
  id: said.evidenceId,
  polarity,
  weight: said.weight,
  provenance: said.provenance,
  at: said.now,
  words: said.words,
  host: said.host,
});

const acting = (belief: Belief): Belief => ({ ...belief, status: 'acting' });

const superseded = (old: Belief, by: Belief, now: number): Belief => ({
  ...old,
  validTo: Math.max(now, old.validFrom),
  supersededBy: by.id,
});

/** Without part of its evidence, an observed belief may have to earn its place again. */
const reconsidered = (belief: Belief): Belief => ({
  ...belief,
  status: isEarned(belief) ? 'acting' : 'proposed',
});

/** The belief and every older one that leads to it; empty when there is no such belief. */
function withAncestors(model: SelfModel, id: BeliefId): Set<BeliefId> {
  const found = new Set<BeliefId>();
  const open = model.beliefs.some((belief) => belief.id === id) ? [id] : [];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    found.add(next);
    for (const older of model.beliefs) {
      if (older.supersededBy === next && !found.has(older.id)) open.push(older.id);
    }
  }
  return found;
}

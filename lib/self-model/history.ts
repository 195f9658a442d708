import type { Belief, BeliefStatus, SelfModel } from './belief.ts';
import { isEarned } from './earned.ts';

/**
 * What was believed at a time: what held then, with the evidence there was. Covers superseded
 * beliefs; what was forgotten is gone from the past too.
 */
export function asOf(model: SelfModel, time: number): SelfModel {
  const beliefs = model.beliefs
    .filter(({ validFrom, validTo }) => validFrom <= time && (validTo === null || validTo > time))
    .map((belief) => asItStood(belief, time));
  return { beliefs: beliefs.filter(({ evidence }) => evidence.length > 0) };
}

function asItStood(belief: Belief, time: number): Belief {
  const evidence = belief.evidence.filter(({ at }) => at <= time);
  return {
    ...belief,
    evidence,
    status: statusOf(evidence),
    validTo: null,
    supersededBy: null,
  };
}

function statusOf(evidence: Belief['evidence']): BeliefStatus {
  const lastWord = evidence
    .filter(({ provenance }) => provenance === 'stated')
    .reduce<Belief['evidence'][number] | null>(
      (last, reason) => (last && last.at > reason.at ? last : reason),
      null,
    );
  if (lastWord?.polarity === -1) return 'refused';
  return isEarned({ evidence }) ? 'acting' : 'proposed';
}

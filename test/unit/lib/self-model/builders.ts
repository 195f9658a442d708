import type { BeliefId, EvidenceId, Origin } from '@/lib/core/ids.ts';
import type { Belief, Provenance, SelfModel } from '@/lib/self-model/belief.ts';
import type { Claim } from '@/lib/self-model/claim.ts';
import { type Change, type Said, state } from '@/lib/self-model/revise.ts';

export const NOON = Date.UTC(2026, 4, 1, 12);
export const HOUR = 60 * 60 * 1000;
export const DAY = 24 * HOUR;

export const NOBODY: SelfModel = { beliefs: [] };

export const asOrigin = (url: string) => url as Origin;
export const asBeliefId = (id: string) => id as BeliefId;

/** A statement in our own pages; `id` names both the belief and the evidence it makes. */
export const said = (id: string, overrides: Partial<Said> = {}): Said => ({
  now: NOON,
  beliefId: `belief-${id}` as BeliefId,
  evidenceId: `evidence-${id}` as EvidenceId,
  words: `words of ${id}`,
  host: null,
  provenance: 'stated',
  weight: 1,
  ...overrides,
});

export const seen = (id: string, overrides: Partial<Said> = {}): Said =>
  said(id, { provenance: 'observed', weight: 0.5, ...overrides });

/** The model after a change, as the store would hold it. */
export function applied(model: SelfModel, { put, remove }: Change): SelfModel {
  const gone = new Set<string>([...remove, ...put.map(({ id }) => id)]);
  return { beliefs: [...model.beliefs.filter(({ id }) => !gone.has(id)), ...put] };
}

export const told = (model: SelfModel, claim: Claim, how: Said): SelfModel =>
  applied(model, state(model, claim, how));

/** A model of someone who stated these claims, one hour after the other. */
export function modelOf(...claims: readonly Claim[]): SelfModel {
  return claims.reduce<SelfModel>(
    (model, claim, index) => told(model, claim, said(`${index}`, { now: NOON + index * HOUR })),
    NOBODY,
  );
}

export const current = ({ beliefs }: SelfModel): readonly Belief[] =>
  beliefs.filter(({ validTo }) => validTo === null);

export const acting = (model: SelfModel): readonly Claim[] =>
  current(model)
    .filter(({ status }) => status === 'acting')
    .map(({ claim }) => claim);

export const role = (text: string): Claim => ({ facet: 'role', role: text });
export const expertise = (
  topic: string,
  level: Extract<Claim, { facet: 'expertise' }>['level'],
): Claim => ({ facet: 'expertise', topic, level });
export const goal = (text: string, stage: Extract<Claim, { facet: 'goal' }>['stage']): Claim => ({
  facet: 'goal',
  goal: text,
  stage,
});
export const tool = (name: string): Claim => ({ facet: 'context', kind: 'tool', name });
export const prefers = (thing: string): Claim => ({
  facet: 'preference',
  polarity: 'prefer',
  thing,
});
export const avoids = (thing: string): Claim => ({ facet: 'preference', polarity: 'avoid', thing });
export const brief: Extract<Claim, { facet: 'style' }> = {
  facet: 'style',
  style: { dimension: 'length', value: 'brief' },
};

export const PROVENANCES: readonly Provenance[] = ['stated', 'observed', 'imported'];

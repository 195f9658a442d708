import { clampUnit, DAY_MS, type Unit } from '../core/units.ts';
import type { Belief, Evidence } from './belief.ts';

/** Days after which an observation counts half. */
const HALF_LIFE_DAYS = 60;

/** How many fresh observations one statement outweighs. Statements do not decay. */
const STATED_MASS = 10;

/** Mass at which unopposed evidence reaches 0.5. Keeps one stray click from looking like a fact. */
const PRIOR_MASS = 1;

/** Most that all observations together may weigh against a statement: it must win whatever their number. */
const OBSERVED_SHARE = 0.5;

type Reasons = Pick<Belief, 'evidence'>;

/** How much we trust a belief at time `now`: 0 without reason, towards 1 with much and none against. */
export function confidence({ evidence }: Reasons, now: number): Unit {
  const stated = weigh(lastWord(evidence), now);
  const observed = weigh(
    evidence.filter(({ provenance }) => provenance !== 'stated'),
    now,
  );
  const statedMass = stated.support + stated.opposition;
  const most = statedMass > 0 ? statedMass * OBSERVED_SHARE : Number.POSITIVE_INFINITY;
  const support = stated.support + Math.min(observed.support, most);
  const opposition = stated.opposition + Math.min(observed.opposition, most);
  return clampUnit((support - opposition) / (support + opposition + PRIOR_MASS));
}

/** Support minus opposition, undamped: which of two rivals has more behind it. */
export function netMass(belief: Reasons, now: number): number {
  return belief.evidence.reduce((sum, reason) => sum + reason.polarity * massOf(reason, now), 0);
}

/** How much one piece of evidence counts at `now`. A clock set back makes nothing heavier than new. */
export function massOf({ provenance, weight, at }: Evidence, now: number): number {
  if (provenance === 'stated') return weight * STATED_MASS;
  const ageDays = Math.max(0, now - at) / DAY_MS;
  return weight * 0.5 ** (ageDays / HALF_LIFE_DAYS);
}

/** What the user stated, without what they said before they changed their mind. */
function lastWord(evidence: readonly Evidence[]): readonly Evidence[] {
  const statements = evidence.filter(({ provenance }) => provenance === 'stated');
  const last = statements.reduce<Evidence | null>(
    (latest, reason) => (latest && latest.at > reason.at ? latest : reason),
    null,
  );
  return statements.filter(({ polarity }) => polarity === last?.polarity);
}

function weigh(evidence: readonly Evidence[], now: number) {
  const sums = { support: 0, opposition: 0 };
  for (const reason of evidence) {
    sums[reason.polarity === 1 ? 'support' : 'opposition'] += massOf(reason, now);
  }
  return sums;
}

import type { Belief, Evidence } from './belief.ts';
import { netMass } from './confidence.ts';
import { claimKey } from './subject.ts';

/** Observations closer than this in time on one site are one occasion, whatever their number. */
const ONE_OCCASION_MS = 60 * 60 * 1000;

/** Independent occasions that earn an observed belief its place. */
const OCCASIONS_NEEDED = 2;

/** Whether a belief may act: the user said so, or it was seen on independent occasions. */
export function isEarned({ evidence }: Pick<Belief, 'evidence'>): boolean {
  const reasons = evidence.filter(({ polarity }) => polarity === 1);
  return reasons.some(isStated) || occasions(reasons) >= OCCASIONS_NEEDED;
}

const isStated = ({ provenance }: Evidence): boolean => provenance === 'stated';

/** How many independent occasions the evidence spans. All that was imported counts as one. */
export function occasions(reasons: readonly Evidence[]): number {
  const byHost = new Map<string, number[]>();
  let imported = 0;
  for (const { provenance, host, at } of reasons) {
    if (provenance === 'imported') imported = 1;
    else timesOn(byHost, host ?? '').push(at);
  }
  let seen = 0;
  for (const times of byHost.values()) seen += spacedOut(times);
  return seen + imported;
}

function timesOn(byHost: Map<string, number[]>, host: string): number[] {
  const times = byHost.get(host) ?? [];
  byHost.set(host, times);
  return times;
}

/** The largest number of times that lie at least one occasion apart. */
function spacedOut(times: readonly number[]): number {
  let count = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const at of [...times].sort((a, b) => a - b)) {
    if (at - last < ONE_OCCASION_MS) continue;
    count += 1;
    last = at;
  }
  return count;
}

/**
 * Decide who acts among an observed or imported belief and its rivals, and return what changed. A
 * stated rival always stays: the observed one waits as a proposal for the user's decision.
 * Otherwise the best earned one acts. The outcome depends on the evidence, not on its order.
 */
export function settle(belief: Belief, rivals: readonly Belief[], now: number): readonly Belief[] {
  if (belief.evidence.some((reason) => isStated(reason) && reason.polarity === 1)) return [belief];
  const hasStatedRival = rivals.some(
    ({ status, evidence }) => status === 'acting' && evidence.some(isStated),
  );
  if (hasStatedRival) return [{ ...belief, status: 'proposed' }];

  const best = heaviest([belief, ...rivals].filter(isEarned), now);
  return [belief, ...rivals].flatMap((candidate) => {
    const status = candidate === best ? 'acting' : 'proposed';
    return candidate === belief || candidate.status !== status ? [{ ...candidate, status }] : [];
  });
}

/** Masses nearer than this share of each other are equal: sums of fractions depend on their order. */
const SAME_MASS = 1e-9;

/** Weighed when the last of all the evidence came in, so that late news does not tip the scales. */
function heaviest(rivals: readonly Belief[], now: number): Belief | null {
  const times = rivals.flatMap(({ evidence }) => evidence.map(({ at }) => at));
  const at = times.reduce((latest, time) => Math.max(latest, time), now);
  return rivals.reduce<Belief | null>((best, rival) => {
    if (!best) return rival;
    const [own, most] = [netMass(rival, at), netMass(best, at)];
    const isEqual = Math.abs(own - most) <= SAME_MASS * Math.max(1, Math.abs(own));
    const wins = isEqual ? claimKey(rival.claim) < claimKey(best.claim) : own > most;
    return wins ? rival : best;
  }, null);
}

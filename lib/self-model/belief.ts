import type { BeliefId, EvidenceId, Origin } from '../core/ids.ts';
import type { Unit } from '../core/units.ts';
import type { Claim } from './claim.ts';

/** One claim about the user, with the reasons for and against it and the time it was held. */
export type Belief = {
  readonly id: BeliefId;
  readonly claim: Claim;
  readonly evidence: readonly Evidence[];
  readonly status: BeliefStatus;
  /** Milliseconds since 1970 from which this was held … */
  readonly validFrom: number;
  /** … until it was superseded; null while it is held. */
  readonly validTo: number | null;
  readonly supersededBy: BeliefId | null;
};

/** `proposed` beliefs wait for a second, independent piece of evidence or the user's nod. */
export type BeliefStatus = 'acting' | 'proposed' | 'refused';

/** One reason for (1) or against (-1) a belief. */
export type Evidence = {
  readonly id: EvidenceId;
  readonly polarity: 1 | -1;
  /** How telling this is, 0 to 1. */
  readonly weight: Unit;
  readonly provenance: Provenance;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The user's own words, or what they did; shown in extension pages only. */
  readonly words: string;
  /** Where it happened; null for what was said in our own pages. */
  readonly host: Origin | null;
};

export type Provenance = 'stated' | 'observed' | 'imported';

/** All that is believed about the user: current and superseded beliefs, newest last. */
export type SelfModel = { readonly beliefs: readonly Belief[] };

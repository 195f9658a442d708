import type { GateReason } from '../personalize/gate.ts';
import type { FitsReason } from '../rewrite/engine.ts';

/** Why an answer on screen stays as it is. */
export type LeftAloneReason =
  | { readonly kind: GateReason }
  /** The engine found that the answer suits its reader already. */
  | { readonly kind: 'already-fits'; readonly why: readonly FitsReason[] }
  /** The fact guard refused the rewrite. */
  | { readonly kind: 'facts-at-risk' }
  /** The user lets one answer in ten stay as it is, to see whether our changes help. */
  | { readonly kind: 'for-comparison' };

import type { Unit } from '../core/units.ts';

/** Why an answer stays as it is. The user is shown the reason, so every case has one. */
export const GATE_REASONS = [
  'single-answer',
  'too-short',
  'code-or-data-only',
  'deliverable',
  'chit-chat',
  'safety-critical',
  'nothing-known',
] as const;
export type GateReason = (typeof GATE_REASONS)[number];

export type Decision =
  /** `strength` says how freely to act: below 0.5 only trim, never fold. */
  | { readonly personalize: true; readonly strength: Unit }
  | { readonly personalize: false; readonly reason: GateReason };

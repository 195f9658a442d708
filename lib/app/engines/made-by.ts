import type { EngineId } from '../../rewrite/engine.ts';
import { WRITING_FAILURES } from '../../rewrite/model/text-model.ts';

/** Why the built-in engine did the work although another one was chosen. */
export const FALLBACK_REASONS = [
  ...WRITING_FAILURES,
  'engine-broke',
  'unfaithful',
  'not-fresh',
  'cap-reached',
] as const;
export type FallbackReason = (typeof FALLBACK_REASONS)[number];

/** Who made a rewrite. */
export type MadeBy = {
  /** The engine that was chosen for the site. */
  readonly engine: EngineId;
  /** Why the built-in engine did it instead; null when the chosen one did. */
  readonly fellBack: FallbackReason | null;
};

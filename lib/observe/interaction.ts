import type { InteractionId, Origin, RewriteId } from '../core/ids.ts';

export const FEEDBACK = ['too-basic', 'too-deep', 'too-long', 'not-me'] as const;
export type Feedback = (typeof FEEDBACK)[number];

/** What can happen in the overlay: explicit signals (said) first, implicit ones (done) after. */
export const OVERLAY_SIGNALS = [
  ...FEEDBACK,
  'good',
  'shown-original',
  'shown-rewrite',
  'undone',
  'transform-undone',
  'fold-opened',
  'gloss-opened',
  'copied-code',
] as const;
export type OverlaySignal = (typeof OVERLAY_SIGNALS)[number];

/** The quiet line's choices for a reader nobody knows yet. */
export const FORMS = ['newcomer', 'practitioner', 'brief'] as const;
export type Form = (typeof FORMS)[number];

/** Something the user did. Recorded as it happened; what it means is decided by `interpret`. */
export type Interaction = {
  readonly id: InteractionId;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly origin: Origin;
  readonly rewriteId: RewriteId;
  readonly signal: OverlaySignal;
  readonly question: string;
  /** What the question was about, as `topicOf` read it; null when it named nothing. */
  readonly topic: string | null;
};

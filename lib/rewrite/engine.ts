import type { Result } from '../core/result.ts';
import type { Framing, FramingField } from '../framing/framing.ts';
import type { AnswerSource } from '../tree/answer.ts';
import type { View } from '../tree/view.ts';

/** One way to rewrite an answer. Whatever it returns is checked by the fact guard before it is shown. */
export type RewriteEngine = {
  readonly id: EngineId;
  rewrite(request: RewriteRequest, signal: AbortSignal): Promise<Result<Rewriting, EngineFailure>>;
};

export type EngineId = 'built-in';

export type RewriteRequest = {
  readonly question: string;
  readonly answer: AnswerSource;
  readonly framing: Framing;
  /** Changes the reader has switched off for this answer. */
  readonly without: readonly TransformId[];
};

export type Rewriting =
  | { readonly kind: 'rewritten'; readonly view: View; readonly notes: readonly Note[] }
  | { readonly kind: 'unchanged'; readonly why: readonly FitsReason[] };

export type EngineFailure = { readonly kind: 'engine-broke'; readonly message: string };

/** What one transform did, so that the reader can see it and take it back alone. */
export type Note = {
  readonly transform: TransformId;
  /** The knob of the framing that asked for it. */
  readonly field: FramingField;
  /** How many places it touched. */
  readonly count: number;
};

/** The closed list of changes the built-in engine can make; the overlay has one sentence for each. */
export const TRANSFORMS = [
  'trim-filler',
  'fold-known',
  'fold-detail',
  'shorten',
  'lead-with',
  'group',
  'to-table',
  'to-bullets',
  'to-prose',
  'short-paragraphs',
  'plain-words',
  'split-sentences',
  'gloss',
  'in-short',
] as const;
export type TransformId = (typeof TRANSFORMS)[number];

/** Why an answer already suits its reader; the overlay has one sentence for each. */
export const FITS_REASONS = [
  'nothing-to-fold',
  'nothing-on-your-topics',
  'short-already',
  'one-procedure',
  'language-not-supported',
] as const;
export type FitsReason = (typeof FITS_REASONS)[number];

import type { Result } from '../core/result.ts';
import type { Unit } from '../core/units.ts';
import type { Framing, FramingField } from '../framing/framing.ts';
import type { AnswerSource } from '../tree/answer.ts';
import type { View } from '../tree/view.ts';
import type { WritingFailure } from './model/text-model.ts';

/** One way to rewrite an answer. Whatever it returns is checked by the fact guard before it is shown. */
export type RewriteEngine = {
  readonly id: EngineId;
  /** `onDraft` gets what is checked so far, where an engine writes block by block. */
  rewrite(
    request: RewriteRequest,
    signal: AbortSignal,
    onDraft?: (view: View) => void,
  ): Promise<Result<Rewriting, EngineFailure>>;
};

export const ENGINES = ['built-in', 'browser', 'local', 'openai-compatible'] as const;
export type EngineId = (typeof ENGINES)[number];

export type RewriteRequest = {
  readonly question: string;
  readonly answer: AnswerSource;
  readonly framing: Framing;
  /** Changes the reader has switched off for this answer. */
  readonly without: readonly TransformId[];
  /** How freely to act, as the gate decided; 1 when absent. Below 0.5 only courtesies go. */
  readonly strength?: Unit;
  /** From the reader's saved public pages, most useful first: what explanations may draw on. */
  readonly passages?: readonly RewritePassage[];
};

export type RewritePassage = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
};

export type Rewriting =
  | { readonly kind: 'rewritten'; readonly view: View; readonly notes: readonly Note[] }
  | { readonly kind: 'unchanged'; readonly why: readonly FitsReason[] }
  /** In a model's own words, checked by its engine; there are no slices to give account of. */
  | {
      readonly kind: 'written';
      readonly view: View;
      readonly markdown: string;
      /** Explanations it added, with the title of the saved page each was taken from. */
      readonly added: readonly Explanation[];
      readonly notes: readonly Note[];
    };

export type Explanation = { readonly text: string; readonly from: string | null };

export type EngineFailure =
  | { readonly kind: 'engine-broke' | 'unfaithful'; readonly message: string }
  | WritingFailure;

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
  'rewritten-by-model',
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

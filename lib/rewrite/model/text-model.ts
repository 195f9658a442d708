import type { Result } from '../../core/result.ts';

/** What a model is asked: our instructions, and the data they are about. */
export type Prompt = {
  readonly system: string;
  readonly user: string;
  /** What the answer is written in, such as `de`; absent where that cannot be told. */
  readonly language?: string;
};

/** Why a model gave no text, or not all of it. */
export const WRITING_FAILURES = [
  'not-set-up',
  'unreachable',
  'origin-refused',
  'key-refused',
  'model-missing',
  'language-not-spoken',
  'rate-limited',
  'server-broke',
  'not-a-stream',
  'too-long',
  'cut-off',
  'timed-out',
  'cancelled',
  'out-of-memory',
] as const;
export type WritingFailure = {
  readonly kind: (typeof WRITING_FAILURES)[number];
  /** One calm sentence for the user. */
  readonly message: string;
};

/**
 * A model that writes text: the browser's own, a downloaded one, or one behind an address of the
 * user's. It never rejects; whatever goes wrong is a failure with its kind.
 */
export type TextModel = {
  readonly id: 'browser' | 'local' | 'openai-compatible';
  /** How it is called for people, such as "llama3.2 on 127.0.0.1:11434". */
  readonly name: string;
  /** Tokens that prompt and reply may take together. */
  readonly contextTokens: number;
  /** How many tokens a text takes; an estimate where the tokenizer is not known. */
  count(text: string): number;
  /** Write; `onText` gets each new piece as it comes. Resolves when the model has ended. */
  write(
    prompt: Prompt,
    onText: (piece: string) => void,
    signal: AbortSignal,
  ): Promise<Result<{ readonly end: 'finished' | 'out-of-room' }, WritingFailure>>;
};

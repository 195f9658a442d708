import {
  type Check,
  isFiniteNumber,
  isFlag,
  isNullOr,
  isOneOf,
  isRecordOf,
  isTextUpTo,
} from '../../core/check.ts';
import { LIMITS } from '../../settings/limits.ts';

/** Which part of a page is saved. */
export const CAPTURE_KINDS = ['page', 'selection', 'answer'] as const;
export type CaptureKind = (typeof CAPTURE_KINDS)[number];

/** One page as its reader saw it. */
export type Captured = {
  readonly kind: CaptureKind;
  /** Where it was seen, and the address it gives for itself, if any. */
  readonly url: string;
  readonly canonicalUrl: string | null;
  readonly title: string;
  readonly byline: string | null;
  /** BCP 47, as the page says; empty when it does not. */
  readonly language: string;
  /** Milliseconds since 1970, as the page says. */
  readonly publishedAt: number | null;
  readonly markdown: string;
  /** The page was longer than we keep. */
  readonly isCut: boolean;
  /** Signs of someone being logged in were seen, so others may not see the same. */
  readonly behindLogin: boolean;
};

export type Capture =
  | { readonly kind: 'captured'; readonly page: Captured }
  | { readonly kind: 'pdf' | 'no-text' | 'nothing-selected' | 'no-answer' };

/** Proves what a script in a page handed over. */
export const isCaptured: Check<Captured> = isRecordOf<Captured>({
  kind: isOneOf(CAPTURE_KINDS),
  url: isTextUpTo(LIMITS.urlLength),
  canonicalUrl: isNullOr(isTextUpTo(LIMITS.urlLength)),
  title: isTextUpTo(LIMITS.titleLength),
  byline: isNullOr(isTextUpTo(LIMITS.titleLength)),
  language: isTextUpTo(LIMITS.nameLength),
  publishedAt: isNullOr(isFiniteNumber),
  markdown: isTextUpTo(LIMITS.pageLength),
  isCut: isFlag,
  behindLogin: isFlag,
});

export const isCapture: Check<Capture> = (value): value is Capture =>
  isRecordOf({ kind: isOneOf(['captured'] as const), page: isCaptured })(value) ||
  isRecordOf({ kind: isOneOf(['pdf', 'no-text', 'nothing-selected', 'no-answer'] as const) })(
    value,
  );

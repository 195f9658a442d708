import type { Span } from '../core/span.ts';

/** What kinds of statement must survive a rewrite. */
export const SPAN_KINDS = [
  'number',
  'unit',
  'date',
  'time',
  'currency',
  'percentage',
  'version',
  'code',
  'url',
  'email',
  'citation',
  'quotation',
  'name',
  'negation',
  'comparison',
  'modality',
  'cardinality',
  'warning',
  'pronoun',
  'order',
  'island',
  'words',
] as const;
export type SpanKind = (typeof SPAN_KINDS)[number];

/** One way in which a rewrite does not say what the original says. */
export type Violation = {
  readonly kind: 'missing' | 'invented' | 'changed' | 'repeated' | 'moved';
  readonly span: { readonly kind: SpanKind; readonly text: string };
  /** Where in the original; null when it stands only in the rewrite. */
  readonly where: Span | null;
};

/** Longest quotation of a text in a violation, in characters. */
const MAX_TEXT = 80;

export const violation = (
  kind: Violation['kind'],
  spanKind: SpanKind,
  text: string,
  where: Span | null = null,
): Violation => ({ kind, span: { kind: spanKind, text: text.slice(0, MAX_TEXT) }, where });

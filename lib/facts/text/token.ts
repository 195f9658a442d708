import type { SpanKind } from '../violation.ts';
import { remembered } from './remembered.ts';

/** A word or a fact of a sentence. Two tokens with one key say the same. */
export type Token = {
  readonly text: string;
  readonly key: string;
  readonly kind: 'word' | 'number' | 'verbatim';
  /** What a violation about it is called. */
  readonly span: SpanKind;
  /** The value of a number, and its unit if it has one. */
  readonly value: number | null;
  readonly unit: string | null;
  /** Written in digits; "two" may come and go, "2" may not. */
  readonly inDigits: boolean;
};

export const wordToken = (text: string): Token => ({
  text,
  key: stemOf(text),
  kind: 'word',
  span: 'words',
  value: null,
  unit: null,
  inDigits: false,
});

/** Endings that change a word's form and not what it names. */
const ENDINGS: readonly [RegExp, string][] = [
  [/'s$|'$/, ''],
  [/ies$/, 'y'],
  [/([^su])s$/, '$1'],
  [/(?:ing|edly|ed|ly)$/, ''],
  [/(.)\1$/, '$1'],
  [/e$/, ''],
];

/** A crude stem: enough to match "costs", "costing" and "cost". */
export const stemOf = remembered((text: string): string => {
  let stem = text.toLowerCase();
  if (stem.length <= 3) return stem.replace(/'s$/, '');
  for (const [ending, replacement] of ENDINGS) {
    const shorter = stem.replace(ending, replacement);
    if (shorter.length >= 3) stem = shorter;
  }
  return stem;
});

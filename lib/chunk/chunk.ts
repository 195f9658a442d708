import type { Span } from '../core/span.ts';

/**
 * A passage of a saved page that can be found again: `text` is the slice of the page's Markdown from
 * `start` to `end`, in UTF-16 code units.
 */
export type Chunk = Span & {
  /** Its place among the page's chunks, from 0. */
  readonly ordinal: number;
  /** The page's own headings above it, outermost first. */
  readonly headings: readonly string[];
  readonly text: string;
};

import type { IslandId } from '../core/ids.ts';

/**
 * What the reader on the page hands over: the answer as Markdown with one placeholder per island.
 * "The original" is `source`; every offset in this project counts UTF-16 code units into it.
 */
export type AnswerSource = {
  readonly source: string;
  readonly islands: readonly Island[];
};

/** Something of the site's own that we show as it is: the overlay shows a clone of its element. */
export type Island = {
  readonly id: IslandId;
  readonly kind: IslandKind;
  /** What it says, for labels, word counts and the fact guard; never shown by us as Markdown. */
  readonly text: string;
  /** A block stands on a line of its own; inline ones stand within a sentence. */
  readonly inline: boolean;
  /** The language a code block names, such as `ts`. */
  readonly language?: string;
};

export const ISLAND_KINDS = ['code', 'table', 'math', 'image', 'citation', 'card'] as const;
export type IslandKind = (typeof ISLAND_KINDS)[number];

/**
 * Frame the placeholder of an island: two private-use characters that the reader strips from page
 * text, so that no page can forge one.
 */
const OPEN = '\uE1D0';
const CLOSE = '\uE1D1';

export const placeholderOf = (id: IslandId): string => `${OPEN}${id}${CLOSE}`;

/** Every placeholder in a text; the first group is the island's id. */
export const PLACEHOLDER = /\uE1D0([a-z0-9]+)\uE1D1/g;

/** The page's text without the characters that frame placeholders. */
export const withoutPlaceholderMarks = (text: string): string =>
  text.replace(/[\uE1D0\uE1D1]/g, '');

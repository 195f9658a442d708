import type { IslandId } from '../core/ids.ts';
import type { Span } from '../core/span.ts';

/**
 * What the overlay draws: the rewritten answer as plain data, safe to send to a page. It holds
 * nothing but the answer's own text, edits by named rules, and marked insertions with fixed labels.
 */
export type View = {
  readonly blocks: readonly Block[];
  /** Courtesies left out, in the order of the original; the reader can bring them back. */
  readonly removed: readonly { readonly text: string; readonly span: Span }[];
  /** We have no words for its language: whole sections and lists changed by their shape alone. */
  readonly onlyLayout?: true;
};

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4 | 5 | 6; readonly inlines: Inlines }
  | { readonly kind: 'paragraph'; readonly inlines: Inlines }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      /** Number of the first item of an ordered list. */
      readonly start: number;
      readonly items: readonly ListItem[];
    }
  | { readonly kind: 'quote'; readonly blocks: Blocks }
  | { readonly kind: 'code'; readonly language: string | null; readonly text: string }
  | { readonly kind: 'table'; readonly align: readonly Align[]; readonly rows: readonly Row[] }
  | { readonly kind: 'island'; readonly id: IslandId }
  /** Source that is shown as text, never as markup: raw HTML, math we did not recognise as an island. */
  | { readonly kind: 'opaque'; readonly text: string }
  | { readonly kind: 'rule' }
  /** Part of the answer that waits behind one click. */
  | {
      readonly kind: 'fold';
      readonly id: string;
      readonly why: FoldReason;
      /** What it holds, in the answer's own words (a copy); empty when the reason says it all. */
      readonly about: string;
      /** Words it holds, code left out. */
      readonly words: number;
      /** How many of a list's points it holds; absent when it holds no points of a list. */
      readonly points?: { readonly here: number; readonly of: number };
      /** Lines of code it holds; absent when it holds none. */
      readonly lines?: number;
      readonly blocks: Blocks;
    }
  /** Parts of the answer gathered under a title of ours. */
  | { readonly kind: 'group'; readonly title: GroupTitle | Added; readonly blocks: Blocks }
  /** The answer's own labels and verdict, copied to the top. */
  | { readonly kind: 'in-short'; readonly points: readonly Inlines[] };

export type Blocks = readonly Block[];
export type Align = 'left' | 'center' | 'right' | null;
/** A table row: its cells. The first row of a table is its header. */
export type Row = readonly Inlines[];

export type ListItem = {
  /** The number shown in the original, kept when items move. */
  readonly number: number | null;
  readonly checked: boolean | null;
  readonly blocks: Blocks;
};

export type Inline =
  /** The original's own characters; `copy` marks a repetition that `revert` and the guard skip. */
  | { readonly kind: 'text'; readonly text: string; readonly span: Span; readonly copy?: true }
  /** Words changed by a rule from the closed list; `span` is what stood there. */
  | { readonly kind: 'edit'; readonly text: string; readonly span: Span; readonly rule: string }
  /** A mark of ours, such as a full stop where a list became a sentence. */
  | { readonly kind: 'joint'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string; readonly span: Span; readonly copy?: true }
  | { readonly kind: 'strong' | 'emphasis' | 'strike'; readonly children: Inlines }
  | { readonly kind: 'link'; readonly url: string; readonly children: Inlines }
  | { readonly kind: 'image'; readonly url: string; readonly alt: string }
  | { readonly kind: 'island'; readonly id: IslandId }
  | { readonly kind: 'break' }
  /** A term with a definition of ours behind it; `children` are the original's own words. */
  | { readonly kind: 'term'; readonly children: Inlines; readonly gloss: Gloss };

export type Inlines = readonly Inline[];

/** A definition for a term the reader may not know, and where it was taken from. */
export type Gloss = {
  readonly id: string;
  readonly term: string;
  readonly text: string;
  readonly from: 'answer' | 'saved-page' | 'glossary';
  /** Which of the passages it was taken from; says nothing outside the background. */
  readonly sourceId?: string;
};

export const FOLD_REASONS = ['you-know-this', 'detail', 'not-for-your-goal', 'in-full'] as const;
/**
 * Why a part is folded; the overlay has one fixed sentence for each. `in-full` stands at the end and
 * tells what was shortened above as it was written.
 */
export type FoldReason = (typeof FOLD_REASONS)[number];

export const GROUP_TITLES = [
  'risks-and-duties',
  'costs-and-dates',
  'do-this',
  'before-you-start',
  'what-it-is',
  'compared',
  'the-rest',
] as const;
/** Over what a model added to explain the answer. */
export type Added = 'explained';
/** Titles of ours. The overlay has one fixed label for each. */
export type GroupTitle = (typeof GROUP_TITLES)[number];

import type { Span } from '../core/span.ts';
import type { Doc, PartId, Phrase } from './doc.ts';
import type { FoldReason, Gloss, GroupTitle } from './view.ts';

/** An answer and what is to be done to it. Dropping marks gives the original back. */
export type Result = { readonly doc: Doc; readonly marks: Marks };

/**
 * Everything a rewrite may do, as marks beside an answer that itself never changes.
 * Folding a unit hides it whole; folding a labelled item or a section hides what stands under its
 * label or heading; folding sentences hides the tail of their paragraph. What is folded as `in-full`
 * leaves its place and waits, with the cuts, in one fold at the end that tells its units in full.
 */
export type Marks = {
  readonly folded: ReadonlyMap<PartId, FoldReason>;
  /** Sentences left out altogether: courtesies only. */
  readonly removed: ReadonlySet<PartId>;
  /** By sentence. */
  readonly edits: ReadonlyMap<PartId, readonly Edit[]>;
  /** By sentence: the stretches of it that wait for the full text at the end. */
  readonly cuts: ReadonlyMap<PartId, readonly Span[]>;
  /** By sentence. */
  readonly terms: ReadonlyMap<PartId, readonly Term[]>;
  /** By list: its items in their new order. */
  readonly order: ReadonlyMap<PartId, readonly PartId[]>;
  /** By unit: the form it takes instead of its own. */
  readonly forms: ReadonlyMap<PartId, Form>;
  /** Bundles, sections and items gathered near the top, in this order. */
  readonly groups: readonly Group[];
  /** The bundle behind which the groups stand; null puts them first. */
  readonly groupsAfter: PartId | null;
  /** What is copied to the top, one entry a point. */
  readonly inShort: readonly (readonly Phrase[])[];
};

/** Words changed inside one text phrase by a rule of the closed list. */
export type Edit = { readonly span: Span; readonly text: string; readonly rule: string };

/** A term explained at this place. */
export type Term = { readonly span: Span; readonly gloss: Gloss };

export type Form =
  /** A labelled list: one row an item that is not folded, then one fold with the rest. */
  | { readonly kind: 'table' }
  /** A labelled list: one paragraph an item. */
  | { readonly kind: 'paragraphs' }
  /** A paragraph cut into several, or into list items; each group holds sentence ids. */
  | { readonly kind: 'split'; readonly groups: readonly (readonly PartId[])[] }
  | { readonly kind: 'bullets'; readonly groups: readonly (readonly PartId[])[] };

/** Parts gathered under a title of ours. */
export type Group = { readonly title: GroupTitle; readonly members: readonly PartId[] };

export const NO_MARKS: Marks = {
  folded: new Map(),
  removed: new Set(),
  edits: new Map(),
  cuts: new Map(),
  terms: new Map(),
  order: new Map(),
  forms: new Map(),
  groups: [],
  groupsAfter: null,
  inShort: [],
};

/** True when two sets of marks ask for the same, whatever the order in which they were made. */
export const sameMarks = (a: Marks, b: Marks): boolean =>
  MARKS.every((name) => plain(a[name]) === plain(b[name]));

const MARKS = Object.keys(NO_MARKS) as readonly (keyof Marks)[];

/** As text that can be compared; maps and sets by their entries, sorted. */
const plain = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part instanceof Map || part instanceof Set
      ? [...part].map((entry) => JSON.stringify(entry)).sort()
      : part,
  );

/** One piece of the result and the stretch of the source it stands for. */
export type Leaf = {
  readonly kind: 'slice' | 'edit' | 'markup';
  readonly span: Span;
  readonly state: 'shown' | 'folded' | 'removed';
};

import type { Span } from '../core/span.ts';
import type { AnswerSource } from './answer.ts';
import type { Block, Inline } from './view.ts';

/** Names one part of one answer: a section, a unit, an item or a sentence. */
export type PartId = number;

/** An answer, read: sections of bundles of units of sentences, each with its place in the source. */
export type Doc = {
  readonly answer: AnswerSource;
  /** What it is written in; `und` when we have no words for that language. */
  readonly language: string;
  readonly sections: readonly Section[];
  /** Every sentence in the order of the source; `Sentence.index` points in here. */
  readonly sentences: readonly Sentence[];
  /** Words a reader meets in the whole answer, code left out. */
  readonly words: number;
};

/**
 * A heading and what stands under it, up to the next heading. The first may have no heading, and the
 * last, when it closes the whole answer.
 */
export type Section = {
  readonly id: PartId;
  readonly span: Span;
  readonly heading: Heading | null;
  /** 0 without heading, else the heading's level. */
  readonly level: number;
  readonly bundles: readonly Bundle[];
};

/** What must stay together: an introduction and its list, code or table; else one unit alone. */
export type Bundle = { readonly id: PartId; readonly units: readonly Unit[] };

export type Unit = Prose | List | Opaque;

export type Heading = {
  readonly kind: 'heading';
  readonly id: PartId;
  readonly span: Span;
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  readonly phrases: readonly Phrase[];
  readonly text: string;
};

export type Prose = {
  readonly kind: 'prose';
  readonly id: PartId;
  readonly span: Span;
  readonly label: Label | null;
  readonly sentences: readonly Sentence[];
};

export type List = {
  readonly kind: 'list';
  readonly id: PartId;
  readonly span: Span;
  readonly ordered: boolean;
  readonly start: number;
  readonly items: readonly Item[];
  readonly listClass: ListClass;
};

/**
 * What a list is, which decides what may be done to it: steps and quantities are atoms, rankings
 * keep their order, labelled ones can stand by their labels, parallel ones share one form.
 */
export type ListClass = 'procedure' | 'quantity' | 'labelled' | 'parallel' | 'ranking' | 'plain';

export type Item = {
  readonly id: PartId;
  readonly span: Span;
  readonly number: number | null;
  readonly checked: boolean | null;
  readonly label: Label | null;
  readonly sentences: readonly Sentence[];
  readonly children: readonly Unit[];
};

/** Text whose inside is never touched: shown whole, folded whole, moved whole. */
export type Opaque = {
  readonly kind: 'opaque';
  readonly id: PartId;
  readonly span: Span;
  readonly what: OpaqueKind;
  readonly blocks: readonly Block[];
  /** What it says, for labels and word counts. */
  readonly text: string;
  /** The language a code block names. */
  readonly language: string | null;
};

export type OpaqueKind =
  | 'code'
  | 'table'
  | 'math'
  | 'lines'
  | 'quote'
  | 'html'
  | 'rule'
  | 'note'
  | 'image'
  | 'card';

/** The words before a colon or dash that name an item: "Cost" in "**Cost**: …". */
export type Label = {
  readonly id: PartId;
  readonly span: Span;
  readonly phrases: readonly Phrase[];
  /** The colon or dash and space behind it; shown only when something follows. */
  readonly separator: readonly Phrase[];
  readonly text: string;
};

export type Sentence = {
  readonly id: PartId;
  /** Its place among all sentences of the answer. */
  readonly index: number;
  readonly span: Span;
  readonly phrases: readonly Phrase[];
  readonly text: string;
  readonly words: number;
  /** What it cannot be understood without, because it opens with "This …", "However, …". */
  readonly dependsOn: PartId | null;
};

/** Inline content with its place in the source. */
export type Phrase =
  /** The source's own characters: `text` equals the slice. */
  | { readonly kind: 'text'; readonly span: Span; readonly text: string }
  /** Never cut: code, math, islands, images, links' targets, escapes. `text` is what is read aloud. */
  | { readonly kind: 'atom'; readonly span: Span; readonly text: string; readonly inline: Inline }
  | {
      readonly kind: 'wrap';
      readonly span: Span;
      readonly style: 'strong' | 'emphasis' | 'strike';
      readonly children: readonly Phrase[];
    }
  | {
      readonly kind: 'link';
      readonly span: Span;
      readonly url: string;
      readonly children: readonly Phrase[];
    };

/** Every unit below the given ones, outer before inner, in reading order. */
export function* unitsWithin(units: Iterable<Unit>): Generator<Unit> {
  for (const unit of units) {
    yield unit;
    if (unit.kind === 'list') for (const item of unit.items) yield* unitsWithin(item.children);
  }
}

/** The top-level units of a section. */
export const unitsOf = (section: Section): Unit[] => section.bundles.flatMap(({ units }) => units);

/** Every unit of an answer, at any depth. */
export const allUnits = (doc: Doc): Unit[] =>
  doc.sections.flatMap((section) => [...unitsWithin(unitsOf(section))]);

/** Every sentence in a unit, nested lists included. */
export function sentencesOf(unit: Unit): readonly Sentence[] {
  if (unit.kind === 'prose') return unit.sentences;
  if (unit.kind === 'opaque') return [];
  return unit.items.flatMap(sentencesOfItem);
}

export const sentencesOfItem = (item: Item): Sentence[] => [
  ...item.sentences,
  ...item.children.flatMap(sentencesOf),
];

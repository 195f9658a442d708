import type { Span } from '../../core/span.ts';
import type { FramingField } from '../../framing/framing.ts';
import type { PartId, Phrase } from '../../tree/doc.ts';
import type { Edit, Form, Group, Marks, Term } from '../../tree/result.ts';
import type { FoldReason } from '../../tree/view.ts';
import type { Note, TransformId } from '../engine.ts';

/** Marks while they are being made. Each transform adds its own and says how many places it touched. */
export type Draft = {
  readonly folded: Map<PartId, FoldReason>;
  readonly removed: Set<PartId>;
  readonly edits: Map<PartId, Edit[]>;
  readonly cuts: Map<PartId, readonly Span[]>;
  readonly terms: Map<PartId, Term[]>;
  readonly order: Map<PartId, PartId[]>;
  readonly forms: Map<PartId, Form>;
  readonly groups: Group[];
  groupsAfter: PartId | null;
  readonly inShort: (readonly Phrase[])[];
  readonly notes: Map<TransformId, Note>;
};

export const newDraft = (): Draft => ({
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
  notes: new Map(),
});

export const marksOf = (draft: Draft): Marks => draft;

/** Count `count` more places for a transform. */
export function noteDown(
  draft: Draft,
  transform: TransformId,
  field: FramingField,
  count = 1,
): void {
  const before = draft.notes.get(transform)?.count ?? 0;
  draft.notes.set(transform, { transform, field, count: before + count });
}

export function addEdit(draft: Draft, sentence: PartId, edit: Edit): void {
  draft.edits.set(sentence, [...(draft.edits.get(sentence) ?? []), edit]);
}

import type { Item, List, PartId } from '../../../tree/doc.ts';
import { wordsOfItem } from '../../../tree/link.ts';
import { noteDown } from '../draft.ts';
import type { Transform, Work } from '../transform.ts';

const MIN_ROWS = 3;
/** Longest cell, in words: a table is for scanning. */
const MAX_CELL = 30;

/** Labelled points with short bodies become a table of two columns, for who prefers tables. */
export const toTable: Transform = {
  id: 'to-table',
  apply(work) {
    const { analysis, plan, draft } = work;
    if (plan.framing.structure !== 'table') return;
    for (const unit of analysis.units) {
      if (unit.kind !== 'list' || !fitsTable(unit, work)) continue;
      draft.forms.set(unit.id, { kind: 'table' });
      noteDown(draft, 'to-table', 'structure');
    }
  },
};

function fitsTable({ id, items, listClass, ordered }: List, work: Work): boolean {
  // A number says an order, and a table has no place for it.
  if (ordered || listClass !== 'labelled' || items.length < MIN_ROWS || isNested(id, work))
    return false;
  return items.every((item) => fitsRow(item, work));
}

/** A table inside a point is heavier than the point. */
const isNested = (id: PartId, { analysis }: Work): boolean =>
  !analysis.bundleIds.has(analysis.parents.get(id) ?? id);

function fitsRow(item: Item, { draft }: Work): boolean {
  if (item.children.length > 0 || item.sentences.length === 0) return false;
  if (draft.folded.has(item.id) || item.sentences.some(({ id }) => draft.folded.has(id)))
    return false;
  return wordsOfItem(item) <= MAX_CELL && item.checked === null;
}

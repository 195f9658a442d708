import type { Item, List } from '../../../tree/doc.ts';
import { noteDown } from '../draft.ts';
import { isSequence } from '../families.ts';
import type { Transform, Work } from '../transform.ts';

const MIN_ITEMS = 2;
const MAX_ITEMS = 12;

/** Labelled points of whole sentences become paragraphs, when the reader prefers running text. */
export const toProse: Transform = {
  id: 'to-prose',
  apply(work) {
    if (work.plan.framing.structure !== 'narrative') return;
    for (const unit of work.analysis.units) {
      if (unit.kind !== 'list' || !fits(unit, work)) continue;
      work.draft.forms.set(unit.id, { kind: 'paragraphs' });
      noteDown(work.draft, 'to-prose', 'structure');
    }
  },
};

function fits(list: List, work: Work): boolean {
  const { items, listClass } = list;
  if (listClass !== 'labelled' || items.length < MIN_ITEMS || items.length > MAX_ITEMS)
    return false;
  // An item is a paragraph only at the top level; inside another item it would lose its place.
  const isNested = !work.analysis.bundleIds.has(work.analysis.parents.get(list.id) ?? list.id);
  const names = items.flatMap(({ label }) => label?.text ?? []);
  return !isNested && !isSequence(names, work.analysis) && items.every((item) => isProse(item));
}

const isProse = ({ sentences, children, checked }: Item): boolean =>
  checked === null &&
  children.length === 0 &&
  sentences.length > 0 &&
  sentences.every(({ text, words }) => /[.!?]["')\]”’]*$/.test(text) && words >= 4);

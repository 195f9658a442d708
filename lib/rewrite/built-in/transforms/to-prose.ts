import type { Item, List } from '../../../tree/doc.ts';
import { wordsOfItem } from '../../../tree/link.ts';
import { noteDown } from '../draft.ts';
import { isSequence } from '../families.ts';
import type { Transform, Work } from '../transform.ts';

const MIN_ITEMS = 2;
const MAX_ITEMS = 7;
/** Shorter points are better scanned than read, in words on average. */
const MIN_BODY = 35;

/**
 * Long labelled points without numbers become paragraphs when the reader prefers running text: all
 * lists of an answer or none, so that the same things keep the same form.
 */
export const toProse: Transform = {
  id: 'to-prose',
  apply(work) {
    if (work.plan.framing.structure !== 'narrative') return;
    const lists = work.analysis.units.filter((unit) => unit.kind === 'list');
    if (!lists.every((list) => fits(list, work))) return;
    for (const { id } of lists) {
      work.draft.forms.set(id, { kind: 'paragraphs' });
      noteDown(work.draft, 'to-prose', 'structure');
    }
  },
};

function fits(list: List, work: Work): boolean {
  const { items, listClass, ordered } = list;
  if (ordered || listClass !== 'labelled' || items.length < MIN_ITEMS || items.length > MAX_ITEMS)
    return false;
  const words = items.reduce((sum, item) => sum + wordsOfItem(item), 0);
  if (words < MIN_BODY * items.length) return false;
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

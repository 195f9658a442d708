import type { Item, List } from '../../tree/doc.ts';
import type { Work } from './transform.ts';

/** Fewer folds than this in one list may stand where they are. */
const MIN_FOLDS = 2;

/** A part that waits behind another's fold needs a name: its label, or its number. */
export const canOutline = ({ ordered }: List, waiting: readonly Item[]): boolean =>
  waiting.every(({ label, number }) => label !== null || (ordered && number !== null));

/** Shorter tails of points without a name are sooner read than opened, in words. */
const MIN_TAIL = 25;

/** A reader opens one thing, not a row of things: many folds in one list become one behind it. */
export function gatherFolds({ analysis, draft }: Work): void {
  for (const unit of analysis.units) {
    if (unit.kind === 'list' && !draft.forms.has(unit.id)) gatherIn(unit, draft);
  }
}

function gatherIn(list: List, draft: Work['draft']): void {
  const waiting = list.items.filter((item) => waits(item, draft));
  const isNameless = ({ id, label }: Item): boolean => label === null && draft.folded.has(id);
  if (waiting.length < MIN_FOLDS || waiting.some(isNameless)) return;
  if (canOutline(list, waiting)) draft.forms.set(list.id, { kind: 'outline' });
  else for (const item of waiting) showShortTail(item, draft);
}

const waits = ({ id, sentences }: Item, { folded }: Work['draft']): boolean =>
  folded.has(id) || sentences.some((sentence) => folded.has(sentence.id));

function showShortTail({ sentences }: Item, { folded }: Work['draft']): void {
  const tail = sentences.filter(({ id }) => folded.has(id));
  if (tail.reduce((sum, { words }) => sum + words, 0) >= MIN_TAIL) return;
  for (const { id } of tail) folded.delete(id);
}

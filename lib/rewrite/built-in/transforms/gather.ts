import type { Framing, FramingField } from '../../../framing/framing.ts';
import { noteDown } from '../draft.ts';
import type { Transform } from '../transform.ts';

/** Gather the parts on the reader's topics near the top, under titles of ours. */
export const gather: Transform = {
  id: 'group',
  apply({ plan, selection, draft }) {
    if (selection.groups.length === 0 || plan.lenses.length === 0) return;
    draft.groups.push(...selection.groups);
    draft.groupsAfter = selection.anchor;
    noteDown(draft, 'group', 'emphasis', selection.groups.length);
  },
};

/** Put the items on the reader's topics first in their own list. */
export const leadWith: Transform = {
  id: 'lead-with',
  apply({ plan, selection, draft }) {
    const field = askedBy(plan.framing);
    for (const [list, items] of selection.orders) {
      draft.order.set(list, [...items]);
      noteDown(draft, 'lead-with', field);
    }
  },
};

/** The knob that orders points: topics before things sought, used and avoided. */
function askedBy({ emphasis, prefer, context }: Framing): FramingField {
  if (emphasis.length > 0) return 'emphasis';
  if (prefer.length > 0) return 'prefer';
  return context.length > 0 ? 'context' : 'avoid';
}

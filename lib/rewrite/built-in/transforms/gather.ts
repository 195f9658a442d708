import { noteDown } from '../draft.ts';
import type { Transform } from '../transform.ts';

/** Put whole sections named after the reader's topics near the top, under titles of ours. */
export const gather: Transform = {
  id: 'group',
  apply({ selection, draft }) {
    if (selection.groups.length === 0) return;
    draft.groups.push(...selection.groups);
    draft.groupsAfter = selection.anchor;
    noteDown(draft, 'group', 'emphasis', selection.groups.length);
  },
};

/** Put the points that name what the reader seeks or cares about first, and what they avoid last, in their own list. */
export const leadWith: Transform = {
  id: 'lead-with',
  apply({ plan, selection, draft }) {
    const { prefer, avoid } = plan.framing;
    const own = prefer.length > 0 ? 'prefer' : 'avoid';
    const field = prefer.length + avoid.length > 0 ? own : 'emphasis';
    for (const [list, items] of selection.orders) {
      draft.order.set(list, [...items]);
      noteDown(draft, 'lead-with', field);
    }
  },
};

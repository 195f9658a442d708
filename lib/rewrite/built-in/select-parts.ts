import type { Analysis } from './analysis.ts';
import { familiesOf, hasFixedOrder, isSequence } from './families.ts';
import { wantedThings } from './named-things.ts';
import type { Plan } from './plan.ts';
import { selectSections } from './select-sections.ts';
import { selectWithinLists } from './select-within-lists.ts';
import { NOTHING_SELECTED, type Selection } from './selection.ts';

/** Choose the parts on the reader's topics; nothing when order carries meaning. */
export function selectParts(analysis: Analysis, plan: Plan): Selection {
  const { framing, lenses } = plan;
  const wantsNothing =
    lenses.length === 0 && wantedThings(framing).length === 0 && framing.avoid.length === 0;
  if (wantsNothing || hasFixedOrder(analysis)) return NOTHING_SELECTED;
  const families = familiesOf(analysis.doc.sections);
  const names = families.map(({ head }) => head.heading?.text ?? '');
  if (families.length > 0 && !isSequence(names, analysis)) {
    return selectSections(families, analysis, plan);
  }
  return families.length > 0 ? NOTHING_SELECTED : selectWithinLists(analysis, plan);
}

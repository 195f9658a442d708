import type { Bundle, Unit } from '../../../tree/doc.ts';
import { isCode } from '../analysis.ts';
import { noteDown } from '../draft.ts';
import { type Family, familiesOf, idsOf, unitsOfFamily } from '../families.ts';
import type { Transform, Work } from '../transform.ts';
import { isAskedAbout, isHidden, mayWait } from '../visibility.ts';

/** Let side matter wait that the answer itself names as such: references, history, another method. */
export const foldDetail: Transform = {
  id: 'fold-detail',
  apply(work) {
    if (work.plan.showsAll) return;
    for (const family of familiesOf(work.analysis.doc.sections)) foldSection(family, work);
    for (const { bundles } of work.analysis.doc.sections) {
      for (const bundle of bundles.slice(1)) foldParagraph(bundle, work);
    }
  },
};

function foldSection(family: Family, work: Work): void {
  const { analysis, draft } = work;
  const units = unitsOfFamily(family);
  const name = family.head.heading?.text ?? '';
  if (!analysis.cues.sideHeading.test(name) || isAskedAbout(name, analysis)) return;
  if (!isFree(units, work)) return;
  for (const id of idsOf(family)) draft.folded.set(id, 'detail');
  noteDown(draft, 'fold-detail', 'depth');
}

function foldParagraph({ units }: Bundle, work: Work): void {
  const { analysis, draft } = work;
  const [unit] = units;
  if (units.length !== 1 || unit?.kind !== 'prose') return;
  if (!analysis.cues.aside.test(unit.sentences[0]?.text ?? '') || !isFree(units, work)) return;
  draft.folded.set(unit.id, 'detail');
  noteDown(draft, 'fold-detail', 'depth');
}

/** What was asked for is never aside, and no code waits for who builds. */
function isFree(units: readonly Unit[], { analysis, draft, plan }: Work): boolean {
  if (analysis.cues.asksHistory.test(analysis.question)) return false;
  if (units.some(({ id }) => isHidden(id, analysis, draft))) return false;
  if (plan.builds && units.some(isCode)) return false;
  return mayWait(units, analysis);
}

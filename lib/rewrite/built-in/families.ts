import { type PartId, type Section, type Unit, unitsOf } from '../../tree/doc.ts';
import type { Analysis } from './analysis.ts';

/** A section with the deeper ones below it: what moves and folds as one. */
export type Family = { readonly head: Section; readonly sections: readonly Section[] };

/** Fewer parallel sections than this are no choice worth reordering. */
const MIN_PARALLEL = 3;

/** The answer's main parallel sections, or none when it is not built of sections. */
export function familiesOf(sections: readonly Section[]): Family[] {
  const level = [1, 2, 3, 4, 5, 6].find(
    (depth) => sections.filter((section) => section.level === depth).length >= MIN_PARALLEL,
  );
  if (level === undefined) return [];
  const families: { head: Section; sections: Section[] }[] = [];
  for (const section of sections) {
    if (section.level === level) families.push({ head: section, sections: [section] });
    else if (section.level > level) families[families.length - 1]?.sections.push(section);
  }
  return families;
}

export const idsOf = ({ sections }: Family): PartId[] => sections.map(({ id }) => id);

export const unitsOfFamily = ({ sections }: Family): Unit[] => sections.flatMap(unitsOf);

/** True when parts must stay in the order they have: the text counts or points at its places. */
export function hasFixedOrder({ doc, cues, units, question }: Analysis): boolean {
  if (doc.sentences.some(({ text }) => cues.crossReference.test(text))) return true;
  if (units.some((unit) => unit.kind === 'list' && unit.ordered && unit.start > 1)) return true;
  return cues.asksHistory.test(question);
}

/** True when headings or labels count, or name stations of a way. */
export const isSequence = (names: readonly string[], { cues }: Analysis): boolean =>
  names.length > 0 &&
  names.filter((name) => cues.sequenceLabel.test(name)).length * 3 >= names.length;

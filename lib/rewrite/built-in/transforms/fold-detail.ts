import type { Item, Prose, Sentence, Unit } from '../../../tree/doc.ts';
import { noteDown } from '../draft.ts';
import {
  addEffort,
  type Effort,
  effortOf,
  gradeOf,
  lessEffort,
  NO_EFFORT,
} from '../reading-level.ts';
import type { Transform, Work } from '../transform.ts';
import { foldTail, isHidden } from '../visibility.ts';

/** Texts at or below this grade are easy enough. */
const EASY_GRADE = 8;
/** How much easier the visible text should become, in school years. */
const WANTED_DROP = 1.4;
/** Most of the answer's words that may wait for a newcomer. */
const MAX_FOLDED = 0.42;

/** For a newcomer: fold the hardest detail, whole tails of paragraphs and of all items of a list. */
export const foldDetail: Transform = {
  id: 'fold-detail',
  apply(work) {
    if (work.plan.framing.depth !== 'newcomer') return;
    const visible = work.analysis.doc.sentences.filter(
      ({ id }) => !isHidden(id, work.analysis, work.draft),
    );
    let effort = visible.map(({ text }) => effortOf(text)).reduce(addEffort, NO_EFFORT);
    const start = gradeOf(effort);
    if (start === null || start <= EASY_GRADE) return;
    const target = Math.max(EASY_GRADE, start - WANTED_DROP);
    const budget = effort.words * (1 - MAX_FOLDED);
    for (const candidate of hardestFirst(work, effort)) {
      const grade = gradeOf(effort);
      if (grade === null || grade <= target) return;
      const rest = lessEffort(effort, candidate.effort);
      if (rest.words < budget || (gradeOf(rest) ?? grade) >= grade) continue;
      if (!foldAll(candidate, work)) continue;
      effort = rest;
      noteDown(work.draft, 'fold-detail', 'depth');
    }
  },
};

/** Places that fold together: one paragraph, or all items of a list. */
type Candidate = {
  readonly hosts: readonly (Prose | Item)[];
  readonly keep: number;
  readonly effort: Effort;
};

function hardestFirst(work: Work, whole: Effort): Candidate[] {
  const gain = ({ effort }: Candidate): number =>
    (gradeOf(whole) ?? 0) - (gradeOf(lessEffort(whole, effort)) ?? 0);
  return work.analysis.units
    .flatMap((unit) => candidatesOf(unit, work))
    .map((candidate) => ({ candidate, gain: gain(candidate) }))
    .filter((row) => row.gain > 0)
    .sort((a, b) => b.gain - a.gain)
    .map(({ candidate }) => candidate);
}

function candidatesOf(unit: Unit, work: Work): Candidate[] {
  if (unit.kind === 'opaque' || isHidden(unit.id, work.analysis, work.draft)) return [];
  if (unit.kind === 'prose') return [bestTail(unit, work)].filter((found) => found !== null);
  if (unit.listClass === 'procedure' || unit.listClass === 'quantity') return [];
  const hosts = unit.items.filter(({ sentences }) => sentences.length > 1);
  if (hosts.length === 0) return [];
  return [{ hosts, keep: 1, effort: sum(hosts.flatMap((host) => host.sentences.slice(1))) }];
}

/** Where to cut a paragraph so that what waits is hardest for its length. */
function bestTail(unit: Prose, { analysis }: Work): Candidate | null {
  let best: Candidate | null = null;
  const isOpening = unit.sentences.some(({ index }) => index === 0);
  for (
    let keep = isOpening || analysis.doc.sections.length < 2 ? 1 : 0;
    keep < unit.sentences.length;
    keep += 1
  ) {
    const effort = sum(unit.sentences.slice(keep));
    if (gradePer(effort) > (best ? gradePer(best.effort) : 0))
      best = { hosts: [unit], keep, effort };
  }
  return best;
}

const gradePer = ({ words, sentences, syllables }: Effort): number =>
  words === 0 ? 0 : 0.39 * (words / sentences) + 11.8 * (syllables / words);

const sum = (sentences: readonly Sentence[]): Effort =>
  sentences.map(({ text }) => effortOf(text)).reduce(addEffort, NO_EFFORT);

function foldAll({ hosts, keep }: Candidate, { analysis, draft }: Work): boolean {
  let words = 0;
  for (const host of hosts) words += foldTail(host, keep, 'hard-detail', analysis, draft);
  return words > 0;
}

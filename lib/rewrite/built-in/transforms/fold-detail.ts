import type { Depth } from '../../../framing/framing.ts';
import type { PartId, Sentence } from '../../../tree/doc.ts';
import { noteDown } from '../draft.ts';
import { keepScores } from '../keep-score.ts';
import {
  addEffort,
  type Effort,
  effortOf,
  gradeOf,
  lessEffort,
  NO_EFFORT,
} from '../reading-level.ts';
import type { Transform, Work } from '../transform.ts';
import { isHidden } from '../visibility.ts';
import { type Candidate, candidatesIn } from '../waiting.ts';

/** Shorter answers are read at once, in words. */
const MIN_WORDS = 120;

/** The share of an answer's words that stays in sight. A `familiar` reader sees it all. */
const VISIBLE: Partial<Record<Depth, number>> = { expert: 0.68, practitioner: 0.74, newcomer: 0.6 };

/** What each depth lets wait, in the order in which it is tried. */
const KINDS: Partial<Record<Depth, readonly (readonly Candidate['kind'][])[]>> = {
  expert: [
    ['section', 'item', 'paragraph'],
    ['tail', 'list-tails'],
  ],
  practitioner: [
    ['item', 'tail', 'paragraph'],
    ['section', 'list-tails'],
  ],
  newcomer: [
    ['list-tails', 'tail', 'paragraph'],
    ['item', 'section'],
  ],
};

/** Texts at or below this grade are easy enough for a newcomer. */
const EASY_GRADE = 8;
/** How much easier the visible text should become, in school years. */
const WANTED_DROP = 1.5;
/** Even an easy text is more than a newcomer takes in at once; so much of it stays at most. */
const RELIEVED = 0.82;

/** Let wait what this reader misses least: hard detail, elaboration, what is off the topics. */
export const foldDetail: Transform = {
  id: 'fold-detail',
  apply(work) {
    const { analysis, plan } = work;
    const { depth, length } = plan.framing;
    const share = VISIBLE[depth];
    if (share === undefined || length !== 'as-is' || analysis.doc.words < MIN_WORDS) return;
    // What the reader came for is gathered already; the rest keeps its shape around it.
    if (work.selection.groups.length > 0 && depth !== 'newcomer') return;
    const efforts = new Map(analysis.doc.sentences.map(({ id, text }) => [id, effortOf(text)]));
    const start = visibleEffort(analysis.doc.sentences, efforts, work);
    const isEnough = depth === 'newcomer' ? easyEnough(start, share) : shortEnough(start, share);
    const spent = new Map<PartId, number>();
    let effort = start;
    for (const candidate of (KINDS[depth] ?? []).flatMap((kinds) => leastMissed(kinds, work))) {
      if (isEnough(effort)) return;
      const { sentences } = candidate.rated;
      const before = visibleEffort(sentences, efforts, work);
      if (!mayWait(candidate, spent) || !candidate.fold()) continue;
      const after = visibleEffort(sentences, efforts, work);
      effort = addEffort(lessEffort(effort, before), after);
      noteDown(work.draft, 'fold-detail', 'depth');
    }
  },
};

/** At least half of a list or of the sections stays; a paragraph folds once. */
function mayWait({ whole, parts }: Candidate, spent: Map<PartId, number>): boolean {
  const before = spent.get(whole) ?? 0;
  if (before + 1 > parts / 2) return false;
  spent.set(whole, before + 1);
  return true;
}

function leastMissed(kinds: readonly Candidate['kind'][], work: Work): Candidate[] {
  const { analysis, plan } = work;
  const { depth, emphasis } = plan.framing;
  const why = depth === 'newcomer' ? 'hard-detail' : 'detail';
  const candidates = candidatesIn(work, why).filter(({ kind }) => kinds.includes(kind));
  const scores = keepScores(
    candidates.map(({ rated }) => rated),
    depth,
    emphasis,
    analysis,
  );
  return candidates
    .map((candidate, index) => ({ candidate, score: scores[index] ?? 0 }))
    .sort((a, b) => a.score - b.score)
    .map(({ candidate }) => candidate);
}

const visibleEffort = (
  sentences: readonly Sentence[],
  efforts: ReadonlyMap<PartId, Effort>,
  { analysis, draft }: Work,
): Effort =>
  sentences
    .filter(({ id }) => !isHidden(id, analysis, draft))
    .map(({ id }) => efforts.get(id) ?? NO_EFFORT)
    .reduce(addEffort, NO_EFFORT);

type IsEnough = (effort: Effort) => boolean;

const shortEnough =
  (start: Effort, share: number): IsEnough =>
  ({ words }) =>
    words <= share * start.words;

function easyEnough(start: Effort, share: number): IsEnough {
  const target = Math.max(EASY_GRADE, (gradeOf(start) ?? 0) - WANTED_DROP);
  return (effort) =>
    effort.words <= share * start.words ||
    (effort.words <= RELIEVED * start.words && (gradeOf(effort) ?? 0) <= target);
}

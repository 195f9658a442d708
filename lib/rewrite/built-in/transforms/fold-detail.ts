import type { Depth } from '../../../framing/framing.ts';
import { noteDown } from '../draft.ts';
import { type Easing, foldHardest, foldLeastMissed, type Waiting } from '../fold-least-missed.ts';
import { gradeOf } from '../reading-level.ts';
import type { Transform, Work } from '../transform.ts';

/** Shorter answers are read at once, in words. */
const MIN_WORDS = 120;

/** Texts at or below this grade are easy enough for a newcomer. */
const EASY_GRADE = 8;
/** How much easier the visible text should become, in school years. */
const WANTED_DROP = 1.5;
/** Even an easy text is more than a newcomer takes in at once; so much of it stays at most. */
const RELIEVED = 0.82;

const shortEnough =
  (share: number): Waiting['isEnough'] =>
  ({ words }, start) =>
    words <= share * start.words;

const EASING: Easing = {
  kinds: ['list-tails', 'tail', 'paragraph', 'item', 'section'],
  why: 'hard-detail',
  isEnough: (now, start) => {
    const target = Math.max(EASY_GRADE, (gradeOf(start) ?? 0) - WANTED_DROP);
    return now.words <= RELIEVED * start.words && (gradeOf(now) ?? 0) <= target;
  },
  leastVisible: 0.42,
};

/** What those who know the field let wait. A `familiar` reader sees it all. */
const WAITING: Partial<Record<Depth, Waiting>> = {
  expert: {
    kinds: [
      ['section', 'item', 'paragraph', 'bodies'],
      ['tail', 'list-tails'],
    ],
    why: 'detail',
    isEnough: shortEnough(0.68),
  },
  practitioner: {
    kinds: [
      ['item', 'tail', 'paragraph'],
      ['section', 'list-tails'],
    ],
    why: 'detail',
    isEnough: shortEnough(0.74),
  },
};

/** Let wait what this reader misses least: hard detail, elaboration, what is off the topics. */
export const foldDetail: Transform = {
  id: 'fold-detail',
  apply(work) {
    const { depth, length } = work.plan.framing;
    const waiting = WAITING[depth];
    if (depth === 'newcomer') return ease(work);
    if (!waiting || length !== 'as-is' || work.analysis.doc.words < MIN_WORDS) return;
    // What the reader came for is gathered already; the rest keeps its shape around it.
    if (work.selection.groups.length > 0) return;
    const count = foldLeastMissed(waiting, work);
    if (count > 0) noteDown(work.draft, 'fold-detail', 'depth', count);
  },
};

/** Easy answers shorter than this are taken in at once, in words. */
const MIN_FOR_NEWCOMER = 90;

function ease(work: Work): void {
  const { analysis, plan, draft } = work;
  if (plan.framing.length !== 'as-is' || analysis.doc.words < MIN_FOR_NEWCOMER) return;
  const count = foldHardest(EASING, work);
  if (count > 0) noteDown(draft, 'fold-detail', 'depth', count);
}

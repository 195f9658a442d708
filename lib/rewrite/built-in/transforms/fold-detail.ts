import type { Unit } from '../../../core/units.ts';
import { noteDown } from '../draft.ts';
import { foldHardest, foldLeastMissed, type Waiting } from '../fold-least-missed.ts';
import type { WaitingPlan } from '../plan.ts';
import { gradeOf } from '../reading-level.ts';
import type { Transform, Work } from '../transform.ts';

/** Shorter answers are read at once, in words. */
const MIN_WORDS = 120;

/** Texts at or below this grade are easy enough for a newcomer. */
const EASY_GRADE = 8;
/** How much easier the visible text should become, in school years. */
const WANTED_DROP = 1.5;
/** Share of the words that stays, however hard a text is for a newcomer. */
const LEAST_VISIBLE = 0.36;

const shareLeft = (words: number, start: number): number => (start === 0 ? 1 : words / start);

/** Let wait what this reader misses least: hard detail, elaboration, what is off the topics. */
export const foldDetail: Transform = {
  id: 'fold-detail',
  apply(work) {
    const { waiting } = work.plan;
    if (!waiting) return;
    const isNewcomer = work.plan.framing.depth === 'newcomer';
    if (work.analysis.doc.words < (isNewcomer ? MIN_FOR_NEWCOMER : MIN_WORDS)) return;
    const count = isNewcomer ? ease(waiting, work) : thinOut(waiting, work);
    if (count > 0) noteDown(work.draft, 'fold-detail', 'depth', count);
  },
};

/** Easy answers shorter than this are taken in at once, in words. */
const MIN_FOR_NEWCOMER = 90;

function thinOut({ kinds, why, enough }: WaitingPlan, work: Work): number {
  const wanted = gentler(enough, work.strength);
  const isEnough: Waiting['isEnough'] = ({ words }, start) =>
    shareLeft(words, start.words) <= wanted;
  return foldLeastMissed({ kinds, why, isEnough }, work);
}

function ease({ kinds, why, enough }: WaitingPlan, work: Work): number {
  const wanted = gentler(enough, work.strength);
  const isEnough: Waiting['isEnough'] = (now, start) => {
    const target = Math.max(EASY_GRADE, (gradeOf(start) ?? 0) - WANTED_DROP);
    return shareLeft(now.words, start.words) <= wanted && (gradeOf(now) ?? 0) <= target;
  };
  return foldHardest({ kinds, why, isEnough, leastVisible: LEAST_VISIBLE, little: wanted }, work);
}

/** The less sure we are of the reader, the more stays in sight. */
const gentler = (share: number, strength: Unit): number => 1 - (1 - share) * strength;

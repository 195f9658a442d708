import type { Depth, Level } from '@/lib/framing/framing.ts';
import { LEVELS } from './because-words.ts';
import { counted, dateOf } from './language.ts';

export const PAST = {
  title: 'What was believed earlier',
  day: 'On which day',
  nothing: 'Nothing was known about you on that day.',
  forgotten: 'What you had forgotten is not shown, here or anywhere.',
} as const;

/** How well someone knows a topic, within a sentence. */
const LEVEL: Record<Depth, string> = {
  newcomer: 'new to it',
  familiar: 'knows the basics',
  practitioner: 'works with it',
  expert: 'expert',
};

const SURE_FROM = 0.8;
const LIKELY_FROM = 0.4;

const certain = (certainty: number): string => {
  if (certainty >= SURE_FROM) return 'sure';
  return certainty >= LIKELY_FROM ? 'likely' : 'a first guess';
};

/** What would make answers on one topic more personal. */
const RAISED_BY: Record<Level, string> = {
  0: 'Say yes to what was noticed, or say how well you know it.',
  1: 'Say how well you know it.',
  2: 'Say how well you know it.',
  3: 'Name a goal it serves, and they can be fitted to where you are heading.',
  4: '',
};

export const KNOWLEDGE = {
  title: 'What you know',
  hint: 'How well Idiolect takes you to know each topic, and how that came about. What you say counts most; neighbouring topics count a little.',
  nothing: 'Nothing yet. Name a topic under “About you”, or say “too basic” under an answer.',
  level: (depth: Depth, certainty: number) => `${LEVEL[depth]} · ${certain(certainty)}`,
  known: (topic: string) => `How well you know ${topic}`,
  reach: (level: Level) => `Answers on it are ${LEVELS[level]}. ${RAISED_BY[level]}`.trim(),
  course: (from: { at: number; depth: Depth }, to: { at: number; depth: Depth }) =>
    from.depth === to.depth
      ? `${LEVEL[to.depth]} since ${dateOf(from.at)}`
      : `${LEVEL[from.depth]} on ${dateOf(from.at)}, ${LEVEL[to.depth]} on ${dateOf(to.at)}`,
} as const;

const percent = (part: number, whole: number): string => `${Math.round((100 * part) / whole)} %`;

export const ACTIVITY = {
  title: 'Does it help?',
  hint: 'What became of each kind of change. One that you take back in more than 30 % of its last 20 uses is left out from then on.',
  nothing: 'Nothing was changed for you yet.',
  change: 'Change',
  topic: 'Topic',
  uses: 'Used',
  undone: 'Undone',
  unfolded: 'Unfolded at once',
  toggledBack: 'Back to the original at once',
  byTopic: 'By topic',
  leftOut: 'left out now',
  again: 'Use it again',
  againFor: (change: string) => `Use it again: ${change}`,
  rewritten: (shown: number, takenBack: number) =>
    `Rewritten answers: ${shown}. Taken back: ${takenBack} (${percent(takenBack, shown)}).`,
  originals: (kept: number, wanted: number) =>
    `Answers left as they were, to compare: ${kept}. Wanted in your form all the same: ${wanted} (${percent(wanted, kept)}).`,
} as const;

export const PROPOSALS = {
  instead: (said: string) => `So far: ${said}. “Yes” puts this in its place.`,
  more: (count: number) => counted(count, 'more', 'more'),
} as const;

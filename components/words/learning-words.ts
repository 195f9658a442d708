import type { LearningView } from '@/lib/app/ui-views.ts';

export const LEARNING = {
  title: 'Learning',
  hint: 'What you say outright and your feedback always count. What was learnt stands under “About you” with the words it came from, and changes nothing until it is certain or you say yes.',
} as const;

/** The switches; each label is a sentence the user can agree to. */
export const LEARNING_SWITCHES: Record<
  keyof LearningView,
  { readonly label: string; readonly hint: string }
> = {
  learnFromQuestions: {
    label: 'Learn from the questions I send',
    hint: 'Only on sites where Idiolect is on, only what you sent yourself, never what you are still typing. It stays on this device.',
  },
  learningPaused: {
    label: 'Pause learning',
    hint: 'Nothing is noticed while this is on. What you say outright still counts.',
  },
  compareOneInTen: {
    label: 'Leave one answer in ten as it is',
    hint: 'So that you can see whether the changes help. “Does it help?” counts both kinds; one click shows your form all the same.',
  },
};

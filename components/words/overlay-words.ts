import type { Feedback, Form } from '@/lib/app/page-calls.ts';
import { counted } from './language.ts';

export const OVERLAY = {
  region: 'Idiolect',
  working: 'Reading this for you…',
  bar: 'About this rewrite',
  forYou: 'For you',
  original: 'Original',
  seeingOriginal: 'The original',
  showForYou: 'Show for you',
  why: 'Why like this',
  undo: 'Undo',
  more: 'More about this rewrite',
  howWasThis: 'How was this for you?',
  whatChanged: 'What changed',
  onlyLayout: 'Only the layout is changed: we do not read this language well enough for more.',
  nothingChanged: 'Nothing is changed any more.',
  takenBack: 'Taken back',
  weakened: 'Left out now, since you often took it back',
  unfoldAll: 'Unfold or fold all',
  leftOut: (count: number) => counted(count, 'courtesy left out', 'courtesies left out'),
  places: (count: number) => counted(count, 'place', 'places'),
  words: (count: number) => counted(count, 'word', 'words'),
  points: (here: number, of: number) => `${here} of ${of} points`,
  lines: (count: number) => counted(count, 'line of code', 'lines of code'),
  because: (reason: string) => `because of ${reason}`,
  level: (level: number, words: string) => `Level ${level} of 4: ${words}`,
  leftAsItIs: 'Left as it is',
  whyQuestion: 'why?',
  retry: 'Try again',
  showMine: 'Show my form',
  notByModel: 'The engine you chose was not used; “Why like this” says why.',
  useModel: 'Use it here',
  inShort: 'In short',
  fromBelow: 'from below',
  copy: 'Copy',
  copied: 'Copied',
  copyByHand: 'Selected. Press Ctrl+C or ⌘C.',
  code: 'code',
  table: 'Table',
  image: 'Image',
  done: 'Done',
  notDone: 'Not done',
  ourWording: 'Wording changed for you',
  explained: 'Explanation added by Idiolect',
  whatIs: (term: string) => `What is ${term}?`,
  missingIsland: 'This part is shown in the original only.',
  showFor: 'Show this for:',
  shownFor: (form: string) => `Shown for ${form}, on this topic.`,
  always: 'Always do so',
  dismiss: 'Dismiss',
  alwaysKept: 'Kept for every topic. You can change it in Idiolect at any time.',
} as const;

export const FEEDBACK_LABELS: Record<Feedback | 'good', string> = {
  good: 'Good',
  'too-basic': 'Too basic',
  'too-deep': 'Too deep',
  'too-long': 'Too long',
  'not-me': 'Not me',
};

/** What we answer to feedback: only what truly happens. */
export const FEEDBACK_THANKS: Record<Feedback | 'good', string> = {
  good: 'Good to know.',
  'too-basic': 'Noted. Answers on this topic will assume you know more.',
  'too-deep': 'Noted. Answers on this topic will explain more.',
  'too-long': 'Noted. Answers will be shorter for you.',
  'not-me': 'Noted. What led to this counts for less now.',
};

export const FORM_LABELS: Record<Form, string> = {
  newcomer: 'someone new to it',
  practitioner: 'someone who works with it',
  brief: 'in brief',
};

/** The same within a sentence: "Shown for …". */
export const FORM_PHRASES: Record<Form, string> = {
  newcomer: 'someone new to it',
  practitioner: 'someone who works with it',
  brief: 'a quick read',
};

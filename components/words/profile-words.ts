import type { EditorFacet } from '@/components/profile/facets.ts';

/** How one group of the editor speaks. */
type GroupWords = {
  readonly title: string;
  readonly hint: string;
  readonly label: string;
  readonly placeholder: string;
  /** Name of the choice beside the text, where there is one. */
  readonly choice: string;
};

export const GROUP_WORDS: Record<EditorFacet, GroupWords> = {
  role: {
    title: 'Role',
    hint: 'What you do, so that answers lead with what matters to you.',
    label: 'Your role',
    placeholder: 'Product manager',
    choice: '',
  },
  expertise: {
    title: 'What you know',
    hint: 'Topics you are at home in, or new to.',
    label: 'Topic',
    placeholder: 'Kubernetes',
    choice: 'How well you know it',
  },
  goal: {
    title: 'Goals',
    hint: 'What you are working towards.',
    label: 'Goal',
    placeholder: 'Move billing to the cloud',
    choice: 'How far along you are',
  },
  context: {
    title: 'Your surroundings',
    hint: 'Tools, places and limits that answers should fit.',
    label: 'Tool, place or limit',
    placeholder: 'PostgreSQL',
    choice: 'What it is',
  },
  preference: {
    title: 'Likes and dislikes',
    hint: 'Things to bring forward, or to flag.',
    label: 'Thing',
    placeholder: 'open source',
    choice: 'Prefer or avoid',
  },
};

export const PROFILE = {
  level: (level: number, words: string) => `Level ${level} of 4: answers can be ${words}.`,
  styleTitle: 'How you like to read',
  needsWriting:
    'Another language and comparisons need an AI engine; the built-in one adds no words.',
  empty:
    'Start with your role or one topic you know well: the next answer on this page is then shown for you.',
  proposals: 'Is this right?',
  proposalsHint: 'Idiolect noticed this. It changes nothing until you say yes.',
  yes: 'Yes',
  no: 'No',
  noticed: 'noticed',
  imported: 'imported',
  addTo: (title: string) => `Add to ${title.toLowerCase()}`,
  correct: (text: string) => `Correct: ${text}`,
  forget: (text: string) => `Forget: ${text}`,
  forgot: (text: string) => `Forgot “${text}” and why it was believed.`,
  putBack: 'Say it again',
  unreadable: (count: number) =>
    count === 1
      ? 'One entry could not be read. It is kept as it is and is part of every export.'
      : `${count} entries could not be read. They are kept as they are and are part of every export.`,
} as const;

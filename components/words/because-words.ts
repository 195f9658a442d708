import type { FramingField, Level } from '@/lib/framing/framing.ts';

/** Why a knob of the framing acted, without saying what is believed: safe to show in a page. */
export const BECAUSE: Record<FramingField, string> = {
  depth: 'how much you know of this',
  concepts: 'which terms you know',
  structure: 'how you like answers laid out',
  length: 'how long you like answers',
  emphasis: 'what you look for first',
  vocabulary: 'the wording you like',
  context: 'the tools and place you work with',
  prefer: 'what you prefer',
  avoid: 'what you avoid',
  analogies: 'the fields you know well',
  language: 'your language',
  /** Of courtesies, which everybody is spared. */
  level: 'how little they say',
};

/** What a level of personalization means for the reader. */
export const LEVELS: Record<Level, string> = {
  0: 'as it was',
  1: 'fitted to your question',
  2: 'fitted to your role',
  3: 'fitted to you',
  4: 'fitted to where you are heading',
};

/** What knowing more would bring, at the highest level that what is known can reach. */
export const NEXT_LEVELS: Record<Level, string> = {
  0: 'Name your role and answers can be fitted to it.',
  1: 'Name your role and answers can be fitted to it.',
  2: 'Name a topic you know, or how you like to read, and they can be fitted to you.',
  3: 'Name a goal and they can be fitted to where you are heading.',
  4: '',
};

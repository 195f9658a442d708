import type { TransformId } from '@/lib/rewrite/engine.ts';
import type { Added, FoldReason, Gloss, GroupTitle } from '@/lib/tree/view.ts';

/** `title` names a fold whose content has no name of its own; `why` follows the word count. */
export const FOLDS: Record<FoldReason, { readonly title: string; readonly why: string }> = {
  'you-know-this': { title: 'Basics', why: 'you know this' },
  detail: { title: 'More on this', why: 'can wait' },
  'in-full': { title: 'In full, as it was written', why: 'shortened above' },
  'not-for-your-goal': { title: 'Also in the answer', why: 'aside from your goal' },
};

export const GROUPS: Record<GroupTitle | Added, string> = {
  'risks-and-duties': 'Risks and duties',
  'costs-and-dates': 'Costs and dates',
  'do-this': 'Do this',
  'before-you-start': 'Before you start',
  'what-it-is': 'What it is',
  compared: 'Compared',
  'the-rest': 'The rest',
  explained: 'Explained by the model',
};

/** What one kind of change did, in the past tense, without its count. */
export const TRANSFORMS: Record<TransformId, string> = {
  'trim-filler': 'Left out courtesies',
  'fold-known': 'Folded what you know',
  'fold-detail': 'Folded harder detail',
  shorten: 'Folded what can wait',
  'lead-with': 'Put first what you look for',
  group: 'Gathered what belongs together',
  'to-table': 'Made a table',
  'to-bullets': 'Made a list',
  'to-prose': 'Made running text',
  'short-paragraphs': 'Broke up long paragraphs',
  'plain-words': 'Used plainer words',
  'split-sentences': 'Split long sentences',
  gloss: 'Explained terms',
  'in-short': 'Added an overview',
  'rewritten-by-model': 'Rewritten by your model, facts checked',
};

export const GLOSS_SOURCES: Record<Gloss['from'], string> = {
  answer: 'explained in this answer',
  'saved-page': 'from a page you saved',
  glossary: 'from the Idiolect glossary',
};

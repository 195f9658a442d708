import { expect, test } from 'vitest';
import type { Explanations } from '@/lib/facts/addition.ts';
import { guardView } from '@/lib/facts/guard-view.ts';
import type { Gloss, View } from '@/lib/tree/view.ts';

const SOURCE = 'Each pod gets an address.';
const PASSAGES = [
  { id: 'S1', text: 'A **pod** is the smallest unit that Kubernetes runs, since 2014.' },
  { id: 'S2', text: 'A pod is a group of whales.' },
];
const EXPLANATIONS: Explanations = {
  passages: PASSAGES,
  define: (term) => (term === 'pod' ? { text: 'The smallest unit of a cluster.' } : undefined),
};

const viewWith = (gloss: Omit<Gloss, 'id' | 'term'>): View => ({
  blocks: [
    {
      kind: 'paragraph',
      inlines: [
        { kind: 'text', text: 'Each ', span: { start: 0, end: 5 } },
        {
          kind: 'term',
          children: [{ kind: 'text', text: 'pod', span: { start: 5, end: 8 } }],
          gloss: { id: 'g', term: 'pod', ...gloss },
        },
        { kind: 'text', text: ' gets an address.', span: { start: 8, end: SOURCE.length } },
      ],
    },
  ],
  removed: [],
});

const passes = (gloss: Omit<Gloss, 'id' | 'term'>, explanations?: Explanations): boolean =>
  guardView({ source: SOURCE, islands: [] }, viewWith(gloss), explanations).ok;

test.each<[what: string, gloss: Omit<Gloss, 'id' | 'term'>, allowed: boolean]>([
  [
    'a sentence of the page it cites',
    {
      from: 'saved-page',
      sourceId: 'S1',
      text: 'A pod is the smallest unit that Kubernetes runs, since 2014.',
    },
    true,
  ],
  [
    'another number',
    {
      from: 'saved-page',
      sourceId: 'S1',
      text: 'A pod is the smallest unit that Kubernetes runs, since 2015.',
    },
    false,
  ],
  [
    'another name',
    {
      from: 'saved-page',
      sourceId: 'S1',
      text: 'A pod is the smallest unit that Nomad runs, since 2014.',
    },
    false,
  ],
  [
    'a word that is not there',
    { from: 'saved-page', sourceId: 'S1', text: 'A pod is the worst unit that Kubernetes runs.' },
    false,
  ],
  [
    'the words of a page that it does not cite',
    { from: 'saved-page', sourceId: 'S1', text: 'A pod is a group of whales.' },
    false,
  ],
  [
    'a page nobody handed in',
    { from: 'saved-page', sourceId: 'S3', text: 'A pod is a group of whales.' },
    false,
  ],
  ['no page at all', { from: 'saved-page', text: 'A pod is a group of whales.' }, false],
  ['the glossary', { from: 'glossary', text: 'The smallest unit of a cluster.' }, true],
  [
    'what the glossary does not say',
    { from: 'glossary', text: 'The largest unit of a cluster.' },
    false,
  ],
])('an explanation by %s', (_, gloss, allowed) => {
  expect(passes(gloss, EXPLANATIONS)).toBe(allowed);
});

test('without sources no explanation but the answer’s own is let through', () => {
  expect(passes({ from: 'glossary', text: 'The smallest unit of a cluster.' })).toBe(false);
  expect(passes({ from: 'answer', text: 'Each pod gets an address.' })).toBe(true);
});

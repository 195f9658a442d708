import { describe, expect, test } from 'vitest';
import type { InteractionId, Origin, RewriteId } from '@/lib/core/ids.ts';
import { followUpsIn, type LastAnswer } from '@/lib/observe/follow-ups.ts';

const LAST: LastAnswer = {
  id: 'i' as InteractionId,
  at: 0,
  origin: 'https://chat.test' as Origin,
  rewriteId: 'r' as RewriteId,
  question: 'How does OAuth work?',
  topic: 'OAuth',
  shownAt: 'practitioner',
};

describe('a follow-up hints, on the topic of the answer before it', () => {
  test.each([
    'Simpler please',
    'Can you explain that in simple terms?',
    'eli5',
    "Sorry, I don't understand.",
    'Okay, put it in plain English, please',
    'That’s too technical for me.',
  ])('at less knowledge: %s', (turn) => {
    expect(followUpsIn(turn, LAST)).toEqual([
      {
        claim: { facet: 'expertise', topic: 'OAuth', level: 'familiar' },
        provenance: 'observed',
        weight: 0.5,
        words: turn.replaceAll('’', "'"),
      },
    ]);
  });

  test.each(['Shorter, please', 'tl;dr', 'Too long', "That's too long.", 'In short?'])(
    'at a wish for brevity, or at nothing that is not said: %s',
    (turn) => {
      const claims = followUpsIn(turn, LAST).map(({ claim }) => claim);
      const brief = {
        facet: 'style',
        style: { dimension: 'length', value: 'brief' },
        about: 'OAuth',
      };
      expect(claims).toEqual(turn === 'Too long' ? [] : [brief]);
    },
  );

  test.each(['Go deeper', 'I know the basics already', "That's too basic for me"])(
    'at more knowledge: %s',
    (turn) => {
      expect(followUpsIn(turn, LAST)).toMatchObject([{ claim: { level: 'expert' } }]);
    },
  );
});

test.each([
  'How do I write simpler code?',
  'Make the title of my page shorter',
  'Simpler, just this once',
  'If I were five, simpler?',
  'My boss says: shorter, please',
  'What is the shortest path between two nodes in a graph?',
  'I know kung fu',
])('it is none: %s', (turn) => {
  expect(followUpsIn(turn, LAST)).toEqual([]);
});

test('without an answer before it, or one on no topic, it says nothing', () => {
  expect(followUpsIn('Simpler please', null)).toEqual([]);
  expect(followUpsIn('Simpler please', { ...LAST, topic: null })).toEqual([]);
});

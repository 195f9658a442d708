import { describe, expect, test } from 'vitest';
import type { InteractionId, Origin, RewriteId } from '@/lib/core/ids.ts';
import { type Interaction, OVERLAY_SIGNALS } from '@/lib/observe/interaction.ts';
import { claimsOfForm, interpret } from '@/lib/observe/interpret.ts';
import type { SelfModel } from '@/lib/self-model/belief.ts';
import { stepped } from '@/lib/self-model/expertise.ts';
import { frame } from '@/lib/self-model/frame.ts';
import { topicOf } from '@/lib/self-model/topic.ts';
import {
  DAY,
  expertise,
  HOUR,
  modelOf,
  NOBODY,
  NOON,
  role,
  said,
  told,
} from '../self-model/builders.ts';

const interaction = (overrides: Partial<Interaction>): Interaction => ({
  id: 'i' as InteractionId,
  at: 0,
  origin: 'https://a.test' as Origin,
  rewriteId: 'r' as RewriteId,
  signal: 'good',
  question: 'How does Kubernetes schedule pods?',
  topic: 'Kubernetes',
  ...overrides,
});

describe('feedback is a statement about the question’s topic', () => {
  test.each([
    ['too-basic', 'familiar', 'practitioner'],
    ['too-basic', 'expert', 'expert'],
    ['too-deep', 'practitioner', 'familiar'],
    ['too-deep', 'newcomer', 'newcomer'],
  ] as const)('“%s” at %s means %s', (signal, shownAt, level) => {
    expect(interpret(interaction({ signal }), shownAt)).toMatchObject([
      { claim: { facet: 'expertise', topic: 'Kubernetes', level }, provenance: 'stated' },
    ]);
  });

  test('“too long” asks for less on this topic, not on all', () => {
    expect(interpret(interaction({ signal: 'too-long' }))).toMatchObject([
      {
        claim: { style: { dimension: 'length', value: 'brief' }, about: 'Kubernetes' },
        provenance: 'stated',
      },
    ]);
  });

  test.each(['not-me', 'undone', 'shown-original', 'shown-rewrite', 'transform-undone'] as const)(
    '“%s” says nothing about the user',
    (signal) => {
      expect(interpret(interaction({ signal }))).toEqual([]);
    },
  );
});

test('what was only done is observed, and lighter than what was said', () => {
  const [statement] = interpret(interaction({ signal: 'too-basic' }));
  for (const signal of ['fold-opened', 'gloss-opened', 'copied-code'] as const) {
    const [inference] = interpret(interaction({ signal }));
    expect(inference?.provenance).toBe('observed');
    expect(inference?.weight).toBeLessThan(statement?.weight ?? 0);
  }
});

test('a question about nothing teaches nothing', () => {
  for (const signal of OVERLAY_SIGNALS) {
    expect(interpret(interaction({ signal, topic: null }))).toEqual([]);
  }
});

describe('feedback changes the next answer', () => {
  const about = {
    question: 'How should I think about data security for this integration?',
    answer: 'Encrypt everything. Use OAuth.',
  };
  const people = {
    nobody: NOBODY,
    'a security chief': modelOf(role('CISO'), expertise('security', 'expert')),
    'a developer': modelOf(role('Backend developer'), expertise('TypeScript', 'expert')),
    'someone new to it': modelOf(expertise('data security', 'newcomer')),
  };

  const clicks = ['too-basic', 'too-deep', 'too-deep', 'too-basic', 'too-basic'] as const;

  test.each(Object.entries(people))('of %s, click after click', (_, person) => {
    clicks.reduce<SelfModel>((known, signal, index) => {
      const now = NOON + DAY + index * HOUR;
      const shown = frame(known, about, now).framing.depth;
      const [inference] = interpret(interaction({ signal, topic: topicOf(about.question) }), shown);
      if (!inference) throw new Error('nothing was learnt');
      const { claim, provenance, weight } = inference;
      const after = told(known, claim, said(`click-${index}`, { provenance, weight, now }));
      const wanted = stepped(shown, signal === 'too-basic' ? 1 : -1);
      expect(frame(after, about, now).framing.depth).toBe(wanted);
      return after;
    }, person);
  });

  test('“too long” makes the next answer brief, on this topic alone', () => {
    const [inference] = interpret(interaction({ signal: 'too-long', topic: 'data security' }));
    const after = told(NOBODY, inference?.claim ?? role('none'), said('feedback'));
    expect(frame(after, about, NOON).framing.length).toBe('brief');
    const cooking = { question: 'How do I bake bread?', answer: '' };
    expect(frame(after, cooking, NOON).framing.length).toBe('as-is');
  });
});

describe('the quiet line', () => {
  test.each([
    ['newcomer', 'this-topic', { facet: 'expertise', topic: 'tax', level: 'newcomer' }],
    ['practitioner', 'always', { facet: 'expertise', topic: 'everything', level: 'practitioner' }],
    ['brief', 'this-topic', { facet: 'style', about: 'tax' }],
  ] as const)('“%s” for %s is stated', (form, scope, claim) => {
    expect(claimsOfForm({ form, scope }, 'tax')).toMatchObject([{ claim, provenance: 'stated' }]);
  });

  test('“in brief” for everything names no topic', () => {
    const [inference] = claimsOfForm({ form: 'brief', scope: 'always' }, 'tax');
    expect(inference?.claim).toEqual({
      facet: 'style',
      style: { dimension: 'length', value: 'brief' },
    });
  });
});

describe('a click in the quiet line shows at once', () => {
  test.each([
    'What year was the Yamato battleship built?',
    'How long does it take our eyes to adapt to darkness?',
    'I want to learn about airplanes. How were they created?',
    'When I open Anki browser, it shuts down. How can I fix this?',
    `Please look at this text. ${'Lorem ipsum dolor sit amet. '.repeat(40)} What does it say of Rome?`,
  ])('on “%s”', (question) => {
    for (const form of ['newcomer', 'practitioner', 'brief'] as const) {
      const [inference] = claimsOfForm({ form, scope: 'this-topic' }, topicOf(question));
      const model = told(NOBODY, inference?.claim ?? role('none'), said('click'));
      const { framing } = frame(model, { question, answer: 'An answer.' }, NOON);
      expect(form === 'brief' ? framing.length : framing.depth).toBe(form);
      expect(framing.level).toBe(3);
    }
  });
});

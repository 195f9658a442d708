import { describe, expect, test } from 'vitest';
import type { InteractionId, Origin, RewriteId } from '@/lib/core/ids.ts';
import { type Interaction, OVERLAY_SIGNALS } from '@/lib/observe/interaction.ts';
import { claimsOfForm, interpret } from '@/lib/observe/interpret.ts';

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

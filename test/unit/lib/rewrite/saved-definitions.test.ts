import { describe, expect, test } from 'vitest';
import { guardAnswer } from '@/lib/app/guard-answer.ts';
import { readView } from '@/lib/facts/read-view.ts';
import { NEUTRAL_FRAMING } from '@/lib/framing/framing.ts';
import { rewriteAnswer } from '@/lib/rewrite/built-in/engine.ts';
import { definitionsIn } from '@/lib/rewrite/built-in/glossary/saved-definitions.ts';
import type { RewritePassage } from '@/lib/rewrite/engine.ts';

const passage = (text: string, id = 'S1'): RewritePassage => ({ id, title: 'A page', text });
const termsIn = (text: string): string[] => [...definitionsIn([passage(text)]).keys()];

describe('what a saved page defines', () => {
  test.each([
    ['A sealed secret is a secret that only the cluster can open.', ['sealed secret']],
    ['Error budgets are the downtime a service may have in a month.', ['error budgets']],
    ['CRDT stands for conflict-free replicated data type.', ['CRDT']],
    [
      'Mean time to recovery (MTTR) is the time it takes to repair a system.',
      ['mean time to recovery', 'MTTR'],
    ],
    [
      '## Terms\n\nA **[merge queue](https://a.test)** is a line of changes that wait.',
      ['merge queue'],
    ],
  ])('%s', (text, terms) => expect(termsIn(text)).toEqual(terms));

  test.each([
    'It is a way to deploy things on a cluster.',
    'This feature is the thing we use most often.',
    'Acme Cloud is the best provider you can buy today.',
    'Bitcoin Cash is a scam that ruins people every day.',
    'Is a merge queue a good idea for small teams?',
    'Happiness is a warm cup of tea in the morning.',
    'A merge queue is useful.',
    'You should read what a merge queue is a part of.',
    `A merge queue is a line ${'of many changes '.repeat(12)}that wait.`,
  ])('not an opinion, a question, a pronoun, an everyday word or a long text: %s', (text) =>
    expect(termsIn(text)).toEqual([]),
  );

  test('the most useful page has the word', () => {
    const found = definitionsIn([
      passage('A merge queue is a line of changes that wait.', 'S1'),
      passage('A merge queue is the way to test changes in order.', 'S2'),
    ]);
    expect(found.get('merge queue')?.sourceId).toBe('S1');
  });
});

describe('explaining from saved pages', () => {
  const source =
    'Turn on the merge queue before the release. It keeps the main branch green.\n\n' +
    'Then watch the dashboards for an hour, and roll back when errors rise.';
  const answer = { source, islands: [] };
  const framing = { ...NEUTRAL_FRAMING, depth: 'newcomer', level: 3 } as const;
  const about = { question: 'How do we release?', answer, framing, without: [] };
  const passages = [passage('A merge queue is a line of changes that wait to be tested in order.')];
  const glosses = (given: readonly RewritePassage[]) => {
    const made = rewriteAnswer({ ...about, passages: given });
    return made.kind === 'rewritten' ? readView(made.view).glosses : [];
  };

  test('a newcomer meets the page’s own sentence at the term, cited, and the guard agrees', () => {
    expect(glosses(passages)).toMatchObject([
      {
        term: 'merge queue',
        text: 'A merge queue is a line of changes that wait to be tested in order.',
        from: 'saved-page',
        sourceId: 'S1',
      },
    ]);
    const made = rewriteAnswer({ ...about, passages });
    if (made.kind !== 'rewritten') throw new Error('expected a rewrite');
    expect(guardAnswer(answer, made.view, passages).ok).toBe(true);
    expect(guardAnswer(answer, made.view, []).ok).toBe(false);
  });

  test('without the page there is no such explanation', () => {
    expect(glosses([]).filter(({ from }) => from === 'saved-page')).toEqual([]);
  });

  test('an expert gets none', () => {
    const made = rewriteAnswer({ ...about, passages, framing: { ...framing, depth: 'expert' } });
    expect(made.kind === 'rewritten' ? readView(made.view).glosses : []).toEqual([]);
  });
});

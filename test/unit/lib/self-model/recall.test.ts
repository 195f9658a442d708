import { describe, expect, test } from 'vitest';
import { recall } from '@/lib/self-model/recall.ts';
import { createRelevance } from '@/lib/self-model/relevance.ts';
import { answerProposal } from '@/lib/self-model/revise.ts';
import { packagedModel } from '@/test/eval/packaged-model.ts';
import { applied, asBeliefId, expertise, NOBODY, prefers, said, seen, told } from './builders.ts';

const relevance = createRelevance(packagedModel());

describe('what bears on a question comes first', () => {
  const model = [
    ['a', 'I prefer small family-run hotels.', 'small family-run hotels'],
    ['b', 'I love spicy Thai food.', 'spicy Thai food'],
    ['c', 'I enjoy historical novels.', 'historical novels'],
  ].reduce(
    (known, [id = '', words = '', thing = '']) => told(known, prefers(thing), said(id, { words })),
    NOBODY,
  );

  test.each([
    ['Where should I stay in Lisbon?', 'small family-run hotels'],
    ['What can I cook tonight with coconut milk?', 'spicy Thai food'],
    ['Which book should I read next?', 'historical novels'],
  ])('%s', (question, thing) => {
    const [first] = recall(model, question, relevance);
    expect(first?.belief.claim).toMatchObject({ thing });
  });
});

test('what was superseded or refused is not recalled', () => {
  const changed = told(
    told(NOBODY, expertise('SQL', 'newcomer'), said('a')),
    expertise('SQL', 'expert'),
    said('b'),
  );
  const proposed = told(changed, prefers('tea'), seen('c'));
  const model = applied(
    proposed,
    answerProposal(proposed, asBeliefId('belief-c'), false, said('d')),
  );
  const recalled = recall(model, 'How do I tune SQL queries?', relevance);
  expect(recalled.map(({ belief }) => belief.claim)).toEqual([expertise('SQL', 'expert')]);
});

test('relevance is symmetric, and nothing is relevant to an empty text', () => {
  const [a, b] = ['How do I bake bread?', 'I love sourdough.'];
  expect(relevance(a, b)).toBeCloseTo(relevance(b, a));
  expect(relevance(a, '')).toBe(0);
});

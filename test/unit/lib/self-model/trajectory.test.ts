import { describe, expect, test } from 'vitest';
import { contradictionsIn } from '@/lib/self-model/contradictions.ts';
import { asOf } from '@/lib/self-model/history.ts';
import { nextNeeds } from '@/lib/self-model/next-needs.ts';
import { answerProposal, forget } from '@/lib/self-model/revise.ts';
import {
  acting,
  applied,
  asBeliefId,
  DAY,
  expertise,
  goal,
  HOUR,
  modelOf,
  NOBODY,
  NOON,
  role,
  said,
  seen,
  told,
} from './builders.ts';

const NEWCOMER = expertise('Rust', 'newcomer');
const EXPERT = expertise('Rust', 'expert');

describe('what was believed on a day', () => {
  const model = modelOf(NEWCOMER, EXPERT);

  test('before anything was said: nothing', () => {
    expect(asOf(model, NOON - 1).beliefs).toEqual([]);
  });

  test('between two statements the first, after them the second', () => {
    expect(acting(asOf(model, NOON))).toEqual([NEWCOMER]);
    expect(acting(asOf(model, NOON + HOUR - 1))).toEqual([NEWCOMER]);
    expect(acting(asOf(model, NOON + HOUR))).toEqual([EXPERT]);
  });

  test('an observed belief was a proposal until its second occasion', () => {
    const once = told(NOBODY, EXPERT, seen('a'));
    const twice = told(once, EXPERT, seen('b', { now: NOON + DAY }));
    expect(acting(twice)).toEqual([EXPERT]);
    expect(acting(asOf(twice, NOON + 1))).toEqual([]);
  });

  test('what was refused later was not refused yet', () => {
    const proposed = told(NOBODY, EXPERT, seen('a'));
    const no = said('no', { now: NOON + DAY });
    const refused = applied(proposed, answerProposal(proposed, asBeliefId('belief-a'), false, no));
    expect(asOf(refused, NOON).beliefs[0]?.status).toBe('proposed');
    expect(asOf(refused, NOON + DAY).beliefs[0]?.status).toBe('refused');
  });

  test('what was forgotten is gone from the past too', () => {
    const after = applied(model, forget(model, asBeliefId('belief-1')));
    expect(asOf(after, NOON).beliefs).toEqual([]);
  });
});

describe('a statement and mounting observations against it', () => {
  const stated = told(NOBODY, EXPERT, said('a'));
  const once = told(stated, NEWCOMER, seen('b', { now: NOON + DAY }));
  const twice = told(once, NEWCOMER, seen('c', { now: NOON + 2 * DAY }));

  test('are shown for a decision once the observations are more than one', () => {
    expect(contradictionsIn(once)).toEqual([]);
    expect(contradictionsIn(twice)).toMatchObject([
      { held: { claim: EXPERT }, seen: { claim: NEWCOMER } },
    ]);
  });

  test('are settled by the user alone', () => {
    const yes = said('yes', { now: NOON + 3 * DAY });
    const model = applied(twice, answerProposal(twice, asBeliefId('belief-b'), true, yes));
    expect(contradictionsIn(model)).toEqual([]);
    expect(acting(model)).toEqual([NEWCOMER]);
  });
});

describe('what comes next', () => {
  const about = {
    question: 'How should I think about data security for this integration?',
    answer: 'Encrypt everything with TLS. It costs 20,000 dollars. Use OAuth for authentication.',
  };

  test('is what the goal’s stage needs and the answer does not say, at most three', () => {
    const model = modelOf(goal('choose a vendor integration', 'evaluating'));
    const needs = nextNeeds(model, about, NOON + DAY);
    expect(needs.map(({ question }) => question)).toEqual([
      'How do the alternatives for data security compare?',
      'What can go wrong with data security, and how likely is it?',
    ]);
    expect(needs[0]?.reason).toMatchObject({ kind: 'goal-stage', stage: 'evaluating' });
  });

  test('is a term of the answer that the user is new to', () => {
    const needs = nextNeeds(modelOf(expertise('OAuth', 'newcomer')), about, NOON + DAY);
    expect(needs).toContainEqual({
      question: 'What does oauth mean here?',
      reason: { kind: 'unknown-concept', term: 'oauth' },
    });
    expect(needs.length).toBeLessThanOrEqual(3);
  });

  test('is nothing where nothing is known', () => {
    expect(nextNeeds(NOBODY, about, NOON)).toEqual([]);
    expect(nextNeeds(modelOf(role('CISO')), about, NOON + DAY)).toEqual([]);
  });
});

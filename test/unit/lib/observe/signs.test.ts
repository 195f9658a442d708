import { describe, expect, test } from 'vitest';
import { learnFromTurn } from '@/lib/observe/learn-from-turn.ts';
import { type Outcome, weakened } from '@/lib/observe/outcomes.ts';
import { signsIn, stageOfQuestion } from '@/lib/observe/question-signs.ts';
import type { SelfModel } from '@/lib/self-model/belief.ts';
import { lexicalSimilarity } from '@/lib/self-model/similarity.ts';
import { goal, modelOf, NOBODY, NOON } from '../self-model/builders.ts';

describe('from which stage of a goal people ask', () => {
  test.each([
    ['What is a service mesh?', 'exploring'],
    ['Kafka vs RabbitMQ: which one should we choose?', 'evaluating'],
    ['How do I set up TLS for PostgreSQL?', 'implementing'],
    ["My build fails with error 137, it doesn't work", 'troubleshooting'],
    ['How should we monitor Redis in production?', 'operating'],
    ['Thanks a lot', null],
  ])('%s → %s', (question, stage) => {
    expect(stageOfQuestion(question)).toBe(stage);
  });
});

describe('signs in the wording of a question', () => {
  test('asking what a thing is, is being new to it: observed and faint', () => {
    expect(signsIn('What is OAuth?')).toMatchObject([
      {
        claim: { facet: 'expertise', topic: 'OAuth', level: 'newcomer' },
        provenance: 'observed',
        words: 'What is OAuth?',
      },
    ]);
  });

  test('working with several narrow terms of a field at once is being at home in it', () => {
    expect(signsIn('How do I rotate JWT signing keys with OAuth refresh?')).toMatchObject([
      { claim: { topic: 'authentication', level: 'practitioner' } },
    ]);
  });

  test.each([
    'What is the difference between TLS and OAuth?',
    'Write me a poem about OAuth',
    'What are some good hotels in Rome?',
    "What's the best way to learn SQL?",

    'Why?',
  ])('“%s” shows nothing', (question) => {
    expect(signsIn(question)).toEqual([]);
  });
});

describe('a transform that is taken back too often weakens itself', () => {
  const uses = (results: readonly Outcome['result'][], transform = 'fold-known'): Outcome[] =>
    results.map((result, at) => ({ transform, topic: null, at, result }));
  const kept = (count: number) => Array<Outcome['result']>(count).fill('kept');

  test('above three in ten of its last twenty uses', () => {
    expect(weakened(uses([...kept(13), ...Array<'undone'>(7).fill('undone')]))).toEqual(
      new Map([['fold-known', 0.35]]),
    );
    expect(weakened(uses([...kept(14), ...Array<'undone'>(6).fill('undone')])).size).toBe(0);
  });

  test('old habits are forgotten, whatever order the outcomes are stored in', () => {
    const outcomes = uses([...Array<'unfolded'>(20).fill('unfolded'), ...kept(20)]);
    expect(weakened(outcomes).size).toBe(0);
    expect(weakened([...outcomes].reverse()).size).toBe(0);
  });

  test('a few uses say nothing yet', () => {
    expect(weakened(uses(['undone', 'undone', 'undone'])).size).toBe(0);
  });

  test('each transform is judged alone', () => {
    const outcomes = [
      ...uses(Array<'toggled-back'>(10).fill('toggled-back'), 'shorten'),
      ...uses(kept(10)),
    ];
    expect([...weakened(outcomes).keys()]).toEqual(['shorten']);
  });
});

describe('all that one sent turn says', () => {
  const contextOf = (model: SelfModel) => ({
    model,
    lastAnswer: null,
    now: NOON,
    similarity: lexicalSimilarity,
  });
  const BILLING = modelOf(goal('migrate billing to Kubernetes', 'evaluating'));

  test('a statement outranks a sign of the same', () => {
    const turn = { text: 'I am new to OAuth. What is OAuth?', answerBefore: '' };
    expect(learnFromTurn(turn, contextOf(NOBODY))).toMatchObject([{ provenance: 'stated' }]);
  });

  test('a question from another stage moves its goal, as a proposal until a second one agrees', () => {
    const ask = (text: string) => learnFromTurn({ text, answerBefore: '' }, contextOf(BILLING));
    const [moved] = ask('Why does my Kubernetes migration fail with error 137?');
    expect(moved).toMatchObject({
      claim: { goal: 'migrate billing to Kubernetes', stage: 'troubleshooting' },
      provenance: 'observed',
    });
    expect(ask('Kubernetes versus plain virtual machines for billing?')).toEqual([]);
    expect(ask('Why does my sourdough bread fail?')).toEqual([]);
  });
});

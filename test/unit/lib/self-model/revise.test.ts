import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Belief } from '@/lib/self-model/belief.ts';
import type { Claim } from '@/lib/self-model/claim.ts';
import { confidence } from '@/lib/self-model/confidence.ts';
import { readBelief } from '@/lib/self-model/read-belief.ts';
import { answerProposal, correct, forget, state } from '@/lib/self-model/revise.ts';
import { processorTime } from '@/test/unit/processor-time.ts';
import {
  acting,
  applied,
  asBeliefId,
  asOrigin,
  avoids,
  current,
  DAY,
  expertise,
  goal,
  HOUR,
  modelOf,
  NOBODY,
  NOON,
  prefers,
  role,
  said,
  seen,
  told,
  tool,
} from './builders.ts';

const NEWCOMER = expertise('Rust', 'newcomer');
const EXPERT = expertise('Rust', 'expert');

describe('what the user states', () => {
  test('acts at once', () => {
    expect(acting(told(NOBODY, EXPERT, said('a')))).toEqual([EXPERT]);
  });

  test('supersedes an older statement, which stays with the time it held', () => {
    const model = modelOf(NEWCOMER, EXPERT);
    const [old] = model.beliefs.filter(({ validTo }) => validTo !== null);
    expect(acting(model)).toEqual([EXPERT]);
    expect(old).toMatchObject({
      claim: NEWCOMER,
      validFrom: NOON,
      validTo: NOON + HOUR,
      supersededBy: 'belief-1',
    });
  });

  test.each<[string, Claim, Claim]>([
    ['a job', role('Backend developer'), role('Product manager')],
    ['a stage', goal('Ship the API', 'exploring'), goal('ship the API', 'implementing')],
    ['a liking', prefers('online courses'), avoids('online course')],
  ])('%s is one thing at a time', (_, first, second) => {
    expect(acting(modelOf(first, second))).toEqual([second]);
  });

  test.each<[string, Claim, Claim]>([
    ['a job and a family', role('Backend developer'), role('Mother')],
    ['two tools', tool('Vue'), tool('React')],
    ['two topics', EXPERT, expertise('SQL', 'newcomer')],
    ['a thing and its absence', prefers('ads'), prefers('no ads')],
  ])('%s go together', (_, first, second) => {
    expect(acting(modelOf(first, second))).toEqual([first, second]);
  });

  test('said twice is one belief with two pieces of evidence', () => {
    const model = modelOf(prefers('unit tests'), prefers('Unit test'));
    expect(model.beliefs).toHaveLength(1);
    expect(model.beliefs[0]?.evidence).toHaveLength(2);
  });

  test('the same evidence counts once, however often it comes', () => {
    const once = told(NOBODY, EXPERT, said('a'));
    expect(told(once, EXPERT, said('a'))).toEqual(once);
    expect(told(once, tool('Rust'), said('a'))).toEqual(once);
  });

  test('supersedes any mass of observations', () => {
    let model = NOBODY;
    for (let day = 0; day < 300; day += 1) {
      model = told(model, NEWCOMER, seen(`s${day}`, { now: NOON + day * DAY, weight: 1 }));
    }
    expect(acting(model)).toEqual([NEWCOMER]);
    expect(acting(told(model, EXPERT, said('a', { now: NOON + 300 * DAY })))).toEqual([EXPERT]);
  });
});

describe('what is observed', () => {
  test('waits for a second, independent occasion', () => {
    const once = told(NOBODY, EXPERT, seen('a'));
    expect(acting(once)).toEqual([]);
    const sameHour = told(once, EXPERT, seen('b', { now: NOON + HOUR / 2 }));
    expect(acting(sameHour)).toEqual([]);
    expect(acting(told(once, EXPERT, seen('c', { now: NOON + DAY })))).toEqual([EXPERT]);
    const elsewhere = { now: NOON + 1, host: asOrigin('https://b.test') };
    expect(acting(told(once, EXPERT, seen('d', elsewhere)))).toEqual([EXPERT]);
  });

  test('never moves a statement, and shows as a proposal beside it', () => {
    const host = asOrigin('https://a.test');
    let model = told(NOBODY, EXPERT, said('a'));
    for (let day = 1; day < 400; day += 1) {
      model = told(model, NEWCOMER, seen(`s${day}`, { now: NOON + day * DAY, weight: 1, host }));
    }
    expect(acting(model)).toEqual([EXPERT]);
    expect(current(model).map(({ status }) => status)).toEqual(['acting', 'proposed']);
  });

  test('of two observed rivals the one with more behind it acts, in whatever order it came', () => {
    const days = fc.array(fc.record({ day: fc.nat(60), expert: fc.boolean() }), { minLength: 1 });
    const sightings = days.map((list) =>
      list.map(({ day, expert }, index) => ({
        claim: expert ? EXPERT : NEWCOMER,
        how: seen(`s${index}`, { now: NOON + day * DAY, weight: 0.5 }),
      })),
    );
    const twice = sightings.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(twice, ([first, second]) => {
        const [a, b] = [first, second].map((list) =>
          list.reduce((model, { claim, how }) => told(model, claim, how), NOBODY),
        );
        expect(new Set(acting(a ?? NOBODY))).toEqual(new Set(acting(b ?? NOBODY)));
      }),
    );
  });

  test('imports wait for a nod, how many times one file says it', () => {
    const pasted = { provenance: 'imported' as const };
    const once = told(NOBODY, EXPERT, said('a', pasted));
    const twice = told(once, EXPERT, said('b', { ...pasted, now: NOON + DAY }));
    expect(acting(twice)).toEqual([]);
  });
});

describe('proposals', () => {
  const proposed = told(NOBODY, EXPERT, seen('a'));
  const id = asBeliefId('belief-a');

  test('accepted, act at once and supersede what they contradict', () => {
    const beside = told(told(NOBODY, NEWCOMER, said('x')), EXPERT, seen('a', { now: NOON + 1 }));
    const model = applied(beside, answerProposal(beside, id, true, said('yes', { now: NOON + 2 })));
    expect(acting(model)).toEqual([EXPERT]);
    expect(current(model)).toHaveLength(1);
  });

  test('refused, are remembered and do not come back by themselves', () => {
    const refused = applied(proposed, answerProposal(proposed, id, false, said('no')));
    let model = refused;
    for (let day = 1; day < 30; day += 1) {
      model = told(model, EXPERT, seen(`s${day}`, { now: NOON + day * DAY }));
    }
    expect(model).toEqual(refused);
    expect(acting(model)).toEqual([]);
  });

  test('refused and then stated by the user, act with full confidence', () => {
    const refused = applied(proposed, answerProposal(proposed, id, false, said('no')));
    const model = told(refused, EXPERT, said('b', { now: NOON + DAY }));
    expect(acting(model)).toEqual([EXPERT]);
    expect(confidence(model.beliefs[0] as Belief, NOON + DAY)).toBeGreaterThan(0.8);
  });

  test('no proposal of that id: nothing changes', () => {
    const change = answerProposal(proposed, asBeliefId('nobody'), true, said('yes'));
    expect(change).toEqual({ put: [], remove: [] });
  });
});

describe('correct', () => {
  test('the new claim acts, the old one is history', () => {
    const model = modelOf(role('Backend developer'));
    const id = asBeliefId('belief-0');
    const claim = role('Mother');
    const after = applied(model, correct(model, id, claim, said('b', { now: NOON + DAY })));
    expect(acting(after)).toEqual([claim]);
    expect(after.beliefs.find((belief) => belief.id === id)).toMatchObject({
      validTo: NOON + DAY,
      supersededBy: 'belief-b',
    });
  });

  test('into something already believed: one belief stays, with the evidence of both', () => {
    const model = modelOf(tool('Vue'), tool('React'));
    const after = applied(
      model,
      correct(model, asBeliefId('belief-0'), tool('React'), said('b', { now: NOON + DAY })),
    );
    expect(acting(after)).toEqual([tool('React')]);
  });

  test('of its spelling alone keeps the belief', () => {
    const model = modelOf(tool('postgresql'));
    const change = correct(model, asBeliefId('belief-0'), tool('PostgreSQL'), said('b'));
    expect(acting(applied(model, change))).toEqual([tool('PostgreSQL')]);
    expect(applied(model, change).beliefs).toHaveLength(1);
  });
});

describe('forget', () => {
  test('leaves nothing of a belief, its older versions and their words', () => {
    const model = modelOf(NEWCOMER, EXPERT, tool('Vue'));
    const after = applied(model, forget(model, asBeliefId('belief-1')));
    expect(acting(after)).toEqual([tool('Vue')]);
    expect(JSON.stringify(after)).not.toMatch(/Rust|words of [01]/);
  });

  test('takes shared evidence from other beliefs too, and those that lived on it alone', () => {
    const shared = told(NOBODY, EXPERT, said('a')).beliefs[0] as Belief;
    const other: Belief = { ...shared, id: asBeliefId('other'), claim: tool('Cargo') };
    const model = { beliefs: [shared, other] };
    expect(applied(model, forget(model, shared.id)).beliefs).toEqual([]);
  });

  test('whatever was learnt, forgetting all of it leaves nothing', () => {
    const claims = [NEWCOMER, EXPERT, tool('Vue'), role('Nurse'), prefers('tea'), avoids('tea')];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...claims), { minLength: 1 }), (list) => {
        let model = modelOf(...list);
        for (const { id } of current(model)) model = applied(model, forget(model, id));
        expect(model.beliefs).toEqual([]);
      }),
    );
  });

  test('an unknown id changes nothing', () => {
    expect(forget(modelOf(EXPERT), asBeliefId('x'))).toEqual({ put: [], remove: [] });
  });
});

test('a year of interactions, ten thousand of them, is learnt in under two seconds', {
  timeout: 120_000,
}, () => {
  const topics = Array.from({ length: 40 }, (_, index) => `topic number ${index}`);
  let model = NOBODY;
  const taken = processorTime(() => {
    model = NOBODY;
    for (let index = 0; index < 10_000; index += 1) {
      const topic = topics[index % topics.length] ?? '';
      const level = index % 3 === 0 ? 'familiar' : 'practitioner';
      const how = seen(`${index}`, { now: NOON + index * HOUR, weight: 0.3 });
      model = applied(model, state(model, expertise(topic, level), how));
    }
  });
  expect(acting(model)).toHaveLength(topics.length);
  expect(taken).toBeLessThan(2_000);
});

test('a belief keeps the latest evidence and stays readable, however long it is used', () => {
  let model = told(NOBODY, EXPERT, said('first', { now: NOON - 1 }));
  for (let day = 0; day < 500; day += 1) {
    model = told(model, EXPERT, seen(`${day}`, { now: NOON + day * DAY }));
  }
  const [belief] = model.beliefs;
  expect(belief?.evidence[0]?.id).toBe('evidence-first');
  expect(belief?.evidence.at(-1)?.id).toBe('evidence-499');
  expect(belief?.evidence.length).toBeLessThanOrEqual(200);
  expect(readBelief(belief).ok).toBe(true);
});

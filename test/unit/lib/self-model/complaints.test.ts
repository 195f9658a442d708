import { describe, expect, test } from 'vitest';
import type { BeliefId, EvidenceId } from '@/lib/core/ids.ts';
import { choicesIn } from '@/lib/observe/choices.ts';
import { statementsIn } from '@/lib/observe/statements.ts';
import type { Belief, SelfModel } from '@/lib/self-model/belief.ts';
import { frame } from '@/lib/self-model/frame.ts';
import { readBelief, readClaim } from '@/lib/self-model/read-belief.ts';
import { subjectOf } from '@/lib/self-model/subject.ts';
import {
  acting,
  current,
  DAY,
  expertise,
  NOBODY,
  NOON,
  prefers,
  processorTime,
  said,
  told,
} from './builders.ts';

/** A conversation learnt turn by turn, as the background does it; one day between turns. */
function learnt(...turns: readonly string[]): SelfModel {
  return turns.reduce<SelfModel>((model, turn, day) => {
    const inferences = statementsIn(turn);
    return inferences.reduce(
      (known, { claim, provenance, weight, words }, index) =>
        told(
          known,
          claim,
          said(`${day}-${index}`, { now: NOON + day * DAY, provenance, weight, words }),
        ),
      model,
    );
  }, NOBODY);
}

describe('what people complain of in other memories does not happen here', () => {
  test('duplicates: one thing said in many ways is one belief', () => {
    const model = learnt('I love audiobooks.', 'I enjoy audiobooks!', 'I like audio-books.');
    expect(current(model)).toHaveLength(1);
    expect(model.beliefs[0]?.evidence).toHaveLength(3);
  });

  test('contradictions: never are both live', () => {
    const model = learnt(
      'I love jazz.',
      'I hate jazz.',
      'I am new to Rust.',
      "I'm an expert in Rust.",
    );
    const subjects = current(model).map(({ claim }) => subjectOf(claim));
    expect(new Set(subjects).size).toBe(subjects.length);
    expect(acting(model)).toMatchObject([{ polarity: 'avoid' }, { level: 'expert' }]);
  });

  test('feedback loops: what an assistant says, even about the user, is not learnt', () => {
    const answer =
      'Since you are a nurse and you love jazz, I would go with option 1.\n1. Jazz\n2. Rock';
    expect(choicesIn('Thanks, that helps.', answer)).toEqual([]);
    expect(learnt(`> ${answer.replaceAll('\n', '\n> ')}\nWhy?`).beliefs).toEqual([]);
  });

  test('pronouns: what others are, like and use is not pinned on the user', () => {
    const turns = [
      'My sister is a nurse. She loves jazz and she uses Vim.',
      'He said he is new to Rust.',
      'You prefer short answers, do you?',
      'They are vegetarian and we invited them.',
    ];
    expect(learnt(...turns).beliefs).toEqual([]);
  });
});

describe('bad input', () => {
  const about = { question: 'How do I tune PostgreSQL?', answer: 'Use indexes.' };

  test('a hundred thousand beliefs make no answer wait', { timeout: 60_000 }, () => {
    const [pattern] = told(NOBODY, prefers('x'), said('x')).beliefs;
    if (!pattern) throw new Error('nothing was kept');
    const beliefs = Array.from({ length: 100_000 }, (_, index): Belief => {
      const id = `b${index}`;
      const claim =
        index % 2 === 0 ? prefers(`thing ${index}`) : expertise(`topic ${index}`, 'expert');
      return { ...pattern, id: id as BeliefId, claim, validFrom: NOON + index };
    });
    expect(processorTime(() => void frame({ beliefs }, about, NOON + DAY))).toBeLessThan(1_500);
  });

  test('a belief of 10 kB is refused with a sentence', () => {
    const claim = { facet: 'preference', polarity: 'prefer', thing: 'x'.repeat(10_000) };
    expect(readClaim(claim)).toMatchObject({ ok: false, error: expect.stringMatching(/longer/) });
    expect(statementsIn(`I love ${'very '.repeat(2_000)}long things.`)).toEqual([]);
  });

  test('a clock set back loses nothing and throws nothing', () => {
    const later = told(NOBODY, expertise('Rust', 'newcomer'), said('a', { now: NOON }));
    const model = told(later, expertise('Rust', 'expert'), said('b', { now: NOON - 30 * DAY }));
    expect(acting(model)).toMatchObject([{ level: 'expert' }]);
    for (const belief of model.beliefs) expect(readBelief(belief).ok).toBe(true);
    expect(frame(model, about, NOON - 60 * DAY).framing.level).toBe(0);
  });

  test('emoji and right-to-left text are kept, and shape nothing they should not', () => {
    const model = told(
      NOBODY,
      prefers('القهوة ☕ مع الحليب'),
      said('a', { evidenceId: 'e' as EvidenceId }),
    );
    expect(acting(model)).toEqual([prefers('القهوة ☕ مع الحليب')]);
    expect(frame(model, about, NOON).framing.prefer).toEqual([]);
  });
});

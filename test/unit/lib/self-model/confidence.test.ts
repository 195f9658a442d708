import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Evidence } from '@/lib/self-model/belief.ts';
import { confidence } from '@/lib/self-model/confidence.ts';
import { levelOf } from '@/lib/self-model/level.ts';
import {
  brief,
  DAY,
  expertise,
  goal,
  modelOf,
  NOBODY,
  NOON,
  role,
  seen,
  told,
} from './builders.ts';

const evidence = (overrides: Partial<Evidence> = {}): Evidence => ({
  id: 'e' as Evidence['id'],
  polarity: 1,
  weight: 1,
  provenance: 'observed',
  at: NOON,
  words: '',
  host: null,
  ...overrides,
});

const anyEvidence = fc.record({
  polarity: fc.constantFrom<1 | -1>(1, -1),
  weight: fc.double({ min: 0, max: 1, noNaN: true }),
  provenance: fc.constantFrom('stated' as const, 'observed' as const, 'imported' as const),
  at: fc.integer({ min: 0, max: 1_000 }).map((days) => NOON - days * DAY),
});

test('lies between 0 and 1, in whatever order the evidence came', () => {
  fc.assert(
    fc.property(
      fc
        .array(anyEvidence.map(evidence))
        .chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
      ([list, shuffled]) => {
        // Two statements of one moment have no order to keep; the rest must not matter.
        fc.pre(new Set(statementTimes(list)).size === statementTimes(list).length);
        const value = confidence({ evidence: list }, NOON);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(confidence({ evidence: shuffled }, NOON)).toBeCloseTo(value, 10);
      },
    ),
  );
});

const statementTimes = (list: readonly Evidence[]) =>
  list.filter(({ provenance }) => provenance === 'stated').map(({ at }) => at);

test('what was stated does not fade, what was observed halves in sixty days', () => {
  const stated = { evidence: [evidence({ provenance: 'stated' })] };
  expect(confidence(stated, NOON + 3_650 * DAY)).toBe(confidence(stated, NOON));
  const observed = { evidence: [evidence()] };
  expect(confidence(observed, NOON)).toBeCloseTo(0.5);
  expect(confidence(observed, NOON + 60 * DAY)).toBeCloseTo(0.5 / 1.5);
});

test('no mass of observations outweighs one statement', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_000 }), (count) => {
      const against = Array.from({ length: count }, () => evidence({ polarity: -1 }));
      const belief = { evidence: [evidence({ provenance: 'stated' }), ...against] };
      expect(confidence(belief, NOON)).toBeGreaterThan(0.25);
    }),
  );
});

test('the last word of the user counts, not the first', () => {
  const yes = evidence({ provenance: 'stated', at: NOON });
  const no = evidence({ provenance: 'stated', polarity: -1, at: NOON + DAY });
  expect(confidence({ evidence: [yes, no] }, NOON + DAY)).toBe(0);
  expect(confidence({ evidence: [no, { ...yes, at: NOON + 2 * DAY }] }, NOON)).toBeGreaterThan(0.8);
});

test('a clock set back makes no observation heavier than a new one', () => {
  const belief = { evidence: [evidence({ at: NOON + 100 * DAY })] };
  expect(confidence(belief, NOON)).toBe(confidence(belief, NOON + 100 * DAY));
});

test('no evidence, no trust', () => {
  expect(confidence({ evidence: [] }, NOON)).toBe(0);
});

test.each([
  ['nobody', NOBODY, 0],
  ['a role we have no picture of', modelOf(role('Wizard')), 0],
  ['a role', modelOf(role('Nurse')), 2],
  ['an individual belief', modelOf(role('Nurse'), brief), 3],
  ['a goal', modelOf(goal('learn Rust', 'exploring')), 4],
  ['a proposal only', told(NOBODY, expertise('Rust', 'expert'), seen('a')), 0],
])('%s reaches level %#', (_, model, level) => {
  expect(levelOf(model, NOON + DAY)).toBe(level);
});

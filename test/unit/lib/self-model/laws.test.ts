import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EvidenceId, InteractionId, RewriteId } from '@/lib/core/ids.ts';
import { NEUTRAL_FRAMING } from '@/lib/framing/framing.ts';
import { FEEDBACK, OVERLAY_SIGNALS, type OverlaySignal } from '@/lib/observe/interaction.ts';
import { interpret } from '@/lib/observe/interpret.ts';
import type { SelfModel } from '@/lib/self-model/belief.ts';
import { confidence } from '@/lib/self-model/confidence.ts';
import { contradictionsIn } from '@/lib/self-model/contradictions.ts';
import { frame } from '@/lib/self-model/frame.ts';
import { asOf } from '@/lib/self-model/history.ts';
import { forget } from '@/lib/self-model/revise.ts';
import { claimKey, subjectOf } from '@/lib/self-model/subject.ts';
import {
  acting,
  applied,
  asOrigin,
  avoids,
  brief,
  current,
  DAY,
  expertise,
  goal,
  HOUR,
  NOBODY,
  NOON,
  prefers,
  role,
  said,
  seen,
  told,
  tool,
} from './builders.ts';

const LEVELS = ['newcomer', 'familiar', 'practitioner', 'expert'] as const;
const anyLevel = fc.constantFrom(...LEVELS);
const anyWeight = fc.double({ min: 0.5, max: 1, noNaN: true });
const anyHost = fc.constantFrom(null, asOrigin('https://a.test'), asOrigin('https://b.test'));

const anySighting = fc.record({
  level: anyLevel,
  day: fc.nat(90),
  weight: anyWeight,
  host: anyHost,
  provenance: fc.constantFrom('observed' as const, 'imported' as const),
});

const SAID = ['role', 'goal', 'style', 'tool', 'likes', 'dislikes', 'knows'] as const;
const anyClaim = fc
  .record({ kind: fc.constantFrom(...SAID), level: anyLevel })
  .map(({ kind, level }) => {
    switch (kind) {
      case 'role':
        return role(level === 'expert' ? 'Nurse' : 'Backend developer');
      case 'goal':
        return goal('ship the API', level === 'newcomer' ? 'exploring' : 'implementing');
      case 'style':
        return brief;
      case 'tool':
        return tool('Vue');
      case 'likes':
        return prefers('jazz');
      case 'dislikes':
        return avoids('jazz');
      default:
        return expertise('Rust', level);
    }
  });

test('one statement beats any mass of observations and imports, whichever came first', () => {
  // Two levels only, or no mass against the statement would gather.
  const ofTwo = anySighting.map(({ level, ...rest }) => ({
    ...rest,
    level: level === 'expert' ? level : ('newcomer' as const),
  }));
  fc.assert(
    fc.property(
      fc.array(ofTwo, { maxLength: 120, size: 'max' }),
      fc.nat(120),
      anyLevel,
      fc.nat(900),
      (sightings, place, level, day) => {
        const steps = sightings.map((sighting, index) => (model: SelfModel) => {
          const how = { ...sighting, now: NOON + sighting.day * DAY };
          return told(model, expertise('Rust', sighting.level), seen(`s${index}`, how));
        });
        steps.splice(place, 0, (model) =>
          told(model, expertise('Rust', level), said('own', { now: NOON + day * DAY })),
        );
        const model = steps.reduce((known, step) => step(known), NOBODY);
        expect(acting(model)).toEqual([expertise('Rust', level)]);
        const [own] = current(model).filter(({ status }) => status === 'acting');
        expect(own && confidence(own, NOON + 1_000 * DAY)).toBeGreaterThan(0.2);
        for (const { held } of contradictionsIn(model)) expect(held).toEqual(own);
      },
    ),
  );
});

test('the latest statement wins, and each older one is kept for the time it held', () => {
  fc.assert(
    fc.property(fc.array(anyLevel, { minLength: 1, maxLength: 30 }), (levels) => {
      const model = levels.reduce(
        (known, level, index) =>
          told(known, expertise('Rust', level), said(`${index}`, { now: NOON + index * DAY })),
        NOBODY,
      );
      expect(acting(model)).toEqual([expertise('Rust', levels.at(-1) ?? 'expert')]);
      for (const [index, level] of levels.entries()) {
        const then = acting(asOf(model, NOON + index * DAY + HOUR));
        expect(then).toEqual([expertise('Rust', level)]);
      }
    }),
  );
});

test('contradictory statements are never both live, however often someone changes their mind', () => {
  fc.assert(
    fc.property(fc.array(anyClaim, { maxLength: 40 }), (claims) => {
      const model = claims.reduce(
        (known, claim, index) => told(known, claim, said(`${index}`, { now: NOON + index * HOUR })),
        NOBODY,
      );
      const subjects = current(model).map(({ claim }) => subjectOf(claim));
      expect(new Set(subjects).size).toBe(subjects.length);
      const lastOf = new Map(claims.map((claim) => [subjectOf(claim), claimKey(claim)]));
      expect(new Set(acting(model).map(claimKey))).toEqual(new Set(lastOf.values()));
    }),
  );
});

test('independent evidence gives the same beliefs and the same trust in whatever order it came', () => {
  const inTwoOrders = fc
    .array(anySighting, { maxLength: 20 })
    .map((list) => list.map((sighting, index) => ({ ...sighting, id: `s${index}` })))
    .chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
  fc.assert(
    fc.property(inTwoOrders, ([first, second]) => {
      const [a, b] = [first, second].map((list) => {
        const model = list.reduce((known, { id, day, level, ...how }) => {
          const now = NOON + day * DAY;
          return told(known, expertise('Rust', level), seen(id, { ...how, now }));
        }, NOBODY);
        return model.beliefs
          .map(({ claim, status, evidence }) => ({
            key: claimKey(claim),
            status,
            trust: confidence({ evidence }, NOON + 1_000 * DAY).toFixed(9),
          }))
          .sort((x, y) => (x.key < y.key ? -1 : 1));
      });
      expect(a).toEqual(b);
    }),
  );
});

test('no single thing done, whatever it is, makes a belief act', () => {
  const implicit = OVERLAY_SIGNALS.filter(
    (signal) => !(FEEDBACK as readonly OverlaySignal[]).includes(signal),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...implicit),
      anyLevel,
      fc.integer({ min: 0, max: NOON }),
      fc.constantFrom('Kubernetes', 'bread', 'tax law'),
      (signal, shownAt, at, topic) => {
        const done = {
          id: 'i' as InteractionId,
          at,
          origin: asOrigin('https://a.test'),
          rewriteId: 'r' as RewriteId,
          signal,
          question: `How does ${topic} work?`,
          topic,
        };
        const model = interpret(done, shownAt).reduce(
          (known, { claim, provenance, weight, words }, index) =>
            told(known, claim, said(`${index}`, { now: at, provenance, weight, words })),
          NOBODY,
        );
        expect(acting(model)).toEqual([]);
        const about = { question: done.question, answer: `${topic} in short.` };
        expect(frame(model, about, at).framing).toEqual(NEUTRAL_FRAMING);
      },
    ),
  );
  // The law would hold of nothing at all, so some of them must say something.
  expect(implicit.some((signal) => signal === 'copied-code')).toBe(true);
});

test('forgetting a belief leaves no id and no word of it, and touches nothing else', () => {
  fc.assert(
    fc.property(fc.array(anyClaim, { minLength: 1, maxLength: 20 }), fc.nat(), (claims, pick) => {
      const model = claims.reduce(
        (known, claim, index) =>
          told(
            known,
            claim,
            said(`${index}`, { now: NOON + index * HOUR, words: `secret-${index}.` }),
          ),
        NOBODY,
      );
      const held = current(model);
      const gone = held[pick % held.length];
      if (!gone) throw new Error('something is believed');
      const after = applied(model, forget(model, gone.id));
      const left = JSON.stringify(after);
      const subject = subjectOf(gone.claim);
      for (const [index, claim] of claims.entries()) {
        const isOfIt = subjectOf(claim) === subject;
        expect(left.includes(`secret-${index}.`)).toBe(!isOfIt);
      }
      expect(left).not.toContain(`"${gone.id}"`);
      expect(acting(after)).toEqual(acting(model).filter((claim) => claim !== gone.claim));
    }),
  );
});

describe('opinions', () => {
  test('in whatever words, with any evidence, set no knob and no reason', () => {
    const about = { question: 'How safe is nuclear power?', answer: 'It depends on the reactor.' };
    fc.assert(
      fc.property(fc.string(), fc.array(anyClaim, { maxLength: 6 }), (text, claims) => {
        const model = claims.reduce(
          (known, claim, index) => told(known, claim, said(`${index}`)),
          NOBODY,
        );
        const opinion = { facet: 'stance', text: `${text} nuclear power is safe` } as const;
        const how = said('own', { evidenceId: 'own' as EvidenceId });
        expect(frame(told(model, opinion, how), about, NOON)).toEqual(frame(model, about, NOON));
      }),
    );
  });
});

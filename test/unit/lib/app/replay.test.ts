import fc from 'fast-check';
import { expect, test } from 'vitest';
import { learnAll, type Piece } from '@/lib/app/learn.ts';
import { changed } from '@/lib/app/profile-edit.ts';
import type { InteractionId, Origin, RewriteId } from '@/lib/core/ids.ts';
import { DAY_MS } from '@/lib/core/units.ts';
import { DEPTHS } from '@/lib/framing/framing.ts';
import { OVERLAY_SIGNALS } from '@/lib/observe/interaction.ts';
import { interpret } from '@/lib/observe/interpret.ts';
import type { SelfModel } from '@/lib/self-model/belief.ts';
import { processorTime } from '@/test/unit/processor-time.ts';
import { NOON } from './world.ts';

const TOPICS = Array.from({ length: 40 }, (_, index) => `topic ${index}`);
const HOSTS = ['https://chat.test', 'https://other.test'] as Origin[];
const NOBODY: SelfModel = { beliefs: [] };
const YEAR_MS = 365 * DAY_MS;

/** What someone did in the overlay: which signal, on what, where. */
type Deed = readonly [signal: number, topic: number, host: number, depth: number];

const deedsToPieces = (deeds: readonly Deed[]): Piece[] =>
  deeds.map(([signal, topic, host, depth], index) => {
    const at = NOON + Math.floor((index * YEAR_MS) / deeds.length);
    const origin = HOSTS[host % HOSTS.length] as Origin;
    const inferences = interpret(
      {
        id: `i${index}` as InteractionId,
        at,
        origin,
        rewriteId: `r${index}` as RewriteId,
        signal: OVERLAY_SIGNALS[signal % OVERLAY_SIGNALS.length] ?? 'good',
        question: '',
        topic: TOPICS[topic % TOPICS.length] ?? null,
      },
      DEPTHS[depth % DEPTHS.length],
    );
    return { id: `i${index}`, at, host: origin, inferences };
  });

const oneByOne = (pieces: readonly Piece[]): SelfModel =>
  pieces.reduce((model, piece) => changed(model, learnAll(model, [piece])), NOBODY);

const byId = ({ beliefs }: SelfModel) => [...beliefs].sort((a, b) => (a.id < b.id ? -1 : 1));

test('replaying interactions in any portions gives the model of learning them one by one', () => {
  const number = fc.nat({ max: 1_000 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(number, number, number, number), { maxLength: 120 }),
      fc.integer({ min: 1, max: 40 }),
      (deeds, size) => {
        const pieces = deedsToPieces(deeds);
        let model = NOBODY;
        for (let from = 0; from < pieces.length; from += size) {
          model = changed(model, learnAll(model, pieces.slice(from, from + size)));
        }
        expect(byId(model)).toEqual(byId(oneByOne(pieces)));
      },
    ),
    { numRuns: 60 },
  );
});

test('a year of 10,000 interactions is replayed in under two seconds', () => {
  const deeds = Array.from({ length: 10_000 }, (_, n): Deed => [n * 7, n * 13, n * 3, n * 5]);
  const pieces = deedsToPieces(deeds);
  let model = NOBODY;
  const taken = processorTime(() => {
    model = changed(NOBODY, learnAll(NOBODY, pieces));
  });
  expect(byId(model)).toEqual(byId(oneByOne(pieces)));
  expect(model.beliefs.length).toBeGreaterThan(TOPICS.length);
  expect(taken).toBeLessThan(2_000);
});

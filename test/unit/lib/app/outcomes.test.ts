import { describe, expect, test } from 'vitest';
import { forgetBelief } from '@/lib/app/forget-belief.ts';
import { observeInteraction } from '@/lib/app/observe-interaction.ts';
import type { RewriteReply } from '@/lib/app/page-calls.ts';
import { personalizeAnswer } from '@/lib/app/personalize-answer.ts';
import { stateBelief } from '@/lib/app/profile-edit.ts';
import { restoreTransform } from '@/lib/app/settings.ts';
import { VIEWS } from '@/lib/app/views.ts';
import { ok } from '@/lib/core/result.ts';
import type { OverlaySignal } from '@/lib/observe/interaction.ts';
import type { RewriteEngine, TransformId } from '@/lib/rewrite/engine.ts';
import { dump, freshName, NOON, never, openWorld, SITE, type TestWorld } from './world.ts';

/** Does both changes it is not asked to leave out, and says so. */
const engine: RewriteEngine = {
  id: 'built-in',
  rewrite: async ({ answer, without }) => {
    const all = ['fold-known', 'plain-words'] as const;
    const done = all.filter((transform) => !without.includes(transform));
    return ok({
      kind: 'rewritten',
      view: { blocks: [{ kind: 'opaque', text: answer.source }], removed: [] },
      notes: done.map((transform) => ({ transform, field: 'depth', count: 1 })),
    });
  },
};

async function world(): Promise<TestWorld & { clock: { now: number } }> {
  const clock = { now: NOON };
  const opened = { ...openWorld(freshName()), engine, clock, now: () => clock.now };
  await stateBelief({ facet: 'expertise', topic: 'kubernetes', level: 'expert' }, 'c', opened);
  return opened;
}

type Personalized = Extract<RewriteReply, { kind: 'personalized' }>;

async function ask(
  here: TestWorld,
  question = 'How do I set up kubernetes?',
  without: readonly TransformId[] = [],
): Promise<Personalized> {
  const request = { question, source: 'Set up kubernetes so.', islands: [], without: [...without] };
  const reply = await personalizeAnswer(request, SITE, here, never);
  if (!reply.ok || reply.value.kind !== 'personalized') throw new Error(JSON.stringify(reply));
  return reply.value;
}

const results = async (here: TestWorld) =>
  Object.fromEntries((await here.outcomes.all()).map((one) => [one.transform, one.result]));

describe('what became of a change', () => {
  test('is kept until the user takes it back, and counts once per answer', async () => {
    const here = await world();
    await ask(here);
    await ask(here);
    expect(await here.outcomes.all()).toHaveLength(2);
    expect(await results(here)).toEqual({ 'fold-known': 'kept', 'plain-words': 'kept' });
  });

  test('taken back alone, it is undone; the others are kept', async () => {
    const here = await world();
    await ask(here);
    await ask(here, undefined, ['plain-words']);
    expect(await results(here)).toEqual({ 'fold-known': 'kept', 'plain-words': 'undone' });
    await ask(here);
    expect(await results(here), 'asking again forgives nothing').toMatchObject({
      'plain-words': 'undone',
    });
  });

  test.each<[OverlaySignal, number, object]>([
    ['undone', 60_000, { 'fold-known': 'undone', 'plain-words': 'undone' }],
    ['not-me', 60_000, { 'fold-known': 'undone', 'plain-words': 'undone' }],
    ['shown-original', 9_000, { 'fold-known': 'toggled-back', 'plain-words': 'toggled-back' }],
    ['shown-original', 11_000, { 'fold-known': 'kept', 'plain-words': 'kept' }],
    ['fold-opened', 29_000, { 'fold-known': 'unfolded', 'plain-words': 'kept' }],
    ['fold-opened', 31_000, { 'fold-known': 'kept', 'plain-words': 'kept' }],
    ['good', 1_000, { 'fold-known': 'kept', 'plain-words': 'kept' }],
  ])('after “%s” within %d ms', async (signal, afterMs, expected) => {
    const here = await world();
    const { rewriteId } = await ask(here);
    here.clock.now += afterMs;
    expect((await observeInteraction({ rewriteId, signal }, SITE, 'c1', here)).ok).toBe(true);
    expect(await results(here)).toEqual(expected);
  });
});

describe('a change that is taken back often', () => {
  const often = async (here: TestWorld & { clock: { now: number } }, takenBack: number) => {
    for (let use = 0; use < 20; use += 1) {
      here.clock.now += 1_000;
      await ask(here, `How do I use kubernetes, part ${use}?`);
      const without = use < takenBack ? (['plain-words'] as const) : [];
      await ask(here, `How do I use kubernetes, part ${use}?`, without);
    }
  };

  test('in more than 30 % of its last 20 uses is left out, and the reply says so', async () => {
    const here = await world();
    await often(here, 7);
    const { notes, weakened } = await ask(here, 'Now what about kubernetes?');
    expect(weakened).toEqual(['plain-words']);
    expect(notes.map(({ transform }) => transform)).toEqual(['fold-known']);
    const { transforms } = await VIEWS.activity({ ...here, grantedSites: async () => [] }, null);
    expect(transforms).toContainEqual(
      expect.objectContaining({ transform: 'plain-words', weakened: true }),
    );
    await restoreTransform('plain-words', here);
    expect((await ask(here, 'And again, kubernetes?')).weakened).toEqual([]);
  });

  test('in no more than that goes on', async () => {
    const here = await world();
    // The first uses come before the first fall, so none is left out on the way.
    for (let use = 0; use < 14; use += 1) {
      here.clock.now += 1_000;
      await ask(here, `How do I use kubernetes, part ${use}?`);
    }
    for (let use = 14; use < 20; use += 1) {
      here.clock.now += 1_000;
      await ask(here, `How do I use kubernetes, part ${use}?`, ['plain-words']);
    }
    expect((await ask(here, 'Now what about kubernetes?')).weakened).toEqual([]);
  });
});

test('forgetting a topic forgets how changes fared on it, even after their answers expired', async () => {
  const here = await world();
  await ask(here);
  await here.db.rewrites.clear();
  const [belief] = (await here.profiles.read()).model.beliefs;
  if (belief) await forgetBelief(belief.id, here);
  expect(JSON.stringify(await dump(here.db))).not.toMatch(/kubernetes/i);
});

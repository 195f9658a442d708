import { describe, expect, test } from 'vitest';
import { forgetBelief } from '@/lib/app/forget-belief.ts';
import { learnFromTurn, mayLearn } from '@/lib/app/learn-from-turn.ts';
import { observeInteraction } from '@/lib/app/observe-interaction.ts';
import type { OwnTurn } from '@/lib/app/page-calls.ts';
import { personalizeAnswer } from '@/lib/app/personalize-answer.ts';
import { decideProposal, stateBelief } from '@/lib/app/profile-edit.ts';
import { pauseSite } from '@/lib/app/sites.ts';
import type { Origin } from '@/lib/core/ids.ts';
import { dump, freshName, NOON, never, openWorld, SITE, type TestWorld } from './world.ts';

const NEW_TO_RUST = "I'm new to Rust. How do I borrow a value twice?";
const PLACE = { site: SITE, path: '/c/1' };

async function learningWorld() {
  const world = openWorld(freshName());
  await world.settings.change({ learnFromQuestions: true });
  return world;
}

const send = (world: TestWorld, turn: string | OwnTurn, place = PLACE) =>
  learnFromTurn(typeof turn === 'string' ? { text: turn, before: '' } : turn, place, world);

const current = async (world: TestWorld) =>
  (await world.profiles.read()).model.beliefs.filter(({ validTo }) => validTo === null);

describe('a question the user sent', () => {
  test('teaches what it says of them, in their own words, with place and time', async () => {
    const world = await learningWorld();
    expect(await send(world, NEW_TO_RUST)).toEqual({ ok: true, value: null });
    expect(await current(world)).toMatchObject([
      {
        claim: { facet: 'expertise', topic: 'Rust', level: 'newcomer' },
        status: 'acting',
        evidence: [{ words: "I'm new to Rust.", host: SITE, at: NOON, provenance: 'stated' }],
      },
    ]);
    expect(world.pushes).toEqual([{ push: 'profile-changed' }]);
  });

  test('counts once, however often the page draws it again', async () => {
    const world = await learningWorld();
    await Promise.all([send(world, NEW_TO_RUST), send(world, NEW_TO_RUST)]);
    await send(world, NEW_TO_RUST);
    const [belief] = await current(world);
    expect(belief?.evidence).toHaveLength(1);
  });

  test('is not learnt anew after its belief was forgotten, and its words are nowhere', async () => {
    const world = await learningWorld();
    await send(world, NEW_TO_RUST);
    const [belief] = await current(world);
    if (!belief) throw new Error('nothing was learnt');
    await forgetBelief(belief.id, world);
    await send(world, NEW_TO_RUST);
    expect(await current(world)).toEqual([]);
    expect(JSON.stringify(await dump(world.db))).not.toMatch(/rust/i);
  });

  test('that says two things loses the words of the one that is forgotten', async () => {
    const world = await learningWorld();
    await send(world, "I'm new to Rust and we use Vue.");
    const rust = (await current(world)).find(({ claim }) => claim.facet === 'expertise');
    if (!rust) throw new Error('nothing was learnt');
    await forgetBelief(rust.id, world);
    expect(await current(world)).toMatchObject([
      { claim: { name: 'Vue' }, evidence: [{ words: 'Removed at your request' }] },
    ]);
    expect(JSON.stringify(await dump(world.db))).not.toMatch(/rust/i);
  });

  test('shows a choice among what the assistant offered, as a proposal; the offer itself teaches nothing', async () => {
    const world = await learningWorld();
    const before = "- A weekend in a mountain cabin\n- I'm new to Vienna, says the brochure";
    await send(world, { text: "I'll go with option 1, it sounds great.", before });
    expect(await current(world)).toMatchObject([
      {
        status: 'proposed',
        claim: { facet: 'preference', polarity: 'prefer', thing: 'weekend in a mountain cabin' },
        evidence: [{ words: "I'll go with option 1, it sounds great.", provenance: 'observed' }],
      },
    ]);
    expect(world.pushes, 'a proposal changes no answer').toEqual([]);
  });

  test('that asks for it simpler hints at the topic of the answer before; twice, it acts', async () => {
    const clock = { now: NOON };
    const world = { ...(await learningWorld()), now: () => clock.now };
    for (const [index, text] of ['Simpler please', "Sorry, I don't understand."].entries()) {
      clock.now += 24 * 3600 * 1000;
      const question = `How does OAuth work, part ${index}?`;
      const request = { question, source: 'OAuth hands out tokens.', islands: [], without: [] };
      await personalizeAnswer(request, SITE, world, never);
      await send(world, text);
      const [belief] = await current(world);
      expect(belief?.claim).toMatchObject({ facet: 'expertise', topic: 'OAuth' });
      expect(belief?.status).toBe(index === 0 ? 'proposed' : 'acting');
    }
  });

  test('asked from a later stage hints that its goal has moved, for the user to decide', async () => {
    const world = await learningWorld();
    const goal = { facet: 'goal', goal: 'migrate to kubernetes', stage: 'evaluating' } as const;
    await stateBelief(goal, 'c', world);
    await send(world, 'My kubernetes migration keeps failing with an error, how do I fix it?');
    const moved = (await current(world)).find(({ status }) => status === 'proposed');
    expect(moved?.claim).toEqual({ ...goal, stage: 'troubleshooting' });
    if (moved) await decideProposal({ id: moved.id, accept: true }, 'd', world);
    expect((await current(world)).map(({ claim }) => claim)).toEqual([
      { ...goal, stage: 'troubleshooting' },
    ]);
  });
});

describe('nothing is learnt', () => {
  test('before the user agreed to it', async () => {
    const world = openWorld(freshName());
    expect(await mayLearn(SITE, world)).toEqual({ ok: true, value: false });
    await send(world, NEW_TO_RUST);
    expect(await current(world)).toEqual([]);
  });

  test('while learning is paused, or the site is', async () => {
    const world = await learningWorld();
    await world.settings.change({ learningPaused: true });
    expect(await mayLearn(SITE, world)).toEqual({ ok: true, value: false });
    await send(world, NEW_TO_RUST);
    await world.settings.change({ learningPaused: false });
    expect(await mayLearn(SITE, world)).toEqual({ ok: true, value: true });
    await pauseSite({ origin: SITE, paused: true }, { ...world, revoke: async () => undefined });
    expect(await mayLearn(SITE, world)).toEqual({ ok: true, value: false });
    await send(world, NEW_TO_RUST, { site: `${SITE}:8080` as Origin, path: '/' });
    expect(await current(world)).toEqual([]);
  });

  test('from glances while learning is paused; what is said outright counts', async () => {
    const world = openWorld(freshName());
    await world.settings.change({ learningPaused: true });
    const request = { question: 'How do I set up kubernetes?', source: 'So.', islands: [] };
    const reply = await personalizeAnswer({ ...request, without: [] }, SITE, world, never);
    if (!reply.ok) throw new Error(reply.error.message);
    const { rewriteId } = reply.value;
    await observeInteraction({ rewriteId, signal: 'gloss-opened' }, SITE, 'c1', world);
    expect(await current(world)).toEqual([]);
    await observeInteraction({ rewriteId, signal: 'too-basic' }, SITE, 'c2', world);
    expect(await current(world)).toHaveLength(1);
  });

  test.each([
    ['a third party', 'My boss says I am bad at SQL. What is a join?'],
    ['a hypothesis', 'If I were a beginner in SQL, what would you tell me?'],
    ['this once', 'Explain joins like I am five, just this time.'],
    ['a quotation', 'Translate: "I am a nurse and I prefer tea."'],
  ])('from %s', async (_, text) => {
    const world = await learningWorld();
    await send(world, text);
    expect((await current(world)).filter(({ status }) => status === 'acting')).toEqual([]);
  });
});

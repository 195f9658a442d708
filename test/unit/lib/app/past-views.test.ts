import { expect, test } from 'vitest';
import { learnFromTurn } from '@/lib/app/learn-from-turn.ts';
import { decideProposal, stateBelief } from '@/lib/app/profile-edit.ts';
import { VIEWS } from '@/lib/app/views.ts';
import { DAY_MS } from '@/lib/core/units.ts';
import type { Claim } from '@/lib/self-model/claim.ts';
import { freshName, NOON, openWorld, SITE } from './world.ts';

const rust = (level: 'newcomer' | 'practitioner'): Claim => ({
  facet: 'expertise',
  topic: 'Rust',
  level,
});

function worldInTime() {
  const clock = { now: NOON };
  const world = { ...openWorld(freshName()), now: () => clock.now, grantedSites: async () => [] };
  return { world, clock };
}

test('the past shows what was held on a day, and knowledge grows over time', async () => {
  const { world, clock } = worldInTime();
  await stateBelief(rust('newcomer'), 'c1', world);
  clock.now = NOON + 100 * DAY_MS;
  await stateBelief(rust('practitioner'), 'c2', world);
  clock.now = NOON + 200 * DAY_MS;

  const claimsAt = async (at: number) =>
    (await VIEWS.past(world, { at })).map(({ claim }) => claim);
  expect(await claimsAt(NOON - 1)).toEqual([]);
  expect(await claimsAt(NOON + 50 * DAY_MS)).toEqual([rust('newcomer')]);
  expect(await claimsAt(NOON + 150 * DAY_MS)).toEqual([rust('practitioner')]);

  const [view, ...others] = await VIEWS.knowledge(world, null);
  expect(others).toEqual([]);
  expect(view).toMatchObject({ topic: 'Rust', depth: 'practitioner', level: 3 });
  const course = view?.over.map(({ known }) => known) ?? [];
  expect(course.at(0)).toBeLessThan(0.3);
  expect(course.at(-1)).toBeGreaterThan(0.6);
  expect(course).toEqual([...course].sort((a, b) => a - b));
});

test('mounting observations against a statement are a contradiction for the user to settle', async () => {
  const { world, clock } = worldInTime();
  await world.settings.change({ learnFromQuestions: true });
  const goal = { facet: 'goal', goal: 'migrate to kubernetes', stage: 'evaluating' } as const;
  await stateBelief(goal, 'c', world);
  const questions = [
    'My kubernetes migration fails with an error, how do I fix it?',
    'Why is my kubernetes migration broken, with this exception?',
  ];
  for (const text of questions) {
    clock.now += DAY_MS;
    await learnFromTurn({ text, before: '' }, { site: SITE, path: '/' }, world);
  }
  const before = await VIEWS.profile(world, null);
  const [contradiction, ...rest] = before.contradictions;
  expect(rest).toEqual([]);
  const byId = new Map(before.beliefs.map((belief) => [belief.id, belief]));
  expect(contradiction && byId.get(contradiction.held)?.claim).toEqual(goal);
  expect(contradiction && byId.get(contradiction.seen)).toMatchObject({
    claim: { ...goal, stage: 'troubleshooting' },
    status: 'proposed',
    evidence: [{ host: SITE }, { host: SITE }],
  });
  if (contradiction) await decideProposal({ id: contradiction.seen, accept: true }, 'd', world);
  expect((await VIEWS.profile(world, null)).contradictions).toEqual([]);
});

test('each topic says how personal an answer on it would be, and a goal raises it', async () => {
  const { world } = worldInTime();
  await stateBelief(rust('practitioner'), 'c1', world);
  await stateBelief({ facet: 'expertise', topic: 'wine', level: 'newcomer' }, 'c2', world);
  const levels = async () =>
    Object.fromEntries(
      (await VIEWS.knowledge(world, null)).map((view) => [view.topic, view.level]),
    );
  expect(await levels()).toEqual({ Rust: 3, wine: 3 });
  await stateBelief({ facet: 'goal', goal: 'adopt Rust', stage: 'implementing' }, 'c3', world);
  expect(await levels()).toEqual({ Rust: 4, wine: 3 });
});

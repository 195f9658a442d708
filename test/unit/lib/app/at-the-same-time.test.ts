import { expect, test } from 'vitest';
import { setEngineOn } from '@/lib/app/engines/engine-edits.ts';
import { createRunning } from '@/lib/app/engines/running.ts';
import { learnFromTurn } from '@/lib/app/learn-from-turn.ts';
import { createModelDownloads } from '@/lib/app/model-downloads.ts';
import type { Muscle } from '@/lib/app/muscle-calls.ts';
import { stateBelief } from '@/lib/app/profile-edit.ts';
import { wipe } from '@/lib/app/settings.ts';
import type { Origin } from '@/lib/core/ids.ts';
import { HUB } from '@/lib/models/catalogue.ts';
import type { Claim } from '@/lib/self-model/claim.ts';
import { freshName, openWorld, SITE } from './world.ts';

/** Two things the user does at once, or one while another is under way: neither is lost. */

const EXPERT: Claim = { facet: 'expertise', topic: 'kubernetes', level: 'expert' };

/** Reads what `read` reads, and hands it on only once it is let go. */
function held<T>(read: () => Promise<T>) {
  let release = (): void => undefined;
  let arrive = (): void => undefined;
  const door = new Promise<void>((open) => {
    release = open;
  });
  const reached = new Promise<void>((open) => {
    arrive = open;
  });
  const slow = async (): Promise<T> => {
    const value = await read();
    arrive();
    await door;
    return value;
  };
  return { slow, reached, release: () => release() };
}

test('a wipe waits for an edit that has read the profile, so that nothing comes back by it', async () => {
  const world = openWorld(freshName());
  await stateBelief(EXPERT, 'c-1', world);
  const { slow, reached, release } = held(world.profiles.read);
  const profiles = { ...world.profiles, read: slow };
  const edited = stateBelief({ ...EXPERT, level: 'newcomer' }, 'c-2', { ...world, profiles });
  await reached;
  const wiped = wipe(world);
  release();
  await Promise.all([edited, wiped]);
  expect((await world.profiles.read()).model.beliefs).toEqual([]);
});

test('who pauses learning while a question is being looked at is not learnt from', async () => {
  const world = openWorld(freshName());
  await world.settings.change({ learnFromQuestions: true });
  const { slow, reached, release } = held(world.kinship);
  const turn = { text: "I'm new to Rust. How do I borrow a value twice?", before: '' };
  const learnt = learnFromTurn(turn, { site: SITE, path: '/' }, { ...world, kinship: slow });
  await reached;
  await world.settings.change({ learningPaused: true });
  release();
  await learnt;
  expect((await world.profiles.read()).model.beliefs).toEqual([]);
});

test('engines chosen for two sites at once are both kept', async () => {
  const world = openWorld(freshName());
  const ports = { ...world, running: createRunning<Origin>(), revoke: async () => undefined };
  const sites = ['https://one.test', 'https://two.test'] as Origin[];
  await Promise.all(sites.map((site) => setEngineOn({ site, engine: 'built-in' }, ports)));
  const { bySite } = (await world.settings.read()).engines;
  expect(bySite.map(({ site }) => site).sort()).toEqual(sites);
});

test('a host that is forbidden while it is allowed for one thing more stays forbidden', async () => {
  const { hosts } = openWorld(freshName());
  await hosts.allow('models.test', 'engine');
  await Promise.all([hosts.allow('models.test', 'engine-test'), hosts.forbid('models.test')]);
  expect(await hosts.all()).toEqual([]);
  await Promise.all([
    hosts.allow('models.test', 'engine'),
    hosts.allow('models.test', 'model-download'),
  ]);
  const [chosen] = await hosts.all();
  expect(chosen?.purposes).toEqual(['engine', 'model-download']);
});

test('a download that is started twice at once runs once, and a pause stops it', async () => {
  const signals: (AbortSignal | undefined)[] = [];
  const call = (_: string, __: unknown, { signal }: { signal?: AbortSignal } = {}) => {
    signals.push(signal);
    return new Promise((settle) => {
      signal?.addEventListener('abort', () => settle({ ok: false, error: { kind: 'cancelled' } }));
    });
  };
  const muscle = { call } as unknown as Muscle;
  const reported: unknown[] = [];
  const report = (cause: unknown) => void reported.push(cause);
  const downloads = createModelDownloads({ ...openWorld(freshName()), muscle, report });
  const model = { id: 'Xenova/all-MiniLM-L6-v2', source: HUB };
  await Promise.all([downloads.start(model), downloads.start(model)]);
  await expect.poll(() => signals.length).toBeGreaterThan(0);
  await downloads.pause(model.id);
  expect(signals.map((signal) => signal?.aborted)).toEqual([true]);
  expect(reported).toEqual([]);
});

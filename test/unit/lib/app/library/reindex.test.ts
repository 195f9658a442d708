import { expect, test } from 'vitest';
import { createReindex } from '@/lib/app/library/reindex.ts';
import { createModelDownloads } from '@/lib/app/model-downloads.ts';
import type { StoredModel } from '@/lib/app/models.ts';
import type { Muscle } from '@/lib/app/muscle-calls.ts';
import { HUB } from '@/lib/models/catalogue.ts';
import { freshName, openWorld } from '../world.ts';

const MINI = 'Xenova/all-MiniLM-L6-v2';
const BGE = 'Xenova/bge-small-en-v1.5';

type Answer = { ok: true; value: null } | { ok: false; error: { kind: string; message: string } };
type Call = {
  readonly model: string;
  settle(answer: Answer): void;
  tell(progress: { done: number; total: number }): void;
};

const DONE: Answer = { ok: true, value: null };
const failed = (kind: string): Answer => ({ ok: false, error: { kind, message: `It ${kind}.` } });

const here = (id: string): StoredModel => ({
  id,
  state: 'ready',
  done: 10,
  total: 10,
  source: HUB,
  problem: null,
  at: 0,
  inUse: false,
});

/** Two models that are here, and a muscle that answers when the test says so. */
async function open(name = freshName()) {
  const world = openWorld(name);
  const calls: Call[] = [];
  const muscle = {
    call: (call: string, argument: string, options: Record<string, unknown> = {}) => {
      if (call !== 'useIndexModel') return Promise.resolve({ ok: true, value: [] });
      return new Promise<Answer>((settle) => {
        (options.signal as AbortSignal).addEventListener('abort', () =>
          settle(failed('cancelled')),
        );
        calls.push({ model: argument, settle, tell: options.onProgress as Call['tell'] });
      });
    },
  } as unknown as Muscle;
  const downloads = createModelDownloads({ ...world, muscle, report: () => undefined });
  let changes = 0;
  const reindex = createReindex({
    models: world.models,
    muscle,
    changeModels: downloads.changeAll,
    changed: () => {
      changes += 1;
    },
  });
  if ((await world.models.all()).length === 0) {
    for (const id of [MINI, BGE]) await world.models.put(here(id));
  }
  const begun = (count: number) => expect.poll(() => calls.length).toBe(count);
  return { name, world, downloads, reindex, calls, begun, changes: () => changes };
}

test('a choice is followed, with its progress, and is done once', async () => {
  const one = await open();
  expect(await one.reindex.view()).toBeNull();
  expect(await one.reindex.resume()).toBe(false);
  await one.downloads.choose(MINI);
  const following = one.reindex.follow();
  await one.begun(1);
  expect(await one.reindex.view()).toMatchObject({
    to: { id: MINI, name: 'MiniLM L6' },
    from: { id: 'packaged', name: null },
    state: 'running',
    done: null,
  });
  one.calls[0]?.tell({ done: 25, total: 100 });
  expect(await one.reindex.view()).toMatchObject({ done: 25, total: 100 });
  one.calls[0]?.settle(DONE);
  await following;
  expect(await one.reindex.view()).toBeNull();
  expect(await one.reindex.resume()).toBe(false);
});

test('only what a person can see of progress is told on', async () => {
  const one = await open();
  await one.downloads.choose(MINI);
  void one.reindex.follow();
  await one.begun(1);
  const before = one.changes();
  for (let done = 0; done <= 10_000; done += 10) one.calls[0]?.tell({ done, total: 10_000 });
  expect(one.changes() - before).toBe(101);
});

test('a background that died goes on in its next life, unless the user let it rest', async () => {
  const one = await open();
  await one.downloads.choose(MINI);
  void one.reindex.follow();
  await one.begun(1);
  const next = await open(one.name);
  expect(await next.reindex.resume()).toBe(true);
  await next.begun(1);
  expect(await next.reindex.resume()).toBe(true);
  await next.begun(1); // It runs already.
  expect((await next.reindex.pause()).ok).toBe(true);
  await expect.poll(next.reindex.view).toMatchObject({ state: 'paused' });

  const third = await open(one.name);
  expect(await third.reindex.resume()).toBe(false);
  expect(await third.reindex.view()).toMatchObject({ state: 'paused', to: { id: MINI } });
  await third.reindex.goOn();
  await third.begun(1);
  expect(await third.reindex.view()).toMatchObject({ state: 'running' });
});

test('another choice takes over, and the way back asks the muscle to drop what was made', async () => {
  const one = await open();
  await one.downloads.choose(MINI);
  void one.reindex.follow();
  await one.begun(1);
  await one.downloads.choose(BGE);
  void one.reindex.follow();
  await one.begun(2);
  expect(await one.reindex.view()).toMatchObject({ to: { id: BGE } });
  await one.downloads.choose('packaged');
  const back = one.reindex.follow();
  await one.begun(3);
  one.calls[2]?.settle(DONE);
  await back;
  expect(one.calls.map(({ model }) => model)).toEqual([MINI, BGE, 'packaged']);
  expect(await one.reindex.view()).toBeNull();
});

test('a muscle that dies is asked again, at most three times; then the reason stands there', async () => {
  const one = await open();
  await one.downloads.choose(MINI);
  const following = one.reindex.follow();
  for (const count of [1, 2, 3]) {
    await one.begun(count);
    one.calls[count - 1]?.settle(failed('muscle-died'));
  }
  await following;
  expect(await one.reindex.view()).toMatchObject({
    state: 'failed',
    problem: 'It muscle-died.',
  });
});

import { expect, test } from 'vitest';
import { createModelDownloads } from '@/lib/app/model-downloads.ts';
import { modelInUse, modelsView } from '@/lib/app/models.ts';
import type { Muscle } from '@/lib/app/muscle-calls.ts';
import { EMBEDDING_MODELS, HUB, INSTRUCT_MODELS, PACKAGED_MODEL } from '@/lib/models/catalogue.ts';
import { type Downloaded, modelFailure } from '@/lib/models/download.ts';
import { freshName, openWorld } from './world.ts';

const ID = 'Xenova/all-MiniLM-L6-v2';
const OTHER = 'minishlab/potion-base-8M';
const MIRROR = 'http://127.0.0.1:8080/models/';
const DIED = { kind: 'muscle-died', message: 'It died.' } as const;

type Answer = Downloaded | { ok: false; error: typeof DIED };

/** A muscle whose downloads end when and how the test says. */
function scripted(broken: { ok: false; error: { message: string } } | null = null) {
  const calls: { name: string; argument: unknown; signal: AbortSignal | undefined }[] = [];
  const waiting: { settle(answer: Answer): void; tell(progress: object): void }[] = [];
  const muscle = {
    call: (name: string, argument: unknown, options: Record<string, unknown> = {}) => {
      const signal = options.signal as AbortSignal | undefined;
      calls.push({ name, argument, signal });
      if (name === 'deleteModel') return Promise.resolve({ ok: true, value: null });
      if (name === 'embed') return Promise.resolve(broken ?? { ok: true, value: [] });
      return new Promise<unknown>((settle) => {
        waiting.push({ settle, tell: options.onProgress as (progress: object) => void });
        signal?.addEventListener('abort', () =>
          settle({ ok: false, error: { kind: 'cancelled' } }),
        );
      });
    },
  } as unknown as Muscle;
  return { muscle, calls, waiting };
}

function open(name = freshName(), broken: Parameters<typeof scripted>[0] = null) {
  const world = openWorld(name);
  const script = scripted(broken);
  const reported: unknown[] = [];
  const downloads = createModelDownloads({
    ...world,
    muscle: script.muscle,
    report: (cause) => void reported.push(cause),
  });
  const state = async (id = ID) => {
    const view = await modelsView(world);
    return view.models.find(({ model }) => model.id === id);
  };
  return { world, downloads, state, reported, ...script };
}

const here = (bytes: number): Answer => ({ ok: true, value: { bytes } });
const begun = (script: { waiting: readonly unknown[] }, count = 1) =>
  expect.poll(() => script.waiting.length).toBe(count);

test('a download begins, tells how far it is, and ends ready; its host may be asked for it and nothing else', async () => {
  const here1 = open();
  const { world, downloads, state, waiting, calls } = here1;
  expect((await state())?.state).toBe('absent');
  expect((await downloads.start({ id: ID, source: MIRROR })).ok).toBe(true);
  await begun(here1);
  expect(calls[0]).toMatchObject({ name: 'downloadModel', argument: { id: ID, source: MIRROR } });
  expect(await world.hosts.all()).toEqual([
    { host: '127.0.0.1:8080', purposes: ['model-download'] },
  ]);
  waiting[0]?.tell({ done: 5, total: 10 });
  await expect.poll(state).toMatchObject({ state: 'downloading', done: 5, total: 10 });
  waiting[0]?.settle(here(10));
  await expect.poll(state).toMatchObject({ state: 'ready', done: 10, total: 10 });
  expect(await modelsView(world)).toMatchObject({ bytes: 10, source: MIRROR });
});

test('a pause keeps what is here, and going on goes on', async () => {
  const one = open();
  await one.downloads.start({ id: ID, source: HUB });
  await begun(one);
  one.waiting[0]?.tell({ done: 5, total: 10 });
  await expect.poll(one.state).toMatchObject({ done: 5 });
  expect((await one.downloads.pause(ID)).ok).toBe(true);
  expect(one.calls[0]?.signal?.aborted).toBe(true);
  expect(await one.state()).toMatchObject({ state: 'paused', done: 5 });
  await one.downloads.start({ id: ID, source: HUB });
  await begun(one, 2);
  expect(await one.state()).toMatchObject({ state: 'downloading', done: 5 });
});

test('deleting stops the download and leaves nothing, whatever comes in late', async () => {
  const one = open();
  await one.downloads.start({ id: ID, source: HUB });
  await begun(one);
  expect((await one.downloads.remove(ID)).ok).toBe(true);
  one.waiting[0]?.tell({ done: 9, total: 10 });
  one.waiting[0]?.settle(here(10));
  expect(one.calls.map(({ name }) => name)).toEqual(['downloadModel', 'deleteModel']);
  expect(await one.state()).toMatchObject({ state: 'absent', done: 0 });
  expect(await one.world.models.all()).toEqual([]);
});

test('a failure is kept in words until it is begun again', async () => {
  const one = open();
  await one.downloads.start({ id: ID, source: HUB });
  await begun(one);
  const error = modelFailure('disk-full');
  one.waiting[0]?.settle({ ok: false, error });
  await expect.poll(one.state).toMatchObject({ state: 'failed', problem: error.message });
  await one.downloads.start({ id: ID, source: HUB });
  expect(await one.state()).toMatchObject({ state: 'downloading', problem: null });
});

test('a muscle that dies is tried again, but not for ever', async () => {
  const one = open();
  await one.downloads.start({ id: ID, source: HUB });
  for (const attempt of [1, 2, 3]) {
    await begun(one, attempt);
    one.waiting[attempt - 1]?.settle({ ok: false, error: DIED });
  }
  await expect.poll(one.state).toMatchObject({ state: 'failed', problem: DIED.message });
  expect(one.waiting).toHaveLength(3);
});

test('a background that died takes up what was open, once, and leaves what was paused', async () => {
  const name = freshName();
  const before = open(name);
  await before.downloads.start({ id: ID, source: MIRROR });
  await before.downloads.start({ id: OTHER, source: MIRROR });
  await begun(before, 2);
  await before.downloads.pause(OTHER);

  const after = open(name);
  expect(await after.downloads.resume()).toBe(true);
  expect(await after.downloads.resume()).toBe(true);
  await begun(after);
  expect(after.calls.map(({ argument }) => argument)).toMatchObject([{ id: ID, source: MIRROR }]);
  after.waiting[0]?.settle(here(10));
  await expect.poll(after.state).toMatchObject({ state: 'ready' });
  expect(await after.downloads.resume()).toBe(false);
});

test('only an embedding model that is here can be chosen, and deleting it falls back to the packaged one', async () => {
  const one = open();
  expect(await modelInUse(one.world)).toBe(PACKAGED_MODEL);
  expect((await one.downloads.choose(ID)).ok).toBe(false);
  const [instruct] = INSTRUCT_MODELS;
  for (const [index, id] of [ID, OTHER, instruct?.id ?? ''].entries()) {
    await one.downloads.start({ id, source: HUB });
    await begun(one, index + 1);
    one.waiting[index]?.settle(here(10));
    await expect.poll(() => one.state(id)).toMatchObject({ state: 'ready' });
  }
  expect((await one.downloads.choose(instruct?.id ?? '')).ok).toBe(false);
  for (const id of [ID, OTHER]) {
    expect((await one.downloads.choose(id)).ok).toBe(true);
    expect(await modelInUse(one.world)).toBe(id);
  }
  expect((await modelsView(one.world)).models.filter(({ inUse }) => inUse)).toHaveLength(1);
  await one.downloads.remove(OTHER);
  expect(await modelInUse(one.world)).toBe(PACKAGED_MODEL);
  await one.downloads.choose(ID);
  await one.downloads.choose(PACKAGED_MODEL);
  expect((await modelsView(one.world)).packagedInUse).toBe(true);
});

test.each([
  '',
  'huggingface.co',
  'file:///models/',
  'javascript:alert(1)',
  'https://me:word@a.test/',
])('nothing is fetched from “%s”', async (source) => {
  const one = open();
  expect(await one.downloads.start({ id: ID, source })).toMatchObject({
    ok: false,
    error: { kind: 'invalid' },
  });
  expect([one.calls, await one.world.hosts.all()]).toEqual([[], []]);
});

test('a model that arrived but does not run here is not ready', async () => {
  const message = 'This model is too large for the memory that the browser gives us.';
  const one = open(freshName(), { ok: false, error: { message } });
  await one.downloads.start({ id: ID, source: HUB });
  await begun(one);
  one.waiting[0]?.settle(here(10));
  await expect.poll(one.state).toMatchObject({ state: 'failed', problem: message });
});

test('deleting everything deletes every model’s files', async () => {
  const one = open();
  await one.downloads.start({ id: ID, source: HUB });
  await one.downloads.start({ id: OTHER, source: HUB });
  await begun(one, 2);
  expect((await one.downloads.removeAll()).ok).toBe(true);
  expect(one.calls.filter(({ name }) => name === 'deleteModel')).toHaveLength(2);
  expect(await one.world.models.all()).toEqual([]);
});

test('the catalogue offers what it promises', () => {
  const sizes = EMBEDDING_MODELS.map(({ bytes }) => bytes);
  expect(EMBEDDING_MODELS.length).toBeGreaterThanOrEqual(5);
  expect(INSTRUCT_MODELS.length).toBeGreaterThanOrEqual(4);
  expect(Math.min(...sizes)).toBeLessThan(3_000_000);
  expect(Math.max(...sizes)).toBeGreaterThan(100_000_000);
  expect(EMBEDDING_MODELS.some(({ languages }) => languages === 'many')).toBe(true);
  const all = [...EMBEDDING_MODELS, ...INSTRUCT_MODELS];
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  for (const { id, files } of all) {
    expect(id).toMatch(/^[\w.-]+\/[\w.-]+$/);
    expect(files.filter((file) => file.endsWith('.onnx'))).toHaveLength(1);
  }
});

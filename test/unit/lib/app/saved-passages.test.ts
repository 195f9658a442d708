import { describe, expect, test } from 'vitest';
import { guardAnswer } from '@/lib/app/guard-answer.ts';
import type { Muscle } from '@/lib/app/muscle-calls.ts';
import { type PersonalizePorts, personalizeAnswer } from '@/lib/app/personalize-answer.ts';
import { stateBelief } from '@/lib/app/profile-edit.ts';
import { type SavedPassagesPorts, savedPassages } from '@/lib/app/saved-passages.ts';
import type { PageId } from '@/lib/core/ids.ts';
import { err, ok } from '@/lib/core/result.ts';
import { NEUTRAL_FRAMING } from '@/lib/framing/framing.ts';
import type { Passage } from '@/lib/retrieve/passage.ts';
import { builtInEngine } from '@/lib/rewrite/built-in/engine.ts';
import { libraryDisk, openLibrary } from './library/library-world.ts';
import { freshName, NOON, never, openWorld, SITE } from './world.ts';

const found = (key: number, isPrivate: boolean): Passage => ({
  key,
  pageId: `page-${key}`,
  url: `https://example.org/${key}`,
  title: `Page ${key}`,
  headings: [],
  text: 'A merge queue is a line of changes that wait to be tested in order.',
  start: 0,
  end: 60,
  savedAt: NOON,
  isPrivate,
  score: 1,
});

const answering = (answer: unknown): Muscle => ({ call: async () => answer as never });
const ports = (more: Partial<SavedPassagesPorts>): SavedPassagesPorts => ({
  pages: { hasAny: async () => true },
  muscle: answering(ok([found(1, true), found(2, false)])),
  now: () => NOON,
  later: () => new Promise(() => undefined),
  ...more,
});
const ABOUT = { question: 'How do we release?', framing: NEUTRAL_FRAMING };

test('private pages are kept back, and names say nothing', async () => {
  expect(await savedPassages(ABOUT, ports({}))).toEqual([
    { id: 'S1', title: 'Page 2', text: found(2, false).text, start: 0, end: 60, pageId: 'page-2' },
  ]);
});

test('an empty library is not searched', async () => {
  let calls = 0;
  const muscle: Muscle = {
    call: async () => {
      calls += 1;
      return ok([]) as never;
    },
  };
  const pages = { hasAny: async () => false };
  expect(await savedPassages(ABOUT, ports({ pages, muscle }))).toEqual([]);
  expect(calls).toBe(0);
});

test('an answer does not wait for a library that is slow, and does without one that fails', async () => {
  const slow: Muscle = { call: () => new Promise<never>(() => undefined) };
  expect(await savedPassages(ABOUT, ports({ muscle: slow, later: async () => undefined }))).toEqual(
    [],
  );
  const failing = answering(err({ kind: 'failed', message: 'It broke.' }));
  expect(await savedPassages(ABOUT, ports({ muscle: failing }))).toEqual([]);
});

test('the background remembers which page explained a term; the page with the answer does not learn it', async () => {
  const world = openWorld(freshName());
  await stateBelief({ facet: 'expertise', topic: 'release', level: 'newcomer' }, 'c', world);
  const passages = [
    {
      id: 'S1',
      title: 'On queues',
      text: found(2, false).text,
      pageId: 'page-2' as PageId,
      start: 50,
      end: 500,
    },
  ];
  const request = {
    question: 'How do we release?',
    source:
      'Turn on the merge queue before the release. It keeps the main branch green.\n\n' +
      'Then watch the dashboards for an hour, and roll back when errors rise.',
    islands: [],
    without: [],
  };
  const awaited: (boolean | undefined)[] = [];
  const retrieve: PersonalizePorts['retrieve'] = async ({ isAwaited }) => {
    awaited.push(isAwaited);
    return passages;
  };
  const own = { ...world, engine: builtInEngine, guard: guardAnswer, retrieve };
  const reply = await personalizeAnswer(request, SITE, own, never);
  expect(reply).toMatchObject({ ok: true, value: { kind: 'personalized' } });
  const [stored] = await world.rewrites.all();
  const [place] = stored?.cited ?? [];
  expect(place).toMatchObject({ page: 'page-2', start: expect.any(Number) });
  expect(found(2, false).text.slice((place?.start ?? 0) - 50, (place?.end ?? 0) - 50)).toMatch(
    /^\S.* is a line of changes that wait/,
  );
  const sent = JSON.stringify(reply);
  expect(sent).toContain('a line of changes that wait');
  for (const secret of ['page-2', 'On queues', 'example.org']) expect(sent).not.toContain(secret);
  await personalizeAnswer(request, SITE, own, never);
  expect(awaited).toEqual([false, true]);
});

test('a library may take longer where an explanation of its own is already shown', async () => {
  const waited: number[] = [];
  const later = async (ms: number) => void waited.push(ms);
  const slow: Muscle = { call: () => new Promise<never>(() => undefined) };
  await savedPassages(ABOUT, ports({ muscle: slow, later }));
  await savedPassages({ ...ABOUT, isAwaited: true }, ports({ muscle: slow, later }));
  const [atFirst = 0, shown = 0] = waited;
  expect(shown).toBeGreaterThan(10 * atFirst);
});

describe('with a library of real pages', () => {
  const PAGE =
    '# Releases\n\nA merge queue is a line of changes that wait to be tested in order. ' +
    `${'Teams that release often keep their main branch green. '.repeat(8)}`;
  const REQUEST = {
    question: 'How do we release often?',
    source:
      'Turn on the merge queue before the release. It keeps the main branch green.\n\n' +
      'Then watch the dashboards for an hour, and roll back when errors rise.',
    islands: [],
    without: [],
  };

  async function shownFor(url: string) {
    const library = openLibrary(libraryDisk(freshName()));
    await stateBelief({ facet: 'expertise', topic: 'release', level: 'newcomer' }, 'c', library);
    await library.save({ url, markdown: PAGE, title: 'On releases' });
    await library.indexAll();
    const retrieve: PersonalizePorts['retrieve'] = (about) =>
      savedPassages(about, { ...library, later: () => new Promise(() => undefined) });
    const world = { ...library, engine: builtInEngine, guard: guardAnswer, retrieve };
    return JSON.stringify(await personalizeAnswer(REQUEST, SITE, world, never));
  }

  test('a public page explains a term; a page of a private host never does', async () => {
    const definition = 'a line of changes that wait to be tested in order';
    expect(await shownFor('https://release.example.com/queue')).toContain(definition);
    expect(await shownFor('http://192.168.1.20/queue')).not.toContain(definition);
  });
});

import { expect, test } from 'vitest';
import { endBringIn, handOver, takeIn } from '@/lib/app/library/bring-in.ts';
import type { LocalPage } from '@/lib/app/library/page-calls.ts';
import { wipe } from '@/lib/app/settings.ts';
import { freshName, never } from '../world.ts';
import { type LibraryDisk, libraryDisk, openLibrary } from './library-world.ts';

const note = (n: number): LocalPage => ({
  kind: 'file',
  path: `notes/${n}.md`,
  page: {
    kind: 'page',
    url: `file:notes/${n}.md`,
    canonicalUrl: null,
    title: `Note ${n}`,
    byline: null,
    language: '',
    publishedAt: null,
    markdown: `# Note ${n}\n\nThe heron of pond ${n} stands still until the water is quiet.`,
    isCut: false,
    behindLogin: false,
  },
});
const notes = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => note(from + at));

type Library = ReturnType<typeof openLibrary>;

async function handed(
  library: Library,
  parts: readonly (readonly LocalPage[])[],
  files = parts.flat().length,
) {
  let job: never = null as never;
  let read = 0;
  for (const [part, pages] of parts.entries()) {
    read += pages.length;
    const answer = await handOver({ job, part, pages, read, files }, 'bees', library);
    if (!answer.ok) throw new Error(answer.error.message);
    job = answer.value as never;
  }
  return job;
}

const newest = async (library: Library) => (await library.bringIns.all())[0];
const titles = async (library: Library) => (await library.pages.all()).map(({ title }) => title);

test('what was handed over is in the library without whoever handed it over, and says how much that was', async () => {
  const library = openLibrary(libraryDisk(freshName()));
  await handed(library, [notes(0, 3), notes(3, 5)]);
  expect(await newest(library)).toMatchObject({ read: 5, files: 5, pages: 5, kept: 0 });
  expect(await takeIn(library, never)).toBe(true);
  expect(await newest(library)).toMatchObject({ kept: 5, added: 5, parts: 2, taken: 2 });
  expect(await library.db.bringInParts.count()).toBe(0);
  await library.indexAll();
  expect((await library.find('heron of pond 4'))[0]?.page.title).toBe('Note 4');
});

/** A library whose every write throws from the `n`th on: the background dies there. */
function dyingAt(disk: LibraryDisk, n: number): Library {
  const library = openLibrary(disk);
  let writes = 0;
  library.db.use({
    stack: 'dbcore',
    name: 'death',
    create: (core) => ({
      ...core,
      table: (name) => {
        const below = core.table(name);
        return {
          ...below,
          mutate: async (request) => {
            writes += 1;
            if (writes >= n) throw new Error('the background died');
            return below.mutate(request);
          },
        };
      },
    }),
  });
  return library;
}

test('a background that dies at any write loses nothing, adds nothing twice and counts right', async () => {
  for (let death = 1; death < 24; death += 1) {
    const disk = libraryDisk(freshName());
    await handed(openLibrary(disk), [notes(0, 2), notes(2, 4)]);
    await takeIn(dyingAt(disk, death), never).catch(() => undefined);
    const next = openLibrary(disk);
    expect(await takeIn(next, never)).toBe(true);
    expect((await titles(next)).sort()).toEqual(['Note 0', 'Note 1', 'Note 2', 'Note 3']);
    expect(await newest(next)).toMatchObject({ kept: 4, added: 4 });
  }
});

test('a page that was closed early says so, and choosing the files again adds only what is missing', async () => {
  const library = openLibrary(libraryDisk(freshName()));
  await handed(library, [notes(0, 2)], 4);
  await takeIn(library, never);
  expect(await newest(library)).toMatchObject({ read: 2, files: 4, kept: 2, added: 2 });
  const again = await handOver(
    { job: null, part: 0, pages: notes(0, 4), read: 4, files: 4 },
    'again',
    library,
  );
  expect(again.ok).toBe(true);
  await takeIn(library, never);
  expect(await library.bringIns.all()).toHaveLength(1); // The older lot has nothing more to say.
  expect(await newest(library)).toMatchObject({ read: 4, kept: 4, added: 2 });
});

test('a part that is handed over twice counts once', async () => {
  const library = openLibrary(libraryDisk(freshName()));
  const job = await handed(library, [notes(0, 2)]);
  const again = await handOver(
    { job, part: 0, pages: notes(0, 2), read: 2, files: 2 },
    'bees',
    library,
  );
  expect(again).toEqual({ ok: true, value: job });
  expect(await newest(library)).toMatchObject({ pages: 2, parts: 1 });
});

test('what is stopped keeps what is in the library and brings in no more', async () => {
  const library = openLibrary(libraryDisk(freshName()));
  const job = await handed(library, [notes(0, 2), notes(2, 4)]);
  let lookedAt = 0;
  const stopping = {
    ...library,
    bringIns: {
      ...library.bringIns,
      part: async (...asked: Parameters<Library['bringIns']['part']>) => {
        lookedAt += 1;
        if (lookedAt === 2) await endBringIn(job, library);
        return library.bringIns.part(...asked);
      },
    },
  };
  await takeIn(stopping, never);
  expect((await titles(library)).sort()).toEqual(['Note 0', 'Note 1']);
  expect(await library.bringIns.all()).toEqual([]);
  expect(
    await handOver({ job, part: 2, pages: [], read: 4, files: 4 }, 'x', library),
  ).toMatchObject({ ok: false });
});

test('a full disk is told, nothing is lost, and it goes on when there is room', async () => {
  const disk = libraryDisk(freshName());
  await handed(openLibrary(disk), [notes(0, 2)]);
  const library = openLibrary(disk);
  library.db.use({
    stack: 'dbcore',
    name: 'full',
    create: (core) => ({
      ...core,
      table: (name) => {
        const below = core.table(name);
        const full = async () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
        return name === 'pageTexts' ? { ...below, mutate: full } : below;
      },
    }),
  });
  expect(await takeIn(library, never)).toBe(false);
  expect(await newest(library)).toMatchObject({
    kept: 0,
    problem: expect.stringMatching(/disk is full/),
  });
  const next = openLibrary(disk);
  expect(await takeIn(next, never)).toBe(true);
  expect(await newest(next)).toMatchObject({ kept: 2, added: 2, problem: null });
});

test('a wipe leaves nothing of files that were on their way', async () => {
  const library = openLibrary(libraryDisk(freshName()));
  await handed(library, [notes(0, 2)]);
  await wipe(library);
  expect(await library.bringIns.all()).toEqual([]);
  const rows = await Promise.all(library.db.tables.map((table) => table.toArray()));
  expect(JSON.stringify(rows)).not.toMatch(/heron/);
});

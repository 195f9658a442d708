import { expect, test } from 'vitest';
import { exportPart } from '@/lib/app/export-profile.ts';
import { finishImport, stageImport } from '@/lib/app/import-profile.ts';
import { wipe } from '@/lib/app/settings.ts';
import { freshName, never } from '../world.ts';
import { libraryDisk, openLibrary } from './library-world.ts';

const AT = 'https://garden.example.com/trees';
const TREES = `# Trees\n\n${'Oaks hold water in their roots. '.repeat(12)}`;

type Library = ReturnType<typeof openLibrary>;
const fresh = () => openLibrary(libraryDisk(freshName()));

async function exported(library: Library): Promise<readonly string[]> {
  const parts: string[] = [];
  let at: { job: never; cursor: string | null } = { job: null as never, cursor: null };
  do {
    const part = await exportPart(at, 'export', library);
    if (!part.ok) throw new Error(part.error.message);
    parts.push(part.value.lines);
    at = { job: part.value.job as never, cursor: part.value.cursor };
  } while (at.cursor !== null);
  return parts;
}

async function imported(library: Library, parts: readonly string[]) {
  let job: never = null as never;
  for (const [part, lines] of parts.entries()) {
    const staged = await stageImport({ job, part, lines }, 'import', library);
    if (!staged.ok) throw new Error(staged.error.message);
    job = staged.value as never;
  }
  return finishImport({ job, parts: parts.length }, library, never);
}

test('saved pages move to another device, and are found and known again there', async () => {
  const here = fresh();
  await here.save({ url: AT, markdown: TREES, title: 'Trees' });
  await here.save({ url: `${AT}/long`, markdown: 'Long words. '.repeat(300_000), title: 'Long' });
  const parts = await exported(here);
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(16_000_000);

  const there = fresh();
  const result = await imported(there, parts);
  expect(result).toMatchObject({ ok: true, value: { added: 2, alreadyHere: 0 } });
  expect(await there.indexAll()).toBe(true);
  expect((await there.find('oaks roots')).map(({ page }) => page.title)).toEqual(['Trees']);
  // Its own device's key made the id, so saving it there again is no second page.
  expect(await there.save({ url: AT, markdown: TREES, title: 'Trees' })).toMatchObject({
    ok: true,
    value: { outcome: 'unchanged' },
  });
  expect(await there.pages.all()).toHaveLength(2);
});

test('importing the same file twice changes nothing', async () => {
  const here = fresh();
  await here.save({ url: AT, markdown: TREES, title: 'Trees' });
  const parts = await exported(here);
  expect(await imported(here, parts)).toMatchObject({
    ok: true,
    value: { added: 0, alreadyHere: 1 },
  });
});

test('a wipe leaves nothing of any page, in no table and in no file', async () => {
  const disk = libraryDisk(freshName());
  const library = openLibrary(disk);
  await library.save({ url: AT, markdown: TREES, title: 'Trees' });
  await library.indexAll();
  await library.index.clear();
  await wipe(library);
  expect(disk.files.size).toBe(0);
  const rows = await Promise.all(library.db.tables.map((table) => table.toArray()));
  expect(JSON.stringify(rows)).not.toMatch(/oaks|trees/i);
  expect(await library.find('oaks')).toEqual([]);
  // And it can be filled anew.
  await library.save({ url: AT, markdown: TREES, title: 'Trees' });
  await library.indexAll();
  expect(await library.find('oaks')).toHaveLength(1);
});

import { expect, test } from 'vitest';
import { freshName, never } from '../world.ts';
import { type LibraryDisk, libraryDisk, openLibrary } from './library-world.ts';

const COMING = 'letters-96';
const PAGES = 60;

type Library = ReturnType<typeof openLibrary>;

/** Sixty pages of one chunk each: the vectors are made in more than one batch. */
async function filled(disk: LibraryDisk): Promise<Library> {
  const library = openLibrary(disk);
  for (let n = 0; n < PAGES; n += 1) {
    const markdown = `Page ${n} tells of the oaks of valley ${n} and of nothing else at all.`;
    await library.save({ url: `https://garden.example.com/${n}`, markdown, title: `Valley ${n}` });
  }
  await library.indexAll();
  return library;
}

const titles = async (library: Library, question: string) =>
  (await library.find(question)).map(({ page }) => page.title);

/** Begin the change and end it after its first batch. */
async function cutShort(library: Library, model = COMING): Promise<void> {
  const abort = new AbortController();
  const changing = library.index.changeModel(model, abort.signal, ({ done }) => {
    if (done > 0) abort.abort();
  });
  await expect(changing).rejects.toThrow(/abort/i);
}

const comingModel = (disk: LibraryDisk) => {
  const model = disk.models[1];
  if (!model) throw new Error('no second model');
  return model;
};

test('a change of model tells from nothing to all, and searches find with the old one meanwhile', async () => {
  const disk = libraryDisk(freshName());
  const library = await filled(disk);
  const told: number[] = [];
  let found: Promise<string[]> | null = null;
  await library.index.changeModel(COMING, never, ({ done, total }) => {
    expect(total).toBe(PAGES);
    told.push(done);
    found ??= titles(library, 'the oaks of valley 7');
  });
  expect(told[0]).toBe(0);
  expect(told.at(-1)).toBe(PAGES);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(await found).toContain('Valley 7');
  expect([...disk.files.keys()]).toEqual([COMING]);
});

test('what was cut short is kept and gone on with, by the same muscle and by the next', async () => {
  const disk = libraryDisk(freshName());
  await cutShort(await filled(disk));
  const half = comingModel(disk).embedded;
  const next = openLibrary(disk);
  expect(await titles(next, 'the oaks of valley 7')).toContain('Valley 7');
  await cutShort(next); // What is there already counts as done, so nothing is made anew.
  expect(comingModel(disk).embedded - half).toBeLessThan(half);
  await next.index.changeModel(COMING, never, () => undefined);
  expect([...disk.files.keys()]).toEqual([COMING]);
  expect(await titles(openLibrary(disk), 'the oaks of valley 7')).toContain('Valley 7');
});

test('going back to the model that serves drops what was made, and may be asked while it is made', async () => {
  const disk = libraryDisk(freshName());
  const library = await filled(disk);
  let back: Promise<void> | null = null;
  const changing = library.index.changeModel(COMING, never, ({ done }) => {
    if (done > 0) back ??= library.index.changeModel('letters-64', never, () => undefined);
  });
  await expect(changing).rejects.toThrow(/abort/i);
  await back;
  expect([...disk.files.keys()]).toEqual(['letters-64']);
  expect(await titles(library, 'the oaks of valley 7')).toContain('Valley 7');
});

test('a page forgotten while vectors are made, or while that rests, is in no file', async () => {
  const disk = libraryDisk(freshName());
  const library = await filled(disk);
  const [first, second] = (await library.pages.all()).map(({ id }) => id);
  if (!first || !second) throw new Error('no pages');
  let dropped: Promise<void> | null = null;
  await library.index.changeModel(COMING, never, ({ done }) => {
    if (done > 0) dropped ??= library.index.drop([first]);
  });
  await dropped;
  const rows = await library.db.chunks.count();
  expect(rows).toBe(PAGES - 1);

  await cutShort(library, 'letters-64');
  await library.index.drop([second]);
  expect([...disk.files.keys()]).toEqual([COMING]);
});

test('a change that fails is told, and the next one goes on', async () => {
  const disk = libraryDisk(freshName());
  const library = await filled(disk);
  comingModel(disk).fail = true;
  await expect(library.index.changeModel(COMING, never, () => undefined)).rejects.toThrow(
    /stopped/,
  );
  comingModel(disk).fail = false;
  await library.index.changeModel(COMING, never, () => undefined);
  expect([...disk.files.keys()]).toEqual([COMING]);
});

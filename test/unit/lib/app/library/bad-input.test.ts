import { expect, test } from 'vitest';
import { handOver, takeIn } from '@/lib/app/library/bring-in.ts';
import { isCapture } from '@/lib/app/library/captured.ts';
import type { LocalPage } from '@/lib/app/library/page-calls.ts';
import { LIMITS } from '@/lib/settings/limits.ts';
import { freshName, never } from '../world.ts';
import { libraryDisk, openLibrary } from './library-world.ts';

const AT = 'https://garden.example.com/trees';

test('a page of 300,000 words is saved whole and found by a sentence near its end', async () => {
  const library = openLibrary(libraryDisk(freshName()));
  const paragraphs = Array.from(
    { length: 15_000 },
    (_, n) =>
      `Paragraph ${n} of this very long book tells of ordinary things ${'and more '.repeat(5)}.`,
  );
  paragraphs[14_500] = 'Only here does the axolotl of Xochimilco appear.';
  const saved = await library.save({ url: AT, markdown: paragraphs.join('\n\n'), title: 'Book' });
  if (!saved.ok) throw new Error(saved.error.message);
  expect(saved.value.page.words).toBeGreaterThan(300_000);
  expect(await library.indexAll()).toBe(true);
  const [hit] = await library.find('axolotl');
  expect(hit?.passages[0]?.snippet.text).toContain('axolotl');
});

test('a page of 20 MB that no script of ours would send is refused at the border', () => {
  const page = {
    kind: 'page',
    url: AT,
    canonicalUrl: null,
    title: 'Huge',
    byline: null,
    language: 'en',
    publishedAt: null,
    markdown: 'word '.repeat(4_000_000),
    isCut: false,
    behindLogin: false,
  };
  expect(isCapture({ kind: 'captured', page })).toBe(false);
  const cut = { ...page, markdown: page.markdown.slice(0, LIMITS.pageLength), isCut: true };
  expect(isCapture({ kind: 'captured', page: cut })).toBe(true);
});

test('a folder of 5,000 files is brought in, each file once', async () => {
  const library = openLibrary(libraryDisk(freshName()));
  const FILES = 5_000;
  const PART = 500;
  const note = (n: number): LocalPage => ({
    kind: 'link',
    url: `https://garden.example.com/${n}`,
    title: `Valley ${n}`,
    at: n,
  });
  let job: never = null as never;
  for (let part = 0; part * PART < FILES; part += 1) {
    const pages = Array.from({ length: PART }, (_, n) => note(part * PART + n));
    const read = (part + 1) * PART;
    const handed = await handOver({ job, part, pages, read, files: FILES }, 'folder', library);
    if (!handed.ok) throw new Error(handed.error.message);
    job = handed.value as never;
  }
  expect(await takeIn(library, never)).toBe(true);
  expect(await library.bringIns.all()).toMatchObject([{ kept: FILES, added: FILES }]);
  expect(await library.pages.all()).toHaveLength(FILES);
}, 120_000);

test('a muscle that is killed between two batches of one page is not asked for the first again', async () => {
  const disk = libraryDisk(freshName());
  const [model] = disk.models;
  if (!model) throw new Error('no model');
  const library = openLibrary(disk);
  const markdown = Array.from(
    { length: 150 },
    (_, n) => `## Part ${n}\n\n${`The heron of pond ${n} stands still. `.repeat(20)}`,
  ).join('\n\n');
  await library.save({ url: AT, markdown, title: 'Herons' });
  const whole = model.embed;
  let batches = 0;
  model.embed = async (texts, kind, signal) => {
    // Whatever it is asked first; then two batches of the page, and death.
    if (texts.length >= 32) batches += 1;
    if (batches > 2) throw new Error('the muscle was killed');
    return whole(texts, kind, signal);
  };
  expect(await library.indexAll()).toBe(false);
  model.embed = whole;
  const before = model.embedded;
  const next = openLibrary(disk);
  expect(await next.indexAll()).toBe(true);
  const chunks = await next.db.chunks.count();
  expect(chunks).toBeGreaterThan(96);
  expect(model.embedded - before).toBeLessThan(chunks);
  expect((await next.find('heron of pond 79'))[0]?.page.title).toBe('Herons');
});

import { expect, test } from 'vitest';
import { citedPassages } from '@/lib/app/library/cited-passages.ts';
import { forgetPages } from '@/lib/app/library/tidy.ts';
import { freshName } from '../world.ts';
import { libraryDisk, openLibrary } from './library-world.ts';

const SENTENCE = 'A merge queue is a line of changes that wait to be tested in order.';
const MARKDOWN = `# Releases\n\n${SENTENCE} Teams like it.`;
const URL = 'https://release.example.com/queue';

async function cited(url = URL) {
  const library = openLibrary(libraryDisk(freshName()));
  const saved = await library.save({ url, markdown: MARKDOWN, title: 'Releases' });
  if (!saved.ok) throw new Error(saved.error.message);
  const start = MARKDOWN.indexOf(SENTENCE);
  const page = saved.value.page.id;
  const rewrite = { at: library.now(), cited: [{ page, start, end: start + SENTENCE.length }] };
  return { library, page, rewrite, look: () => citedPassages(rewrite, library.pages) };
}

test('a citation says what stands there, and leads to the passage', async () => {
  const { look, rewrite } = await cited();
  const [place] = rewrite.cited;
  expect(await look()).toEqual([
    {
      page: place?.page,
      title: 'Releases',
      url: `${URL}#:~:text=A%20merge%20queue%20is%20a,to%20be%20tested%20in%20order.`,
      quote: { text: SENTENCE, start: place?.start, end: place?.end },
    },
  ]);
});

test('a page that was saved anew since is cited without a place, which nobody knows any more', async () => {
  const { library, look } = await cited();
  await library.save({ url: URL, markdown: `New first words. ${MARKDOWN}`, title: 'Releases' });
  expect(await look()).toMatchObject([{ url: URL, quote: null }]);
});

test('a page that was forgotten is cited no more', async () => {
  const { library, page, look } = await cited();
  await forgetPages([page], library);
  expect(await look()).toEqual([]);
});

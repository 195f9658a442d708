import { setTimeout as wait } from 'node:timers/promises';
import { until } from '@/tools/browser/until.ts';
import { type Firefox, startFirefox } from './firefox.ts';
import { expect, test } from './firefox-test.ts';

const note = (title: string, text: string) => ({
  kind: 'file',
  path: `notes/${title}.md`,
  page: {
    kind: 'page',
    url: `file:notes/${title}.md`,
    canonicalUrl: null,
    title,
    byline: null,
    language: 'en',
    publishedAt: null,
    markdown: `# ${title}\n\n${text}`,
    isCut: false,
    behindLogin: false,
  },
});

const NOTES = [
  note('Bees', 'Varroa mites are counted in August, before the colony winters.'),
  note('Bread', 'Sourdough rises slowly in a cool kitchen overnight.'),
  note('Cars', 'The mechanic repaired the motor of the vehicle and changed its tyres.'),
  note('Tides', 'The moon pulls the water of the sea twice a day.'),
];

/** None of these words stands in the note that they are about: only its vector finds it. */
const BY_MEANING = 'automobile engine';

const FILTERS = { site: null, topic: null, level: null, since: null };
const FILE = 'vectors packaged';

type Found = { ok: boolean; value: { hits: { page: { title: string } }[] } };

const call = (firefox: Firefox, name: string, argument: unknown): Promise<unknown> =>
  firefox.send({ call: name, id: `${name} ${Date.now()}`, argument });

async function titlesFor(firefox: Firefox, question: string): Promise<string[]> {
  const argument = { question, filters: FILTERS, typing: false };
  const found = (await call(firefox, 'searchLibrary', argument)) as Found;
  return found.ok ? found.value.hits.map(({ page }) => page.title) : [];
}

const found = (firefox: Firefox, question: string, title: string) =>
  until(
    `${title} for “${question}”`,
    async () => (await titlesFor(firefox, question))[0] === title,
  );

const openLibrary = ({ marionette, extension }: Firefox) =>
  marionette.open(`${extension}/library.html`);

async function bringIn(firefox: Firefox): Promise<void> {
  const part = { job: null, part: 0, pages: NOTES, read: NOTES.length, files: NOTES.length };
  expect(await call(firefox, 'handOver', part)).toMatchObject({ ok: true });
}

type Stored = { readonly bytes: number; readonly changedAt: number } | null;

/** The index's file in the private file system; null where there is none. */
const fileOf = ({ marionette }: Firefox): Promise<Stored> =>
  marionette.run<Stored>(
    'content',
    `const page = window.wrappedJSObject;
     if (!page.navigator.storage.getDirectory) return null;
     try {
       const folder = await page.navigator.storage.getDirectory();
       const file = await (await folder.getFileHandle(args[0])).getFile();
       return { bytes: file.size, changedAt: file.lastModified };
     } catch { return null; }`,
    FILE,
  );

/** The file once every note is in it and nothing is written to it any more. */
async function settledFile(firefox: Firefox): Promise<Stored> {
  await until('every note', async () => (await indexedIn(firefox)) === NOTES.length);
  let before = await fileOf(firefox);
  return until('a file at rest', async () => {
    await wait(3_000);
    const now = await fileOf(firefox);
    const isAtRest = now !== null && now.bytes > 0 && now.changedAt === before?.changedAt;
    before = now;
    return isAtRest ? now : null;
  });
}

/** Pieces of the index's file in the database. */
const piecesOf = (firefox: Firefox): Promise<number> =>
  rowsIn(firefox, "objectStore('vectorSegments').count()", 'vectorSegments');

/** Pages of which the index holds every word and vector. */
const indexedIn = (firefox: Firefox): Promise<number> =>
  rowsIn(firefox, "objectStore('pages').index('state').count('indexed')", 'pages');

const rowsIn = ({ marionette }: Firefox, count: string, table: string): Promise<number> =>
  marionette.run<number>(
    'content',
    `return new Promise((resolve, reject) => {
       const page = window.wrappedJSObject;
       const opening = page.indexedDB.open('idiolect');
       opening.onerror = () => reject(opening.error);
       opening.onsuccess = () => {
         const all = opening.result.transaction(args[0]).${count};
         all.onsuccess = () => { opening.result.close(); resolve(all.result); };
       };
     });`,
    table,
  );

/** Which kernel this Firefox takes: the first that it finds valid. */
const kernelOf = ({ marionette }: Firefox): Promise<string> =>
  marionette.run<string>(
    'content',
    `const page = window.wrappedJSObject;
     for (const name of ['relaxed', 'baseline']) {
       const bytes = await (await page.fetch('/kernel/vector-' + name + '.wasm')).arrayBuffer();
       if (page.WebAssembly.validate(bytes)) return name;
     }
     return 'none';`,
  );

test('Firefox: the index lies in the private file system and serves a new event page and a new Firefox', async () => {
  let firefox = await startFirefox();
  try {
    await openLibrary(firefox);
    expect(await kernelOf(firefox)).toMatch(/^(?:relaxed|baseline)$/);
    await bringIn(firefox);
    await found(firefox, 'varroa mites', 'Bees');
    await found(firefox, BY_MEANING, 'Cars');
    await found(firefox, 'moon and sea', 'Tides');
    const written = await settledFile(firefox);
    expect(await piecesOf(firefox)).toBe(0);

    await firefox.stopBackground();
    await found(firefox, BY_MEANING, 'Cars');

    firefox = await firefox.restart();
    await openLibrary(firefox);
    await found(firefox, BY_MEANING, 'Cars');
    await found(firefox, 'moon and sea', 'Tides');
    // Read, not made anew: an index that could not be read would have been written again.
    expect(await fileOf(firefox)).toEqual(written);
  } finally {
    await firefox.close();
  }
});

test('Firefox without a private file system keeps the index in the database, also over a restart', async () => {
  let firefox = await startFirefox({ 'dom.fs.enabled': false });
  try {
    await openLibrary(firefox);
    await bringIn(firefox);
    await found(firefox, BY_MEANING, 'Cars');
    expect(await fileOf(firefox)).toBeNull();
    await until('the pieces', async () => (await piecesOf(firefox)) > 0);
    await firefox.stopBackground();
    await found(firefox, BY_MEANING, 'Cars');
    firefox = await firefox.restart();
    await openLibrary(firefox);
    await found(firefox, BY_MEANING, 'Cars');
    expect(await piecesOf(firefox)).toBeGreaterThan(0);
  } finally {
    await firefox.close();
  }
});

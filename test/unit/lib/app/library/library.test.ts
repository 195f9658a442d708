import { expect, test } from 'vitest';
import { checkLinks } from '@/lib/app/library/check-links.ts';
import { markLost } from '@/lib/app/library/index-waiting.ts';
import { keepFiles } from '@/lib/app/library/save-page.ts';
import { relatedToSaved, searchLibrary } from '@/lib/app/library/search-library.ts';
import { findDuplicates, forgetPages, setPrivate } from '@/lib/app/library/tidy.ts';
import { stateBelief } from '@/lib/app/profile-edit.ts';
import type { Origin } from '@/lib/core/ids.ts';
import { freshName, never } from '../world.ts';
import { ANY, libraryDisk, openLibrary } from './library-world.ts';

const TREES = `# Trees\n\n${'Oaks hold water in their roots. '.repeat(12)}\n\n## Pruning\n\n${'Cut branches in late winter, before the buds open. '.repeat(12)}`;
const BREAD = `# Bread\n\n${'Sourdough rises slowly in a cool kitchen overnight. '.repeat(20)}`;
const AT = 'https://garden.example.com/trees';

const fresh = () => openLibrary(libraryDisk(freshName()));
type Library = ReturnType<typeof fresh>;

async function kept(library: Library, url = AT, markdown = TREES, title = 'Trees') {
  const saved = await library.save({ url, markdown, title });
  if (!saved.ok) throw new Error(saved.error.message);
  return saved.value;
}
const titles = (hits: Awaited<ReturnType<Library['find']>>) => hits.map(({ page }) => page.title);

test('a saved page is found by its words, with headings, snippet and a link to the passage', async () => {
  const library = fresh();
  await kept(library);
  await kept(library, 'https://kitchen.example.com/bread', BREAD, 'Bread');
  expect(await library.indexAll()).toBe(true);
  const [hit] = await library.find('when to cut branches');
  expect(hit?.page).toMatchObject({
    title: 'Trees',
    url: AT,
    isPrivate: false,
    isSearchable: true,
  });
  const [passage] = hit?.passages ?? [];
  expect(passage?.headings).toEqual(['Trees', 'Pruning']);
  expect(passage?.url).toBe(
    `${AT}#:~:text=Cut%20branches%20in%20late%20winter%2C%20before%20the%20buds%20open.`,
  );
  const { text = '', marks = [] } = passage?.snippet ?? {};
  const marked = marks.map(({ start, end }) => text.slice(start, end).toLowerCase());
  expect(new Set(marked)).toEqual(
    new Set(['cut', 'branches', 'to', 'when'].filter((w) => marked.includes(w))),
  );
  expect(marked).toContain('branches');
});

test('a page is found while its word is still being typed', async () => {
  const library = fresh();
  await kept(library, 'https://kitchen.example.com/bread', BREAD, 'Bread');
  await library.indexAll();
  expect(titles(await library.find('sourd', true))).toEqual(['Bread']);
});

test('saving again updates: old words are gone, what stayed keeps its chunks', async () => {
  const disk = libraryDisk(freshName());
  const library = openLibrary(disk);
  const first = await kept(library);
  await library.indexAll();
  const embedded = disk.models[0]?.embedded ?? 0;
  const again = await kept(library, AT, TREES.replace(/Oaks/g, 'Beeches'));
  expect([first.outcome, again.outcome]).toEqual(['saved', 'updated']);
  expect(again.page.id).toBe(first.page.id);
  await library.indexAll();
  const passages = (await library.find('Oaks')).flatMap((hit) => hit.passages);
  expect(passages.some(({ snippet }) => snippet.text.includes('Oaks'))).toBe(false);
  expect(titles(await library.find('Beeches'))).toEqual(['Trees']);
  // The section on pruning stayed as it was; the question counts as one more text.
  expect((disk.models[0]?.embedded ?? 0) - embedded).toBeLessThanOrEqual(4);
});

test('saving the same again changes nothing', async () => {
  const library = fresh();
  await kept(library);
  expect((await kept(library)).outcome).toBe('unchanged');
});

test.each([
  ['tracking', 'https://garden.example.com/trees?utm_source=mail&fbclid=1', null],
  ['a place within the page', `${AT}#pruning`, null],
  ['its canonical address', 'https://garden.example.com/trees?view=print', AT],
])('%s does not make another page', async (_, url, canonicalUrl) => {
  const library = fresh();
  const first = await kept(library);
  const again = await library.save({ url, canonicalUrl, markdown: TREES, title: 'Trees' });
  expect(again).toMatchObject({
    ok: true,
    value: { outcome: 'unchanged', page: { id: first.page.id } },
  });
});

test.each([
  ['another host', 'https://elsewhere.example.com/x'],
  ['the front page', 'https://garden.example.com/'],
])('a canonical address that names %s does not count', async (_, canonicalUrl) => {
  const library = fresh();
  const saved = await library.save({ url: AT, canonicalUrl, markdown: TREES });
  expect(saved).toMatchObject({ ok: true, value: { page: { url: AT } } });
});

test('two windows that save the same page at once make one of it', async () => {
  const library = fresh();
  const saved = await Promise.all([kept(library), kept(library), kept(library)]);
  expect(new Set(saved.map(({ page }) => page.id)).size).toBe(1);
  expect(saved.map(({ outcome }) => outcome).sort()).toEqual(['saved', 'unchanged', 'unchanged']);
  expect(await library.pages.all()).toHaveLength(1);
});

test.each([
  ['http://localhost:8080/wiki', {}, true],
  ['http://192.168.1.4/', {}, true],
  ['https://intranet/', {}, true],
  ['https://wiki.corp.internal/', {}, true],
  ['https://docs.example.com/', { behindLogin: true }, true],
  ['https://docs.example.com/?token=abc', {}, true],
  ['https://docs.example.com/', { kind: 'answer' as const }, true],
  ['https://docs.example.com/', {}, false],
])('%s %j is private: %s', async (url, more, expected) => {
  const saved = await fresh().save({ url, markdown: TREES, ...more });
  expect(saved).toMatchObject({ ok: true, value: { page: { isPrivate: expected } } });
});

test('what the user said of privacy outlives saving anew and reaches the index', async () => {
  const library = fresh();
  const { page } = await kept(library);
  await setPrivate({ page: page.id, isPrivate: true }, library);
  await kept(library, AT, `${TREES}\n\nMore.`);
  await library.indexAll();
  expect(await library.pages.find(page.id)).toMatchObject({ isPrivate: true, privacyBy: 'user' });
  const [passage] = await library.index.search({
    question: 'oaks',
    reader: { depth: null, emphasis: [], terms: [] },
    now: 0,
    limit: 1,
    pages: null,
    typing: false,
  });
  expect(passage?.isPrivate).toBe(true);
});

test('a forgotten page is in no table and no index, also when the muscle was away', async () => {
  const disk = libraryDisk(freshName());
  const library = openLibrary(disk);
  const { page } = await kept(library);
  await kept(library, 'https://kitchen.example.com/bread', BREAD, 'Bread');
  await library.indexAll();
  await forgetPages([page.id], library);
  expect(await library.pages.text(page.id)).toBeNull();
  expect(await library.pages.all()).toHaveLength(1);
  // Nobody told the muscle yet; the next life does.
  const next = openLibrary(disk);
  expect(await next.indexAll()).toBe(true);
  expect(await next.find('oaks roots')).toSatisfy(
    (hits: Awaited<ReturnType<Library['find']>>) => !titles(hits).includes('Trees'),
  );
  const rows = await Promise.all(next.db.tables.map((table) => table.toArray()));
  expect(JSON.stringify(rows)).not.toMatch(/Oaks|oaks|Pruning/);
});

test('filters choose by site, topic, level and time', async () => {
  const library = fresh();
  await kept(library);
  await kept(library, 'https://kitchen.example.com/bread', BREAD, 'Bread');
  await library.indexAll();
  const ask = async (filters: Partial<typeof ANY>, question = '') => {
    const found = await searchLibrary(
      { question, typing: false, filters: { ...ANY, ...filters } as never },
      library,
    );
    return found.ok ? titles(found.value.hits) : found.error.message;
  };
  expect(await ask({})).toEqual(['Bread', 'Trees']);
  expect(await ask({ site: 'https://garden.example.com' as never })).toEqual(['Trees']);
  const garden = { site: 'https://garden.example.com' as never };
  expect(await ask(garden, 'oaks hold water')).toEqual(['Trees']);
  expect(await ask(garden, 'sourdough')).toEqual([]);
  expect(await ask({ since: Date.UTC(2027, 0, 1) as never })).toEqual([]);
  expect(await ask({ level: 'demanding' as never })).toEqual([]);
});

test('related pages leave out the page itself', async () => {
  const library = fresh();
  const { page } = await kept(library);
  await kept(
    library,
    'https://garden.example.com/roots',
    `# Roots\n\n${'Roots of oaks reach deep for water. '.repeat(15)}`,
    'Roots',
  );
  await library.indexAll();
  const related = await relatedToSaved(page.id, library);
  expect(related).toMatchObject({ ok: true, value: [{ title: 'Roots' }] });
});

test('pages that are kept twice are told', async () => {
  const library = fresh();
  await kept(library);
  await kept(library, 'https://mirror.example.com/trees');
  await kept(library, 'https://kitchen.example.com/bread', BREAD, 'Bread');
  const found = await findDuplicates(library);
  expect(found.ok && found.value.map((group) => group.map(({ title }) => title))).toEqual([
    ['Trees', 'Trees'],
  ]);
});

test('links are asked for only where pages are public, and what is gone is told', async () => {
  const library = fresh();
  await kept(library);
  await kept(library, 'https://kitchen.example.com/bread', BREAD, 'Bread');
  await library.save({
    url: 'https://wiki.corp.internal/secret',
    markdown: TREES,
    title: 'Secret',
  });
  const asked: string[] = [];
  const ports = {
    pages: library.pages,
    grantedSites: async () => ['https://kitchen.example.com' as Origin],
    ask: async ({ url }: { url: string }, isGranted: boolean) => {
      asked.push(`${url} ${isGranted}`);
      return isGranted ? ('gone' as const) : ('there' as const);
    },
  };
  const checked = await checkLinks({ from: 0 }, ports);
  expect(asked).toEqual([`${AT} false`, 'https://kitchen.example.com/bread true']);
  expect(checked).toMatchObject({
    ok: true,
    value: { done: 2, total: 2, dead: [{ page: { title: 'Bread' }, why: 'gone' }] },
  });
  const refused = await checkLinks({ from: 0 }, { ...ports, ask: async () => 'not-asked' });
  expect(refused).toMatchObject({ ok: false, error: { kind: 'storage-failed' } });
});

test('bookmarks become links that are found by their title; one that is saved stays a page', async () => {
  const library = fresh();
  await kept(library);
  const link = (url: string, title: string) => ({ kind: 'link' as const, url, title, at: null });
  const files = [link(AT, 'Old name'), link('https://sea.example.com/tides', 'Tides and the moon')];
  expect(await keepFiles(files, library)).toEqual({
    ok: true,
    value: { added: 1, alreadyHere: 1 },
  });
  await library.indexAll();
  const [hit] = await library.find('tides moon');
  expect(hit?.page).toMatchObject({ kind: 'link', words: 0 });
  expect(await library.pages.all()).toSatisfy((all: { title: string }[]) =>
    all.some(({ title }) => title === 'Trees'),
  );
  // Visited and saved, the link becomes a page.
  const saved = await library.save({
    url: 'https://sea.example.com/tides',
    markdown: BREAD,
    title: 'Tides',
  });
  expect(saved).toMatchObject({ ok: true, value: { outcome: 'updated', page: { kind: 'page' } } });
});

test('five megabytes are saved, indexed with progress, and found', async () => {
  const library = fresh();
  const filler = Array.from(
    { length: 9_000 },
    (_, n) => `Paragraph ${n} speaks of ${'many ordinary things and '.repeat(20)} the end.`,
  );
  filler[7_000] = 'Here alone the quokka appears, in the middle of it all.';
  await kept(library, AT, filler.join('\n\n'), 'Long');
  expect(await library.indexAll()).toBe(true);
  expect(library.shares.length).toBeGreaterThan(20);
  const [hit] = await library.find('quokka');
  expect(hit?.passages[0]?.snippet.text).toContain('quokka');
});

test('what many pages of a site share is not what they are found by', async () => {
  const library = fresh();
  const PAGES = 1_000;
  const footer = 'Subscribe to our gazette for weekly marmalade recipes and other delights.';
  for (let n = 0; n < PAGES; n += 1) {
    const own = `Article number ${n} is about the town of Quint${n} and its river, told at some length.`;
    await library.save({
      url: `https://news.example.com/${n}`,
      title: `Town ${n}`,
      markdown: `${own}\n\n${footer}`,
    });
    if (n < 20 || n % 250 === 0) await library.indexAll();
  }
  await library.indexAll();
  const byFooter = (await library.find('gazette marmalade')).flatMap(({ passages }) => passages);
  expect(byFooter.some(({ snippet }) => snippet.text.includes('marmalade'))).toBe(false);
  expect(titles(await library.find('Quint77'))[0]).toBe('Town 77');
  expect(await library.pages.waiting()).toEqual([]);
});

test('a muscle that dies midway loses nothing: the next one goes on', async () => {
  const disk = libraryDisk(freshName());
  const [model] = disk.models;
  if (!model) throw new Error('no model');
  const library = openLibrary(disk);
  await kept(library);
  model.fail = true;
  expect(await library.indexAll()).toBe(false);
  expect(await library.pages.waiting()).toHaveLength(1);
  model.fail = false;
  const next = openLibrary(disk);
  expect(await next.indexAll()).toBe(true);
  expect(await next.pages.waiting()).toEqual([]);
  expect(titles(await next.find('branches winter'))).toEqual(['Trees']);
  expect(await next.db.chunks.count()).toBe(2);
});

test('pages that the muscle has lost are indexed anew', async () => {
  const disk = libraryDisk(freshName());
  const library = openLibrary(disk);
  await kept(library);
  await library.indexAll();
  await library.index.clear();
  const next = openLibrary(disk);
  expect(await next.find('oaks roots')).toEqual([]);
  await markLost(next);
  expect(await next.pages.waiting()).toHaveLength(1);
  await next.indexAll();
  expect(titles(await next.find('oaks roots'))).toEqual(['Trees']);
  // What is there is left alone.
  await markLost(next);
  expect(await next.pages.waiting()).toEqual([]);
});

test('an index file that was cut off or spoilt is made again from the chunks', async () => {
  const disk = libraryDisk(freshName());
  const library = openLibrary(disk);
  await kept(library);
  await kept(library, 'https://kitchen.example.com/bread', BREAD, 'Bread');
  await library.indexAll();
  const [model] = disk.models;
  const file = disk.files.get(model?.modelId ?? '');
  if (!file || !model) throw new Error('no file');
  const whole = file.bytes;
  for (const bytes of [
    whole.slice(0, whole.length >> 1),
    whole.map((byte, at) => (at === 90 ? byte ^ 4 : byte)),
    new Uint8Array(0),
  ]) {
    file.bytes = bytes;
    const before = model.embedded;
    const next = openLibrary(disk);
    await next.find('warm the index');
    await expect.poll(() => model.embedded - before).toBeGreaterThanOrEqual(3);
    expect(titles(await next.find('sourdough kitchen'))[0]).toBe('Bread');
  }
});

test('another model, of other dimensions, takes over once everything is embedded', async () => {
  const disk = libraryDisk(freshName());
  const library = openLibrary(disk);
  await kept(library);
  await library.indexAll();
  const told: number[] = [];
  const changing = library.index.changeModel('letters-96', never, ({ done, total }) =>
    told.push(done / total),
  );
  expect(titles(await library.find('oaks roots'))).toEqual(['Trees']);
  await changing;
  expect(told.at(-1)).toBe(1);
  expect([...disk.files.keys()]).toEqual(['letters-96']);
  expect(titles(await library.find('oaks roots'))).toEqual(['Trees']);
  // And so it is after a restart.
  expect(titles(await openLibrary(disk).find('oaks roots'))).toEqual(['Trees']);
});

test('a full disk is told, and the page waits to be indexed', async () => {
  const disk = libraryDisk(freshName());
  const library = openLibrary(disk);
  await library.find('open it');
  const file = disk.files.get('letters-64');
  if (!file) throw new Error('no file');
  file.capacity = file.bytes.length;
  await kept(library);
  expect(await library.indexAll()).toBe(false);
  expect(await library.pages.waiting()).toHaveLength(1);
  file.capacity = Number.POSITIVE_INFINITY;
  expect(await library.indexAll()).toBe(true);
  expect(titles(await library.find('oaks roots'))).toEqual(['Trees']);
});

test('a save that the disk refuses is told in words and keeps nothing', async () => {
  const library = fresh();
  library.db.use({
    stack: 'dbcore',
    create: (core) => ({
      ...core,
      table: (name) => ({
        ...core.table(name),
        mutate: async () => {
          throw new DOMException('full', 'QuotaExceededError');
        },
      }),
    }),
  });
  const saved = await library.save({ url: AT, markdown: TREES });
  expect(saved).toMatchObject({
    ok: false,
    error: { kind: 'storage-failed', message: /disk is full/ },
  });
});

test.each(['pdf', 'no-text', 'nothing-selected', 'no-answer'] as const)(
  '%s is told in words',
  async (kind) => {
    const { saveCapture } = await import('@/lib/app/library/save-page.ts');
    const saved = await saveCapture({ kind }, fresh());
    expect(saved).toMatchObject({ ok: false, error: { kind } });
  },
);

test('who is known as a newcomer finds the plain account of one thing first, an expert the other', async () => {
  const library = fresh();
  await kept(library, 'https://a.example.com/plain', PLAIN_VACCINES, 'Plain');
  await kept(library, 'https://b.example.com/paper', HARD_VACCINES, 'Paper');
  await library.indexAll();
  const question = 'vaccine germ body';
  for (const [level, first] of [
    ['newcomer', 'Plain'],
    ['expert', 'Paper'],
  ] as const) {
    await stateBelief({ facet: 'expertise', topic: 'vaccines', level }, `c-${level}`, library);
    expect(titles(await library.find(question))[0]).toBe(first);
  }
});

const PLAIN_VACCINES =
  'A vaccine shows your body a small part of a germ. Your body then learns to fight that germ. ' +
  'When the real germ comes later, your body is ready for it. That is why few people get ill.';
const HARD_VACCINES =
  'A vaccine presents antigenic epitopes of a germ (protein or mRNA; doses 1–3) to lymphocytes of the body, ' +
  'which learns by clonal expansion and immunological memory to fight the real germ; neutralising antibodies ' +
  '(IgG, IgA) are ready thereafter, so that few people become ill, with attenuated morbidity.';

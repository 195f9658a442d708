import { expect, test } from 'vitest';
import type { Captured } from '@/lib/app/library/captured.ts';
import { capturePage, captureParts } from '@/lib/page/capture/capture.ts';

const URL_HERE = 'https://garden.test/soil/guide?page=2';
const LIMITS = { pageLength: 6_000_000, urlLength: 4_000 };

function pageOf(body: string, head = '<title>Soil guide</title>', lang = 'en'): Document {
  return new DOMParser().parseFromString(
    `<!doctype html><html lang="${lang}"><head>${head}</head><body>${body}</body></html>`,
    'text/html',
  );
}

function saved(page: Document, limits = LIMITS): Captured {
  const capture = capturePage(page, URL_HERE, limits);
  if (capture.kind !== 'captured') throw new Error(`expected a page, got ${capture.kind}`);
  return capture.page;
}

const sentence = 'Healthy soil holds water, air and a great many living things at the same time. ';
const ARTICLE = `
  <nav><a href="/">Home</a><a href="/shop">Shop</a></nav>
  <article><h1>Soil guide</h1><p>${sentence.repeat(6)}</p>
    <h2>Testing</h2><p>${sentence.repeat(5)}See <a href="../ph">the scale</a>.</p>
    <pre><code class="language-sh">soil --test</code></pre>
    <table><thead><tr><th>Kind</th><th>pH</th></tr></thead><tbody><tr><td>Peat</td><td>4.5</td></tr></tbody></table>
    <ul><li>Dig<ul><li>deep</li></ul></li><li>Wait</li></ul>
    <img src="/soil.png" alt="A spade"><img src="data:image/png;base64,AAAA" alt="Drawing">
    <p>${sentence.repeat(5)}</p></article>
  <footer>Imprint</footer><script>alert(1)</script>`;

test('an article is kept whole: headings, code with its language, tables, lists and whole addresses', () => {
  const { markdown, title, language, kind } = saved(pageOf(ARTICLE));
  expect({ title, language, kind }).toEqual({ title: 'Soil guide', language: 'en', kind: 'page' });
  expect(markdown).toContain('## Testing');
  expect(markdown).toContain('```sh\nsoil --test\n```');
  expect(markdown).toMatch(/\| Kind \| pH +\|\n\| -+ \| -+ \|\n\| Peat \| 4\.5 \|/);
  expect(markdown).toMatch(/- +Dig\n +- +deep\n- +Wait/);
  expect(markdown).toContain('[the scale](https://garden.test/ph)');
  expect(markdown).toContain('![A spade](https://garden.test/soil.png)');
  expect(markdown).toContain('Drawing');
  expect(markdown).not.toMatch(/base64|Imprint|Shop|alert/);
});

test('saving changes nothing of the page', () => {
  const page = pageOf(ARTICLE);
  const before = page.documentElement.outerHTML;
  capturePage(page, URL_HERE, LIMITS);
  expect(page.documentElement.outerHTML).toBe(before);
});

test('a page that is no article is kept with all its turns, without what surrounds them', () => {
  const turns = ['What is loam?', 'Sand, silt and clay.', 'And peat?', 'Old moss.'];
  const { markdown } = saved(
    pageOf(
      `<nav>Chats</nav><main>${turns.map((turn) => `<div>${turn}<button>Copy</button></div>`).join('')}</main><textarea>my draft</textarea>`,
    ),
  );
  for (const turn of turns) expect(markdown).toContain(turn);
  expect(markdown).not.toMatch(/Copy|Chats|draft/);
});

test('what is being written on a page is not saved', () => {
  const { markdown } = saved(
    pageOf(
      '<p>Read me.</p><div contenteditable="true">secret draft</div><div role="textbox">more</div>',
    ),
  );
  expect(markdown).toBe('Read me.');
});

test('mathematics is kept as it was written', () => {
  const { markdown } = saved(
    pageOf(
      '<p>Area <math><semantics><mi>π</mi><annotation encoding="application/x-tex">\\pi r^2</annotation></semantics></math></p>',
    ),
  );
  expect(markdown).toContain('$\\pi r^2$');
});

test.each([
  ['no text', '<img src="a.png"><script>text</script>'],
  ['nothing', ''],
])('a page with %s says so', (_, body) => {
  expect(capturePage(pageOf(body), URL_HERE, LIMITS)).toEqual({ kind: 'no-text' });
});

test('a PDF is told apart', () => {
  const page = pageOf('<embed type="application/pdf" src="about:blank">');
  expect(capturePage(page, URL_HERE, LIMITS)).toEqual({ kind: 'pdf' });
});

test('five megabytes of text are saved in seconds', () => {
  const page = pageOf(`<article>${`<p>${sentence.repeat(4)}</p>`.repeat(16_000)}</article>`);
  const before = performance.now();
  const { markdown, isCut } = saved(page);
  expect(performance.now() - before).toBeLessThan(90_000);
  expect(markdown.length).toBeGreaterThan(5_000_000);
  expect(isCut).toBe(false);
});

test('a page beyond the limit is cut between paragraphs, and says so', () => {
  const { markdown, isCut } = saved(pageOf(ARTICLE), { pageLength: 700, urlLength: 4_000 });
  expect(isCut).toBe(true);
  expect(markdown.length).toBeLessThanOrEqual(700);
  expect(markdown.endsWith('.')).toBe(true);
});

test.each([
  ['a link to log out', '<a href="/account/logout">Bye</a>', true],
  ['a button that says so', '<button>Sign out</button>', true],
  ['the same in German', '<button>Abmelden</button>', true],
  ['a link to log in', '<a href="/login">Log in</a>', false],
  ['an article about signing out', '<p>How to sign out of a mailing list.</p>', false],
])('%s: behind a login %#', (_, extra, expected) => {
  expect(saved(pageOf(`<p>Text.</p>${extra}`)).behindLogin).toBe(expected);
});

test('what the page says of itself is kept', () => {
  const head =
    '<title> A  title </title><link rel="canonical" href="https://garden.test/soil/guide"><meta name="author" content="Ann Loam"><meta property="article:published_time" content="2024-05-01T12:00:00Z">';
  expect(saved(pageOf('<p>Text.</p>', head, 'de-AT'))).toMatchObject({
    canonicalUrl: 'https://garden.test/soil/guide',
    title: 'A title',
    byline: 'Ann Loam',
    publishedAt: Date.UTC(2024, 4, 1, 12),
    language: 'de-AT',
  });
});

test('parts of a page are kept in their order', () => {
  const page = pageOf(
    '<p id="a">One <b>two</b>.</p><p>Not this.</p><ul id="b"><li>Three</li></ul>',
  );
  const parts = ['#a', '#b'].map((id) => page.querySelector(id)).filter((part) => part !== null);
  const capture = captureParts('selection', parts, page, URL_HERE, LIMITS);
  expect(capture).toMatchObject({
    kind: 'captured',
    page: { kind: 'selection', markdown: 'One **two**.\n\n- Three' },
  });
});

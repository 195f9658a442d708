import { expect, test } from 'vitest';
import { capturePage } from '@/lib/page/capture/capture.ts';
import { readLocalFile } from '@/lib/page/capture/local-file.ts';
import { LIMITS } from '@/lib/settings/limits.ts';

const read = (text: string, path = 'bookmarks.html') => readLocalFile(path, text, LIMITS);
const HEAD = '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n';

test.each([
  [
    'tags that are never closed',
    '<DL><DT><A HREF="https://a.example.com/">One<DT><H3>Folder<DL><DT><A HREF="https://b.example.com/">Two',
    ['https://a.example.com/', 'https://b.example.com/'],
  ],
  ['the end missing', '<DL><p><DT><A HREF="https://a.example.com/" ADD_DATE="17', []],
  [
    'addresses of other kinds',
    '<DT><A HREF="javascript:alert(1)">x</A><DT><A HREF="file:///etc/passwd">y</A><DT><A HREF="place:sort=8">z</A><DT><A HREF="https://a.example.com/">One</A>',
    ['https://a.example.com/'],
  ],
  [
    'dates that are none',
    '<DT><A HREF="https://a.example.com/" ADD_DATE="soon">One</A>',
    ['https://a.example.com/'],
  ],
  [
    'bytes of no text',
    '<DT><A HREF="https://a.example.com/">\u0000\uFFFD\u0001</A>',
    ['https://a.example.com/'],
  ],
  ['no entry at all', '', []],
  [
    'an address that is too long',
    `<DT><A HREF="https://a.example.com/${'x'.repeat(LIMITS.urlLength)}">One</A>`,
    [],
  ],
])('bookmarks with %s give what can be read', (_, body, expected) => {
  const links = read(HEAD + body);
  expect(links.map((link) => (link.kind === 'link' ? link.url : link.path))).toEqual(expected);
  for (const link of links) {
    if (link.kind !== 'link') throw new Error('expected bookmarks only');
    expect(link.title).not.toBe('');
    expect(link.at === null || Number.isFinite(link.at)).toBe(true);
  }
});

test('a page of 20 MB is cut between paragraphs, and says so', () => {
  const page = document.implementation.createHTMLDocument('Huge');
  const main = page.createElement('main');
  const text =
    'This paragraph speaks of ordinary things at some length, as a very long page does. ';
  for (let n = 0; n < 2_500; n += 1) {
    const paragraph = page.createElement('p');
    paragraph.textContent = text.repeat(100);
    main.append(paragraph);
  }
  page.body.append(main);
  expect(page.body.textContent?.length).toBeGreaterThan(20_000_000);
  const capture = capturePage(page, 'https://garden.example.com/', LIMITS);
  if (capture.kind !== 'captured') throw new Error(capture.kind);
  expect(capture.page.isCut).toBe(true);
  expect(capture.page.markdown.length).toBeLessThanOrEqual(LIMITS.pageLength);
  expect(capture.page.markdown.length).toBeGreaterThan(LIMITS.pageLength / 2);
  expect(capture.page.markdown.trimEnd()).toMatch(/does\.$/);
}, 60_000);

test('a text file of 20 MB is cut too', () => {
  const [note] = read('word '.repeat(4_000_000), 'notes/huge.md');
  if (note?.kind !== 'file') throw new Error('expected a file');
  expect(note.page.markdown.length).toBe(LIMITS.pageLength);
  expect(note.page.isCut).toBe(true);
});

import { expect, test } from 'vitest';
import { readLocalFile } from '@/lib/page/capture/local-file.ts';

const LIMITS = { pageLength: 6_000_000, urlLength: 4_000, titleLength: 1_000 };
const read = (path: string, text: string) => readLocalFile(path, text, LIMITS);

test('exported bookmarks become links, each once with its time; other schemes do not', () => {
  const file = `<!DOCTYPE NETSCAPE-Bookmark-file-1><TITLE>Bookmarks</TITLE><DL><p>
    <DT><H3>Garden</H3><DL><p>
      <DT><A HREF="https://trees.example.com/" ADD_DATE="1700000000">Trees</A>
      <DT><A HREF="javascript:alert(1)">Click</A>
      <DT><A HREF="file:///etc/passwd">File</A>
      <DT><A HREF="https://bare.example.com/"></A>
    </DL><p></DL>`;
  expect(read('bookmarks.html', file)).toEqual([
    { kind: 'link', url: 'https://trees.example.com/', title: 'Trees', at: 1_700_000_000_000 },
    {
      kind: 'link',
      url: 'https://bare.example.com/',
      title: 'https://bare.example.com/',
      at: null,
    },
  ]);
});

test('a note is kept as it is, named by its heading, without the fields before it', () => {
  const [note] = read('notes/soil.md', '---\ntags: [a]\n---\n\n# On soil\r\n\r\nIt is *alive*.');
  expect(note).toMatchObject({
    kind: 'file',
    path: 'notes/soil.md',
    page: { title: 'On soil', markdown: expect.stringContaining('It is *alive*.') },
  });
});

test('a note without a heading is named after its file', () => {
  expect(read('notes/to do.txt', 'Buy seeds.')).toMatchObject([{ page: { title: 'to do' } }]);
});

test('a saved page is read as a page is', () => {
  const [page] = read(
    'a.html',
    '<title>Soil</title><nav>Menu</nav><p>It is <b>alive</b>.</p><script>x</script>',
  );
  expect(page).toMatchObject({ page: { title: 'Soil', markdown: 'It is **alive**.' } });
});

test.each([
  ['a.md', ''],
  ['a.html', '<p></p>'],
  ['a.txt', '---'],
])('%s with %j holds nothing', (path, text) => {
  expect(read(path, text)).toEqual([]);
});

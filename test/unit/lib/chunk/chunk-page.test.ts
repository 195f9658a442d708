import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocksOf } from '@/lib/chunk/blocks.ts';
import { chunkPage } from '@/lib/chunk/chunk-page.ts';
import { countWords } from '@/lib/core/words.ts';
import { processorTime } from '@/test/unit/processor-time.ts';

const sentence = (name: string, words: number) =>
  `${name} ${Array.from({ length: words - 2 }, (_, index) => `word${index}`).join(' ')} ends.`;
const paragraph = (name: string, sentences: number) =>
  Array.from({ length: sentences }, (_, index) => sentence(`${name}${index}`, 15)).join(' ');

const anyBlock = fc.oneof(
  fc.integer({ min: 1, max: 40 }).map((count) => paragraph('P', count)),
  fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.string({ minLength: 1, maxLength: 20 }))
    .map(([level, title]) => `${'#'.repeat(level)} ${title.replace(/\s/g, 'x')}`),
  fc.integer({ min: 1, max: 80 }).map((n) => `\`\`\`ts\n${'const a = 1;\n'.repeat(n)}\`\`\``),
  fc
    .integer({ min: 1, max: 60 })
    .map((n) => `| a | b |\n| --- | --- |\n${'| one | two |\n'.repeat(n)}`),
  fc.integer({ min: 1, max: 9 }).map((n) => '- a point of some words\n'.repeat(n)),
  fc.string({ maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 100 }),
);
const anyPage = fc.array(anyBlock, { maxLength: 12 }).map((blocks) => blocks.join('\n\n'));

test('each chunk is the slice of the page that it says it is, in order', () => {
  fc.assert(
    fc.property(anyPage, (page) => {
      const chunks = chunkPage(page);
      for (const [index, chunk] of chunks.entries()) {
        expect(chunk.ordinal).toBe(index);
        expect(page.slice(chunk.start, chunk.end)).toBe(chunk.text);
        expect(chunk.start).toBeGreaterThanOrEqual(chunks[index - 1]?.start ?? 0);
        expect(chunk.end).toBeGreaterThan(chunks[index - 1]?.end ?? 0);
      }
    }),
  );
});

/** The letters and digits of some stretches of a page, each with its place. */
const lettersIn = (page: string, spans: readonly { start: number; end: number }[]) =>
  new Set(
    spans.flatMap(({ start, end }) =>
      [...page.slice(start, end).matchAll(/[\p{L}\p{N}]/gu)].map(({ index }) => start + index),
    ),
  );

test('every word of every block that is no heading is in some chunk', () => {
  fc.assert(
    fc.property(anyPage, (page) => {
      const blocks = blocksOf(page).filter(({ kind }) => kind !== 'heading');
      const chunked = lettersIn(page, chunkPage(page));
      const lost = [...lettersIn(page, blocks)].filter((at) => !chunked.has(at));
      expect(lost).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test('what is left out is in no chunk', () => {
  const page = [paragraph('Kept', 3), paragraph('Cookies', 3), paragraph('More', 3)].join('\n\n');
  const chunks = chunkPage(page, ({ start }) => page.startsWith('Cookies', start));
  expect(chunks).toHaveLength(2);
  expect(chunks.some(({ text }) => text.includes('Cookies'))).toBe(false);
});

test('long prose is cut into chunks of 120 to 200 words at the ends of sentences, with overlap', () => {
  const chunks = chunkPage(paragraph('S', 100));
  for (const chunk of chunks.slice(0, -1)) {
    expect(countWords(chunk.text)).toBeGreaterThanOrEqual(120);
    expect(countWords(chunk.text)).toBeLessThanOrEqual(200);
    expect(chunk.text).toMatch(/^S\d+ .*ends\.$/s);
  }
  for (const [index, chunk] of chunks.slice(1).entries()) {
    const before = chunks[index];
    expect(chunk.start).toBeLessThan(before?.end ?? 0);
    expect(countWords(before?.text.slice(chunk.start - before.start) ?? '')).toBeLessThanOrEqual(
      30,
    );
  }
});

test('a chunk knows the headings above it', () => {
  const page = `# Guide\n\n${paragraph('A', 6)}\n\n## Setup\n\n${paragraph('B', 6)}\n\n### On Linux\n\n${paragraph('C', 6)}\n\n## Costs\n\n${paragraph('D', 6)}`;
  expect(chunkPage(page).map(({ headings }) => headings)).toEqual([
    ['Guide'],
    ['Guide', 'Setup'],
    ['Guide', 'Setup', 'On Linux'],
    ['Guide', 'Costs'],
  ]);
});

test('a chunk that begins with the end of another section is named after what most of it is', () => {
  const page = `# Guide\n\n${paragraph('A', 2)}\n\n## Setup\n\n${paragraph('B', 8)}`;
  expect(chunkPage(page).map(({ headings }) => headings)).toEqual([['Guide', 'Setup']]);
});

test('underlined headings count as well', () => {
  const page = `Guide\n=====\n\n${paragraph('A', 6)}\n\nSetup\n-----\n\n${paragraph('B', 6)}`;
  expect(chunkPage(page).map(({ headings }) => headings)).toEqual([['Guide'], ['Guide', 'Setup']]);
});

test('small sections are read on into the next, and code and tables stay whole', () => {
  const code = `\`\`\`sh\n${'npm run build\n'.repeat(60)}\`\`\``;
  const table = `| a | b |\n| --- | --- |\n${'| one | two |\n'.repeat(50)}`.trim();
  const page = `# One\n\nFew words.\n\n# Two\n\nFew as well.\n\n${code}\n\n${table}`;
  const chunks = chunkPage(page);
  expect(chunks[0]?.text).toContain('Few words.');
  expect(chunks[0]?.text).toContain('Few as well.');
  expect(chunks.some(({ text }) => text.includes(code))).toBe(true);
  expect(chunks.some(({ text }) => text.includes(table))).toBe(true);
});

test('a heading inside a fence is code', () => {
  const chunks = chunkPage(`# Real\n\n\`\`\`sh\n# no heading\nls\n\`\`\`\n\n${paragraph('A', 3)}`);
  expect(chunks.map(({ headings }) => headings)).toEqual([['Real']]);
});

test.each([
  ['nothing', ''],
  ['empty lines', '\n\n  \n'],
  ['headings alone', '# One\n\n## Two'],
])('a page of %s has no chunks', (_, page) => {
  expect(chunkPage(page)).toEqual([]);
});

test.each([
  ['words without a full stop', 'lorem '.repeat(900_000)],
  ['one word', 'x'.repeat(5_400_000)],
  ['Japanese', '吾輩は猫である。名前はまだ無い。'.repeat(100_000)],
  ['an open fence', `\`\`\`\n${'a = 1\n'.repeat(900_000)}`],
  ['short paragraphs', `${'Few words stand here.\n\n'.repeat(240_000)}`],
  ['brackets', '['.repeat(1_000_000)],
])('five megabytes of %s are cut in seconds', (_, page) => {
  let chunks = chunkPage('');
  const taken = processorTime(() => {
    chunks = chunkPage(page);
  }, 1);
  expect(taken).toBeLessThan(20_000);
  expect(chunks.length).toBeGreaterThan(100);
  expect(Math.max(...chunks.map(({ text }) => text.length))).toBeLessThan(10_000);
});

import { expect, test } from 'vitest';
import { plainText } from '@/lib/chunk/plain-text.ts';
import { readingLevel } from '@/lib/chunk/reading-level.ts';
import { snippetOf } from '@/lib/chunk/snippet.ts';
import { passageUrl } from '@/lib/chunk/text-fragment.ts';

test.each([
  ['**Bold** and _leaning_ and `code`', 'Bold and leaning and code'],
  ['See [the guide](https://a.test/b) now', 'See the guide now'],
  ['![A chart](https://a.test/c.png) shows', 'A chart shows'],
  ['# Title\n\n- one\n- two\n\n1. three', 'Title one two 1. three'],
  ['| a | b |\n| --- | --- |\n| 1 | 2 |', 'a b 1 2'],
  ['```ts\nconst a_b = 1;\n```', 'const a_b = 1;'],
  ['snake_case and 2 * 3 \\* 4', 'snake_case and 2 * 3 * 4'],
  ['> quoted\n> twice', 'quoted twice'],
])('%j reads as %j', (markdown, text) => {
  expect(plainText(markdown)).toBe(text);
});

test('a passage is opened at its first sentence, by its first and last words', () => {
  const passage =
    '## Roots\n\nThe roots of a tree, which are rarely seen, hold more than half of its weight in dry years. More follows.';
  expect(passageUrl('https://a.test/trees', passage)).toBe(
    'https://a.test/trees#:~:text=The%20roots%20of%20a%20tree%2C,its%20weight%20in%20dry%20years.',
  );
});

test.each([
  [
    'a short sentence is named whole',
    'Well-known trees grow.',
    '#:~:text=Well%2Dknown%20trees%20grow.',
  ],
  ['code is not named', '```\nnpm run build now\n```', ''],
  [
    'links and marks are not part of what the page shows',
    'See [the guide](https://x.test) **now** please.',
    '#:~:text=See%20the%20guide%20now%20please.',
  ],
])('%s', (_, passage, expected) => {
  expect(passageUrl('https://a.test/', passage)).toBe(`https://a.test/${expected}`);
});

test('an anchor of the page stays, an older directive goes', () => {
  expect(passageUrl('https://a.test/#part', 'One two three.')).toBe(
    'https://a.test/#part:~:text=One%20two%20three.',
  );
  expect(passageUrl('https://a.test/#:~:text=old', 'One two three.')).toBe(
    'https://a.test/#:~:text=One%20two%20three.',
  );
});

test('a snippet shows where most of the searched words stand together', () => {
  const text = `${'Nothing of use stands here. '.repeat(40)}Café tables need steady legs.${' More of it follows.'.repeat(40)}`;
  const { text: shown, marks } = snippetOf(text, 'cafe tabl', 120);
  expect(marks.map(({ start, end }) => shown.slice(start, end))).toEqual(['Café', 'tables']);
  expect(shown).toMatch(/^… .* …$/);
  expect(shown.length).toBeLessThan(160);
});

test.each([
  [
    'how are mites counted',
    'Mites are counted for the count of forwarding.',
    ['Mites', 'counted', 'count'],
  ],
  ['for', 'Here for now, forwarding.', ['for']],
  ['certif', 'A certificate expires.', ['certificate']],
])('“%s” in “%s” marks %j', (question, text, expected) => {
  const { marks } = snippetOf(text, question, 200);
  expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test('a snippet without a hit is the beginning', () => {
  expect(snippetOf('One two three four five', 'zebra', 12)).toEqual({
    text: 'One two three …',
    marks: [],
  });
});

const EASY = 'The cat sat on the mat. It was warm. The dog came in and lay down too. '.repeat(8);
const HARD =
  'Notwithstanding considerable methodological heterogeneity, longitudinal investigations consistently demonstrate statistically significant associations between socioeconomic deprivation and cardiovascular morbidity. '.repeat(
    8,
  );

test('everyday prose is easy, specialist writing is demanding', () => {
  expect(readingLevel(EASY)).toBe('easy');
  expect(readingLevel(HARD)).toBe('demanding');
});

test.each([
  ['a short text', 'The cat sat.'],
  ['a script without spaces', '吾輩は猫である名前はまだ無い'.repeat(40)],
])('%s has no level', (_, text) => {
  expect(readingLevel(text)).toBeNull();
});

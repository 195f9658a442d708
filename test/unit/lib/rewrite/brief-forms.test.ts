import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rewriteAnswer } from '@/lib/rewrite/built-in/engine.ts';
import { parseAnswer } from '@/lib/tree/parse.ts';
import { renderView } from '@/lib/tree/render.ts';
import { NO_MARKS } from '@/lib/tree/result.ts';
import type { Block } from '@/lib/tree/view.ts';
import { textOfBlocks } from '@/lib/tree/words-in.ts';
import { EXECUTIVE } from './framings.ts';

/** What stays in sight of an answer for who is in a hurry; null where all does. */
function shownOf(source: string, question: string): readonly Block[] | null {
  const answer = { source, islands: [] };
  const made = rewriteAnswer({ question, answer, framing: EXECUTIVE, without: [] });
  if (made.kind !== 'rewritten') return null;
  const { blocks } = made.view;
  const isShort = blocks.some((block) => block.kind === 'fold' && block.why === 'in-full');
  return isShort ? blocks.filter(({ kind }) => kind !== 'fold') : null;
}

const MORE =
  'Gardeners of the valley have told each other so for years and most of them hold on to it. '
    .repeat(3)
    .trim();

const pointsOf = (names: readonly string[]): string =>
  `Here are the ponds of the valley.\n\n${names
    .map((name) => `- **${name}**: The water there is clear. ${MORE}`)
    .join('\n')}`;

/** The same in one sentence each, so that only names are shorter. */
const inOneSentence = (source: string): string =>
  source.replaceAll(`clear. ${MORE}`, `clear, and ${MORE.replaceAll('. ', ' and ')}`);

const NAMES = ['Mill pond', 'Church pond', 'Long pond', 'Fox pond'];
const ASKS_FOR_NAMES = 'Give me a list of the ponds in the valley.';

/** The whole answer, as it is drawn. */
const parsed = (source: string): readonly Block[] =>
  renderView({ doc: parseAnswer({ source, islands: [] }), marks: NO_MARKS }).blocks;

const lists = (blocks: readonly Block[]) => blocks.filter((block) => block.kind === 'list');

const textsOfPoints = (blocks: readonly Block[]): string[] =>
  lists(blocks).flatMap(({ items }) => items.map((item) => textOfBlocks(item.blocks).trim()));

test('names alone are shown to who asks for the things, and first sentences to who asks how', () => {
  expect(textsOfPoints(shownOf(inOneSentence(pointsOf(NAMES)), ASKS_FOR_NAMES) ?? [])).toEqual(
    NAMES,
  );
  expect(textsOfPoints(shownOf(pointsOf(NAMES), 'How do the ponds differ?') ?? [])).toEqual(
    NAMES.map((name) => `${name}: The water there is clear.`),
  );
});

test('where one point must stay open, its siblings keep their first sentences', () => {
  const source = inOneSentence(pointsOf(NAMES)).replace(
    '.\n- **Church',
    '. Never drink from it.\n- **Church',
  );
  const answer = `${MORE}\n\n${source}`;
  const points = textsOfPoints(shownOf(answer, ASKS_FOR_NAMES) ?? parsed(answer));
  expect(points).toHaveLength(NAMES.length);
  for (const point of points) expect(point).toContain('The water there is clear');
  expect(points[0]).toContain('Never drink from it');
});

test('a list of which some points have no name stands by no names', () => {
  const source = `${inOneSentence(pointsOf(NAMES))}\n- The last of them has no name. ${MORE}`;
  const points = textsOfPoints(shownOf(source, ASKS_FOR_NAMES) ?? parsed(source));
  expect(points).toHaveLength(NAMES.length + 1);
  for (const point of points) expect(point).toMatch(/\.$/);
});

test.each([
  ['work of one’s hands', 'How do I dig a pond?'],
  ['rules', 'What are the rules for ponds?'],
])('who asks for %s is told how', (_, question) => {
  expect(shownOf(pointsOf(NAMES), question)).toBeNull();
});

test('an answer of one paragraph is the answer', () => {
  const source = `The Mill pond is the oldest pond of the valley. ${MORE} ${MORE}`;
  expect(shownOf(source, 'Tell me about the Mill pond.')).toBeNull();
});

const MANY = [...NAMES, 'Deer pond', 'Hazel pond', 'Old pond', 'New pond'];
const ASKS_FOR_ADVICE = 'How can I keep the ponds of the valley clean?';

test('of long advice only the names are shown, of short advice all', () => {
  const names = textsOfPoints(shownOf(inOneSentence(pointsOf(MANY)), ASKS_FOR_ADVICE) ?? []);
  expect(names).toEqual(MANY);
  expect(shownOf(inOneSentence(pointsOf(NAMES)), ASKS_FOR_ADVICE)).toBeNull();
});

test('a long answer of paragraphs is shortened to their first sentences, a short one is not', () => {
  const paragraphs = NAMES.map((name) => `The ${name} is old. ${MORE}`);
  const question = 'Tell me about these ponds.';
  const shown = shownOf([...paragraphs, ...paragraphs].join('\n\n'), question);
  expect(textOfBlocks(shown ?? [])).toContain('The Fox pond is old');
  expect(textOfBlocks(shown?.slice(0, 2) ?? [])).not.toContain('Gardeners');
  expect(shownOf(paragraphs.join('\n\n'), question)).toBeNull();
});

test('who asks what would have been is told all of it', () => {
  const question = 'What if the valley had never had any ponds?';
  expect(shownOf(pointsOf(MANY), question)).toBeNull();
  expect(shownOf(pointsOf(MANY), 'Tell me about the ponds.')).not.toBeNull();
});

test('beside code nothing waits', () => {
  const source = `${pointsOf(NAMES)}\n\n\`\`\`\nfill(pond)\n\`\`\`\n\nThat fills it. ${MORE}`;
  expect(shownOf(source, 'What are the ponds of the valley?')).toBeNull();
});

const sentence = fc.constantFrom(
  'Yes.',
  'The water there is clear.',
  'This is because it is cold.',
  'For example, the Mill pond is deep.',
  'Overall, they are old.',
  'However, it freezes.',
  'Never drink from it.',
  MORE,
);
const point = fc
  .tuple(fc.boolean(), fc.array(sentence, { minLength: 1, maxLength: 4 }), fc.boolean(), fc.nat())
  .map(([named, sentences, below, seed]) =>
    [
      `1. ${named ? `**Pond ${'abcdef'[seed % 6]} of the hill**: ` : ''}${sentences.join(' ')}`,
      ...(below ? [`   - ${sentences.join(' ')}`] : []),
    ].join('\n'),
  );

test('no point is ever empty', () => {
  const answers = fc.array(point, { minLength: 3, maxLength: 7 });
  const questions = fc.constantFrom(
    ASKS_FOR_NAMES,
    'How do the ponds differ?',
    'How do I dig one?',
  );
  fc.assert(
    fc.property(answers, questions, (points, question) => {
      const source = `Here is what is known. ${MORE}\n\n${points.join('\n')}`;
      for (const text of textsOfPoints(shownOf(source, question) ?? [])) expect(text).not.toBe('');
    }),
    { numRuns: 150 },
  );
});

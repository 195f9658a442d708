import { expect, test } from 'vitest';
import { accountOf, type WordFate } from '@/lib/facts/account.ts';
import type { Block, Inline, View } from '@/lib/tree/view.ts';

const SOURCE = 'Hi there. We utilize caches. Use them.\n\n```\nnpm run it\n```\n\nTake care!';

/** Shows a stretch of the source as it is. */
function text(of: string): Inline {
  const start = SOURCE.indexOf(of);
  return { kind: 'text', text: of, span: { start, end: start + of.length } };
}
const paragraph = (...inlines: readonly Inline[]): Block => ({ kind: 'paragraph', inlines });
const fold = (...blocks: readonly Block[]): Block => ({
  kind: 'fold',
  id: 'f',
  why: 'detail',
  about: '',
  words: 0,
  blocks,
});
const CODE: Block = { kind: 'code', language: null, text: 'npm run it' };

/** What became of each word, by the word. */
const fatesOf = (view: View): (readonly [string, WordFate])[] =>
  accountOf({ source: SOURCE, islands: [] }, view).map(
    ({ at, fate }) => [/^[\p{L}]+/u.exec(SOURCE.slice(at))?.[0] ?? '', fate] as const,
  );

test('words come in the order of the reader, each with what became of it', () => {
  const courtesy = SOURCE.indexOf('Hi there.');
  const view: View = {
    blocks: [paragraph(text('Use them.')), fold(paragraph(text('We ')), CODE)],
    removed: [{ text: 'Hi there.', span: { start: courtesy, end: courtesy + 9 } }],
  };
  expect(fatesOf(view)).toEqual([
    ['Use', 'shown'],
    ['them', 'shown'],
    ['We', 'folded'],
    ['npm', 'folded'],
    ['run', 'folded'],
    ['it', 'folded'],
    ['Hi', 'left-out'],
    ['there', 'left-out'],
  ]);
});

test('a word is one word, however an edit cuts it, and says that it was changed', () => {
  const start = SOURCE.indexOf('utilize');
  const edit: Inline = {
    kind: 'edit',
    text: 'us',
    rule: 'plain',
    span: { start, end: start + 'utiliz'.length },
  };
  expect(fatesOf({ blocks: [paragraph(edit, text('e caches.'))], removed: [] })).toEqual([
    ['utilize', 'reworded'],
    ['caches', 'shown'],
  ]);
});

test('a copy at the top accounts for nothing', () => {
  const start = SOURCE.indexOf('Use them.');
  const point: Inline = {
    kind: 'text',
    text: 'Use them.',
    span: { start, end: start + 9 },
    copy: true,
  };
  expect(fatesOf({ blocks: [{ kind: 'in-short', points: [[point]] }], removed: [] })).toEqual([]);
});

import { expect, test } from 'vitest';
import { guardView } from '@/lib/facts/guard-view.ts';
import type { Block, Inline, View } from '@/lib/tree/view.ts';

/** A view that shows the beginning of a sentence, and its end only in the full text. */
function cutView(source: string, tail: string, shown = source.replace(tail, '')): View {
  const at = source.indexOf(tail);
  const text = (start: number, end: number, copy = false): Inline => ({
    kind: 'text',
    text: source.slice(start, end),
    span: { start, end },
    ...(copy && { copy: true as const }),
  });
  const end = at + tail.length;
  const full: Block = {
    kind: 'paragraph',
    inlines: [text(0, at, true), text(at, end), text(end, source.length, true)],
  };
  expect(shown).toBe(source.slice(0, at) + source.slice(end));
  return {
    blocks: [
      { kind: 'paragraph', inlines: [text(0, at), text(end, source.length)] },
      { kind: 'fold', id: 'fold', why: 'in-full', about: '', words: 9, blocks: [full] },
    ],
    removed: [],
  };
}

const verdict = (source: string, tail: string): string[] => {
  const result = guardView({ source, islands: [] }, cutView(source, tail));
  return result.ok ? [] : result.error.map(({ kind }) => kind);
};

test('the end of a sentence may wait when it only adds to what is in sight', () => {
  expect(
    verdict('The pump is quiet, making it fit for a bedroom.', ', making it fit for a bedroom'),
  ).toEqual([]);
});

test.each([
  ['a condition', 'The pump is safe unless it runs dry.', ' unless it runs dry'],
  ['a denial', 'The pump is sold to all, which is not legal.', ', which is not legal'],
  ['a figure', 'The pump is quiet, at up to 40 decibels.', ', at up to 40 decibels'],
  ['a turn', 'The pump is cheap, but it breaks soon.', ', but it breaks soon'],
  ['a duty', 'The pump is yours, and you must register it.', ', and you must register it'],
])('it may not wait when it holds %s', (_, source, tail) => {
  expect(verdict(source, tail)).toEqual(['missing']);
});

test('a sentence that waits whole behind a repeated name is no end of a sentence', () => {
  const source = 'Water: Use it only when it is cold.';
  expect(verdict(source, 'Use it only when it is cold.')).toEqual([]);
});

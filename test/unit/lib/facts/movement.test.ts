import { expect, test } from 'vitest';
import { guardView } from '@/lib/facts/guard-view.ts';
import type { Block, Inline } from '@/lib/tree/view.ts';

/** Shows the parts of a source, each in a paragraph of its own, in the order given. */
function orderOf(source: string, parts: readonly string[]): string[] {
  const blocks = parts.map((text): Block => {
    const start = source.indexOf(text);
    const slice: Inline = { kind: 'text', text, span: { start, end: start + text.length } };
    return { kind: 'paragraph', inlines: [slice] };
  });
  const result = guardView({ source, islands: [] }, { blocks, removed: [] });
  return result.ok ? [] : result.error.map(({ kind }) => kind);
}

test.each([
  ['an emphasised name', '- **Cost** – about 20 euros', ['about 20 euros', 'Cost']],
  ['a name of a few words', '- Running cost – About 20 euros', ['About 20 euros', 'Running cost']],
])('what is said behind %s and a dash may be shown by itself', (_, source, parts) => {
  expect(orderOf(source, parts)).toEqual([]);
});

test.each([
  [
    'a parenthesis between dashes',
    '- The valve leaks – not even under load – in winter',
    ['not even under load', 'The valve leaks', 'in winter'],
  ],
  [
    'the end of a clause',
    '- Only the new pump, which we tested, is safe – not the old one',
    ['not the old one', 'Only the new pump, which we tested, is safe'],
  ],
  ['a lower-case rest', '- It is safe – never for children', ['never for children', 'It is safe']],
])('%s behind a dash opens nothing and does not move', (_, source, parts) => {
  expect(orderOf(source, parts)).toContain('moved');
});

import { expect, test } from 'vitest';
import { parseAnswer } from '@/lib/tree/parse.ts';
import { renderView } from '@/lib/tree/render.ts';
import { NO_MARKS } from '@/lib/tree/result.ts';
import type { Block } from '@/lib/tree/view.ts';

/** The fold that a whole section becomes. */
function foldOfSection(source: string): Extract<Block, { kind: 'fold' }> {
  const doc = parseAnswer({ source, islands: [] });
  const folded = new Map(doc.sections.map(({ id }) => [id, 'detail' as const]));
  const { blocks } = renderView({ doc, marks: { ...NO_MARKS, folded } });
  const fold = blocks.find((block) => block.kind === 'fold');
  if (fold?.kind !== 'fold') throw new Error('expected a fold');
  return fold;
}

test('a fold under a heading is named after the labels in it', () => {
  const fold = foldOfSection('## Costs\n\n- **Setup**: Ten dollars.\n- **Upkeep**: Five a month.');
  expect(fold).toMatchObject({ about: 'Setup · Upkeep', words: 7 });
  expect(fold).not.toHaveProperty('lines');
});

test('a long row of labels ends at a whole label within eighty characters', () => {
  const labels = Array.from({ length: 12 }, (_, i) => `Consideration ${i}`);
  const items = labels.map((label) => `- **${label}**: It matters.`).join('\n');
  const { about } = foldOfSection(`## Points\n\n${items}`);
  expect(about.length).toBeLessThanOrEqual(82);
  for (const shown of about.replace(' …', '').split(' · ')) expect(labels).toContain(shown);
});

test('a fold of code says its language and lines and counts no words', () => {
  const fold = foldOfSection('## Code\n\n```ts\nconst a = 1;\nconst b = 2;\n```');
  expect(fold).toMatchObject({ about: 'ts', words: 0, lines: 2 });
});

test.each([
  ['quotations', '> '.repeat(3000)],
  ['points', '- '.repeat(3000)],
  ['points below points', Array.from({ length: 300 }, (_, i) => `${'  '.repeat(i)}- x\n`).join('')],
])('%s nested without end are one piece', (_, nested) => {
  const source = `Here it is.\n\n${nested}deep`;
  const doc = parseAnswer({ source, islands: [] });
  expect(doc.sentences).toEqual([]);
  expect(renderView({ doc, marks: NO_MARKS }).blocks).toEqual([{ kind: 'opaque', text: source }]);
});

test('numbered points announced as steps keep their order, whatever their labels', () => {
  const source = `Here is a step-by-step approach:\n\n${['Understanding him', 'Gaining trust', 'Offering views'].map((label, i) => `${i + 1}. **${label}**: This takes time.`).join('\n')}`;
  const lists = parseAnswer({ source, islands: [] }).sections.flatMap(({ bundles }) =>
    bundles.flatMap(({ units }) => units.filter(({ kind }) => kind === 'list')),
  );
  expect(lists).toMatchObject([{ listClass: 'ranking' }]);
});

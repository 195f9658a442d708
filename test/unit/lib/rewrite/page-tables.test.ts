import { expect, test } from 'vitest';
import { guardAnswer } from '@/lib/app/guard-answer.ts';
import type { IslandId } from '@/lib/core/ids.ts';
import type { Framing } from '@/lib/framing/framing.ts';
import { rewriteAnswer } from '@/lib/rewrite/built-in/engine.ts';
import { type AnswerSource, placeholderOf } from '@/lib/tree/answer.ts';
import type { Block, View } from '@/lib/tree/view.ts';
import { SECURITY_ANSWER } from '@/tools/demo/security-answer.ts';
import { aFraming } from './framings.ts';

const TABLE = 'table' as IslandId;
const MARKDOWN_TABLE = /(?:^\|.*\n)+/m;

/** The demo's answer as a page shows it: its table is the page's own. */
function onAPage(): AnswerSource {
  const rows = MARKDOWN_TABLE.exec(SECURITY_ANSWER)?.[0] ?? '';
  const cells = rows.replace(/^\|(?: -+ \|)+\n/m, '').replace(/^\| | \|$/gm, '');
  return {
    source: SECURITY_ANSWER.replace(MARKDOWN_TABLE, `${placeholderOf(TABLE)}\n`),
    islands: [{ id: TABLE, kind: 'table', text: cells.trim(), inline: false }],
  };
}

function viewFor(framing: Framing): View {
  const question = 'How should I think about data security for this integration?';
  const rewriting = rewriteAnswer({ question, answer: onAPage(), framing, without: [] });
  if (rewriting.kind === 'unchanged') throw new Error(`unchanged: ${rewriting.why.join()}`);
  return rewriting.view;
}

const blocksFor = (framing: Framing): readonly Block[] => viewFor(framing).blocks;

const holdsTable = (block: Block): boolean =>
  (block.kind === 'island' && block.id === TABLE) ||
  ('blocks' in block && block.blocks.some(holdsTable));

test('a table of the page’s own is gathered for somebody who compares', () => {
  const groups = blocksFor(aFraming({ emphasis: ['comparison', 'cost'], level: 3 })).filter(
    (block) => block.kind === 'group',
  );
  expect(groups.filter(holdsTable).map(({ title }) => title)).toEqual(['compared']);
});

test('a newcomer keeps a table in sight: nothing reads easier without it', () => {
  const newcomer = aFraming({ depth: 'newcomer', vocabulary: 'plain', emphasis: ['cost'] });
  const folds = blocksFor(newcomer).filter((block) => block.kind === 'fold');
  expect(folds).not.toEqual([]);
  expect(folds.some(holdsTable)).toBe(false);
});

test('a fold named after the page’s own table says nothing new', () => {
  const view = viewFor(aFraming({ length: 'brief', level: 2 }));
  expect(JSON.stringify(view)).toContain('"about":"Method · Strength');
  expect(guardAnswer(onAPage(), view)).toEqual({ ok: true, value: null });
});

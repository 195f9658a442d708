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

const holdsTable = (block: Block): boolean =>
  (block.kind === 'island' && block.id === TABLE) ||
  ('blocks' in block && block.blocks.some(holdsTable));

test('a table of the page’s own stays in sight for every reader', () => {
  const readers = [
    aFraming({ depth: 'newcomer', vocabulary: 'plain', emphasis: ['cost'] }),
    aFraming({ depth: 'expert', emphasis: ['code', 'steps'] }),
    aFraming({ depth: 'expert', emphasis: ['security', 'risk'] }),
    aFraming({ length: 'brief', level: 2 }),
  ];
  for (const reader of readers) {
    const view = viewFor(reader);
    expect(view.blocks.filter(({ kind }) => kind !== 'fold').some(holdsTable)).toBe(true);
    expect(guardAnswer(onAPage(), view)).toEqual({ ok: true, value: null });
  }
});

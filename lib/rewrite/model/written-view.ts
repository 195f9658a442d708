import type { AnswerSource } from '../../tree/answer.ts';
import { parseAnswer } from '../../tree/parse.ts';
import { renderView } from '../../tree/render.ts';
import { NO_MARKS } from '../../tree/result.ts';
import type { Block, View } from '../../tree/view.ts';
import type { Explanation } from '../engine.ts';

/** What a model has written, as the overlay draws it: its explanations stand apart, as additions. */
export function writtenView(
  markdown: string,
  added: readonly Explanation[],
  { islands }: AnswerSource,
): View {
  const doc = parseAnswer({ source: markdown, islands });
  const { blocks } = renderView({ doc, marks: NO_MARKS });
  return { blocks: [...blocks, ...explained(added)], removed: [] };
}

function explained(added: readonly Explanation[]): Block[] {
  if (added.length === 0) return [];
  const blocks = added.map(({ text, from }): Block => {
    const joint = { kind: 'joint', text: from ? `${text} (${from})` : text } as const;
    return { kind: 'paragraph', inlines: [joint] };
  });
  return [{ kind: 'group', title: 'explained', blocks }];
}

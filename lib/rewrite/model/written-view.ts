import type { AnswerSource } from '../../tree/answer.ts';
import { parseAnswer } from '../../tree/parse.ts';
import { renderView } from '../../tree/render.ts';
import { NO_MARKS } from '../../tree/result.ts';
import type { Block, View } from '../../tree/view.ts';
import type { AddedNote } from './notes.ts';

/** What a model has written, as the overlay draws it: its explanations stand apart, as additions. */
export function writtenView(
  markdown: string,
  notes: readonly AddedNote[],
  { islands }: AnswerSource,
): View {
  const doc = parseAnswer({ source: markdown, islands });
  const { blocks } = renderView({ doc, marks: NO_MARKS });
  return { blocks: [...blocks, ...explained(notes)], removed: [] };
}

function explained(notes: readonly AddedNote[]): Block[] {
  if (notes.length === 0) return [];
  const blocks = notes.map(({ text, source }): Block => {
    const from = source ? ` (${source.title})` : '';
    return { kind: 'paragraph', inlines: [{ kind: 'joint', text: `${text}${from}` }] };
  });
  return [{ kind: 'group', title: 'explained', blocks }];
}

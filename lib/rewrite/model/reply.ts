import type { AnswerSource } from '../../tree/answer.ts';
import type { View } from '../../tree/view.ts';
import type { Rewriting } from '../engine.ts';
import { type MaskedAnswer, unmask } from './mask.ts';
import { cutNotes } from './notes.ts';
import type { Source } from './prompt.ts';
import { writtenView } from './written-view.ts';

/** The one change of a model engine: take it back, and the built-in engine does the work. */
const REWRITTEN = 'rewritten-by-model';

/** A finished and checked reply, with the answer's own text in place of its tokens. */
export function rewritingOf(
  written: string,
  masked: MaskedAnswer,
  sources: readonly Source[],
  answer: AnswerSource,
): Rewriting {
  const { rest, notes } = cutNotes(written, sources);
  const markdown = tidy(unmask(rest, masked));
  const note = { transform: REWRITTEN, field: 'depth', count: 1 } as const;
  return { kind: 'written', view: writtenView(markdown, notes, answer), markdown, notes: [note] };
}

/** What is shown while more is to come: no link and no image yet, and nothing of what is being added. */
export function draftOf(
  written: string,
  masked: MaskedAnswer,
  sources: readonly Source[],
  answer: AnswerSource,
): View {
  const { rest } = cutNotes(written, sources);
  const inert = rest
    .replace(/\[([^\]\n]*)\]\(\s*\[\[U\d+\]\]\s*\)/g, '$1')
    .replace(/\[\[[UI]\d+\]\]/g, '…');
  return writtenView(tidy(unmask(inert, masked)), [], answer);
}

const tidy = (markdown: string): string => markdown.replace(/\n{3,}/g, '\n\n').trim();

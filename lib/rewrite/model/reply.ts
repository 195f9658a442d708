import type { AnswerSource } from '../../tree/answer.ts';
import type { Rewriting } from '../engine.ts';
import { type MaskedAnswer, unmask } from './mask.ts';
import { cutNotes } from './notes.ts';
import type { Source } from './prompt.ts';
import { writtenView } from './written-view.ts';

/** The one change of a model engine: take it back, and the built-in engine does the work. */
const REWRITTEN = 'rewritten-by-model';

/** A rewrite in a model's own words. */
export type Written = Extract<Rewriting, { kind: 'written' }>;

/** All that a checked reply brought: enough to draw it again. */
export type Added = Pick<Written, 'markdown' | 'added'>;

/** A finished and checked reply, with the answer's own text in place of its tokens. */
export function rewritingOf(
  written: string,
  masked: MaskedAnswer,
  sources: readonly Source[],
  answer: AnswerSource,
): Written {
  const { rest, notes } = cutNotes(written, sources);
  const added = notes.map(({ text, source }) => ({ text, from: source?.title ?? null }));
  return rewritingFrom({ markdown: tidy(unmask(rest, masked)), added }, answer);
}

/** The same from what was kept of it. */
export const rewritingFrom = ({ markdown, added }: Added, answer: AnswerSource): Written => ({
  kind: 'written',
  markdown,
  added,
  view: writtenView(markdown, added, answer),
  notes: [{ transform: REWRITTEN, field: 'depth', count: 1 }],
});

const tidy = (markdown: string): string => markdown.replace(/\n{3,}/g, '\n\n').trim();

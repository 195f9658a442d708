import type { AnswerSource } from '../../tree/answer.ts';
import type { Blocks, View } from '../../tree/view.ts';
import { type MaskedAnswer, unmask } from './mask.ts';
import { cutNotes } from './notes.ts';
import type { Source } from './prompt.ts';
import { writtenView } from './written-view.ts';

/**
 * A new block that no block before it can hold: it begins at the margin with a letter, as a heading or
 * in bold. Points, quotations and tokens may belong to what stands above them.
 */
const OWN_START = /\n{2,}(?=[\p{L}#]|\*\*)/u;

/**
 * Draws what was written so far, while more is to come: no link and no image yet, and nothing of what
 * is being added. What was drawn before is not read again, or a long answer would slow down towards its
 * end.
 */
export function createDrafts(
  masked: MaskedAnswer,
  sources: readonly Source[],
  answer: AnswerSource,
): (written: string) => View {
  const drawn = new Map<string, Blocks>();
  const draw = (part: string): Blocks => {
    const blocks = drawn.get(part) ?? writtenView(unmask(part, masked), [], answer).blocks;
    drawn.set(part, blocks);
    return blocks;
  };
  return (written) => {
    const parts = inert(cutNotes(written, sources).rest).split(OWN_START);
    return { blocks: parts.flatMap(draw), removed: [] };
  };
}

const inert = (written: string): string =>
  written.replace(/\[([^\]\n]*)\]\(\s*\[\[U\d+\]\]\s*\)/g, '$1').replace(/\[\[[UI]\d+\]\]/g, '…');

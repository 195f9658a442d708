import type { Span } from '../core/span.ts';
import type { AnswerSource } from '../tree/answer.ts';
import type { View } from '../tree/view.ts';
import { Coverage } from './coverage.ts';
import { readView } from './read-view.ts';
import { VerbatimFinder } from './verbatim.ts';

/** What became of a word of the original. */
export type WordFate = 'shown' | 'reworded' | 'folded' | 'left-out';

/** A word of the original, by the place where it begins, and what became of it. */
export type AccountedWord = { readonly at: number; readonly fate: WordFate };

type Piece = { readonly span: Span; readonly fate: WordFate; readonly container: number };

const WORD = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;

/**
 * Where each word of the original is in a view, in the order in which a reader meets them; what was
 * left out comes last. Read from the view alone, so it holds for whatever made it.
 */
export function accountOf({ source }: AnswerSource, view: View): AccountedWord[] {
  // Found in the whole source: an edit may begin inside a word.
  const words = [...source.matchAll(WORD)].map(({ index }) => index);
  return piecesOf(source, view).flatMap(({ span, fate }) =>
    words
      .slice(firstFrom(words, span.start), firstFrom(words, span.end))
      .map((at) => ({ at, fate })),
  );
}

/** The index of the first word that begins at `offset` or behind it. */
function firstFrom(words: readonly number[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function piecesOf(source: string, view: View): Piece[] {
  const { leaves, verbatim } = readView(view);
  const coverage = new Coverage(source.length);
  const pieces: Piece[] = [];
  for (const { kind, copy, folded, span, container } of leaves) {
    if (copy) continue;
    coverage.cover(span);
    pieces.push({ span, container, fate: fateOf(folded, kind === 'edit') });
  }
  const finder = new VerbatimFinder(source);
  // As the guard does: a short block may also stand inside a longer one.
  for (const block of [...verbatim].sort((a, b) => b.text.length - a.text.length)) {
    const span = finder.find(block.text, coverage);
    if (!span) continue;
    coverage.cover(span);
    pieces.push({ span, container: block.container, fate: fateOf(block.folded, false) });
  }
  const met = pieces.sort((a, b) => a.container - b.container);
  return [
    ...met,
    ...view.removed.map(({ span }) => ({ span, fate: 'left-out' as const, container: 0 })),
  ];
}

function fateOf(folded: boolean, edited: boolean): WordFate {
  if (folded) return 'folded';
  return edited ? 'reworded' : 'shown';
}

import type { ViewLeaf } from './read-view.ts';
import { opensSentence, SILENT } from './sentence-start.ts';
import { type Violation, violation } from './violation.ts';

/** Longest address of a link that may stand between two neighbours, in characters. */
const MAX_GAP = 2000;

/**
 * Movement keeps sense: the words of a sentence stay together and in order. A piece either follows
 * the piece it follows in the source, or opens a sentence; within a paragraph nothing goes back.
 */
export function checkMovement(leaves: readonly ViewLeaf[], source: string): Violation[] {
  const found: Violation[] = [];
  let before: ViewLeaf | null = null;
  for (const [index, leaf] of leaves.entries()) {
    if (leaf.copy || !SAYS.test(leaf.text)) continue;
    const repeated = leaves[index - 1];
    const goesOnFromCopy = repeated?.copy === true && standsRightBefore(repeated, leaf, source);
    // What a view begins with opens a sentence too.
    const whole = withOpening(leaves, leaf, index);
    // What ends the sentence before, behind a stretch that waits, is no opening.
    const isInPlace = [leaf, whole].some((piece) =>
      before ? follows(piece, before, source) : begins(piece, source),
    );
    if (!goesOnFromCopy && !isInPlace) {
      found.push(violation('moved', 'order', leaf.text, leaf.span));
    }
    before = leaf;
  }
  return found;
}

/** A piece with what opens it and says nothing by itself: "`==` compares". */
function withOpening(leaves: readonly ViewLeaf[], leaf: ViewLeaf, index: number): ViewLeaf {
  const opening = leaves[index - 1];
  const isOpened =
    opening &&
    !opening.copy &&
    opening.container === leaf.container &&
    !SAYS.test(opening.text) &&
    opening.span.end === leaf.span.start;
  return isOpened ? { ...leaf, span: { start: opening.span.start, end: leaf.span.end } } : leaf;
}

const SAYS = /[\p{L}\p{N}]/u;

const begins = ({ span }: ViewLeaf, source: string): boolean =>
  !saysBetween(source, 0, span.start) || opensSentence(source, span.start);

function follows(leaf: ViewLeaf, before: ViewLeaf, source: string): boolean {
  const goesOn = leaf.span.start >= before.span.end;
  if (standsRightBefore(before, leaf, source)) return true;
  return (goesOn || leaf.container !== before.container) && opensSentence(source, leaf.span.start);
}

/** True when nothing that says anything stands between two pieces. */
const standsRightBefore = (before: ViewLeaf, leaf: ViewLeaf, source: string): boolean =>
  leaf.span.start >= before.span.end && !saysBetween(source, before.span.end, leaf.span.start);

function saysBetween(source: string, start: number, end: number): boolean {
  if (end - start > MAX_GAP) return true;
  return SAYS.test(source.slice(start, end).replace(SILENT, ' '));
}

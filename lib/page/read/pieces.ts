/**
 * Inline Markdown while it is put together. Marks are kept apart from text until their neighbours
 * are known, because Markdown reads them only where they touch the right characters.
 */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'mark';
      readonly mark: string;
      readonly pair: number;
      readonly opens: boolean;
    };

/** Put pieces together, leaving out the pairs of marks that Markdown would read as text. */
export function joinPieces(pieces: readonly Piece[]): string {
  let kept = mergeTouching(pieces);
  for (;;) {
    const broken = brokenPairs(kept);
    if (broken.size === 0) break;
    kept = kept.filter((piece) => piece.kind === 'text' || !broken.has(piece.pair));
  }
  return kept.map(show).join('');
}

const show = (piece: Piece): string => (piece.kind === 'text' ? piece.text : piece.mark);

/** `**a****b**` is one stretch: the inner marks go. */
function mergeTouching(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  const renamed = new Map<number, number>();
  for (const piece of pieces) {
    if (piece.kind === 'text') {
      if (piece.text !== '') out.push(piece);
      continue;
    }
    const pair = renamed.get(piece.pair) ?? piece.pair;
    const last = out.at(-1);
    if (piece.opens && last?.kind === 'mark' && !last.opens && last.mark === piece.mark) {
      out.pop();
      renamed.set(piece.pair, last.pair);
    } else out.push({ ...piece, pair });
  }
  return out;
}

function brokenPairs(pieces: readonly Piece[]): Set<number> {
  const broken = new Set<number>();
  const inside = new Set<number>();
  pieces.forEach((piece, index) => {
    if (piece.kind === 'text') return;
    if (piece.opens) inside.add(piece.pair);
    else inside.delete(piece.pair);
    if (!works(pieces, index, piece.opens)) broken.add(piece.pair);
  });
  return broken;
}

/** Whether a mark stands where Markdown takes it for one. */
function works(pieces: readonly Piece[], index: number, opens: boolean): boolean {
  const before = charBefore(pieces, index);
  const after = charAfter(pieces, index);
  const inner = opens ? after : before;
  const outer = opens ? before : after;
  const neighbour = pieces[opens ? index - 1 : index + 1];
  // A mark of another pair that touches from outside would run together with this one.
  if (neighbour?.kind === 'mark' && neighbour.opens !== opens) return false;
  if (inner === '' || /\s/.test(inner)) return false;
  return !isPunctuation(inner) || outer === '' || /\s/.test(outer) || isPunctuation(outer);
}

function charBefore(pieces: readonly Piece[], index: number): string {
  for (let at = index - 1; at >= 0; at -= 1) {
    const piece = pieces[at];
    if (piece?.kind === 'text') return [...piece.text.slice(-2)].at(-1) ?? '';
  }
  return '';
}

function charAfter(pieces: readonly Piece[], index: number): string {
  for (let at = index + 1; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece?.kind === 'text') return [...piece.text.slice(0, 2)][0] ?? '';
  }
  return '';
}

const isPunctuation = (char: string): boolean => /[\p{P}\p{S}]/u.test(char);

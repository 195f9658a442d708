import { escapeText, inlineCode } from './escape.ts';

/**
 * Inline Markdown while it is put together. Marks and text are kept apart until their neighbours
 * are known, because Markdown reads marks only where they touch the right characters.
 */
export type Piece =
  /** The page's own characters, not escaped yet. */
  | { readonly kind: 'text'; readonly text: string }
  /** Markdown as it is: a link, a placeholder. */
  | { readonly kind: 'raw'; readonly text: string }
  /** Inline code, not fenced yet. */
  | { readonly kind: 'code'; readonly text: string }
  | {
      readonly kind: 'mark';
      readonly mark: string;
      readonly pair: number;
      readonly opens: boolean;
    };

/** Put pieces together, leaving out the pairs of marks that Markdown would read as text. */
export function joinPieces(pieces: readonly Piece[], insideLink: boolean): string {
  let kept = mergeLikes(mergeTouching(pieces));
  for (;;) {
    const broken = brokenPairs(kept);
    if (broken.size === 0) break;
    kept = mergeLikes(kept.filter((piece) => piece.kind !== 'mark' || !broken.has(piece.pair)));
  }
  return kept
    .map((piece, index) => {
      if (piece.kind !== 'text') return show(piece);
      const next = kept[index + 1];
      const touched = next !== undefined && !/^\s/.test(show(next));
      return escapeText(piece.text, { touched, insideLink });
    })
    .join('');
}

const show = (piece: Piece): string => {
  if (piece.kind === 'code') return inlineCode(piece.text);
  return piece.kind === 'mark' ? piece.mark : piece.text;
};

/** Text that touches is read as one; code that touches is one, or its fences would run together. */
function mergeLikes(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    const alike = piece.kind === 'code' || piece.kind === 'text';
    if (alike && last?.kind === piece.kind) {
      out[out.length - 1] = { kind: piece.kind, text: last.text + piece.text };
    } else out.push(piece);
  }
  return out;
}

/** `**a****b**` is one stretch: the inner marks go. */
function mergeTouching(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  const renamed = new Map<number, number>();
  for (const piece of pieces) {
    if (piece.kind !== 'mark') {
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
  pieces.forEach((piece, index) => {
    if (piece.kind !== 'mark') return;
    if (!works(pieces, index, piece)) broken.add(piece.pair);
  });
  return broken;
}

/** Whether a mark stands where Markdown takes it for one. */
function works(pieces: readonly Piece[], index: number, mark: Mark): boolean {
  const before = charBeside(pieces, index, mark, -1);
  const after = charBeside(pieces, index, mark, 1);
  const inner = mark.opens ? after : before;
  const outer = mark.opens ? before : after;
  const neighbour = pieces[mark.opens ? index - 1 : index + 1];
  // A mark of another pair that touches from outside would run together with this one.
  if (neighbour?.kind === 'mark' && neighbour.opens !== mark.opens) return false;
  if (inner === '' || /\s/.test(inner)) return false;
  return !isPunctuation(inner) || outer === '' || /\s/.test(outer) || isPunctuation(outer);
}

type Mark = Piece & { kind: 'mark' };

/** The character next to a run of marks; marks of the same character belong to the run. */
function charBeside(pieces: readonly Piece[], index: number, mark: Mark, step: 1 | -1): string {
  for (let at = index + step; at >= 0 && at < pieces.length; at += step) {
    const piece = pieces[at];
    if (!piece || (piece.kind === 'mark' && piece.mark[0] === mark.mark[0])) continue;
    const chars = [...show(piece)];
    return (step === 1 ? chars[0] : chars.at(-1)) ?? '';
  }
  return '';
}

const isPunctuation = (char: string): boolean => /[\p{P}\p{S}]/u.test(char);

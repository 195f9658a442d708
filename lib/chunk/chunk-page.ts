import type { Block } from './blocks.ts';
import type { Chunk } from './chunk.ts';
import { type Piece, piecesOf } from './pieces.ts';

/** Words of a chunk: enough to be about something, few enough to be about one thing. */
const MOST = 200;
const MOST_CHARACTERS = 6_000;
/** A section of fewer words is read on into the next one. */
const LEAST_SECTION = 60;
/** Words repeated where a paragraph had to be cut, so that its thread is in both chunks. */
const OVERLAP = 30;

const NOTHING = (): boolean => false;

/**
 * Cut a page into passages: at headings first, then at the borders of blocks and sentences. Code and
 * tables stay whole where they can. Blocks that `isLeftOut` names are in no chunk.
 */
export function chunkPage(
  markdown: string,
  isLeftOut: (block: Block) => boolean = NOTHING,
): readonly Chunk[] {
  const packs: Piece[][] = [];
  let pack: readonly Piece[] = [];
  const close = () => {
    if (pack.length > 0) packs.push([...pack]);
    pack = [];
  };
  for (const piece of piecesOf(markdown, isLeftOut)) {
    const words = wordsIn(pack);
    const opensSection = piece.kind === 'heading' && words >= LEAST_SECTION;
    if (piece.afterGap || opensSection) close();
    else if (isFull(pack, words, piece) && !pack.every(isHeading)) {
      const rest = overlapWith(pack, piece);
      close();
      pack = rest;
    }
    pack = [...pack, piece];
  }
  close();
  return packs.flatMap((pieces) => toChunk(markdown, pieces)).map(numbered);
}

/** Full of words, or of characters where there are no words to count. */
const isFull = (pack: readonly Piece[], words: number, next: Piece): boolean =>
  words + next.words > MOST || next.end - (pack[0]?.start ?? next.start) > MOST_CHARACTERS;

const isHeading = ({ kind }: Piece): boolean => kind === 'heading';
const wordsIn = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { words }) => sum + words, 0);

/** The last sentences before a cut inside a paragraph. */
function overlapWith(pack: readonly Piece[], next: Piece): readonly Piece[] {
  if (next.kind !== 'sentence') return [];
  let words = next.words;
  let from = pack.length;
  while (from > 1) {
    const piece = pack[from - 1];
    if (!piece || piece.block !== next.block) break;
    words += piece.words;
    if (words - next.words > OVERLAP || words > MOST) break;
    from -= 1;
  }
  return pack.slice(from);
}

function toChunk(markdown: string, pieces: readonly Piece[]): readonly Omit<Chunk, 'ordinal'>[] {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last) return [];
  const slice = markdown.slice(first.start, last.end);
  const text = slice.trim();
  const start = first.start + slice.indexOf(text);
  // Headings alone say nothing that the chunk under them does not say.
  if (text === '' || pieces.every(isHeading)) return [];
  return [{ start, end: start + text.length, headings: headingsOf(pieces), text }];
}

/** The headings above most of its words: what was read on from a small section is the lesser part. */
function headingsOf(pieces: readonly Piece[]): readonly string[] {
  const words = new Map<readonly string[], number>();
  for (const { headings, words: more } of pieces) {
    const same = [...words.keys()].find((known) => known.join('\n') === headings.join('\n'));
    words.set(same ?? headings, (words.get(same ?? headings) ?? 0) + more);
  }
  const most = [...words].reduce((a, b) => (b[1] > a[1] ? b : a));
  return most[0];
}

const numbered = (chunk: Omit<Chunk, 'ordinal'>, ordinal: number): Chunk => ({ ...chunk, ordinal });

import { type Span, sliceOf } from '../core/span.ts';
import { countWords } from '../core/words.ts';
import { type Block, blocksOf } from './blocks.ts';
import { plainText } from './plain-text.ts';
import { sentencesIn } from './sentences.ts';

/** The smallest thing that a chunk is made of: a sentence, a line or a whole block. */
export type Piece = Span & {
  readonly words: number;
  readonly kind: 'heading' | 'sentence' | 'whole';
  /** Which block it is of, so that neighbours of one paragraph are known as such. */
  readonly block: number;
  readonly headings: readonly string[];
  /** Something was left out before it, so no chunk may reach across. */
  readonly afterGap: boolean;
};

/** Code and tables up to this many words stay whole. */
const LARGEST_WHOLE = 400;
/** Text without a border for longer than this many characters is cut at a space. */
const LONGEST = 3_000;

/** The pieces of a page in order; `isLeftOut` names blocks that no chunk shall hold. */
export function* piecesOf(
  markdown: string,
  isLeftOut: (block: Block) => boolean,
): Generator<Piece> {
  const path: Heading[] = [];
  let afterGap = false;
  let number = 0;
  for (const block of blocksOf(markdown)) {
    number += 1;
    if (isLeftOut(block)) {
      afterGap = true;
      continue;
    }
    if (block.kind === 'heading') enter(path, block, sliceOf(markdown, block));
    const headings = path.map(({ title }) => title);
    for (const span of spansOf(markdown, block)) {
      const words = countWords(sliceOf(markdown, span));
      yield { ...span, words, kind: kindOf(block), block: number, headings, afterGap };
      afterGap = false;
    }
  }
}

type Heading = { readonly level: number; readonly title: string };

/** A heading ends the sections of its own level and below. */
function enter(path: Heading[], { level }: Block, source: string): void {
  while ((path.at(-1)?.level ?? 0) >= level) path.pop();
  const title = plainText(source.replace(/\n\s*(?:=+|-+)\s*$/, ''));
  if (title) path.push({ level, title });
}

const kindOf = ({ kind }: Block): Piece['kind'] => {
  if (kind === 'heading') return 'heading';
  return kind === 'code' || kind === 'table' ? 'whole' : 'sentence';
};

function spansOf(markdown: string, block: Block): readonly Span[] {
  if (block.kind === 'heading') return [block];
  const isWhole = kindOf(block) === 'whole';
  const fits = block.end - block.start <= LONGEST * 2;
  if (isWhole && fits && countWords(sliceOf(markdown, block)) <= LARGEST_WHOLE) return [block];
  const spans = isWhole ? linesIn(markdown, block) : sentencesIn(markdown, block);
  return spans.flatMap((span) => cutLong(markdown, span));
}

function linesIn(markdown: string, { start, end }: Span): readonly Span[] {
  const spans: Span[] = [];
  for (let from = start; from < end; ) {
    const found = markdown.indexOf('\n', from);
    const to = found === -1 || found >= end ? end : found + 1;
    spans.push({ start: from, end: to });
    from = to;
  }
  return spans;
}

function cutLong(markdown: string, { start, end }: Span): readonly Span[] {
  const spans: Span[] = [];
  let from = start;
  while (end - from > LONGEST) {
    const space = markdown.lastIndexOf(' ', from + LONGEST);
    const to = space > from ? space + 1 : wholeCharacter(markdown, from + LONGEST);
    spans.push({ start: from, end: to });
    from = to;
  }
  return [...spans, { start: from, end }];
}

/** Not between the two halves of one character. */
const wholeCharacter = (text: string, at: number): number =>
  /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at - 1 : at;

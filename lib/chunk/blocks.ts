import type { Span } from '../core/span.ts';

/** What a run of lines of Markdown is; only that much of the grammar as cutting needs. */
export type Block = Span & {
  readonly kind: 'heading' | 'code' | 'table' | 'item' | 'prose';
  /** 1 to 6 for headings, else 0. */
  readonly level: number;
};

type Line = Span & { readonly text: string };
type Open = Span & { readonly kind: Block['kind']; readonly fence: string };

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^ {0,3}(#{1,6})(?:\s|$)/;
const UNDERLINE = /^ {0,3}(=+|-+)\s*$/;
const ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])\s+\S/;
const TABLE = /^\s*\|/;

/** The blocks of a Markdown text in order, without the empty lines between them; linear in its length. */
export function blocksOf(markdown: string): readonly Block[] {
  const blocks: Block[] = [];
  let last: Step = { closed: [], next: null };
  for (const line of linesOf(markdown)) {
    last = last.next?.fence ? inFence(last.next, line) : step(last.next, line);
    blocks.push(...last.closed);
  }
  return last.next ? [...blocks, blockOf(last.next)] : blocks;
}

/** What a line ends, and what is open behind it. */
type Step = { readonly closed: readonly Block[]; readonly next: Open | null };

function inFence(open: Open, { end, text }: Line): Step {
  const grown = { ...open, end };
  return isClosing(text, open.fence)
    ? { closed: [blockOf(grown)], next: null }
    : { closed: [], next: grown };
}

function step(open: Open | null, line: Line): Step {
  const before = open ? [blockOf(open)] : [];
  if (line.text.trim() === '') return { closed: before, next: null };
  const level = HEADING.exec(line.text)?.[1]?.length;
  if (level) {
    const heading: Block = { kind: 'heading', level, start: line.start, end: line.end };
    return { closed: [...before, heading], next: null };
  }
  if (open?.kind === 'prose' && UNDERLINE.test(line.text)) {
    const under = line.text.trim().startsWith('=') ? 1 : 2;
    const heading: Block = { kind: 'heading', level: under, start: open.start, end: line.end };
    return { closed: [heading], next: null };
  }
  return grow(open, line, before);
}

function grow(open: Open | null, { start, end, text }: Line, before: readonly Block[]): Step {
  const fence = FENCE.exec(text)?.[1] ?? '';
  const kind = fence ? 'code' : TABLE.test(text) ? 'table' : kindOf(text, open);
  const goesOn = open !== null && !fence && open.kind === kind && !ITEM.test(text);
  return goesOn
    ? { closed: [], next: { ...open, end } }
    : { closed: before, next: { kind, start, end, fence } };
}

const blockOf = ({ kind, start, end }: Open): Block => ({ kind, start, end, level: 0 });

/** A line under a list item belongs to it, marked by an indent or not. */
const kindOf = (line: string, open: Open | null): Block['kind'] =>
  ITEM.test(line) || open?.kind === 'item' ? 'item' : 'prose';

const isClosing = (line: string, fence: string): boolean => {
  const found = FENCE.exec(line)?.[1];
  return found?.startsWith(fence) === true && line.trim() === found;
};

function* linesOf(text: string): Generator<Line> {
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const next = found === -1 ? text.length : found + 1;
    const end = found === -1 ? next : found;
    yield { start, end, text: text.slice(start, end) };
    start = next;
  }
}

import { linkTarget, withoutReserved } from './escape.ts';
import { addIsland } from './islands.ts';
import { isCitation, isWord } from './kinds.ts';
import { isMath, texOf } from './math.ts';
import { joinPieces, type Piece } from './pieces.ts';
import { childrenOf, isLeftOut, type Reading } from './reading.ts';

/** Stands for a line break until paragraphs are cut; no page text holds it. */
export const BREAK = '\uE1D3';

const MARKS: Readonly<Record<string, string>> = {
  strong: '**',
  b: '**',
  em: '*',
  i: '*',
  dfn: '*',
  cite: '*',
  del: '~~',
  s: '~~',
  strike: '~~',
};

const CODE_TAGS = new Set(['code', 'kbd', 'samp', 'tt']);

/** Stands among the marks for being inside a link. */
const LINK = 'link';

/** The inline Markdown of a run of nodes; breaks are `BREAK`. */
export function inlineMarkdown(
  nodes: readonly Node[],
  reading: Reading,
  within: readonly string[] = [],
): string {
  const line: Line = { pieces: [], pairs: 0, reading, within };
  for (const node of nodes) readNode(node, line);
  return joinPieces(line.pieces, within.includes(LINK));
}

type Line = {
  readonly pieces: Piece[];
  pairs: number;
  readonly reading: Reading;
  /** The marks this stands within: bold within bold is bold. */
  readonly within: readonly string[];
};

function readNode(node: Node, line: Line): void {
  if (node.nodeType === Node.TEXT_NODE) readText(node as Text, line);
  else if (node instanceof Element) readElement(node, line);
}

function readText(node: Text, line: Line): void {
  const keeps = node.data.includes('\n') && keepsLines(node);
  const flat = withoutReserved(node.data)
    .replace(keeps ? /[^\S\n\u00a0]+/g : /[^\S\u00a0]+/g, ' ')
    .replace(/\n/g, BREAK);
  push(line, flat);
}

const keepsLines = ({ parentElement }: Text): boolean =>
  parentElement !== null && /^(?:pre|break)/.test(getComputedStyle(parentElement).whiteSpace);

/** Add text, or Markdown as it is; a space never follows a space. */
function push(line: Line, text: string, kind: 'text' | 'raw' = 'text'): void {
  const last = line.pieces.findLast(({ kind }) => kind !== 'mark');
  const spaced = last?.kind === 'text' && /[ \uE1D3]$/.test(last.text);
  const added = spaced ? text.replace(/^ +/, '') : text;
  if (added !== '') line.pieces.push({ kind, text: added });
}

function pushCode(line: Line, text: string): void {
  if (text.trim() !== '') line.pieces.push({ kind: 'code', text });
  else push(line, text === '' ? '' : ' ');
}

function readElement(element: Element, line: Line): void {
  const island = inlineIsland(element, line.reading);
  const mark = markOf(element);
  if (island !== null) push(line, island, 'raw');
  else if (isLeftOut(element, line.reading)) return;
  else if (element.localName === 'br') push(line, BREAK);
  else if (CODE_TAGS.has(element.localName)) pushCode(line, element.textContent ?? '');
  else if (element.localName === 'a') readLink(element as HTMLAnchorElement, line);
  else if (mark && !line.within.includes(mark)) readMarked(element, mark, line);
  else readChildren(element, line);
}

/** Some sites set bold text in boxes that only look so. */
function markOf(element: Element): string | undefined {
  if (element.localName !== 'span') return MARKS[element.localName];
  const around = element.parentElement;
  return isBold(element) && around && !isBold(around) ? MARKS.strong : undefined;
}

const isBold = (element: Element): boolean => Number(getComputedStyle(element).fontWeight) >= 600;

function readChildren(element: Element, line: Line): void {
  const quoted = element.localName === 'q';
  if (quoted) push(line, '“');
  for (const child of childrenOf(element)) readNode(child, line);
  if (quoted) push(line, '”');
}

/** Emphasis around its text only: spaces at its edges stand outside. */
function readMarked(element: Element, mark: string, line: Line): void {
  const inner: Line = {
    pieces: [],
    pairs: line.pairs + 1,
    reading: line.reading,
    within: [...line.within, mark],
  };
  readChildren(element, inner);
  line.pairs = inner.pairs;
  const said = inner.pieces.map((piece) => (piece.kind === 'mark' ? '' : piece.text)).join('');
  if (said.trim() === '' || said.includes(BREAK)) {
    for (const piece of inner.pieces) line.pieces.push(piece);
    return;
  }
  const { before, pieces, after } = trimPieces(inner.pieces);
  line.pairs += 1;
  const pair = line.pairs;
  push(line, before);
  line.pieces.push({ kind: 'mark', mark, pair, opens: true }, ...pieces);
  line.pieces.push({ kind: 'mark', mark, pair, opens: false });
  push(line, after);
}

function trimPieces(pieces: readonly Piece[]): { before: string; pieces: Piece[]; after: string } {
  const out = [...pieces];
  const first = out.findIndex(({ kind }) => kind !== 'mark');
  const last = out.findLastIndex(({ kind }) => kind !== 'mark');
  const trim = (index: number, pattern: RegExp): string => {
    const piece = out[index];
    if (piece?.kind !== 'text') return '';
    const cut = pattern.exec(piece.text)?.[0] ?? '';
    out[index] = { kind: 'text', text: piece.text.replace(pattern, '') };
    return cut === '' ? '' : ' ';
  };
  return { before: trim(first, /^\s+/), after: trim(last, /\s+$/), pieces: out };
}

/** A link within a link is not possible in Markdown; the outer one stays. */
function readLink(link: HTMLAnchorElement, line: Line): void {
  const target = line.within.includes(LINK) ? null : linkTarget(link.href);
  if (target === null) readChildren(link, line);
  else pushLink(line, inlineMarkdown(childrenOf(link), line.reading, [LINK]), target);
}

function pushLink(line: Line, label: string, target: string): void {
  const shown = label.replaceAll(BREAK, ' ').trim();
  if (/^\s/.test(label)) push(line, ' ');
  if (shown !== '') push(line, `[${shown}](${target})`, 'raw');
  if (/\s$/.test(label)) push(line, ' ');
}

/** The placeholder of an element that is shown as it is within a line, or null. */
function inlineIsland(element: Element, { islands }: Reading): string | null {
  if (isMath(element)) {
    return addIsland(islands, element, { kind: 'math', text: texOf(element), inline: true });
  }
  if (isCitation(element) || isWord(element)) {
    const text = element.textContent?.trim() ?? '';
    return text === '' ? '' : addIsland(islands, element, { kind: 'citation', text, inline: true });
  }
  if (element.localName === 'sup' || element.localName === 'sub') {
    const text = element.textContent?.trim() ?? '';
    return text === '' ? '' : addIsland(islands, element, { kind: 'math', text, inline: true });
  }
  return element.localName === 'img' ? imageIsland(element as HTMLImageElement, islands) : null;
}

/** Images below this width are icons, in CSS pixels. */
const ICON_PX = 32;

const EMOJI = /^\p{Extended_Pictographic}(?:\p{M}|\u200d|\ufe0f|\p{Extended_Pictographic})*$/u;

function imageIsland(image: HTMLImageElement, islands: Reading['islands']): string {
  const alt = image.alt.trim();
  // An emoji drawn as an image is a character of the text.
  if (EMOJI.test(alt)) return alt;
  const width = image.width || image.naturalWidth;
  if (width > 0 && width <= ICON_PX) return '';
  if (alt === '' && !image.currentSrc && !image.getAttribute('src')) return '';
  return addIsland(islands, image, { kind: 'image', text: alt, inline: true });
}

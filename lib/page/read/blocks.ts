import { isCaptioned } from '../detect/bodies.ts';
import { codeWithin, readCode } from './code.ts';
import { escapeLineStart } from './escape.ts';
import { BREAK, inlineMarkdown } from './inlines.ts';
import { addIsland } from './islands.ts';
import { isInline } from './kinds.ts';
import { isDisplayMath, isMath, texOf } from './math.ts';
import { childrenOf, isLeftOut, type Reading } from './reading.ts';
import { tableText } from './table.ts';

/** One Markdown block, possibly of several lines. */
export type MarkdownBlock = { readonly kind: 'list' | 'other'; readonly text: string };

/** The Markdown blocks of what stands in an element. */
export function readBlocks(container: Element, reading: Reading): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  let run: Node[] = [];
  const endRun = () => {
    if (run.length > 0) blocks.push(...paragraphs(run, reading));
    run = [];
  };
  for (const child of childrenOf(container)) {
    if (child.nodeType === Node.COMMENT_NODE) continue;
    if (isInline(child)) run.push(child);
    else if (child instanceof Element) {
      endRun();
      blocks.push(...blocksOf(child, reading, blocks.at(-1)?.kind === 'list'));
    }
  }
  endRun();
  return blocks;
}

/** The blocks of one part of an answer, which may itself be a list, a table or a paragraph. */
export const readBody = (body: Element, reading: Reading): MarkdownBlock[] =>
  ROOT_TAGS.has(body.localName) ? blocksOf(body, reading, false) : readBlocks(body, reading);

const ROOT_TAGS = new Set('ul ol table pre blockquote h1 h2 h3 h4 h5 h6'.split(' '));

/** Blocks with the blank lines between them. */
export const joinBlocks = (blocks: readonly MarkdownBlock[]): string =>
  blocks.map(({ text }) => text).join('\n\n');

/** A run of inline nodes as paragraphs: two breaks in a row end one. */
function paragraphs(run: readonly Node[], reading: Reading): MarkdownBlock[] {
  return inlineMarkdown(run, reading)
    .split(/\s*\uE1D3\s*\uE1D3[\s\uE1D3]*/)
    .map(linesOf)
    .filter((text) => text !== '')
    .map((text) => ({ kind: 'other', text }));
}

/** Lines within a paragraph, with hard breaks between them. */
const linesOf = (text: string): string =>
  text
    .split(BREAK)
    .map((line) => escapeLineStart(line.trim()))
    .filter((line) => line !== '')
    .join('\\\n');

function blocksOf(element: Element, reading: Reading, afterList: boolean): MarkdownBlock[] {
  const island = blockIsland(element, reading);
  if (island !== null) return island === '' ? [] : [{ kind: 'other', text: island }];
  if (isLeftOut(element, reading)) return [];
  const level = headingLevel(element);
  if (level > 0) return heading(element, level, reading);
  switch (element.localName) {
    case 'ul':
    case 'ol':
      return list(element, reading, afterList);
    case 'blockquote':
      return quote(element, reading);
    case 'hr':
      return [{ kind: 'other', text: '___' }];
    case 'p':
      return element.children.length === 0
        ? paragraphs([...element.childNodes], reading)
        : readBlocks(element, reading);
    default:
      return readBlocks(element, reading);
  }
}

/** The placeholder of an element shown as it is on lines of its own, '' for an empty one, or null. */
function blockIsland(element: Element, reading: Reading): string | null {
  const { islands } = reading;
  if (element.matches('table, [role="table"], [role="grid"]') || isCaptionedTable(element)) {
    const text = tableText(element);
    return text === '' ? '' : addIsland(islands, element, { kind: 'table', text, inline: false });
  }
  if (element.matches('pre, .cm-editor, .CodeMirror, .monaco-editor') || isCaptionedCode(element)) {
    return codeIsland(element, reading);
  }
  if (isMath(element) && isDisplayMath(element)) {
    return addIsland(islands, element, { kind: 'math', text: texOf(element), inline: false });
  }
  return null;
}

function codeIsland(element: Element, reading: Reading): string {
  const { text, language, complete } = readCode(element);
  if (!complete) reading.complete = false;
  if (text === '') return '';
  return addIsland(reading.islands, element, {
    kind: 'code',
    text,
    inline: false,
    ...(language ? { language } : {}),
  });
}

const isCaptionedTable = (element: Element): boolean =>
  element.querySelector('table') !== null && isCaptioned(element);

const isCaptionedCode = (element: Element): boolean =>
  codeWithin(element) !== null && isCaptioned(element);

function headingLevel(element: Element): number {
  const own = /^h([1-6])$/.exec(element.localName)?.[1];
  if (own) return Number(own);
  if (element.getAttribute('role') !== 'heading') return 0;
  return Math.min(6, Math.max(1, Number(element.getAttribute('aria-level')) || 2));
}

function heading(element: Element, level: number, reading: Reading): MarkdownBlock[] {
  const text = inlineMarkdown([...childrenOf(element)], reading)
    .replaceAll(BREAK, ' ')
    .trim();
  if (text === '') return [];
  return [{ kind: 'other', text: `${'#'.repeat(level)} ${text.replace(/(^|\s)(#+)$/, '$1\\$2')}` }];
}

function quote(element: Element, reading: Reading): MarkdownBlock[] {
  const inner = joinBlocks(readBlocks(element, reading));
  if (inner === '') return [];
  return [{ kind: 'other', text: inner.replace(/^/gm, '> ').replace(/^> $/gm, '>') }];
}

/** A list right behind another needs other markers, else Markdown reads them as one. */
function list(element: Element, reading: Reading, afterList: boolean): MarkdownBlock[] {
  const items = itemsOf(element, reading);
  if (items.length === 0) return [];
  const tight = items.every(({ blocks }) => blocks.slice(1).every((text) => LIST_START.test(text)));
  const markers = markersOf(element, items, afterList);
  const lines = items.map(({ blocks }, index) => itemText(markers[index] ?? '-', blocks, tight));
  return [{ kind: 'list', text: lines.join(tight ? '\n' : '\n\n') }];
}

type Item = { readonly blocks: string[]; readonly value: number | null };

function itemsOf(element: Element, reading: Reading): Item[] {
  const items: Item[] = [];
  for (const child of element.childNodes) {
    const blocks = itemBlocks(child, reading)?.map(({ text }) => text);
    if (!blocks || blocks.length === 0) continue;
    const last = items.at(-1);
    const at = child instanceof Element ? child : null;
    // Broken but common: a nested list that stands beside its item instead of within it.
    if (last && at?.matches('ul, ol')) last.blocks.push(...blocks);
    else items.push({ blocks, value: Number(at?.getAttribute('value')) || null });
  }
  return items;
}

function markersOf(element: Element, items: readonly Item[], afterList: boolean): string[] {
  if (element.localName !== 'ol') return items.map(() => (afterList ? '*' : '-'));
  let number = startOf(element) - 1;
  return items.map(({ value }) => {
    number = value ?? number + 1;
    return `${number}${afterList ? ')' : '.'}`;
  });
}

const LIST_START = /^(?:[-*]|\d{1,9}[.)]) /;

const startOf = (element: Element): number => {
  const start = Number.parseInt(element.getAttribute('start') ?? '1', 10);
  return Number.isNaN(start) || start < 0 ? 1 : start;
};

/** The blocks of one item, or null for what is none. Text without an item reads as one. */
function itemBlocks(item: ChildNode, reading: Reading): MarkdownBlock[] | null {
  if (!(item instanceof Element)) {
    return item.nodeType === Node.TEXT_NODE ? paragraphs([item], reading) : null;
  }
  if (isLeftOut(item, reading)) return null;
  const blocks =
    item.localName === 'li' ? readBlocks(item, reading) : blocksOf(item, reading, false);
  const box = item.querySelector<HTMLInputElement>('input[type="checkbox"]');
  if (!box || box.closest('li') !== item) return blocks;
  const [first, ...rest] = blocks;
  const mark = box.checked ? '[x]' : '[ ]';
  return [{ kind: 'other', text: `${mark} ${first?.text ?? ''}` }, ...rest];
}

function itemText(marker: string, blocks: readonly string[], tight: boolean): string {
  const indent = ' '.repeat(marker.length + 1);
  const text = blocks.join(tight ? '\n' : '\n\n');
  return `${marker} ${text.replace(/\n(?=[^\n])/g, `\n${indent}`)}`.trimEnd();
}

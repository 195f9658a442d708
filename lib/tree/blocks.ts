import type * as mdast from 'mdast';
import type { IslandId } from '../core/ids.ts';
import { sliceOf } from '../core/span.ts';
import { PLACEHOLDER } from './answer.ts';
import type { Opaque, OpaqueKind, Phrase } from './doc.ts';
import { placeOf, type Reading, readPhrases, toInlines } from './inlines.ts';
import { plainText } from './phrases.ts';
import type { Block, Inlines, ListItem } from './view.ts';

/** Blocks shown as they are: the inside of quotations, tables and everything else kept whole. */
export function readBlocks(nodes: readonly mdast.RootContent[], reading: Reading): Block[] {
  return nodes.flatMap((node) => readBlock(node, reading));
}

function readBlock(node: mdast.RootContent, reading: Reading): Block[] {
  switch (node.type) {
    case 'paragraph':
      return readParagraph(readPhrases(node.children, reading));
    case 'heading':
      return [{ kind: 'heading', level: node.depth, inlines: inlinesOf(node.children, reading) }];
    case 'code':
      return [{ kind: 'code', language: node.lang ?? null, text: node.value }];
    case 'blockquote':
      return [{ kind: 'quote', blocks: readBlocks(node.children, reading) }];
    case 'thematicBreak':
      return [{ kind: 'rule' }];
    case 'table':
      return [readTable(node, reading)];
    case 'list':
      return [readPlainList(node, reading)];
    case 'footnoteDefinition':
      return [opaqueText(node, reading)];
    case 'definition':
      return [];
    default:
      return [opaqueText(node, reading)];
  }
}

const opaqueText = (node: mdast.RootContent, { source }: Reading): Block => ({
  kind: 'opaque',
  text: sliceOf(source, placeOf(node)),
});

const inlinesOf = (nodes: readonly mdast.PhrasingContent[], reading: Reading): Inlines =>
  toInlines(readPhrases(nodes, reading));

/** A paragraph; one that holds nothing but islands becomes those islands. */
export function readParagraph(phrases: readonly Phrase[]): Block[] {
  const islands = onlyIslands(phrases);
  if (islands) return islands.map((id) => ({ kind: 'island', id }));
  return [{ kind: 'paragraph', inlines: withLineBreaks(phrases) }];
}

/** The line breaks of verse, addresses and "name: value" blocks mean something. */
const withLineBreaks = (phrases: readonly Phrase[]): Inlines =>
  toInlines(phrases).map((inline) =>
    inline.kind === 'text' && inline.text === '\n' ? { kind: 'break' } : inline,
  );

/** The islands of a paragraph that holds nothing else, or null. */
export function onlyIslands(phrases: readonly Phrase[]): IslandId[] | null {
  const ids: IslandId[] = [];
  for (const phrase of phrases) {
    if (phrase.kind === 'atom' && phrase.inline.kind === 'island') ids.push(phrase.inline.id);
    else if (plainText([phrase]) !== '') return null;
  }
  return ids.length > 0 ? ids : null;
}

function readTable(node: mdast.Table, reading: Reading): Block {
  const rows = node.children.map((row) =>
    row.children.map((cell) => inlinesOf(cell.children, reading)),
  );
  return { kind: 'table', align: node.align ?? [], rows };
}

function readPlainList(node: mdast.List, reading: Reading): Block {
  const start = node.start ?? 1;
  const items = node.children.map(
    (item, index): ListItem => ({
      number: node.ordered ? start + index : null,
      checked: item.checked ?? null,
      blocks: readBlocks(item.children, reading),
    }),
  );
  return { kind: 'list', ordered: node.ordered ?? false, start, items };
}

const OPAQUE_KINDS: Partial<Record<mdast.RootContent['type'], OpaqueKind>> = {
  code: 'code',
  table: 'table',
  blockquote: 'quote',
  html: 'html',
  thematicBreak: 'rule',
  footnoteDefinition: 'note',
  definition: 'note',
};

/** A unit whose inside is never touched. */
export function readOpaque(node: mdast.RootContent, reading: Reading): Opaque {
  const span = placeOf(node);
  return {
    kind: 'opaque',
    id: reading.nextId(),
    span,
    what: OPAQUE_KINDS[node.type] ?? 'html',
    blocks: readBlock(node, reading),
    text: 'value' in node ? node.value : sliceOf(reading.source, span).replace(PLACEHOLDER, ''),
    language: node.type === 'code' ? (node.lang ?? null) : null,
  };
}

/** The unit for a paragraph of nothing but islands. */
export function islandUnit(node: mdast.Paragraph, ids: IslandId[], reading: Reading): Opaque {
  const islands = ids.flatMap((id) => reading.islands.get(id) ?? []);
  const kind = islands[0]?.kind ?? 'card';
  return {
    kind: 'opaque',
    id: reading.nextId(),
    span: placeOf(node),
    what: kind === 'citation' ? 'card' : kind,
    blocks: ids.map((id) => ({ kind: 'island', id })),
    text: islands.map(({ text }) => text).join('\n'),
    language: islands[0]?.language ?? null,
  };
}

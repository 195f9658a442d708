import type * as mdast from 'mdast';
import { sliceOf } from '../core/span.ts';
import { islandUnit, onlyIslands, readOpaque, readParagraph } from './blocks.ts';
import type { Heading, Item, List, Opaque, Phrase, Prose, Sentence, Unit } from './doc.ts';
import { isOnlyMath, placeOf, type Reading, readPhrases } from './inlines.ts';
import { plainText, textOf } from './phrases.ts';
import { takeLabel } from './run-in-label.ts';
import { readSentences } from './sentences.ts';

/** Longest bold line that serves as a heading, in characters. */
const MAX_HEADING = 90;

/** Lines at least this long are wrapped prose; shorter ones are verse, addresses, stat blocks. */
const WRAPPED_LINE = 55;

/** Read one block as a unit or heading. Order and dependence are found later, over the whole answer. */
export function readUnit(node: mdast.RootContent, reading: Reading): Unit | Heading {
  if (node.type === 'paragraph') return readParagraphUnit(node, reading);
  if (node.type === 'list') return readList(node, reading);
  if (node.type === 'heading')
    return readHeading(node, readPhrases(node.children, reading), reading, node.depth);
  return readOpaque(node, reading);
}

function readHeading(
  node: mdast.RootContent,
  phrases: readonly Phrase[],
  reading: Reading,
  level: Heading['level'],
): Heading {
  const span = placeOf(node);
  return { kind: 'heading', id: reading.nextId(), span, level, phrases, text: plainText(phrases) };
}

/** Level of a bold line that serves as a heading: below the real ones. */
const BOLD_LINE_LEVEL = 4;

function readParagraphUnit(node: mdast.Paragraph, reading: Reading): Unit | Heading {
  const phrases = readPhrases(node.children, reading);
  const islands = onlyIslands(phrases);
  if (islands) return islandUnit(node, islands, reading);
  if (isBoldLine(phrases)) return readHeading(node, phrases, reading, BOLD_LINE_LEVEL);
  if (isOnlyMath(phrases, reading)) return opaqueParagraph(node, phrases, 'math', reading);
  if (hasMeaningfulLines(phrases)) return opaqueParagraph(node, phrases, 'lines', reading);
  const { label, rest } = takeLabel(phrases, { plain: false }, reading.nextId);
  return {
    kind: 'prose',
    id: reading.nextId(),
    span: placeOf(node),
    label,
    sentences: complete(readSentences(rest, reading.nextId)),
  };
}

const isBoldLine = ([first, ...rest]: readonly Phrase[]): boolean =>
  first?.kind === 'wrap' &&
  first.style === 'strong' &&
  plainText(rest).replace(':', '') === '' &&
  textOf([first]).length <= MAX_HEADING;

/** Index and dependence come with the whole answer; see `link.ts`. */
const complete = (bare: ReturnType<typeof readSentences>): Sentence[] =>
  bare.map((sentence) => ({ ...sentence, index: 0, dependsOn: null }));

function opaqueParagraph(
  node: mdast.Paragraph,
  phrases: readonly Phrase[],
  what: 'math' | 'lines',
  reading: Reading,
): Opaque {
  const span = placeOf(node);
  const id = reading.nextId();
  const blocks = readParagraph(phrases);
  return { kind: 'opaque', id, span, what, blocks, text: plainText(phrases), language: null };
}

function hasMeaningfulLines(phrases: readonly Phrase[]): boolean {
  const lines = textOf(phrases).trim().split('\n');
  return lines.length > 1 && lines.slice(0, -1).some((line) => line.length < WRAPPED_LINE);
}

function readList(node: mdast.List, reading: Reading): List {
  const plain = sharesPlainLabels(node, reading);
  return {
    kind: 'list',
    id: reading.nextId(),
    span: placeOf(node),
    ordered: node.ordered ?? false,
    start: node.start ?? 1,
    items: node.children.map((item) => readItem(item, node.ordered ?? false, plain, reading)),
    listClass: 'plain',
  };
}

/** One "Star Wars: A New Hope" is a title; only when most items have a colon is it a label. */
const MOST = 0.6;

function sharesPlainLabels(node: mdast.List, reading: Reading): boolean {
  const labelled = node.children.filter(({ children: [first] }) => {
    if (first?.type !== 'paragraph') return false;
    return takeLabel(readPhrases(first.children, reading), { plain: true }, () => 0).label !== null;
  });
  return labelled.length >= 2 && labelled.length >= MOST * node.children.length;
}

function readItem(node: mdast.ListItem, ordered: boolean, plain: boolean, reading: Reading): Item {
  const [first, ...rest] = node.children;
  const span = placeOf(node);
  const number = ordered ? Number.parseInt(sliceOf(reading.source, span), 10) : null;
  const base = { id: reading.nextId(), span, number, checked: node.checked ?? null };
  if (first?.type !== 'paragraph') {
    return { ...base, label: null, sentences: [], children: readChildren(node.children, reading) };
  }
  const phrases = readPhrases(first.children, reading);
  const islands = onlyIslands(phrases);
  if (islands || isOnlyMath(phrases, reading) || hasMeaningfulLines(phrases)) {
    return { ...base, label: null, sentences: [], children: readChildren(node.children, reading) };
  }
  const { label, rest: body } = takeLabel(phrases, { plain }, reading.nextId);
  const sentences = complete(readSentences(body, reading.nextId));
  return { ...base, label, sentences, children: readChildren(rest, reading) };
}

/** Blocks inside an item. A heading there is kept whole as a paragraph of its own. */
const readChildren = (nodes: readonly mdast.RootContent[], reading: Reading): Unit[] =>
  nodes.map((node) => {
    const unit = readUnit(node, reading);
    return unit.kind === 'heading' ? asProse(unit) : unit;
  });

const asProse = ({ id, span, phrases, text }: Heading): Prose | Opaque => ({
  kind: 'opaque',
  id,
  span,
  what: 'lines',
  blocks: readParagraph(phrases),
  text,
  language: null,
});

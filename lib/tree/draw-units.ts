import { aboutBody, aboutOf, aboutUnits } from './about.ts';
import { type Canvas, drawPhrases, folded, isFresh, note, waitsForEnd } from './canvas.ts';
import type { Heading, Item, List, Opaque, PartId, Prose, Sentence, Unit } from './doc.ts';
import {
  drawHost,
  drawLabel,
  drawRow,
  foldOf,
  foldSentences,
  paragraph,
} from './draw-sentences.ts';
import { mergeFolds } from './merge-folds.ts';
import type { Block, ListItem, Row } from './view.ts';

/** Draw units one after another; folds that touch become one. */
export const drawUnits = (units: readonly Unit[], canvas: Canvas): Block[] =>
  mergeFolds(units.flatMap((unit) => drawUnit(unit, canvas)));

export function drawUnit(unit: Unit, canvas: Canvas): Block[] {
  if (waitsForEnd(canvas, unit.id)) {
    canvas.later.push(unit.span);
    return [];
  }
  if (canvas.state === 'shown' && canvas.result.marks.folded.has(unit.id)) {
    const blocks = drawUnit(unit, folded(canvas));
    return blocks.length > 0 ? [foldOf(unit.id, canvas, blocks, aboutUnits([unit]))] : [];
  }
  if (unit.kind === 'opaque') return drawOpaque(unit, canvas);
  return unit.kind === 'prose' ? drawProse(unit, canvas) : drawList(unit, canvas);
}

function drawOpaque(unit: Opaque, canvas: Canvas): Block[] {
  note(canvas, 'slice', unit.span);
  // What stands whole above, code or a table, is not repeated in the full text.
  return canvas.fresh && !isFresh(unit.span, canvas) ? [] : [...unit.blocks];
}

function drawProse(unit: Prose, canvas: Canvas): Block[] {
  const form = canvas.result.marks.forms.get(unit.id);
  if (form?.kind === 'split') {
    return form.groups.flatMap((group) => drawProsePart(only(unit, group), canvas));
  }
  if (form?.kind === 'bullets') return [drawBullets(unit, form.groups, canvas)];
  return drawProsePart(unit, canvas);
}

function drawProsePart(unit: Prose, canvas: Canvas): Block[] {
  const { inlines, folded: waiting } = drawHost(unit, canvas);
  return [...paragraph(inlines), ...foldTail(waiting, canvas)];
}

/** Inside a fold nothing is folded again: the reader has already asked for it. */
const foldTail = (
  waiting: readonly Sentence[],
  canvas: Canvas,
  behind: readonly Block[] = [],
): Block[] =>
  canvas.state === 'folded' && waiting.length > 0
    ? [...paragraph(drawRow(waiting, canvas)), ...behind]
    : foldSentences(waiting, canvas, behind);

/** The part of a paragraph that holds the given sentences; the label stays with the first. */
function only(unit: Prose, ids: readonly PartId[]): Prose {
  const sentences = unit.sentences.filter(({ id }) => ids.includes(id));
  return { ...unit, label: sentences[0] === unit.sentences[0] ? unit.label : null, sentences };
}

function drawBullets(unit: Prose, groups: readonly (readonly PartId[])[], canvas: Canvas): Block {
  const items = groups.map((group): ListItem => {
    const { inlines, folded: waiting } = drawHost(only(unit, group), canvas);
    const blocks = [...paragraph(inlines), ...foldTail(waiting, canvas)];
    return { number: null, checked: null, blocks };
  });
  const visible = items.filter(({ blocks }) => blocks.length > 0);
  return { kind: 'list', ordered: false, start: 1, items: visible };
}

function drawList(list: List, canvas: Canvas): Block[] {
  const { forms, order } = canvas.result.marks;
  const items = inOrder(list.items, order.get(list.id)).filter((item) => !isMoved(item, canvas));
  if (items.length === 0) return [];
  const form = forms.get(list.id);
  if (form?.kind === 'table') return drawKept(list, items, canvas);
  if (form?.kind === 'paragraphs') return items.flatMap((item) => drawItem(item, canvas));
  const isWhole = items.length === list.items.length && !order.has(list.id);
  const head = { ordered: list.ordered && isWhole, start: list.start };
  return drawItems(items, head, canvas);
}

/** A table of what stays, then one fold named after the labels of what waits. */
function drawKept(list: List, items: readonly Item[], canvas: Canvas): Block[] {
  const { folded: marked } = canvas.result.marks;
  const isShut = ({ id }: Item): boolean => canvas.state === 'shown' && marked.has(id);
  const kept = items.filter((item) => !isShut(item));
  const rest = items.filter(isShut);
  const [first] = rest;
  const blocks = kept.length > 0 ? drawTable(kept, canvas) : [];
  if (!first) return blocks;
  const inside = drawItems(rest, { ordered: false, start: 1 }, folded(canvas));
  const about = aboutUnits([{ ...list, items: rest }]);
  const points = { here: rest.length, of: items.length };
  return [...blocks, foldOf(first.id, canvas, inside, about, points)];
}

/** Gathered items are drawn in their group, not where they stood. */
const isMoved = (item: Item, { result }: Canvas): boolean =>
  result.marks.groups.some(({ members }) => members.includes(item.id));

function inOrder(items: readonly Item[], order: readonly PartId[] | undefined): readonly Item[] {
  if (!order) return items;
  const place = new Map(order.map((id, index) => [id, index]));
  const at = ({ id }: Item): number => place.get(id) ?? order.length;
  return [...items].sort((a, b) => at(a) - at(b));
}

type ListHead = { readonly ordered: boolean; readonly start: number };

/** Items without a label that are folded wait together in a fold where they stood. */
export function drawItems(items: readonly Item[], head: ListHead, canvas: Canvas): Block[] {
  const blocks: Block[] = [];
  for (const run of runs(items, canvas)) {
    const first = run[0];
    if (!first) continue;
    const isHidden = isWhollyFolded(first, canvas);
    const inside = isHidden ? folded(canvas) : canvas;
    const drawn: Block = {
      kind: 'list',
      ...head,
      start: first.number ?? head.start,
      items: run.map((item) => listItem(item, head.ordered, inside)),
    };
    blocks.push(isHidden ? foldOf(first.id, canvas, [drawn], aboutItem(first)) : drawn);
  }
  return mergeFolds(blocks);
}

const listItem = (item: Item, ordered: boolean, canvas: Canvas): ListItem => ({
  number: ordered ? item.number : null,
  checked: item.checked,
  blocks: drawItem(item, canvas),
});

const isWhollyFolded = (item: Item, { result, state }: Canvas): boolean =>
  state === 'shown' && item.label === null && result.marks.folded.has(item.id);

const aboutItem = ({ sentences }: Item): string => aboutOf(sentences[0]?.phrases ?? []);

function runs(items: readonly Item[], canvas: Canvas): Item[][] {
  const out: Item[][] = [];
  for (const item of items) {
    const last = out[out.length - 1];
    const isSame = last?.[0] && isWhollyFolded(last[0], canvas) === isWhollyFolded(item, canvas);
    if (last && isSame) last.push(item);
    else out.push([item]);
  }
  return out;
}

function drawItem(item: Item, canvas: Canvas): Block[] {
  if (waitsForEnd(canvas, item.id)) return drawName(item, canvas);
  const isFolded = canvas.state === 'shown' && canvas.result.marks.folded.has(item.id);
  if (isFolded && item.label) return drawFoldedItem(item, canvas);
  const { inlines, folded: waiting } = drawHost(item, canvas);
  return mergeFolds([
    ...paragraph(inlines),
    ...foldTail(waiting, canvas),
    ...drawUnits(item.children, canvas),
  ]);
}

/** Of a point that is told in full at the end its name stays. */
function drawName({ label, sentences, children }: Item, canvas: Canvas): Block[] {
  for (const { span } of [...sentences, ...children]) canvas.later.push(span);
  return paragraph(label ? drawLabel(label, false, canvas) : []);
}

/** The label stays; everything behind it waits. */
function drawFoldedItem(item: Item, canvas: Canvas): Block[] {
  const label = item.label ? drawLabel(item.label, false, canvas) : [];
  const inside = folded(canvas);
  const body = drawHost({ label: null, sentences: item.sentences }, inside);
  const blocks = [
    ...paragraph([...body.inlines, ...drawRow(body.folded, inside)]),
    ...drawUnits(item.children, inside),
  ];
  const fold = blocks.length > 0 ? [foldOf(item.id, canvas, blocks, aboutBody(item))] : [];
  return [...paragraph(label), ...fold];
}

function drawTable(items: readonly Item[], canvas: Canvas): Block[] {
  const rows = items.map((item): Row => {
    const label = item.label ? drawLabel(item.label, false, canvas) : [];
    return [label, drawRow(item.sentences, canvas)];
  });
  return [{ kind: 'table', align: [null, null], rows: [[[], []], ...rows] }];
}

/** A heading on the canvas. */
export const drawHeading = ({ level, phrases }: Heading, canvas: Canvas): Block => ({
  kind: 'heading',
  level,
  inlines: drawPhrases(phrases, canvas),
});

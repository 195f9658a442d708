import { aboutUnits } from './about.ts';
import { type Canvas, copyOf, folded } from './canvas.ts';
import type { Item, Label, List, PartId } from './doc.ts';
import { drawHost, drawLabel, drawRow, foldOf, paragraph } from './draw-sentences.ts';
import type { Block, Inline, ListItem } from './view.ts';

/** How the caller draws what is nested in a point. */
type DrawChildren = (item: Item, canvas: Canvas) => Block[];
type ListHead = { readonly ordered: boolean; readonly start: number };

/**
 * A list of which only leads are in sight, labels or first sentences; everything that waits behind
 * them does so in one fold at its end, each part under a copy of its label.
 */
export function drawOutline(
  list: List,
  items: readonly Item[],
  head: ListHead,
  canvas: Canvas,
  drawChildren: DrawChildren,
): Block[] {
  const { folded: marked } = canvas.result.marks;
  const shown = items.flatMap((item): ListItem[] => {
    if (!marked.has(item.id)) {
      const inlines = paragraph(drawHost(item, canvas).inlines);
      return [pointOf(item, head, [...inlines, ...drawChildren(item, canvas)])];
    }
    return item.label ? [pointOf(item, head, paragraph(drawLabel(item.label, false, canvas)))] : [];
  });
  const rest = items.filter((item) => firstWaiting(item, canvas) !== null);
  const [first] = rest;
  const outline: Block = { kind: 'list', ...head, items: shown };
  if (!first) return [outline];
  const inside = folded(canvas);
  const waiting = rest.map((item): ListItem => {
    const isShut = marked.has(item.id);
    const inlines = [
      ...nameOf(item.label),
      ...(isShut ? drawBody(item, inside) : drawTail(item, inside)),
    ];
    return pointOf(item, head, [
      ...paragraph(inlines),
      ...(isShut ? drawChildren(item, inside) : []),
    ]);
  });
  // Where every lead is in sight, its names would only be read twice.
  const about = rest.length === items.length ? '' : aboutUnits([{ ...list, items: rest }]);
  const blocks: Block[] = [{ kind: 'list', ...head, items: waiting }];
  const points = { here: rest.length, of: items.length };
  return [outline, foldOf(firstWaiting(first, canvas) ?? first.id, canvas, blocks, about, points)];
}

const pointOf = (
  { number, checked }: Item,
  { ordered }: ListHead,
  blocks: readonly Block[],
): ListItem => ({ number: ordered ? number : null, checked, blocks });

/** What is marked of a point: all of it, or its first sentence that waits. */
function firstWaiting({ id, sentences }: Item, { result }: Canvas): PartId | null {
  const { folded: marked } = result.marks;
  if (marked.has(id)) return id;
  return sentences.find((sentence) => marked.has(sentence.id))?.id ?? null;
}

/** All that a point says behind its label; what is left out of it is noted as such. */
function drawBody({ sentences }: Item, canvas: Canvas): Inline[] {
  const { inlines, folded: rest } = drawHost({ label: null, sentences }, canvas);
  return [...inlines, ...drawRow(rest, canvas)];
}

/** The sentences that wait behind the lead of a point. */
function drawTail({ sentences }: Item, canvas: Canvas): Inline[] {
  const { folded: marked, removed } = canvas.result.marks;
  return drawRow(
    sentences.filter(({ id }) => marked.has(id) && !removed.has(id)),
    canvas,
  );
}

const nameOf = (label: Label | null): Inline[] =>
  label
    ? [
        { kind: 'strong', children: copyOf(label.phrases) },
        { kind: 'joint', text: ': ' },
      ]
    : [];

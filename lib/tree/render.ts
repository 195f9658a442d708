import { sliceOf } from '../core/span.ts';
import { aboutSections } from './about.ts';
import { type Canvas, copyOf, folded } from './canvas.ts';
import { allUnits, type Bundle, type Item, type PartId, type Section } from './doc.ts';
import { drawInFull } from './draw-in-full.ts';
import { foldOf } from './draw-sentences.ts';
import { drawHeading, drawItems, drawUnits } from './draw-units.ts';
import { mergeFolds } from './merge-folds.ts';
import type { Group, Leaf, Result } from './result.ts';
import type { Block, View } from './view.ts';

/** The result as the overlay draws it. */
export const renderView = (result: Result): View => draw(result).view;

/**
 * What became of every stretch of the source: drawn pieces in the order a reader meets them, then
 * the markup between them. Together they cover each offset exactly once.
 */
export function leaves(result: Result): Leaf[] {
  const drawn = draw(result).leaves;
  return [...drawn, ...gaps(drawn, result.doc.answer.source.length)];
}

/** The original, read back through the leaves of the result. */
export function revert(result: Result): string {
  const { source } = result.doc.answer;
  return [...leaves(result)]
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map(({ span }) => sliceOf(source, span))
    .join('');
}

function gaps(drawn: readonly Leaf[], length: number): Leaf[] {
  const markup: Leaf[] = [];
  let from = 0;
  const add = (end: number): void => {
    if (end > from) markup.push({ kind: 'markup', span: { start: from, end }, state: 'shown' });
  };
  for (const { span } of [...drawn].sort((a, b) => a.span.start - b.span.start)) {
    add(span.start);
    from = Math.max(from, span.end);
  }
  add(length);
  return markup;
}

function draw(result: Result): { view: View; leaves: Leaf[] } {
  const canvas: Canvas = { result, leaves: [], state: 'shown', later: [] };
  const body = [...drawInShort(canvas), ...drawBody(canvas)];
  const blocks = [...body, ...drawInFull(canvas)];
  const { source } = result.doc.answer;
  const removed = canvas.leaves
    .filter(({ state }) => state === 'removed')
    .map(({ span }) => ({ text: sliceOf(source, span), span }));
  return { view: { blocks, removed }, leaves: canvas.leaves };
}

function drawInShort({ result }: Canvas): Block[] {
  const points = result.marks.inShort.map(copyOf).filter((point) => point.length > 0);
  return points.length > 0 ? [{ kind: 'in-short', points }] : [];
}

/** What drawing the body needs: parts drawn elsewhere, and where "elsewhere" is. */
type Body = {
  readonly canvas: Canvas;
  readonly gathered: ReadonlySet<PartId>;
  readonly anchor: PartId | null;
};

/** Sections in their order, with the gathered groups where the marks want them. */
function drawBody(canvas: Canvas): Block[] {
  const { doc, marks } = canvas.result;
  const gathered = new Set(marks.groups.flatMap(({ members }) => members));
  const body: Body = { canvas, gathered, anchor: marks.groupsAfter };
  const blocks = marks.groupsAfter === null ? drawGroups(canvas) : [];
  for (const { section, inside } of families(doc.sections, marks.folded)) {
    if (!gathered.has(section.id)) blocks.push(...drawSection(section, inside, body));
  }
  return mergeFolds(blocks);
}

/** A section and, when it is folded, the folded sections below it that go into the same fold. */
type Family = { readonly section: Section; readonly inside: readonly Section[] };

function families(sections: readonly Section[], marked: Result['marks']['folded']): Family[] {
  const out: { section: Section; inside: Section[] }[] = [];
  for (const section of sections) {
    const last = out[out.length - 1];
    const belongs = last && section.level > last.section.level && marked.has(section.id);
    if (belongs && marked.has(last.section.id)) last.inside.push(section);
    else out.push({ section, inside: [] });
  }
  return out;
}

function drawSection(section: Section, inside: readonly Section[], body: Body): Block[] {
  const { canvas } = body;
  const heading = section.heading ? [drawHeading(section.heading, canvas)] : [];
  if (!canvas.result.marks.folded.has(section.id)) {
    return [...heading, ...drawBundles(section.bundles, body)];
  }
  const hidden = { ...body, canvas: folded(canvas) };
  const blocks = [section, ...inside].flatMap((part) => [
    ...(part.heading && part !== section ? [drawHeading(part.heading, hidden.canvas)] : []),
    ...drawBundles(part.bundles, hidden),
  ]);
  if (blocks.length === 0) return heading;
  const about = aboutSections([section, ...inside]);
  return [...heading, foldOf(section.id, canvas, blocks, about)];
}

function drawBundles(bundles: readonly Bundle[], body: Body): Block[] {
  const { canvas, gathered, anchor } = body;
  const blocks: Block[] = [];
  for (const bundle of bundles) {
    if (!gathered.has(bundle.id)) blocks.push(...drawUnits(bundle.units, canvas));
    if (bundle.id === anchor) blocks.push(...drawGroups(canvas));
  }
  return mergeFolds(blocks);
}

const drawGroups = (canvas: Canvas): Block[] =>
  canvas.result.marks.groups.flatMap((group) => drawGroup(group, canvas));

function drawGroup({ title, members }: Group, canvas: Canvas): Block[] {
  const { sections, bundles, items } = partsOf(canvas.result, members);
  const body: Body = { canvas, gathered: new Set(), anchor: null };
  const blocks = [
    ...drawBundles(bundles, body),
    ...(items.length > 0 ? drawItems(items, { ordered: false, start: 1 }, canvas) : []),
    ...families(sections, canvas.result.marks.folded).flatMap(({ section, inside }) =>
      drawSection(section, inside, body),
    ),
  ];
  return blocks.length > 0 ? [{ kind: 'group', title, blocks }] : [];
}

type Parts = {
  readonly sections: readonly Section[];
  readonly bundles: readonly Bundle[];
  readonly items: readonly Item[];
};

/** The parts behind ids, each kind in the order of the ids. */
function partsOf({ doc }: Result, members: readonly PartId[]): Parts {
  const place = new Map(members.map((id, index) => [id, index]));
  const chosen = <Part extends { readonly id: PartId }>(parts: readonly Part[]): Part[] =>
    parts
      .filter(({ id }) => place.has(id))
      .sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  const lists = allUnits(doc).flatMap((unit) => (unit.kind === 'list' ? unit.items : []));
  return {
    sections: chosen(doc.sections),
    bundles: chosen(doc.sections.flatMap(({ bundles }) => bundles)),
    items: chosen(lists),
  };
}

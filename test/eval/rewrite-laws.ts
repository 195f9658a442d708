import type { Span } from '@/lib/core/span.ts';
import type { Framing } from '@/lib/framing/framing.ts';
import { markTree } from '@/lib/rewrite/built-in/engine.ts';
import { allUnits, type Item, type PartId, type Prose } from '@/lib/tree/doc.ts';
import { parseAnswer } from '@/lib/tree/parse.ts';
import { renderView } from '@/lib/tree/render.ts';
import { type Leaf, NO_MARKS, type Result } from '@/lib/tree/result.ts';
import type { Block, Inline } from '@/lib/tree/view.ts';
import { type AnswerRow, asSource } from './rewrite-forms.ts';

/** True when every offset of the source is drawn once, in whatever order. */
export function coversOnce(drawn: readonly Leaf[], length: number): boolean {
  let at = 0;
  for (const { span } of [...drawn].sort((a, b) => a.span.start - b.span.start)) {
    if (span.start !== at) return false;
    at = span.end;
  }
  return at === length;
}

/** Code, formulas, tables and addresses, in any order: what no transform may touch. */
export function opaqueText(result: Result): string {
  const found: string[] = [];
  collect(renderView(result).blocks, found);
  return found.sort().join('\u0000');
}

function collect(blocks: readonly Block[], found: string[]): void {
  for (const block of blocks) {
    if (block.kind === 'code') found.push(`code ${block.language} ${block.text}`);
    if (block.kind === 'opaque') found.push(`opaque ${block.text}`);
    collect(childrenOf(block), found);
    collectInlines(inlinesOf(block), found);
  }
}

const childrenOf = (block: Block): readonly Block[] => {
  if (block.kind === 'list') return block.items.flatMap((item) => item.blocks);
  return 'blocks' in block ? block.blocks : [];
};

const inlinesOf = (block: Block): readonly Inline[] => {
  if (block.kind === 'table') return block.rows.flat(2);
  return 'inlines' in block ? block.inlines : [];
};

function collectInlines(inlines: readonly Inline[], found: string[]): void {
  for (const inline of inlines) {
    const text = opaqueInline(inline);
    if (text !== null) found.push(text);
    if ('children' in inline) collectInlines(inline.children, found);
  }
}

function opaqueInline(inline: Inline): string | null {
  if (inline.kind === 'code') return inline.copy ? null : `inline ${inline.text}`;
  if (inline.kind === 'link' || inline.kind === 'image') return `${inline.kind} ${inline.url}`;
  const isMath = inline.kind === 'text' && !inline.copy && /^(?:\\[([]|\$)/.test(inline.text);
  return isMath ? inline.text : null;
}

/**
 * Rewriting the result once more for the same reader changes nothing: neither on the tree that carries
 * the marks, nor on one read anew from the source that is given them.
 */
export function isIdempotent(row: AnswerRow, framing: Framing, result: Result): boolean {
  const request = { question: row.question, framing, without: [] };
  const drawn = JSON.stringify(renderView(result));
  return [result, { doc: parseAnswer(asSource(row)), marks: result.marks }].every((tree) => {
    const again = markTree(tree, request);
    if ('why' in again) return result.marks === NO_MARKS;
    return again.notes.length === 0 && JSON.stringify(renderView(again.result)) === drawn;
  });
}

/** Goes on from what stands right before it, whatever else it leans on. */
const GOES_ON =
  /^(?:similarly|likewise|also|another|additionally|moreover|furthermore|besides|in addition|the (?:former|latter|second|other|remaining)|(?:both|all|none|neither) of (?:these|those|them))\b/i;
/** Looks back on all that was said. */
const LOOKS_BACK = /^(?:ultimately|overall|in (?:summary|conclusion|short|the end)|to sum up)\b/i;

/**
 * Visible sentences, those of points included, that open as if something had been said which is not in
 * sight: the sentence before waits whole, or the opener stands above what it looks back on.
 */
export function countStrandedOpeners({ doc }: Result, drawn: readonly Leaf[]): number {
  const content = drawn.filter(({ kind }) => kind !== 'markup');
  const orderOf = (at: number): number =>
    content.findIndex(({ span }) => span.start <= at && span.end > at);
  const orders = doc.sentences.map(({ span }) => orderOf(span.start));
  const isShown = (order: number): boolean => content[order]?.state === 'shown';
  return doc.sentences.filter(({ text }, index) => {
    const own = orders[index] ?? -1;
    const before = orders[index - 1] ?? -1;
    if (!isShown(own) || before < 0) return false;
    if (GOES_ON.test(text)) return content[before]?.state === 'folded' && !hasLeadInSight(index);
    const inSight = orders.slice(0, index).filter(isShown);
    return LOOKS_BACK.test(text) && (inSight.at(-1) ?? Infinity) > own;
  }).length;

  /** The item before shows its name or beginning, so there is something to go on from. */
  function hasLeadInSight(index: number): boolean {
    const start = doc.sentences[index]?.span.start ?? 0;
    const item = allUnits(doc)
      .flatMap((unit) => (unit.kind === 'list' ? unit.items : []))
      .filter(({ span }) => span.end <= start)
      .at(-1);
    return (
      item !== undefined &&
      content.some(
        ({ span, state }) =>
          state === 'shown' && span.start >= item.span.start && span.end <= item.span.end,
      )
    );
  }
}

/** Visible sentences that lean on something that is not in sight before them. */
export function countOrphans(result: Result, drawn: readonly Leaf[]): number {
  const places = drawn
    .map(({ kind, span, state }, order) => ({ kind, span, state, order }))
    .filter(({ kind }) => kind !== 'markup')
    .sort((a, b) => a.span.start - b.span.start);
  const spans = spansOf(result);
  const within = (id: PartId): typeof places => {
    const span = spans.get(id);
    if (!span) return [];
    const found: typeof places = [];
    for (let at = lowerBound(places, span.start); at < places.length; at += 1) {
      const place = places[at];
      if (!place || place.span.start >= span.end) break;
      found.push(place);
    }
    return found;
  };
  return result.doc.sentences.filter(({ id, dependsOn }) => {
    const own = within(id).find(({ state }) => state === 'shown');
    if (dependsOn === null || !own) return false;
    const antecedent = within(dependsOn);
    return (
      antecedent.length > 0 &&
      !antecedent.some(({ state, order }) => state === 'shown' && order < own.order)
    );
  }).length;
}

function lowerBound(places: readonly { readonly span: Span }[], start: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.span.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where each part that a sentence may lean on stands. */
function spansOf({ doc }: Result): Map<PartId, Span> {
  const hosts = allUnits(doc).flatMap((unit): readonly (Prose | Item)[] => {
    if (unit.kind === 'list') return unit.items;
    return unit.kind === 'prose' ? [unit] : [];
  });
  const parts = [
    ...doc.sentences,
    ...allUnits(doc),
    ...doc.sections.flatMap(({ heading }) => heading ?? []),
    ...hosts.flatMap(({ label }) => label ?? []),
  ];
  return new Map(parts.map(({ id, span }) => [id, span]));
}

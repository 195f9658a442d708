import type { Span } from '../core/span.ts';
import type { PartId, Phrase } from './doc.ts';
import type { Edit, Leaf, Result, Term } from './result.ts';
import type { Inline } from './view.ts';

/**
 * What is drawn on: every stretch of the source that becomes visible, folded or removed is noted
 * as a leaf at the moment it is drawn, so the two can never disagree.
 */
export type Canvas = {
  readonly result: Result;
  readonly leaves: Leaf[];
  readonly state: Leaf['state'];
  /** Stretches passed over because they wait for the full text at the end. */
  readonly later: Span[];
  /** Set while the full text is drawn: only these stretches are new, all else is said once more. */
  readonly fresh?: readonly Span[];
};

/** The same canvas for what lies inside a fold. */
export const folded = (canvas: Canvas): Canvas => ({ ...canvas, state: 'folded' });

/** True when a part leaves its place for the full text at the end. */
export const waitsForEnd = ({ result, state }: Canvas, id: PartId): boolean =>
  state === 'shown' && result.marks.folded.get(id) === 'in-full';

export function note(canvas: Canvas, kind: Leaf['kind'], span: Span): void {
  if (isFresh(span, canvas)) canvas.leaves.push({ kind, span, state: canvas.state });
}

/** False for what the full text only repeats. */
export const isFresh = (span: Span, { fresh }: Canvas): boolean => !fresh || isWithin(span, fresh);

const isWithin = (span: Span, stretches: readonly Span[]): boolean =>
  stretches.some(({ start, end }) => start <= span.start && span.end <= end);

const NOTHING: Changes = { edits: [], terms: [], cuts: [] };
type Changes = {
  readonly edits: readonly Edit[];
  readonly terms: readonly Term[];
  readonly cuts: readonly Span[];
};

/** Draw phrases with the changes marked for them. */
export function drawPhrases(
  phrases: readonly Phrase[],
  canvas: Canvas,
  changes: Changes = NOTHING,
): Inline[] {
  return phrases.flatMap((phrase) => drawPhrase(phrase, canvas, changes));
}

function drawPhrase(phrase: Phrase, canvas: Canvas, changes: Changes): Inline[] {
  switch (phrase.kind) {
    case 'text':
      return canvas.fresh
        ? drawAgain(phrase.span, phrase.text, canvas, canvas.fresh)
        : drawText(phrase.span, phrase.text, canvas, changes);
    case 'atom':
      return drawAtom(phrase, canvas, changes);
    case 'wrap':
    case 'link': {
      const children = drawPhrases(phrase.children, canvas, changes);
      if (children.length === 0) return [];
      if (phrase.kind === 'wrap') return [{ kind: phrase.style, children }];
      // A repetition is words only: the link itself stands where it stood.
      return isFresh(phrase.span, canvas)
        ? [{ kind: 'link', url: phrase.url, children }]
        : children;
    }
    default:
      return phrase satisfies never;
  }
}

function drawAtom(
  { span, inline }: Extract<Phrase, { kind: 'atom' }>,
  canvas: Canvas,
  { cuts }: Changes,
): Inline[] {
  if (isWithin(span, cuts)) {
    canvas.later.push(span);
    return [];
  }
  note(canvas, 'slice', span);
  return isFresh(span, canvas) ? [inline] : copyOfInline(inline);
}

/** A text in the full one: what waited is told here, what stands above is repeated. */
function drawAgain(span: Span, text: string, canvas: Canvas, fresh: readonly Span[]): Inline[] {
  const inside = clipped(fresh, span);
  const cuts = [span.start, ...inside.flatMap(({ start, end }) => [start, end]), span.end];
  return cuts.slice(1).flatMap((end, index): Inline[] => {
    const place = { start: cuts[index] ?? span.start, end };
    if (place.end <= place.start) return [];
    const piece: Inline = { kind: 'text', text: textAt(place, span, text), span: place };
    if (!isWithin(place, inside)) return [{ ...piece, copy: true }];
    note(canvas, 'slice', place);
    return [piece];
  });
}

/** What of some stretches lies in a span, in order. */
const clipped = (stretches: readonly Span[], span: Span): Span[] =>
  stretches
    .map(({ start, end }) => ({
      start: Math.max(start, span.start),
      end: Math.min(end, span.end),
    }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);

type Change = { readonly span: Span; draw(inside: Inline): Inline | null };

function drawText(span: Span, text: string, canvas: Canvas, changes: Changes): Inline[] {
  const inlines: Inline[] = [];
  let from = span.start;
  const plain = (to: number): void => {
    if (to <= from) return;
    const place = { start: from, end: to };
    note(canvas, 'slice', place);
    inlines.push({ kind: 'text', text: textAt(place, span, text), span: place });
    from = to;
  };
  for (const change of changesWithin(span, changes)) {
    plain(change.span.start);
    const own = textAt(change.span, span, text);
    const inline = change.draw({ kind: 'text', text: own, span: change.span });
    if (inline) {
      note(canvas, inline.kind === 'edit' ? 'edit' : 'slice', change.span);
      inlines.push(inline);
    } else canvas.later.push(change.span);
    from = change.span.end;
  }
  plain(span.end);
  return inlines;
}

const textAt = (place: Span, span: Span, text: string): string =>
  text.slice(place.start - span.start, place.end - span.start);

function changesWithin(span: Span, { edits, terms, cuts }: Changes): Change[] {
  const gaps = clipped(cuts, span);
  const isHere = (change: { readonly span: Span }): boolean =>
    isWithin(change.span, [span]) &&
    !gaps.some(({ start, end }) => start < change.span.end && change.span.start < end);
  return [
    ...gaps.map((gap): Change => ({ span: gap, draw: () => null })),
    ...edits.filter(isHere).map(
      ({ span: place, text, rule }): Change => ({
        span: place,
        draw: () => ({ kind: 'edit', text, span: place, rule }),
      }),
    ),
    ...terms.filter(isHere).map(
      ({ span: place, gloss }): Change => ({
        span: place,
        draw: (inside) => ({ kind: 'term', children: [inside], gloss }),
      }),
    ),
  ].sort((a, b) => a.span.start - b.span.start);
}

/** The same words once more, marked as a repetition. */
export const copyOf = (phrases: readonly Phrase[]): Inline[] => phrases.flatMap(copyPhrase);

function copyPhrase(phrase: Phrase): Inline[] {
  if (phrase.kind === 'text') {
    return [{ kind: 'text', text: phrase.text, span: phrase.span, copy: true }];
  }
  return phrase.kind === 'atom' ? copyOfInline(phrase.inline) : copyOf(phrase.children);
}

/** What is no text of its own, such as a part of the site's page, stands in one place only. */
const copyOfInline = (inline: Inline): Inline[] =>
  inline.kind === 'text' || inline.kind === 'code' ? [{ ...inline, copy: true }] : [];

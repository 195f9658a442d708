import type { Span } from '../core/span.ts';
import type { Phrase } from './doc.ts';
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
};

/** The same canvas for what lies inside a fold. */
export const folded = (canvas: Canvas): Canvas => ({ ...canvas, state: 'folded' });

export const note = ({ leaves, state }: Canvas, kind: Leaf['kind'], span: Span): void => {
  leaves.push({ kind, span, state });
};

const NOTHING: Changes = { edits: [], terms: [] };
type Changes = { readonly edits: readonly Edit[]; readonly terms: readonly Term[] };

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
      return drawText(phrase.span, phrase.text, canvas, changes);
    case 'atom':
      note(canvas, 'slice', phrase.span);
      return [phrase.inline];
    case 'wrap':
      return [{ kind: phrase.style, children: drawPhrases(phrase.children, canvas, changes) }];
    case 'link':
      return [
        { kind: 'link', url: phrase.url, children: drawPhrases(phrase.children, canvas, changes) },
      ];
    default:
      return phrase satisfies never;
  }
}

type Change = { readonly span: Span; draw(inside: Inline): Inline };

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
    note(canvas, inline.kind === 'edit' ? 'edit' : 'slice', change.span);
    inlines.push(inline);
    from = change.span.end;
  }
  plain(span.end);
  return inlines;
}

const textAt = (place: Span, span: Span, text: string): string =>
  text.slice(place.start - span.start, place.end - span.start);

function changesWithin(span: Span, { edits, terms }: Changes): Change[] {
  const isWithin = (change: { readonly span: Span }): boolean =>
    change.span.start >= span.start && change.span.end <= span.end;
  return [
    ...edits.filter(isWithin).map(
      ({ span: place, text, rule }): Change => ({
        span: place,
        draw: () => ({ kind: 'edit', text, span: place, rule }),
      }),
    ),
    ...terms.filter(isWithin).map(
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
  if (phrase.kind !== 'atom') return copyOf(phrase.children);
  const { inline } = phrase;
  return inline.kind === 'text' || inline.kind === 'code' ? [{ ...inline, copy: true }] : [];
}

import type { Span } from '../core/span.ts';
import { type Canvas, copyOf } from './canvas.ts';
import { type Section, type Unit, unitsOf } from './doc.ts';
import { foldOf } from './draw-sentences.ts';
import { drawUnit } from './draw-units.ts';
import { NO_MARKS } from './result.ts';
import type { Block } from './view.ts';

/**
 * One fold at the end with everything that was shortened above, as it was written: whole units under
 * copies of their headings. What stands above already is repeated as a copy.
 */
export function drawInFull(canvas: Canvas): Block[] {
  const { later, result } = canvas;
  if (later.length === 0) return [];
  const again: Canvas = {
    ...canvas,
    result: { doc: result.doc, marks: { ...NO_MARKS, folded: new Map([[IN_FULL, 'in-full']]) } },
    state: 'folded',
    fresh: later,
    later: [],
  };
  const blocks = result.doc.sections.flatMap((section) => drawTouched(section, again, later));
  return [foldOf(IN_FULL, again, blocks, '')];
}

/** No part has this id, so the fold never shares its name with one. */
const IN_FULL = -1;

function drawTouched(section: Section, canvas: Canvas, later: readonly Span[]): Block[] {
  const touched = unitsOf(section).filter((unit) => isTouched(unit, later));
  if (touched.length === 0) return [];
  const { heading } = section;
  const title: Block[] = heading
    ? [{ kind: 'heading', level: heading.level, inlines: copyOf(heading.phrases) }]
    : [];
  return [...title, ...touched.flatMap((unit) => drawUnit(unit, canvas))];
}

const isTouched = ({ span }: Unit, later: readonly Span[]): boolean =>
  later.some(({ start, end }) => start < span.end && span.start < end);

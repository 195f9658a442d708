import { isThinking } from '../detect/bodies.ts';
import { isControl, isForScreenReaders, isNeverText } from '../skip.ts';
import { type Islands, noIslands } from './islands.ts';

/** One reading of one answer, while it goes on. */
export type Reading = {
  readonly islands: Islands;
  /** Elements known to be no part of the answer. */
  readonly excluded: string;
  /** False once something was met whose text the page does not hold in full. */
  complete: boolean;
};

export const newReading = (excluded: string): Reading => ({
  islands: noIslands(),
  excluded,
  complete: true,
});

/** What stands in an element as a reader meets it: slots and open shadow roots resolved. */
export function childrenOf(element: Element): readonly ChildNode[] {
  if (element.localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes() as ChildNode[];
    if (assigned.length > 0) return assigned;
  }
  return [...(element.shadowRoot ?? element).childNodes];
}

/** Whether a reader of the page does not meet this element as part of the answer. */
export function isLeftOut(element: Element, reading: Reading): boolean {
  if (isNeverText(element) || isForScreenReaders(element) || isThinking(element)) return true;
  if (reading.excluded !== '' && element.matches(reading.excluded)) return true;
  return isControl(element) || isInvisible(element);
}

/** Hidden by style, or cut down to nothing as text for screen readers is. */
function isInvisible(element: Element): boolean {
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility !== 'visible') return style.display !== '';
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  return style.clip !== 'auto' || /^inset\((?:50|100)%/.test(style.clipPath);
}

import { COMPOSER } from '../detect/signs.ts';
import { isSkipped } from '../skip.ts';
import { isOurs } from '../turn.ts';

const INLINE =
  /^(?:a|abbr|b|bdi|bdo|br|cite|code|del|em|i|img|ins|kbd|label|mark|q|s|samp|small|span|strong|sub|sup|svg|path|time|u|var|wbr)$/;

/** Whether an element could be an answer: a box of text on lines of its own. */
export function isChoosable(node: EventTarget | null | undefined): node is HTMLElement {
  if (!(node instanceof HTMLElement) || isOurs(node) || INLINE.test(node.localName)) return false;
  if (node.matches('html, body, head, iframe, frame') || isSkipped(node)) return false;
  return (node.textContent?.trim() ?? '') !== '';
}

/** Blocks that an answer is made of: one of them is hardly ever all of it. */
const PROSE = 'p, ul, ol, li, dl, dt, dd, h1, h2, h3, h4, h5, h6, pre, blockquote, table, table *';

/** What no answer holds, or what holds more than one. */
const TOO_WIDE = 'main, form';

/**
 * What somebody means who points somewhere: the innermost box around its paragraph, or the paragraph
 * itself where that box holds a place to type or all of the page.
 */
export function choosableIn(path: readonly EventTarget[]): HTMLElement | null {
  const boxes = path.filter(isChoosable);
  const box = boxes.find((one) => !one.matches(PROSE));
  const isAnswer = box && !box.matches(TOO_WIDE) && box.querySelector(COMPOSER) === null;
  return (isAnswer ? box : boxes[0]) ?? null;
}

/** The same for an element: it and what it stands in. */
export function choosableAt(element: Element | null): HTMLElement | null {
  const path: Element[] = [];
  for (let at = element; at; at = parentOf(at)) path.push(at);
  return choosableIn(path);
}

/** The next box of text around an element, out of its shadow root if need be. */
export function wider(element: HTMLElement): HTMLElement | null {
  for (let at = parentOf(element); at; at = parentOf(at)) {
    // A box that fits snugly around another would look as if nothing had happened.
    if (isChoosable(at) && !isSameBox(at, element)) return at;
  }
  return null;
}

/** The box of text within an element: the one we came from, else the one that says most. */
export function narrower(element: HTMLElement, from: HTMLElement | null): HTMLElement | null {
  let at: HTMLElement | null = element;
  while (at) {
    const holder: HTMLElement = at;
    const inside: HTMLElement[] = childrenOf(holder).filter(isChoosable);
    const next: HTMLElement | undefined =
      inside.find((child) => from !== null && holds(child, from)) ??
      inside.toSorted((a, b) => length(b) - length(a))[0];
    if (next && !isSameBox(next, element)) return next;
    at = next ?? null;
  }
  return null;
}

/** The box of text beside an element, one step back or forth in reading order. */
export function beside(element: HTMLElement, step: 1 | -1): HTMLElement | null {
  for (let at: HTMLElement | null = element; at; at = parentOf(at)) {
    let next = sibling(at, step);
    while (next && !isChoosable(next)) next = sibling(next, step);
    if (isChoosable(next)) return next;
  }
  return null;
}

const sibling = (element: Element, step: 1 | -1): Element | null =>
  step === 1 ? element.nextElementSibling : element.previousElementSibling;

function parentOf(element: Element): HTMLElement | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot && root.host instanceof HTMLElement ? root.host : null;
}

const childrenOf = (element: HTMLElement): Element[] => [
  ...(element.shadowRoot ?? element).children,
];

/** Whether one holds the other, through shadow roots. */
function holds(outer: HTMLElement, inner: HTMLElement): boolean {
  for (let at: HTMLElement | null = inner; at; at = parentOf(at)) if (at === outer) return true;
  return false;
}

const length = (element: Element): number => element.textContent?.length ?? 0;

function isSameBox(one: Element, other: Element): boolean {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  return (['top', 'left', 'width', 'height'] as const).every(
    (side) => Math.abs(a[side] - b[side]) < 1,
  );
}

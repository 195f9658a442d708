import { Roots } from '../find/roots.ts';
import { isSkipped } from '../skip.ts';
import { isOurs, type Root } from '../turn.ts';

/** What the user marked, as whole blocks; or why there is nothing to show for them. */
export type Selected =
  | { readonly kind: 'blocks'; readonly root: Root; readonly blocks: readonly HTMLElement[] }
  | { readonly kind: 'nothing-selected' }
  /** Text that is still being written by its user: never read. */
  | { readonly kind: 'editable' };

/** Where people write what stands among the page's own nodes. */
const DRAFT = '[role="textbox"], [contenteditable]:not([contenteditable="false"])';
const EDITABLE = `input, textarea, select, ${DRAFT}`;

/** Shown whole or not at all: half a list or table would lose its sense. */
const WHOLE = 'ul, ol, dl, table, pre, [role="table"], [role="grid"], math, .katex-display';

/** Elements that stand on lines of their own. */
const BLOCK =
  'p, div, ul, ol, dl, pre, table, blockquote, h1, h2, h3, h4, h5, h6, section, article, main, aside, figure, details, li, td, th, dd, dt, body';

/** The blocks that the user's selection spans, in reading order. */
export function selectedBlocks(page: Document): Selected {
  if (isTyping(page)) return { kind: 'editable' };
  const range = selectedRange(page);
  if (!range) return { kind: 'nothing-selected' };
  const ends = [range.commonAncestorContainer, range.startContainer, range.endContainer];
  if (ends.some(isEditable)) return { kind: 'editable' };
  const blocks = blocksIn(top(range), range);
  const [first] = blocks;
  if (!first) return { kind: 'nothing-selected' };
  return { kind: 'blocks', root: first.getRootNode() as Root, blocks };
}

/** Whether the selection is within a field, where the page's own selection does not reach. */
function isTyping(page: Document): boolean {
  let active = page.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active?.matches('input, textarea, select') ?? false;
}

/** Chromium tells what is selected in a shadow root to that root only. */
type WithSelection = { getSelection?(): Selection | null };

/** What is selected, in the page or in one of its open shadow roots. */
function selectedRange(page: Document): Range | null {
  const roots = new Roots(page, () => undefined);
  roots.search(page);
  for (const root of roots.all()) {
    const selection = (root as WithSelection).getSelection?.();
    const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
    if (range && says(range)) return range;
  }
  return null;
}

const says = (range: Range): boolean => range.toString().trim() !== '';

function isEditable(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  if (!element) return false;
  const isOpen = element instanceof HTMLElement && element.isContentEditable;
  return isOpen || element.closest(EDITABLE) !== null;
}

function blocksIn(place: Element | ShadowRoot, range: Range): HTMLElement[] {
  if (place instanceof HTMLElement) {
    if (isSkipped(place) || isOurs(place) || isEditable(place)) return [];
    const isWhole = place.matches(WHOLE) || speaksItself(place, range);
    if (isWhole && !holdsDraft(place)) return [place];
  }
  return [...place.children]
    .filter((child): child is HTMLElement => isIn(child, range))
    .flatMap((child) => blocksIn(child, range));
}

/** Where to begin: the nearest block, and all of a list or table it stands in. */
function top({ commonAncestorContainer: common }: Range): Element | ShadowRoot {
  if (common instanceof ShadowRoot) return common;
  const element = common instanceof Element ? common : common.parentElement;
  let block: Element = element?.closest(BLOCK) ?? element ?? document.body;
  for (;;) {
    const whole = block.parentElement?.closest(WHOLE);
    if (!whole) return block;
    block = whole;
  }
}

const isIn = (child: Element, range: Range): child is HTMLElement =>
  child instanceof HTMLElement && range.intersectsNode(child) && says(shared(child, range));

/** What of a range lies within an element: a triple click reaches to the start of the next one. */
function shared(element: Element, range: Range): Range {
  const part = document.createRange();
  part.selectNodeContents(element);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0)
    part.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0)
    part.setEnd(range.endContainer, range.endOffset);
  return part;
}

/** Whether an element has selected text of its own, outside of blocks within it. */
const speaksItself = (element: Element, range: Range): boolean =>
  [...element.childNodes].some((child) => {
    if (child instanceof Text) return child.data.trim() !== '' && range.intersectsNode(child);
    return child instanceof Element && !child.matches(BLOCK) && !child.querySelector(BLOCK)
      ? !isSkipped(child) && isIn(child, range)
      : false;
  });

const holdsDraft = (element: Element): boolean => element.querySelector(DRAFT) !== null;

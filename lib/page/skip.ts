/** What no reader sees, or no reader reads: never part of an answer's text. */
const NEVER_TEXT = [
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'link',
  'meta',
  'input',
  'textarea',
  'select',
  'datalist',
  'dialog',
  'object',
  'embed',
  'iframe',
  'audio',
  'video',
  'canvas',
  'idiolect-answer',
].join(',');

/** Text that stands there for screen readers only, doubling what is seen. */
const FOR_SCREEN_READERS = [
  '.sr-only',
  '.sr-only-text',
  '.visually-hidden',
  '.visuallyhidden',
  '.cdk-visually-hidden',
  '.screen-reader-only',
  '.screen-reader-text',
  '.screenreader-only',
  '.a11y-hidden',
  '[class*="visually-hidden"]',
  '[class*="visuallyHidden"]',
  '[class*="VisuallyHidden"]',
  '[class*="screen-reader"]',
  '[class*="srOnly"]',
].join(',');

/** Controls around an answer: their labels are no part of what it says. */
const CONTROLS = [
  'button',
  '[role="button"]:not(a[href])',
  '[role="toolbar"]',
  '[role="menu"]',
  '[role="menuitem"]',
  '[role="tooltip"]',
  '[role="status"]',
  '[role="alert"]',
  '[role="progressbar"]',
  'nav',
  'form',
].join(',');

/** Whether an element is there for no reader at all. */
export const isNeverText = (element: Element): boolean =>
  element.matches(NEVER_TEXT) || element.hasAttribute('hidden');

export const isForScreenReaders = (element: Element): boolean =>
  element.matches(FOR_SCREEN_READERS);

export const isControl = (element: Element): boolean => element.matches(CONTROLS);

/** Whether an element's text is left out of what a turn says. */
export const isSkipped = (element: Element): boolean =>
  isNeverText(element) || isForScreenReaders(element) || isControl(element);

/** The text of an element as a reader would read it aloud: no controls, no hidden doubles. */
export function readableText(element: Element): string {
  const pieces: string[] = [];
  for (const child of element.childNodes) collect(child, pieces);
  return pieces
    .join('')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
}

const BLOCK_TAGS = new Set('p div li tr h1 h2 h3 h4 h5 h6 pre br'.split(' '));

function collect(node: Node, pieces: string[]): void {
  if (node.nodeType === Node.TEXT_NODE) pieces.push((node as Text).data);
  if (!(node instanceof Element) || isSkipped(node)) return;
  const line = BLOCK_TAGS.has(node.localName) ? '\n' : '';
  pieces.push(line);
  for (const child of node.childNodes) collect(child, pieces);
  pieces.push(line);
}

/** What of an element's looks is copied; what is not listed follows from these. */
const LOOKS = [
  'display',
  'position',
  'inset',
  'float',
  'clear',
  'box-sizing',
  'margin',
  'padding',
  'border-top',
  'border-right',
  'border-bottom',
  'border-left',
  'border-radius',
  'border-collapse',
  'border-spacing',
  'background-color',
  'color',
  'opacity',
  'visibility',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'font-variant',
  'line-height',
  'letter-spacing',
  'text-align',
  'text-decoration',
  'text-indent',
  'text-transform',
  'text-overflow',
  'white-space',
  'overflow-wrap',
  'word-break',
  'vertical-align',
  'direction',
  'unicode-bidi',
  'list-style',
  'table-layout',
  'columns',
  'grid-template-columns',
  'grid-template-rows',
  'grid-column',
  'grid-row',
  'grid-auto-flow',
  'gap',
  'flex',
  'flex-direction',
  'flex-wrap',
  'order',
  'align-items',
  'align-self',
  'justify-content',
  'justify-self',
  'min-width',
  'max-width',
  'min-height',
  'max-height',
  'box-shadow',
  '-webkit-line-clamp',
  '-webkit-box-orient',
] as const;

const HTML = 'http://www.w3.org/1999/xhtml';

/** Elements that a picture has no use for. */
const LEFT_OUT = 'style, script, .actions, .code button';

/**
 * A copy of what an element shows, with its looks written into it and its shadow trees as ordinary
 * children: it can stand in a document that has none of our style sheets.
 */
export function stillCopy(element: Element): Element {
  const copy = element.cloneNode(false) as Element;
  for (const { name } of [...copy.attributes]) if (!KEPT.test(name)) copy.removeAttribute(name);
  copy.setAttribute('style', looksOf(getComputedStyle(element)));
  if (element instanceof SVGElement) {
    copy.append(...[...element.childNodes].map((child) => child.cloneNode(true)));
    return copy;
  }
  copy.append(...generated(element, '::before'));
  for (const child of shownChildren(element)) {
    if (child instanceof Element) copy.append(stillCopy(child));
    else if (child.nodeType === Node.TEXT_NODE) copy.append(child.cloneNode());
  }
  copy.append(...generated(element, '::after'));
  return copy;
}

/** Attributes that show: how far a list counts, how wide a cell is, the drawing of an icon. */
const KEPT =
  /^(?:open|start|value|reversed|colspan|rowspan|dir|lang|d|viewbox|width|height|fill|stroke.*)$/i;

/** What stands in an element, without what is not drawn: a closed fold shows its summary only. */
function shownChildren(element: Element): Node[] {
  const children = [...(element.shadowRoot ?? element).childNodes];
  const isClosed = element instanceof HTMLDetailsElement && !element.open;
  return children.filter((child) => {
    if (!(child instanceof Element)) return !isClosed;
    if (isClosed && child.localName !== 'summary') return false;
    return !child.matches(LEFT_OUT) && getComputedStyle(child).display !== 'none';
  });
}

const looksOf = (style: CSSStyleDeclaration): string =>
  LOOKS.map((name) => `${name}:${lookOf(style, name)}`)
    .concat(style.whiteSpace === 'pre' ? WRAPPED : [])
    .join(';');

/** Rows are as high as they came out; in the copy they grow with what they hold. */
const lookOf = (style: CSSStyleDeclaration, name: string): string => {
  const value = style.getPropertyValue(name);
  return name === 'grid-template-rows' ? value.replace(/[\d.]+px/g, 'auto') : value;
};

/** Code scrolls on the page; a picture cannot, so its long lines go on below. */
const WRAPPED = ['white-space:pre-wrap', 'overflow-wrap:anywhere'];

/** Text that a style sheet puts before or behind an element, such as a check mark. */
function generated(element: Element, where: '::before' | '::after'): Element[] {
  const style = getComputedStyle(element, where);
  const text = /^"(.+)"$/.exec(style.content)?.[1];
  if (text === undefined || style.display === 'none') return [];
  const mark = document.createElementNS(HTML, 'span');
  mark.setAttribute('style', looksOf(style));
  mark.textContent = text.replace(/\\(.)/g, '$1');
  return [mark];
}

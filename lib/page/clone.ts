import { texToMathMl } from './math/tex-to-mathml.ts';
import { isDisplayMath, keptTex } from './read/math.ts';

/** Elements that may act or load by themselves: never cloned. */
const DROPPED = new Set(
  'script style link meta base iframe frame object embed form input textarea select template noscript audio video source track foreignobject use animate set idiolect-answer'.split(
    ' ',
  ),
);

/** Attributes that only say how something looks or what it is. */
const KEPT =
  /^(?:alt|title|lang|dir|colspan|rowspan|span|scope|headers|start|value|reversed|datetime|cite|role|aria-(?:label|hidden|level|colspan|rowspan)|viewbox|d|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|dx|dy|points|transform|fill|fill-rule|fill-opacity|clip-rule|stroke|stroke-[a-z]+|opacity|text-anchor|dominant-baseline|preserveaspectratio|font-size|font-family|font-weight|display|mathvariant|encoding|accent|accentunder|fence|stretchy|separator|lspace|rspace|linethickness|columnalign|rowspacing|columnspacing|scriptlevel|displaystyle|minsize|maxsize|width|height|depth|voffset|xmlns)$/i;

const CLICKED = 'a, button, summary, label, [role="button"], [role="link"], [tabindex], [onclick]';

/** Looks that are copied where the site's own style sheet does not reach. */
const LOOKS = [
  'color',
  'background-color',
  'font-weight',
  'font-style',
  'text-decoration-line',
] as const;
const MATH_LOOKS = [
  ...LOOKS,
  'display',
  'position',
  'top',
  'left',
  'width',
  'height',
  'vertical-align',
  'font-family',
  'font-size',
  'line-height',
  'margin-left',
  'margin-right',
  'margin-top',
  'padding-left',
  'border-bottom-style',
  'border-bottom-width',
  'text-align',
  'white-space',
] as const;

/**
 * A harmless copy of one of the site's own elements, for our shadow root: no scripts, handlers or
 * ids, nothing that loads what the page does not show already. A click on it clicks the original.
 */
export function cloneIsland(original: Element): Element {
  const formula = drawnFormula(original);
  if (formula) return formula;
  const source = bestSource(original);
  const origins = new WeakMap<Node, Element>();
  const looks = source.closest('.katex, .katex-display') ? MATH_LOOKS : LOOKS;
  const clone = copy(source, origins, looks) ?? original.ownerDocument.createElement('span');
  clone.addEventListener('click', (event) => forward(event, clone, origins));
  return clone;
}

/**
 * A formula of which the page keeps the TeX and no `math` element, drawn anew. What a site drew with
 * style sheets of its own would fall apart here, so TeX that we cannot draw is shown as it is written.
 */
function drawnFormula(original: Element): Element | null {
  if (!original.matches(FORMULA) || original.matches('math') || original.querySelector('math'))
    return null;
  const tex = keptTex(original);
  if (tex === null) return null;
  const page = original.ownerDocument;
  const drawn = texToMathMl(tex, isDisplayMath(original), page);
  if (drawn || original.querySelector('.katex-html, svg, img')) return drawn;
  const code = page.createElement('code');
  code.textContent = tex;
  return code;
}

const FORMULA = '.katex, .katex-display, mjx-container, .MathJax, .MathJax_Display, [data-math]';

/** Formulas carry a `math` element for screen readers, which browsers draw by themselves. */
function bestSource(original: Element): Element {
  if (!original.matches(FORMULA)) return original;
  return original.querySelector('math') ?? original.querySelector('.katex-html') ?? original;
}

type Origins = WeakMap<Node, Element>;

function copy(node: Element, origins: Origins, looks: readonly string[]): Element | null {
  // Names of SVG are written with capitals.
  if (DROPPED.has(node.localName.toLowerCase()) || node.hasAttribute('hidden')) return null;
  if (node instanceof HTMLImageElement) return remember(copyImage(node), node, origins);
  const clone = shell(node, looks);
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) clone.append((child as Text).data);
    else if (child instanceof Element) {
      const inner = copy(child, origins, looks);
      if (inner) clone.append(inner);
    }
  }
  return remember(clone, node, origins);
}

const remember = (clone: Element, node: Element, origins: Origins): Element => {
  origins.set(clone, node);
  return clone;
};

/** The element without its children. Custom elements become plain boxes, so that none comes alive. */
function shell(node: Element, looks: readonly string[]): Element {
  const page = node.ownerDocument;
  const name = node.localName.includes('-') ? 'span' : node.localName;
  const clone = page.createElementNS(node.namespaceURI, name) as HTMLElement;
  for (const { name: attribute, value } of node.attributes) {
    if (KEPT.test(attribute) && !/url\(|javascript:/i.test(value))
      clone.setAttribute(attribute, value);
  }
  if (node instanceof HTMLAnchorElement && /^https?:|^mailto:/.test(node.href)) {
    clone.setAttribute('href', node.href);
    clone.setAttribute('target', '_blank');
    clone.setAttribute('rel', 'noopener noreferrer');
  }
  const computed = getComputedStyle(node);
  for (const look of looks) {
    const value = computed.getPropertyValue(look);
    const isControl = look === 'background-color' && node.localName === 'button';
    if (value && !value.includes('url(') && !isControl) clone.style.setProperty(look, value);
  }
  return clone;
}

/** An image that the page shows already; one it has not loaded stays its description. */
function copyImage(image: HTMLImageElement): Element {
  const page = image.ownerDocument;
  if (!image.complete || image.naturalWidth === 0) {
    const text = page.createElement('span');
    text.textContent = image.alt;
    return text;
  }
  const clone = page.createElement('img');
  clone.src = image.currentSrc;
  clone.alt = image.alt;
  if (image.width > 0) clone.width = image.width;
  return clone;
}

/** Activating a clone activates the original: its handlers live on the page. */
function forward(event: Event, clone: Element, origins: Origins): void {
  const target = event.composedPath()[0];
  if (!(target instanceof Element)) return;
  if (target.closest('a[href]')) return; // Links work by themselves.
  for (let at: Element | null = target; at; at = at.parentElement) {
    const original = origins.get(at);
    if (original instanceof HTMLElement && original.matches(CLICKED)) {
      event.preventDefault();
      original.click();
      return;
    }
    if (at === clone) return;
  }
}

import { isDisplayMath, isMath } from './math.ts';

const INLINE_TAGS = new Set(
  'a abbr b bdi bdo br cite code data del dfn em font i img ins kbd label mark math q s samp small span strike strong sub sup svg time tt u var wbr'.split(
    ' ',
  ),
);
const BLOCKS =
  'p, div, ul, ol, dl, pre, table, blockquote, h1, h2, h3, h4, h5, h6, hr, section, article, figure, details';
const BLOCK_TAGS = new Set(
  `${BLOCKS}, li, dt, dd, main, aside, header, footer, address, fieldset, summary, tbody, tr`.split(
    ', ',
  ),
);

/** Whether a node stands within a line of text rather than on lines of its own. */
export function isInline(node: Node): boolean {
  if (!(node instanceof Element)) return node.nodeType === Node.TEXT_NODE;
  if (isMath(node)) return !isDisplayMath(node);
  if (isCitation(node)) return true;
  if (BLOCK_TAGS.has(node.localName)) return false;
  if (node.querySelector(BLOCKS) !== null || node.querySelector('.katex-display') !== null)
    return false;
  const { display } = getComputedStyle(node);
  if (INLINE_TAGS.has(node.localName)) return display !== 'block' || node.localName === 'img';
  return display.startsWith('inline') || display === 'contents';
}

const CITATION_NAMES =
  /(?:^|[^a-z])(?:citations?|cite|footnote|fn-?ref|source-?(?:pill|chip|link|ref)|reference-?(?:pill|chip|link|marker))(?:[^a-z]|$)/;

/** Longest text of a citation pill, in characters; longer ones are text about sources. */
const MAX_CITATION = 60;

/** A mark that points to a source: a numbered pill, a footnote sign, a chip with a site's name. */
export function isCitation(element: Element): boolean {
  if ((element.textContent?.length ?? 0) > MAX_CITATION) return false;
  if (element.localName === 'sup') return element.querySelector('a, button') !== null;
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('data-testid') ?? ''} ${element.localName}`;
  if (!CITATION_NAMES.test(names.toLowerCase())) return false;
  return element.matches('a, button, span, sup, cite') || element.localName.includes('-');
}

/** What stands within sentences. */
const SENTENCES = 'p, li, td, th, dd, h1, h2, h3, h4, h5, h6, blockquote';

/**
 * Whether a button is a word of its sentence: a link that asks before it leaves, a term that opens
 * an explanation. Elsewhere the labels of buttons are no part of what a text says.
 */
export function isWord(element: Element): boolean {
  if (!element.matches('button, [role="button"]') || element.querySelector('svg, img'))
    return false;
  if (!/\p{L}/u.test(element.textContent ?? '') || !element.parentElement?.closest(SENTENCES)) {
    return false;
  }
  const beside = [element.previousSibling, element.nextSibling];
  return (
    /link/.test(element.getAttribute('data-streamdown') ?? element.className) ||
    beside.some((node) => node instanceof Text && /\p{L}/u.test(node.data))
  );
}

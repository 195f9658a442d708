import { gfm } from '@joplin/turndown-plugin-gfm';
import TurndownService from 'turndown';

/** Never part of a text: what acts, what is typed into, what only decorates. */
const DROPPED =
  'script, style, noscript, template, button, input, textarea, select, svg, canvas, iframe, object, embed, audio, video, dialog, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="dialog"], [role="alertdialog"], [aria-hidden="true"], [hidden], .katex-html, idiolect-answer';

let service: TurndownService | null = null;

/** A subtree that is no part of the page (it is changed) as Markdown, its addresses made whole. */
export function toMarkdown(root: Element, baseUrl: string): string {
  for (const element of root.querySelectorAll(DROPPED)) {
    if (!holdsMath(element)) element.remove();
  }
  makeAddressesWhole(root, baseUrl);
  service ??= createService();
  return service
    .turndown(root as HTMLElement)
    .replace(/\u00A0/g, ' ')
    .replace(/^(\s*)-\s+/gm, '$1- ')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Screen readers' mathematics is hidden from sight, yet it is the readable form. */
const holdsMath = (element: Element): boolean =>
  element.matches('[aria-hidden="true"]') &&
  !element.matches('.katex-html') &&
  element.querySelector('math') !== null;

function createService(): TurndownService {
  const turndown = new TurndownService({
    headingStyle: 'atx',
    codeBlockStyle: 'fenced',
    bulletListMarker: '-',
    hr: '---',
  });
  turndown.use(gfm);
  turndown.addRule('math', {
    filter: (node) => node.nodeName.toLowerCase() === 'math',
    replacement: (content, node) => {
      const tex = node.querySelector('annotation[encoding*="tex" i]')?.textContent?.trim();
      return tex ? `$${tex}$` : content;
    },
  });
  // An image inside the page itself has no address to keep; its description stays.
  turndown.addRule('inline image', {
    filter: (node) => node.nodeName === 'IMG' && !/^https?:/.test(node.getAttribute('src') ?? ''),
    replacement: (_, node) => (node as Element).getAttribute('alt') ?? '',
  });
  return turndown;
}

/** Links and images as addresses that hold anywhere; those that would act are no links. */
export function makeAddressesWhole(root: Element, baseUrl: string): void {
  for (const link of root.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (URL.canParse(href, baseUrl)) link.setAttribute('href', new URL(href, baseUrl).href);
    if (/^(?:javascript|data|blob|vbscript):/i.test(link.getAttribute('href') ?? '')) {
      link.removeAttribute('href');
    }
  }
  for (const image of root.querySelectorAll('img')) {
    const source = image.getAttribute('src') || image.getAttribute('data-src') || '';
    if (URL.canParse(source, baseUrl)) image.setAttribute('src', new URL(source, baseUrl).href);
  }
}

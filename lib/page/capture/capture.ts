import { isProbablyReaderable, Readability } from '@mozilla/readability';
import type { Capture, CaptureKind } from '../../app/library/captured.ts';
import { aboutPage } from './about-page.ts';
import { makeAddressesWhole, toMarkdown } from './to-markdown.ts';

/** What surrounds the text of a page that is no article. */
const AROUND =
  'nav, footer, [role="navigation"], [role="contentinfo"], [role="banner"], [role="search"], [role="alert"]';

/** Where the page's own words begin, if it says so. */
const MAIN = 'main, [role="main"], article';

/** An article that holds less of the page's text than this was cut out wrongly. */
const LEAST_SHARE = 0.2;

/** Longer pages are cut here: see `LIMITS.pageLength`, which the background holds to. */
export type CaptureLimits = { readonly pageLength: number; readonly urlLength: number };

/** The page as its reader sees it now, as Markdown. Works on a copy; the page stays as it is. */
export function capturePage(page: Document, url: string, limits: CaptureLimits): Capture {
  if (isPdf(page)) return { kind: 'pdf' };
  const copy = page.cloneNode(true) as Document;
  // Before Readability does it by the address of the document that it runs in.
  if (copy.body) makeAddressesWhole(copy.body, url);
  const article = articleIn(copy);
  const markdown =
    plainTextFile(page) ?? (article ? toMarkdown(article, url) : wholeBody(page, url));
  return captured('page', page, url, markdown, limits);
}

/** Parts of a page that its reader pointed at. */
export function captureParts(
  kind: Exclude<CaptureKind, 'page'>,
  parts: readonly Element[],
  page: Document,
  url: string,
  limits: CaptureLimits,
): Capture {
  const markdown = parts.map((part) => toMarkdown(copyOf(part), url)).join('\n\n');
  return captured(kind, page, url, markdown, limits);
}

function captured(
  kind: CaptureKind,
  page: Document,
  url: string,
  markdown: string,
  { pageLength, urlLength }: CaptureLimits,
): Capture {
  if (!/[\p{L}\p{N}]/u.test(markdown.replace(/\]\([^)\n]*\)/g, ']'))) return { kind: 'no-text' };
  const about = aboutPage(page);
  const isCut = markdown.length > pageLength;
  const kept = isCut ? beginningOf(markdown, pageLength) : markdown;
  const canonicalUrl = about.canonicalUrl?.slice(0, urlLength) ?? null;
  return {
    kind: 'captured',
    page: { kind, ...about, canonicalUrl, url: url.slice(0, urlLength), markdown: kept, isCut },
  };
}

/** Cut between paragraphs where there are any, without a heading that nothing follows. */
function beginningOf(text: string, length: number): string {
  const found = text.lastIndexOf('\n\n', length);
  return text.slice(0, found > length / 2 ? found : length).replace(/\n+#{1,6} [^\n]*$/, '');
}

const isPdf = (page: Document): boolean =>
  page.contentType === 'application/pdf' ||
  page.querySelector('body > embed[type="application/pdf"]') !== null;

/** A text file that the browser shows as it is. */
const plainTextFile = (page: Document): string | null =>
  page.contentType === 'text/plain' || page.contentType === 'text/markdown'
    ? (page.body?.textContent ?? '')
    : null;

/** The article of a page, if it is one. Changes the copy it is given. */
function articleIn(copy: Document): Element | null {
  if (!isProbablyReaderable(copy)) return null;
  const all = lengthOf(copy.body);
  try {
    const found = new Readability<Element>(copy, {
      keepClasses: true,
      serializer: (node) => node as Element,
    }).parse();
    const content = found?.content ?? null;
    return content && lengthOf(content) >= all * LEAST_SHARE ? content : null;
  } catch {
    return null; // Pages of unheard-of shapes are saved whole.
  }
}

const lengthOf = (element: Element | null): number =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').length;

function wholeBody(page: Document, url: string): string {
  if (!page.body) return '';
  const mains = [...page.querySelectorAll(MAIN)].filter(
    (main) => !main.parentElement?.closest(MAIN),
  );
  const all = lengthOf(page.body);
  const said = mains.reduce((sum, main) => sum + lengthOf(main), 0);
  const roots = said >= all / 2 ? mains : [page.body];
  return roots
    .map((root) => {
      const copy = copyOf(root);
      for (const around of copy.querySelectorAll(AROUND)) around.remove();
      return toMarkdown(copy, url);
    })
    .join('\n\n');
}

/** A copy inside an element of no meaning, so that the part itself keeps its own. */
function copyOf(part: Element): Element {
  const holder = part.ownerDocument.implementation.createHTMLDocument('').createElement('div');
  const children = part.matches('body, main, article') ? [...part.childNodes] : [part];
  for (const child of children) holder.append(holder.ownerDocument.importNode(child, true));
  return holder;
}

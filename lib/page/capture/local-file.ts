import type { Captured } from '../../app/library/captured.ts';
import type { LocalPage } from '../../app/library/page-calls.ts';
import { type CaptureLimits, capturePage } from './capture.ts';

/** All browsers export their bookmarks in this format. */
const BOOKMARKS = /^\s*<!DOCTYPE NETSCAPE-Bookmark-file-1>/i;

/** The pages and bookmarks in a file of the user's own: Markdown, text, HTML, or exported bookmarks. */
export function readLocalFile(
  path: string,
  text: string,
  limits: CaptureLimits & { readonly titleLength: number },
): readonly LocalPage[] {
  const source = text.replace(/^\uFEFF/, '');
  if (BOOKMARKS.test(source)) return bookmarksIn(source, limits);
  if (/\.html?$/i.test(path)) return htmlPage(path, source, limits);
  if (!/[\p{L}\p{N}]/u.test(source)) return [];
  const whole = withoutFrontMatter(source);
  const markdown = whole.slice(0, limits.pageLength);
  const isCut = markdown.length < whole.length;
  return [{ kind: 'file', path, page: { ...blank(path), ...titleIn(markdown), markdown, isCut } }];
}

function bookmarksIn(
  source: string,
  { urlLength, titleLength }: CaptureLimits & { readonly titleLength: number },
): readonly LocalPage[] {
  const page = new DOMParser().parseFromString(source, 'text/html');
  const seen = new Set<string>();
  return [...page.querySelectorAll('a[href]')].flatMap((link): LocalPage[] => {
    const url = link.getAttribute('href') ?? '';
    if (!/^https?:/i.test(url) || !URL.canParse(url) || url.length > urlLength) return [];
    // A link that is never closed comes again, empty, in every line below it.
    if (seen.has(url)) return [];
    seen.add(url);
    const added = Number(link.getAttribute('add_date'));
    const title = (link.textContent?.trim() || url).slice(0, titleLength);
    // Bookmarks count in seconds.
    return [{ kind: 'link', url, title, at: added > 0 ? added * 1000 : null }];
  });
}

function htmlPage(path: string, source: string, limits: CaptureLimits): readonly LocalPage[] {
  const page = new DOMParser().parseFromString(source, 'text/html');
  const capture = capturePage(page, page.querySelector('base')?.href ?? 'about:blank', limits);
  return capture.kind === 'captured' ? [{ kind: 'file', path, page: capture.page }] : [];
}

/** Notes often begin with fields between two lines of dashes. */
const withoutFrontMatter = (text: string): string =>
  text.replace(/^---\r?\n[\s\S]{0,5000}?\r?\n---\r?\n/, '').replace(/\r\n/g, '\n');

const titleIn = (markdown: string): { title?: string } => {
  const heading = /^#\s+(.{1,300})$/m.exec(markdown)?.[1];
  return heading ? { title: heading.trim() } : {};
};

const blank = (path: string): Captured => ({
  kind: 'page',
  url: `file:${path}`,
  canonicalUrl: null,
  title: (path.split('/').at(-1) ?? path).replace(/\.[^.]+$/, ''),
  byline: null,
  language: '',
  publishedAt: null,
  markdown: '',
  isCut: false,
  behindLogin: false,
});

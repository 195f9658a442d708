import { blocksOf } from '../../chunk/blocks.ts';
import { plainText } from '../../chunk/plain-text.ts';
import { readingLevel } from '../../chunk/reading-level.ts';
import { originOf, type PageId } from '../../core/ids.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { siteOf } from '../../core/site.ts';
import { countWords } from '../../core/words.ts';
import { orRefusal } from '../or-refusal.ts';
import type { World } from '../ports.ts';
import { canonicalUrlOf, cleanUrl, holdsSecret, isPrivateHost } from './addresses.ts';
import type { Capture, Captured } from './captured.ts';
import type { KeptFiles, LocalPage, Saved, SaveRefusal } from './page-calls.ts';
import { LIBRARY_LOCK, type PageStore } from './ports.ts';
import { pageIdFor, preparePage } from './prepare-page.ts';
import type { PageWithText, StoredPage } from './stored-page.ts';
import { summaryOf } from './summary.ts';
import { type Likeness, topicOf } from './topics.ts';

export type SavePorts = Pick<World, 'now' | 'idFor' | 'alone'> & {
  readonly pages: PageStore;
  likeness(): Promise<Likeness>;
  /** There is something to index now. */
  pagesWait(): void;
};

/** Keep what a script in a page read there; a page that is here already is brought up to date. */
export const saveCapture = (
  capture: Capture,
  ports: SavePorts,
): Promise<Result<Saved, SaveRefusal>> =>
  orRefusal(async () => {
    if (capture.kind !== 'captured') return err(REFUSALS[capture.kind]);
    const { page } = capture;
    const url = canonicalUrlOf(page);
    const described = await pageFrom(page, { kind: page.kind, url }, ports);
    const saved = await keep(described, ports, cleanUrl(page.url));
    if (saved.outcome !== 'unchanged') ports.pagesWait();
    return ok(saved);
  });

/**
 * Keep what our own page read from the user's files. Links that are saved as pages stay pages.
 * @param since what was saved from then on counts as added, also by an earlier try
 */
export const keepFiles = (
  files: readonly LocalPage[],
  ports: SavePorts,
  since = ports.now(),
): Promise<Result<KeptFiles, SaveRefusal>> =>
  orRefusal(async () => {
    let added = 0;
    for (const file of files) if ((await keepFile(file, ports)) >= since) added += 1;
    if (added > 0) ports.pagesWait();
    return ok({ added, alreadyHere: files.length - added });
  });

/** When we first kept it; the date that a bookmark brings along is older. */
async function keepFile(file: LocalPage, ports: SavePorts): Promise<number> {
  const before = file.kind === 'link' ? await linkIn(file, ports) : null;
  const { updatedAt, savedAt } = before ?? (await keep(await fromFile(file, ports), ports)).page;
  return file.kind === 'link' ? updatedAt : savedAt;
}

/** The page or bookmark of that address that is here already. */
const linkIn = async (
  { url }: Extract<LocalPage, { kind: 'link' }>,
  { pages, idFor }: SavePorts,
): Promise<StoredPage | null> =>
  pages.find(await pageIdFor({ kind: 'link', url: cleanUrl(url), content: '' }, idFor));

async function fromFile(file: LocalPage, ports: SavePorts): Promise<PageWithText> {
  if (file.kind === 'file') {
    return pageFrom(file.page, { kind: 'file', url: `file:${file.path}` }, ports);
  }
  const page: Captured = {
    kind: 'page',
    url: file.url,
    canonicalUrl: null,
    title: file.title,
    byline: null,
    language: '',
    publishedAt: null,
    markdown: file.title,
    isCut: false,
    behindLogin: false,
  };
  const link = await pageFrom(page, { kind: 'link', url: cleanUrl(file.url) }, ports);
  return { ...link, savedAt: file.at ?? link.savedAt, words: 0 };
}

/** Headings kept for showing, and words by which a topic is told. */
const MOST_HEADINGS = 60;
const TOPIC_LETTERS = 1_500;

/** Everything that a page's text says of it. */
async function pageFrom(
  captured: Captured,
  { kind, url }: Pick<StoredPage, 'kind' | 'url'>,
  { now, likeness }: SavePorts,
): Promise<PageWithText> {
  const { markdown, byline, language, publishedAt, isCut, behindLogin } = captured;
  const headings = headingsIn(markdown);
  const text = plainText(markdown.slice(0, 60_000));
  const title = captured.title || headings[0] || text.slice(0, 80) || url;
  const origin = originOf(url);
  const about = `${title}. ${title}. ${headings.slice(0, 10).join('. ')} ${text.slice(0, TOPIC_LETTERS)}`;
  const isPrivate =
    kind === 'answer' || kind === 'file' || behindLogin || isPrivateHost(url) || holdsSecret(url);
  return {
    id: '' as PageId, // Made by `preparePage`, with this device's key.
    kind,
    url,
    site: origin && siteOf(origin),
    title,
    byline,
    language,
    headings: headings.slice(0, MOST_HEADINGS),
    words: countWords(markdown),
    topic: topicOf(about, await likeness()),
    level: readingLevel(text),
    isPrivate,
    privacyBy: 'rule',
    publishedAt,
    savedAt: now(),
    updatedAt: now(),
    isCut,
    markdown,
  };
}

const headingsIn = (markdown: string): readonly string[] =>
  blocksOf(markdown)
    .filter(({ kind }) => kind === 'heading')
    .map(({ start, end }) => plainText(markdown.slice(start, end).split('\n')[0] ?? ''))
    .filter((heading) => heading !== '');

/** One at a time: two windows that save the same page make one of it. */
const keep = (
  page: PageWithText,
  { pages, alone, idFor }: SavePorts,
  seenAt = page.url,
): Promise<Saved> =>
  alone(LIBRARY_LOCK, async () => {
    const prepared = await preparePage(page, idFor, seenAt);
    const before = await pages.find(prepared.page.id);
    const isSame = before !== null && (await pages.contentOf(before.id)) === prepared.content;
    const kept = before ? keptFrom(before, prepared.page) : prepared.page;
    if (isSame && before.title === kept.title && before.kind === kept.kind) {
      return { page: summaryOf(before, true), outcome: 'unchanged' };
    }
    await pages.put({ ...prepared, page: kept });
    return { page: summaryOf(kept, false), outcome: before ? 'updated' : 'saved' };
  });

/** What the user said of a page outlives its text; a link that was read now becomes a page. */
const keptFrom = (before: StoredPage, now: StoredPage): StoredPage => ({
  ...now,
  savedAt: before.savedAt,
  ...(before.privacyBy === 'user' ? { isPrivate: before.isPrivate, privacyBy: 'user' } : {}),
});

const refusal = <K extends SaveRefusal['kind']>(kind: K, message: string) => ({ kind, message });

export const BARRED = refusal(
  'barred',
  'Your browser lets no extension read this page, so it cannot be saved.',
);

export const PDF = refusal(
  'pdf',
  'This is a PDF, which Idiolect cannot read yet. If there is a web version, save that one.',
);

const REFUSALS: Readonly<Record<Exclude<Capture['kind'], 'captured'>, SaveRefusal>> = {
  pdf: PDF,
  'no-text': refusal('no-text', 'There is no text on this page to save.'),
  'nothing-selected': refusal('nothing-selected', 'Select some text first, then save it.'),
  'no-answer': refusal('no-answer', 'No answer was found on this page. Select its text instead.'),
};

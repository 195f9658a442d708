import { plainText } from '../../chunk/plain-text.ts';
import { snippetOf } from '../../chunk/snippet.ts';
import { passageUrl } from '../../chunk/text-fragment.ts';
import type { PageId } from '../../core/ids.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Passage } from '../../retrieve/passage.ts';
import { UNKNOWN_READER } from '../../retrieve/reader.ts';
import type { Muscle } from '../muscle-calls.ts';
import { orRefusal } from '../or-refusal.ts';
import type { World } from '../ports.ts';
import type {
  LibraryFilters,
  LibraryFound,
  LibraryHit,
  LibraryRefusal,
  LibrarySearch,
  PageSummary,
} from './page-calls.ts';
import type { PageStore } from './ports.ts';
import { type ReaderPorts, readerFor } from './reader-for.ts';
import type { StoredPage } from './stored-page.ts';
import { summaryOf } from './summary.ts';

export type RelatedPorts = Pick<World, 'now'> & {
  readonly pages: PageStore;
  readonly muscle: Muscle;
};
export type SearchPorts = RelatedPorts & ReaderPorts;

/** Passages that are this much worse than the best are found by chance, by an “are” or a “the”. */
const LEAST_SHARE = 0.12;

/** Those worth showing. */
function worthShowing(passages: readonly Passage[]): readonly Passage[] {
  const best = Math.max(0, ...passages.map(({ score }) => score));
  return passages.filter(({ score }) => score >= best * LEAST_SHARE);
}

/** Pages listed at once, passages looked at, and passages shown of one page. */
const MOST_PAGES = 50;
const MOST_PASSAGES = 50;
const PASSAGES_OF_PAGE = 3;
const SNIPPET_LENGTH = 260;

/** What is saved and bears on a question; without a question what was saved last. */
export const searchLibrary = (
  { question, filters, typing }: LibrarySearch,
  ports: SearchPorts,
): Promise<Result<LibraryFound, LibraryRefusal>> =>
  orRefusal(async () => {
    const isFiltered = Object.values(filters).some((filter) => filter !== null);
    const isBrowsing = question.trim() === '';
    const chosen = isFiltered || isBrowsing ? await chosenPages(filters, ports.pages) : null;
    if (chosen && isBrowsing) return ok(await newest(chosen, ports.pages));
    const found = await ports.muscle.call('searchPassages', {
      question,
      reader: await readerFor(question, ports),
      now: ports.now(),
      limit: MOST_PASSAGES,
      pages: chosen?.map(({ id }) => id) ?? null,
      typing,
    });
    if (!found.ok) return err({ kind: 'search-failed', message: found.error.message });
    const hits = await hitsOf(worthShowing(found.value), question, ports.pages);
    return ok({ hits, among: chosen?.length ?? hits.length });
  });

async function newest(chosen: readonly StoredPage[], pages: PageStore): Promise<LibraryFound> {
  const waiting = new Set(await pages.waiting());
  const hits = chosen
    .slice(0, MOST_PAGES)
    .map((page) => ({ page: summaryOf(page, !waiting.has(page.id)), passages: [] }));
  return { hits, among: chosen.length };
}

const chosenPages = async (
  filters: LibraryFilters,
  pages: PageStore,
): Promise<readonly StoredPage[]> => (await pages.all()).filter((page) => passes(page, filters));

const passes = (page: StoredPage, { site, topic, level, since }: LibraryFilters): boolean =>
  (site === null || page.site === site) &&
  (topic === null || page.topic === topic) &&
  (level === null || page.level === level) &&
  (since === null || page.updatedAt >= since);

async function hitsOf(
  passages: readonly Passage[],
  question: string,
  pages: PageStore,
): Promise<readonly LibraryHit[]> {
  const byPage = new Map<PageId, Passage[]>();
  for (const passage of passages) {
    const id = passage.pageId as PageId; // The index keeps the ids that we gave it.
    byPage.set(id, [...(byPage.get(id) ?? []), passage]);
  }
  const found = await pages.findAll([...byPage.keys()]);
  return found.map((page) => ({
    page: summaryOf(page, true),
    // A bookmark has no text but its title, which stands above already.
    passages: (page.kind === 'link' ? [] : (byPage.get(page.id) ?? []))
      .slice(0, PASSAGES_OF_PAGE)
      .map((passage) => ({
        key: passage.key,
        headings: passage.headings,
        start: passage.start,
        end: passage.end,
        snippet: snippetOf(plainText(withoutHeadings(passage.text)), question, SNIPPET_LENGTH),
        url: page.kind === 'file' ? null : passageUrl(page.url, passage.text),
      })),
  }));
}

/** Headings are shown above the passage already. */
const withoutHeadings = (text: string): string =>
  text.replace(/^(?:#{1,6} .*\n+)+/, '').trim() || text;

/** Letters of a page that stand for what it is about. */
const ABOUT_LETTERS = 700;
const MOST_RELATED = 6;

/** Saved pages that are about what this text is about. */
export const relatedTo = (
  about: { readonly title: string; readonly markdown: string; readonly not: PageId | null },
  { pages, muscle, now }: RelatedPorts,
): Promise<Result<readonly PageSummary[], LibraryRefusal>> =>
  orRefusal(async () => {
    const lead = plainText(about.markdown.slice(0, ABOUT_LETTERS * 4)).slice(0, ABOUT_LETTERS);
    const found = await muscle.call('searchPassages', {
      question: `${about.title} ${lead}`,
      reader: UNKNOWN_READER,
      now: now(),
      limit: MOST_PASSAGES,
      pages: null,
      typing: false,
    });
    if (!found.ok) return err({ kind: 'search-failed', message: found.error.message });
    const ids = [...new Set(worthShowing(found.value).map(({ pageId }) => pageId as PageId))];
    const related = await pages.findAll(ids.filter((id) => id !== about.not));
    return ok(related.slice(0, MOST_RELATED).map((page) => summaryOf(page, true)));
  });

export const UNKNOWN_PAGE: LibraryRefusal = {
  kind: 'unknown-id',
  message: 'This page is no longer in your library.',
};

/** Saved pages that are about the same as another. */
export const relatedToSaved = (
  id: PageId,
  ports: RelatedPorts,
): Promise<Result<readonly PageSummary[], LibraryRefusal>> =>
  orRefusal(async () => {
    const [page, markdown] = await Promise.all([ports.pages.find(id), ports.pages.text(id)]);
    if (!page) return err(UNKNOWN_PAGE);
    return relatedTo({ title: page.title, markdown: markdown ?? '', not: id }, ports);
  });

import type { PageId } from '../../core/ids.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { orRefusal } from '../or-refusal.ts';
import type { World } from '../ports.ts';
import type { LibraryRefusal, PageSummary, SavedCopy } from './page-calls.ts';
import { LIBRARY_LOCK, type PageStore } from './ports.ts';
import { UNKNOWN_PAGE } from './search-library.ts';
import type { StoredPage } from './stored-page.ts';
import { summaryOf } from './summary.ts';

export type TidyPorts = Pick<World, 'alone'> & {
  readonly pages: PageStore;
  pagesWait(): void;
};

/** Delete pages. Their text goes at once; the index follows, now or when it next can. */
export const forgetPages = (
  ids: readonly PageId[],
  { pages, alone, pagesWait }: TidyPorts,
): Promise<Result<null, LibraryRefusal>> =>
  orRefusal(async () => {
    await alone(LIBRARY_LOCK, () => pages.remove(ids));
    pagesWait();
    return ok(null);
  });

/** The user's own word on whether a page is private; it outlives every rule of ours. */
export const setPrivate = (
  { page: id, isPrivate }: { readonly page: PageId; readonly isPrivate: boolean },
  { pages, alone, pagesWait }: TidyPorts,
): Promise<Result<null, LibraryRefusal>> =>
  orRefusal(() =>
    alone(LIBRARY_LOCK, async () => {
      const page = await pages.find(id);
      if (!page) return err(UNKNOWN_PAGE);
      await pages.change([{ ...page, isPrivate, privacyBy: 'user' }]);
      pagesWait();
      return ok(null);
    }),
  );

/** The copy that was saved. */
export const readCopy = (
  id: PageId,
  { pages }: Pick<TidyPorts, 'pages'>,
): Promise<Result<SavedCopy, LibraryRefusal>> =>
  orRefusal(async () => {
    const [page, markdown] = await Promise.all([pages.find(id), pages.text(id)]);
    if (!page || markdown === null) return err(UNKNOWN_PAGE);
    return ok({ page: summaryOf(page, true), markdown });
  });

/** Pages with the same text, or of one site with the same title and length. */
export const findDuplicates = ({
  pages,
}: Pick<TidyPorts, 'pages'>): Promise<
  Result<readonly (readonly PageSummary[])[], LibraryRefusal>
> =>
  orRefusal(async () => {
    const all = await pages.all();
    const byId = new Map(all.map((page) => [page.id, page]));
    const same = (await pages.sameContent()).map((ids) => ids.flatMap((id) => byId.get(id) ?? []));
    const grouped = new Set(same.flat().map(({ id }) => id));
    const alike = groupsOf(all.filter(({ id }) => !grouped.has(id)));
    return ok(
      [...same, ...alike]
        .filter((group) => group.length > 1)
        .map((group) => group.map((page) => summaryOf(page, true))),
    );
  });

function groupsOf(pages: readonly StoredPage[]): readonly (readonly StoredPage[])[] {
  const groups = new Map<string, StoredPage[]>();
  for (const page of pages) {
    if (page.kind !== 'page') continue;
    // Lengths that differ by a few words are the same page with another date on it.
    const name = JSON.stringify([page.site, page.title.toLowerCase(), Math.round(page.words / 50)]);
    groups.set(name, [...(groups.get(name) ?? []), page]);
  }
  return [...groups.values()];
}

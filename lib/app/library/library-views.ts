import type { Origin } from '../../core/ids.ts';
import { originOf } from '../../core/ids.ts';
import { siteOf } from '../../core/site.ts';
import type { SiteStore, World } from '../ports.ts';
import { cleanUrl } from './addresses.ts';
import type { HereView, LibraryView } from './page-calls.ts';
import type { PageStore } from './ports.ts';
import { placeFor } from './prepare-page.ts';
import type { StoredPage } from './stored-page.ts';
import { summaryOf } from './summary.ts';

export type LibraryViewPorts = Pick<World, 'idFor'> & {
  readonly pages: PageStore;
  readonly sites: Pick<SiteStore, 'all'>;
  /** How far the page that is being indexed is; null when none is. */
  indexingShare(): number | null;
  /** Bytes that everything of ours takes. */
  bytesUsed(): Promise<number | null>;
};

export async function libraryView(ports: LibraryViewPorts): Promise<LibraryView> {
  const [pages, waiting, bytes] = await Promise.all([
    ports.pages.all(),
    ports.pages.waiting(),
    ports.bytesUsed(),
  ]);
  return {
    pages: pages.length,
    words: pages.reduce((sum, { words }) => sum + words, 0),
    sites: counted(pages, ({ site }) => site).map(([site, count]) => ({ site, pages: count })),
    topics: counted(pages, ({ topic }) => topic).map(([topic, count]) => ({ topic, pages: count })),
    waiting: waiting.length,
    share: ports.indexingShare(),
    bytes,
  };
}

/** How many pages have each value, most first. */
function counted<T>(
  pages: readonly StoredPage[],
  of: (page: StoredPage) => T | null,
): readonly (readonly [T, number])[] {
  const counts = new Map<T, number>();
  for (const page of pages) {
    const value = of(page);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** Whether the page at this address is saved, and whether its site's pages are by themselves. */
export async function hereView(url: string, ports: LibraryViewPorts): Promise<HereView> {
  const origin = originOf(url);
  if (!origin) return { saved: null, savesByItself: false };
  const page = await ports.pages.findAt(await placeFor(cleanUrl(url), ports.idFor));
  const waiting = page ? await ports.pages.waiting() : [];
  return {
    saved: page && summaryOf(page, !waiting.includes(page.id)),
    savesByItself: await savesByItself(siteOf(origin), ports),
  };
}

export const savesByItself = async (
  site: Origin,
  { sites }: { readonly sites: Pick<SiteStore, 'all'> },
): Promise<boolean> =>
  (await sites.all()).some((stored) => stored.site === site && stored.saves === true);

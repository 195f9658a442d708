import type { Origin } from '../../core/ids.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { orRefusal } from '../or-refusal.ts';
import type { DeadLink, LibraryRefusal, LinksChecked } from './page-calls.ts';
import type { PageStore } from './ports.ts';
import type { StoredPage } from './stored-page.ts';
import { summaryOf } from './summary.ts';

/** What a site answered. `there` also where the browser lets us see only that something answered. */
export type LinkAnswer = 'there' | 'gone' | 'no-answer' | 'not-asked';

export type LinkPorts = {
  readonly pages: Pick<PageStore, 'all'>;
  grantedSites(): Promise<readonly Origin[]>;
  /** One request through the network gate, written down before it is made. */
  ask(page: Pick<StoredPage, 'url' | 'site'>, isGranted: boolean): Promise<LinkAnswer>;
};

/** Asked in one call, so that progress is shown and a cancel is heard. */
const BATCH = 8;

/**
 * Ask a few sites whether pages are still there: only because the user pressed the button, and never
 * for private pages, whose addresses are nobody's business.
 */
export const checkLinks = (
  { from }: { readonly from: number },
  { pages, grantedSites, ask }: LinkPorts,
): Promise<Result<LinksChecked, LibraryRefusal>> =>
  orRefusal(async () => {
    const all = (await pages.all()).filter(isPublic).sort((a, b) => a.savedAt - b.savedAt);
    const batch = all.slice(from, from + BATCH);
    const granted = new Set(await grantedSites());
    const answers = await Promise.all(
      batch.map((page) => ask(page, page.site !== null && granted.has(page.site))),
    );
    if (answers.includes('not-asked')) return err(NOT_ASKED);
    const dead = batch.flatMap((page, index): DeadLink[] => {
      const why = answers[index];
      return why === 'gone' || why === 'no-answer' ? [{ page: summaryOf(page, true), why }] : [];
    });
    return ok({ dead, done: Math.min(all.length, from + batch.length), total: all.length });
  });

const isPublic = ({ isPrivate, kind, url }: StoredPage): boolean =>
  !isPrivate && kind !== 'file' && /^https?:/.test(url);

const NOT_ASKED: LibraryRefusal = {
  kind: 'storage-failed',
  message: 'The ledger could not be written, so nothing was asked.',
};

import type { PageSummary } from './page-calls.ts';
import type { StoredPage } from './stored-page.ts';

/** A saved page as lists show it. */
export const summaryOf = (
  { privacyBy: _, ...page }: StoredPage,
  isSearchable: boolean,
): PageSummary => ({ ...page, isSearchable });

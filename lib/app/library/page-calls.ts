import type { ReadingLevel } from '../../chunk/reading-level.ts';
import type { Snippet } from '../../chunk/snippet.ts';
import type { JobId, Origin, PageId } from '../../core/ids.ts';
import type { Result } from '../../core/result.ts';
import type { HandedOver } from './bring-in.ts';
import type { Captured, CaptureKind } from './captured.ts';
import type { StoredPage } from './stored-page.ts';
import type { TopicId } from './topics.ts';

/** What our own pages may ask of the library. */
export type LibraryCalls = {
  /** Save the tab in front, or a part of it. */
  savePage(kind: CaptureKind): Result<Saved, SaveRefusal>;
  /** Take over pages that the library page read from the user's own files, to be kept in the background. */
  handOver(part: HandedOver): Result<JobId, SaveRefusal>;
  /** Bring in no more of these files; what is here stays. */
  endBringIn(job: JobId): Result<null, LibraryRefusal>;
  /** Something is about to be saved or searched: have the index at hand by then. Answers at once. */
  wakeLibrary(): Result<null, LibraryRefusal>;
  searchLibrary(request: LibrarySearch): Result<LibraryFound, LibraryRefusal>;
  /** Saved pages that are about the same as a saved one, or as the page in front (null). */
  relatedPages(page: PageId | null): Result<readonly PageSummary[], LibraryRefusal>;
  readCopy(page: PageId): Result<SavedCopy, LibraryRefusal>;
  setPrivate(request: {
    readonly page: PageId;
    readonly isPrivate: boolean;
  }): Result<null, LibraryRefusal>;
  /** Delete pages with all that was made of them. */
  forgetPages(pages: readonly PageId[]): Result<null, LibraryRefusal>;
  /** Pages that are kept more than once. */
  findDuplicates(): Result<readonly (readonly PageSummary[])[], LibraryRefusal>;
  /** Ask a few sites whether their pages are still there; called again from `done` on. */
  checkLinks(request: { readonly from: number }): Result<LinksChecked, LibraryRefusal>;
  /** Save pages of a site by themselves once they were looked at for a while. */
  saveAutomatically(request: {
    readonly origin: Origin;
    readonly saves: boolean;
  }): Result<null, LibraryRefusal>;
};

/** A page out of the user's own files: a text, or a bookmark that was never read. */
export type LocalPage =
  | { readonly kind: 'file'; readonly path: string; readonly page: Captured }
  | {
      readonly kind: 'link';
      readonly url: string;
      readonly title: string;
      readonly at: number | null;
    };

export type Saved = {
  readonly page: PageSummary;
  readonly outcome: 'saved' | 'updated' | 'unchanged';
};

export type KeptFiles = { readonly added: number; readonly alreadyHere: number };

export type LibrarySearch = {
  readonly question: string;
  readonly filters: LibraryFilters;
  /** The last word may be unfinished. */
  readonly typing: boolean;
};

/** Null means any. */
export type LibraryFilters = {
  readonly site: Origin | null;
  readonly topic: TopicId | null;
  readonly level: ReadingLevel | null;
  /** Milliseconds since 1970. */
  readonly since: number | null;
};

export type LibraryFound = {
  /** Pages best first, each with its passages; without a question the newest, with none. */
  readonly hits: readonly LibraryHit[];
  /** Pages that pass the filters. */
  readonly among: number;
};

/** A page as it was saved. */
export type SavedCopy = { readonly page: PageSummary; readonly markdown: string };

export type LibraryHit = {
  readonly page: PageSummary;
  readonly passages: readonly {
    readonly key: number;
    readonly headings: readonly string[];
    readonly snippet: Snippet;
    /** Where it stands in the saved copy, in UTF-16 code units. */
    readonly start: number;
    readonly end: number;
    /** Opens the page at this passage; null for files. */
    readonly url: string | null;
  }[];
};

/** A saved page in a list. */
export type PageSummary = Omit<StoredPage, 'headings' | 'privacyBy'> & {
  readonly headings: readonly string[];
  readonly isSearchable: boolean;
};

export type DeadLink = { readonly page: PageSummary; readonly why: 'gone' | 'no-answer' };

export type LinksChecked = {
  readonly dead: readonly DeadLink[];
  readonly done: number;
  readonly total: number;
};

export type SaveRefusal = {
  readonly kind: 'barred' | 'pdf' | 'no-text' | 'nothing-selected' | 'no-answer' | 'storage-failed';
  readonly message: string;
};

export type LibraryRefusal = {
  readonly kind: 'unknown-id' | 'barred' | 'storage-failed' | 'search-failed';
  readonly message: string;
};

/** What the library page is drawn from. */
export type LibraryView = {
  readonly pages: number;
  readonly words: number;
  readonly sites: readonly { readonly site: Origin; readonly pages: number }[];
  readonly topics: readonly { readonly topic: TopicId; readonly pages: number }[];
  /** Pages that cannot be searched yet. */
  readonly waiting: number;
  /** How far the page at work is, from 0 to 1; null when none is. */
  readonly share: number | null;
  /** Bytes that all of Idiolect takes on this device; null where the browser does not say. */
  readonly bytes: number | null;
};

/** What is known of the page in front. */
export type HereView = {
  readonly saved: PageSummary | null;
  /** Pages of this site are saved by themselves. */
  readonly savesByItself: boolean;
};

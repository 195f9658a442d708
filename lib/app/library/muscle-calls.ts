import type { PageId } from '../../core/ids.ts';
import type { Result } from '../../core/result.ts';
import type { Passage } from '../../retrieve/passage.ts';
import type { IndexRequest } from './index/index-page.ts';
import type { IndexedPage } from './index/index-ports.ts';
import type { PassageRequest } from './index/search-passages.ts';

/** What the background asks of the muscle for the library. */
export type LibraryMuscleCalls = {
  /** Have the index in memory when it is asked for. */
  openIndex(): Result<null, LibraryFailure>;
  /** Make a page searchable, or take up what changed of it. Answers how many chunks it has. */
  indexPage(request: IndexRequest): Result<number, LibraryFailure>;
  dropPages(pages: readonly PageId[]): Result<null, LibraryFailure>;
  /** The passages that bear on a question, best first, for this reader. */
  searchPassages(request: PassageRequest): Result<readonly Passage[], LibraryFailure>;
  indexedPages(): Result<readonly Pick<IndexedPage, 'id' | 'content'>[], LibraryFailure>;
  /** Make the index anew with another embedding model; the old one serves until it is done. */
  useIndexModel(model: string): Result<null, LibraryFailure>;
  /** Delete all tables and files of the index. */
  clearLibrary(): Result<null, LibraryFailure>;
};

type Counted = { readonly done: number; readonly total: number };
export type LibraryMuscleProgress = { indexPage: Counted; useIndexModel: Counted };

/** What storage could not do, in words for the user. */
export type LibraryFailure = { readonly kind: 'storage-failed'; readonly message: string };

import type { PageId } from '../../core/ids.ts';
import type { PageWithText, StoredPage } from './stored-page.ts';

/** A page as it is about to be stored. */
export type PageToStore = {
  readonly page: StoredPage;
  readonly markdown: string;
  /** Keyed hash of the text. */
  readonly content: string;
  /** Keyed hashes of the addresses it is known under. */
  readonly places: readonly string[];
  /** Keyed hashes of its blocks, by which what stands on many pages is known. */
  readonly blocks: readonly string[];
};

/** The background's part of the library. Every method that writes is one transaction. */
export type PageStore = {
  /** Whether anything is saved; quick, however much it is. */
  hasAny(): Promise<boolean>;
  find(id: PageId): Promise<StoredPage | null>;
  /** The page that is known under this address. */
  findAt(place: string): Promise<StoredPage | null>;
  /** Several, in the order asked for; those that are gone are left out. */
  findAll(ids: readonly PageId[]): Promise<readonly StoredPage[]>;
  /** Newest first. */
  all(): Promise<readonly StoredPage[]>;
  text(id: PageId): Promise<string | null>;
  withTexts(): Promise<readonly PageWithText[]>;
  contentOf(id: PageId): Promise<string | null>;
  /** Store or replace; it then waits to be indexed. */
  put(page: PageToStore): Promise<void>;
  /** Change what is known of pages whose text stays; they are indexed anew. */
  change(pages: readonly StoredPage[]): Promise<void>;
  /** The hashes a page was stored with. */
  blocksOf(id: PageId): Promise<readonly string[]>;
  /** Pages on which each of these blocks stands, counted. */
  countBlocks(blocks: readonly string[]): Promise<readonly number[]>;
  pagesWithBlock(block: string, limit: number): Promise<readonly PageId[]>;
  /** Groups of pages whose text is the same. */
  sameContent(): Promise<readonly (readonly PageId[])[]>;
  waiting(): Promise<readonly PageId[]>;
  leaving(): Promise<readonly PageId[]>;
  /** Pages that the muscle should have, with the hash of their text. */
  indexed(): Promise<readonly { readonly id: PageId; readonly content: string }[]>;
  /** The muscle has it, unless its text has changed meanwhile. */
  markIndexed(id: PageId, content: string): Promise<void>;
  markWaiting(ids: readonly PageId[]): Promise<void>;
  /** Delete all that was kept of pages; only their ids stay until the muscle forgot them too. */
  remove(ids: readonly PageId[]): Promise<void>;
  /** The muscle forgot them. */
  drop(ids: readonly PageId[]): Promise<void>;
};

/** The lock under which pages are read, compared and written: two windows may save at once. */
export const LIBRARY_LOCK = 'library';

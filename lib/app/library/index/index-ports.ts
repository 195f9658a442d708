import type { Chunk } from '../../../chunk/chunk.ts';
import type { PageId } from '../../../core/ids.ts';
import type { Embedder } from '../../../embed/embedder.ts';
import type { LargeVectorIndex } from '../../../vector/shards/sharded-index.ts';

/** What the index knows of a page; the page itself belongs to the background. */
export type IndexedPage = {
  readonly id: PageId;
  readonly url: string;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly isPrivate: boolean;
  /** Keyed hash of the text that was indexed. */
  readonly content: string;
};

export type ChunkWithKey = { readonly key: number; readonly pageId: PageId; readonly chunk: Chunk };

/** How the chunks of a page change; what is not named stays. */
export type ChunkChange = {
  readonly page: IndexedPage;
  readonly add: readonly Chunk[];
  /** The same text at another place of the page. */
  readonly move: readonly ChunkWithKey[];
  readonly remove: readonly number[];
};

/** The muscle's own tables. Every method that writes is one transaction. */
export type ChunkStore = {
  pages(): Promise<readonly IndexedPage[]>;
  keysByPage(): Promise<ReadonlyMap<PageId, readonly number[]>>;
  chunksOf(page: PageId): Promise<readonly ChunkWithKey[]>;
  /** Those that are there. */
  chunks(keys: readonly number[]): Promise<readonly ChunkWithKey[]>;
  /** Answers the keys of the chunks that were added, in order. */
  change(change: ChunkChange): Promise<readonly number[]>;
  drop(pages: readonly PageId[]): Promise<void>;
  wordFile(): Promise<Uint8Array | null>;
  keepWordFile(bytes: Uint8Array): Promise<void>;
  /** Which model the index is made with, and which one it is being made anew with. */
  models(): Promise<IndexModels>;
  keepModels(models: IndexModels): Promise<void>;
  clear(): Promise<void>;
};

export type IndexModels = { readonly serving: string; readonly coming: string | null };

export type LibraryIndexPorts = {
  readonly store: ChunkStore;
  /** Throws when the model is not here. */
  embedder(model: string): Promise<Embedder>;
  /** The vectors of one model, with its file. */
  openVectors(embedder: Embedder): Promise<LargeVectorIndex>;
  deleteVectors(model: string): Promise<void>;
  /** How rare a word is in everyday language, 0 to 1. */
  rarity(): Promise<(word: string) => number>;
  /** The model that is always here. */
  readonly packagedModel: string;
  report(cause: unknown): void;
};

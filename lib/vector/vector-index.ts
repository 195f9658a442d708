import type { Filter } from './filter.ts';
import { FlatIndex } from './flat-index.ts';
import type { Kernel } from './kernel/kernel.ts';
import type { Found } from './search.ts';
import type { VectorFile } from './vector-file.ts';
import type { Opened } from './vector-log.ts';

export type VectorRow = {
  /** A whole number from 0 to 2³² − 2: the primary key of the row in the database. */
  readonly key: number;
  /** Scores are scalar products, so cosines where vectors have unit length. */
  readonly vector: Float32Array;
};

export type SearchOptions = {
  /** At most this many rows. */
  readonly k: number;
  /** Rows that the first pass keeps; more make its certificate likelier. Default 4 `k`, at least 64, with many rows more. */
  readonly rerank?: number;
  readonly minScore?: number;
  readonly filter?: Filter;
  /**
   * Default true: an answer that the first pass cannot prove is made exact by a second. Where false,
   * `certified` may be false, and then the answer is very probably, but not provably exact.
   */
  readonly secondPass?: boolean;
};

export type VectorStats = {
  readonly rows: number;
  /** Rows that were removed or replaced and still take room. */
  readonly gaps: number;
  /** Rows that a crash would lose now: call `flush`. */
  readonly unsaved: number;
  readonly memoryBytes: number;
  readonly fileBytes: number;
  readonly generation: number;
  readonly kernel: Kernel['name'];
};

/**
 * An exact index of vectors, for one model. The file is a cache; the database is the truth. After
 * any state but `restored` the index is empty: fill it with `rebuild`. After `restored`, call
 * `reconcile` with the keys that the database has: it heals what a crash may have left between.
 */
export type VectorIndex = {
  readonly opened: Opened;
  /**
   * Add rows, replacing those with the same keys. Searchable at once, durable after `flush`.
   * Throws `VectorRefusal`, and then nothing has changed.
   */
  upsert(rows: readonly VectorRow[]): void;
  /** Keys that are not there are passed over. */
  remove(keys: ArrayLike<number>): void;
  /** Throws `VectorRefusal` for a query that is not a direction of this space. */
  search(query: Float32Array, options: SearchOptions): Found;
  /** The vectors of these keys as exact as float32, null where a key is not there. */
  vectors(keys: ArrayLike<number>): readonly (Float32Array | null)[];
  has(key: number): boolean;
  keys(): Uint32Array;
  /** Remove what the database does not know; answers the keys that are missing here. */
  reconcile(known: ArrayLike<number>): readonly number[];
  /** Begin anew with these rows and save them. Until it is done, a search finds those taken so far. */
  rebuild(batches: Batches, signal?: AbortSignal): Promise<void>;
  /**
   * Make all changes durable, moving rows together where many are gone. Throws `VectorFileFailure`;
   * the index then still serves, and the next flush tries again. Only a file that breaks while rows
   * are moved takes them with it: `stats().rows` is 0 then, and `rebuild` is due.
   */
  flush(): Promise<void>;
  /**
   * `flush`, after which the file holds no byte of rows that were removed or replaced: for what a
   * person wants forgotten. Writes the whole file anew, about 3 ms for each thousand rows.
   */
  erase(): Promise<void>;
  stats(): VectorStats;
  /** Flush and let go of the file. */
  close(): Promise<void>;
};

export type Batches = Iterable<readonly VectorRow[]> | AsyncIterable<readonly VectorRow[]>;

export type VectorIndexOptions = {
  readonly dimensions: number;
  /** Vectors of two models do not compare; a file of another one is not read. */
  readonly modelId: string;
  readonly kernel: Kernel;
  readonly file: VectorFile;
  /** Up to this many rows keep their low bits in memory: three times the room, quicker searches. */
  readonly mostLowBitsInMemory?: number;
};

/** Throws `VectorFileFailure`. */
export function openVectorIndex(options: VectorIndexOptions): VectorIndex {
  return new FlatIndex(options);
}

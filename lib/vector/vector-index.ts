import { createMasks, type Filter } from './filter.ts';
import { type Kernel, MOST_BEST, type RowMemory } from './kernel/kernel.ts';
import { LowBits } from './low-bits.ts';
import { quantizeQuery, quantizeRow, restoreRow } from './quantize.ts';
import { RecordPlaces } from './record-places.ts';
import { createRotation, type Rotation } from './rotation.ts';
import { Rows } from './rows.ts';
import { type Found, search } from './search.ts';
import type { VectorFile } from './vector-file.ts';
import { type Opened, VectorLog } from './vector-log.ts';
import { refuseKey, refuseVector } from './vector-refusal.ts';

export type VectorRow = {
  /** A whole number from 0 to 2³² − 2: the primary key of the row in the database. */
  readonly key: number;
  /** Scores are scalar products, so cosines where vectors have unit length. */
  readonly vector: Float32Array;
};

export type SearchOptions = {
  /** At most this many rows. */
  readonly k: number;
  /** Rows that the first pass keeps; more make its certificate likelier. Default 4 `k`, at least 128. */
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

type Batches = Iterable<readonly VectorRow[]> | AsyncIterable<readonly VectorRow[]>;

export type VectorIndexOptions = {
  readonly dimensions: number;
  /** Vectors of two models do not compare; a file of another one is not read. */
  readonly modelId: string;
  readonly kernel: Kernel;
  readonly file: VectorFile;
  /** Up to this many rows keep their low bits in memory: three times the room, quicker searches. */
  readonly mostLowBitsInMemory?: number;
};

/** 12 MB at 384 dimensions. */
const MOST_LOW_BITS_IN_MEMORY = 16_384;

/** So many, and so many times `k`, nearly always hold all rows that can win; only those are rescored. */
const LEAST_RERANK = 128;
const RERANK_TIMES_K = 4;

/** Rows are moved together when more than this many, and this share, are gaps. */
const MOST_GAPS = 256;
const MOST_GAPS_SHARE = 0.25;

/** And when records have become many and short: each costs a read when the file is opened. */
const MOST_SMALL_RECORDS = 2000;
const WANTED_RECORD_ROWS = 16;

/** Two numbers. */
const BYTES_PER_PLACE = 16;

/** Throws `VectorFileFailure`. */
export function openVectorIndex(options: VectorIndexOptions): VectorIndex {
  return new FlatIndex(options);
}

class FlatIndex implements VectorIndex {
  readonly opened: Opened;
  readonly #options: VectorIndexOptions;
  readonly #rotation: Rotation;
  readonly #memory: RowMemory;
  readonly #rows: Rows;
  readonly #places: RecordPlaces;
  readonly #lowBits: LowBits;
  readonly #log: VectorLog;
  /** Slots whose removal the file does not know of yet. */
  #removed: number[] = [];
  #isFileStale: boolean;

  constructor(options: VectorIndexOptions) {
    const { dimensions, kernel, file, mostLowBitsInMemory: mostInMemory } = options;
    this.#options = options;
    this.#rotation = createRotation(dimensions);
    const { size } = this.#rotation;
    this.#memory = kernel.open(size);
    this.#rows = new Rows(this.#memory, size);
    this.#places = new RecordPlaces(size);
    const parts = {
      ...options,
      memory: this.#memory,
      rows: this.#rows,
      places: this.#places,
      size,
    };
    this.#lowBits = new LowBits({
      file,
      places: this.#places,
      size,
      mostInMemory: mostInMemory ?? MOST_LOW_BITS_IN_MEMORY,
    });
    this.#log = new VectorLog({ ...parts, lowBits: this.#lowBits });
    this.opened = this.#log.restore();
    this.#isFileStale = this.opened !== 'restored';
  }

  upsert(rows: readonly VectorRow[]): void {
    for (const { key, vector } of rows) {
      refuseKey(key);
      refuseVector(vector, this.#options.dimensions, key);
    }
    for (const { key, vector } of rows) {
      const row = quantizeRow(this.#rotation.apply(vector));
      this.#rows.widen(row);
      const slot = this.#rows.append(key, row.tops, row.scaleBits);
      this.#lowBits.put(slot, new Uint8Array(row.lows.buffer));
    }
  }

  remove(keys: ArrayLike<number>): void {
    for (let index = 0; index < keys.length; index += 1) {
      const slot = this.#rows.slotOf(keys[index] ?? -1);
      if (slot === undefined) continue;
      this.#rows.removeSlot(slot);
      this.#removed.push(slot);
    }
  }

  search(query: Float32Array, options: SearchOptions): Found {
    const { k, minScore = Number.NEGATIVE_INFINITY, secondPass = true } = options;
    if (!(Number.isInteger(k) && k > 0)) throw new RangeError(`expected k above 0, got ${k}`);
    refuseVector(query, this.#options.dimensions);
    const usual = Math.min(MOST_BEST, Math.max(LEAST_RERANK, RERANK_TIMES_K * k));
    const rerank = options.rerank ?? usual;
    const maskOf = createMasks(options.filter, this.#rows);
    const searched = { rows: this.#rows, memory: this.#memory, lowBits: this.#lowBits };
    const turned = quantizeQuery(this.#rotation.apply(query));
    return search(searched, turned, { k, rerank, minScore, secondPass, maskOf });
  }

  vectors(keys: ArrayLike<number>): readonly (Float32Array | null)[] {
    return Array.from(keys, (key) => {
      const slot = this.#rows.slotOf(key);
      if (slot === undefined) return null;
      const lows = new Int16Array(this.#lowBits.copyOf(Uint32Array.of(slot)).buffer);
      const turned = restoreRow(this.#rows.topsAt(slot), lows, this.#rows.scaleAt(slot));
      return this.#rotation.undo(turned);
    });
  }

  keys(): Uint32Array {
    const slots = Array.from({ length: this.#rows.used }, (_, slot) => slot);
    return Uint32Array.from(
      slots.filter((slot) => this.#rows.isLive(slot)),
      (slot) => this.#rows.keyAt(slot),
    );
  }

  reconcile(known: ArrayLike<number>): readonly number[] {
    const keys = new Set(Array.from(known));
    this.remove(this.keys().filter((key) => !keys.has(key)));
    return [...keys].filter((key) => this.#rows.slotOf(key) === undefined);
  }

  async rebuild(batches: Batches, signal?: AbortSignal): Promise<void> {
    this.#log.clear();
    this.#removed = [];
    for await (const batch of batches) {
      signal?.throwIfAborted();
      this.upsert(batch);
      await this.flush();
    }
    await this.flush();
  }

  async flush(): Promise<void> {
    const unsaved = this.#rows.used > this.#log.saved || this.#removed.length > 0;
    if (unsaved || this.#isFileStale) this.#save();
    await this.#options.file.flush();
  }

  async erase(): Promise<void> {
    await this.flush();
    if (this.#rows.used === this.#rows.live) return;
    this.#compact();
    await this.#options.file.flush();
  }

  stats(): VectorStats {
    const rows = this.#rows;
    const tables = rows.bytes + this.#lowBits.bytes + this.#places.count * BYTES_PER_PLACE;
    return {
      rows: rows.live,
      gaps: rows.used - rows.live,
      unsaved: rows.used - this.#log.saved + this.#removed.length,
      memoryBytes: this.#memory.bytes() + tables,
      fileBytes: this.#log.length,
      generation: this.#log.generation,
      kernel: this.#options.kernel.name,
    };
  }

  async close(): Promise<void> {
    try {
      await this.flush();
    } finally {
      await this.#options.file.close();
    }
  }

  #save(): void {
    if (this.#isFileStale) this.#options.file.truncate(0);
    this.#log.append(this.#removed);
    this.#removed = [];
    this.#isFileStale = false;
    const { used, live } = this.#rows;
    const isSplintered = this.#places.count > MOST_SMALL_RECORDS + used / WANTED_RECORD_ROWS;
    if (isSplintered || used - live > MOST_GAPS + used * MOST_GAPS_SHARE) this.#compact();
  }

  #compact(): void {
    try {
      this.#log.compact();
    } catch (cause) {
      this.#isFileStale = this.#log.saved === 0;
      throw cause;
    }
  }
}

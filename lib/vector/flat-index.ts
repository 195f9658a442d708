import { createMasks } from './filter.ts';
import { MOST_BEST, type RowMemory } from './kernel/kernel.ts';
import { LowBits } from './low-bits.ts';
import { quantizeRow, restoreRow } from './quantize.ts';
import { RecordPlaces } from './record-places.ts';
import { createRotation, type Rotation } from './rotation.ts';
import { Rows } from './rows.ts';
import { type Found, search } from './search.ts';
import type {
  Batches,
  SearchOptions,
  VectorIndex,
  VectorIndexOptions,
  VectorRow,
  VectorStats,
} from './vector-index.ts';
import { type Opened, VectorLog } from './vector-log.ts';
import { refuseRows, refuseVector } from './vector-refusal.ts';

/** 12 MB at 384 dimensions. */
const MOST_LOW_BITS_IN_MEMORY = 16_384;

/**
 * Of 10,000 rows so many, and so many times `k`, nearly always hold all that can win; only those are
 * rescored. The more rows there are, the closer their scores lie: eight times as many want twice as
 * many kept. Fewer would make a first pass quicker and a second one more frequent.
 */
const LEAST_RERANK = 64;
const RERANK_TIMES_K = 4;
const RERANK_ROWS = 10_000;

/** Rows are moved together when more than this many, and this share, are gaps. */
const MOST_GAPS = 256;
const MOST_GAPS_SHARE = 0.25;

/** And when records have become many and short: each costs a read when the file is opened. */
const MOST_SMALL_RECORDS = 2000;
const WANTED_RECORD_ROWS = 16;

/** Two numbers. */
const BYTES_PER_PLACE = 16;

const usualRerank = (k: number, rows: number): number => {
  const closeness = Math.max(1, Math.cbrt(rows / RERANK_ROWS));
  return Math.min(MOST_BEST, Math.ceil(Math.max(LEAST_RERANK, RERANK_TIMES_K * k) * closeness));
};

/** The parts of an index put together; what each function promises is said at `VectorIndex`. */
export class FlatIndex implements VectorIndex {
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
    refuseRows(rows, this.#options.dimensions);
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
    const rerank = options.rerank ?? usualRerank(k, this.#rows.live);
    const maskOf = createMasks(options.filter, this.#rows);
    const searched = { rows: this.#rows, memory: this.#memory, lowBits: this.#lowBits };
    return search(searched, query, { k, rerank, minScore, secondPass, maskOf });
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

  has(key: number): boolean {
    return this.#rows.slotOf(key) !== undefined;
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

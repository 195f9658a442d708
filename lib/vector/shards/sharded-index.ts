import type { Found } from '../search.ts';
import type { SearchOptions, VectorIndex, VectorRow } from '../vector-index.ts';
import { refuseRows, refuseVector } from '../vector-refusal.ts';
import { KeyPlaces } from './key-places.ts';
import { merge } from './merge.ts';
import { RemoteShard } from './remote-shard.ts';
import type { ShardLine } from './shard-messages.ts';

/** What a library needs of an index; one of a single part has it as well, and answers at once. */
export type LargeVectorIndex = Pick<
  VectorIndex,
  'upsert' | 'remove' | 'flush' | 'erase' | 'close'
> & {
  search(query: Float32Array, options: SearchOptions): Promise<Found> | Found;
  /** Remove what the database does not know; answers the keys that are missing here. */
  reconcile(known: ArrayLike<number>): readonly number[];
  stats(): { readonly rows: number };
};

/** Below this many rows one thread finds sooner than messages travel. */
const MOST_AT_HOME = 100_000;

export type ShardedOptions = {
  /** The part of this very thread; the only one while there are few rows. */
  readonly home: VectorIndex;
  readonly modelId: string;
  readonly dimensions: number;
  fileOf(shard: number): string;
  /** How many more there may be. */
  readonly mostShards: number;
  /** Shards that have a file already, numbered from 1. */
  readonly existing: readonly number[];
  start(shard: number): ShardLine;
  report(cause: unknown): void;
  readonly mostAtHome?: number;
};

/**
 * An exact index over several threads. The first rows stay at home; above 100,000 each further row goes
 * to the shard that has the fewest, so that nothing ever has to move. A search asks all shards, looks
 * through its own rows meanwhile, and takes the best of all answers.
 */
export async function openShardedIndex(options: ShardedOptions): Promise<LargeVectorIndex> {
  const index = new ShardedIndex(options);
  await index.opened();
  return index;
}

class ShardedIndex implements LargeVectorIndex {
  readonly #options: ShardedOptions;
  readonly #places = new KeyPlaces();
  readonly #shards = new Map<number, RemoteShard>();

  constructor(options: ShardedOptions) {
    this.#options = options;
    for (const shard of options.existing) this.#open(shard);
  }

  async opened(): Promise<void> {
    await Promise.all([...this.#shards.values()].map(({ whenOpen }) => whenOpen));
  }

  upsert(rows: readonly VectorRow[]): void {
    refuseRows(rows, this.#options.dimensions);
    for (const [shard, its] of this.#dealt(rows))
      this.#open(shard).change({ kind: 'upsert', rows: its });
  }

  remove(keys: ArrayLike<number>): void {
    this.#options.home.remove(keys);
    for (const [number, shard] of this.#shards) {
      const its = Array.from(keys).filter((key) => this.#places.shardOf(key) === number);
      if (its.length > 0) shard.change({ kind: 'remove', keys: its });
      for (const key of its) this.#places.delete(key);
    }
  }

  async search(query: Float32Array, options: SearchOptions): Promise<Found> {
    refuseVector(query, this.#options.dimensions);
    const own = query.slice();
    const theirs = Promise.all(this.#serving().map((shard) => shard.search(own, options)));
    // Heard of even where our own part throws first.
    theirs.catch(() => undefined);
    const ours = this.#options.home.search(query, options);
    const found = (await theirs).filter((answer) => answer !== null);
    return found.length === 0 ? ours : merge([ours, ...found], options.k);
  }

  reconcile(known: ArrayLike<number>): readonly number[] {
    const keys = new Set(Array.from(known));
    this.remove(this.#places.keys().filter((key) => !keys.has(key)));
    return this.#options.home.reconcile(known).filter((key) => this.#places.shardOf(key) === 0);
  }

  async flush(): Promise<void> {
    const theirs = this.#serving().map((shard) => shard.flush());
    await Promise.all([this.#options.home.flush(), ...theirs]);
  }

  async erase(): Promise<void> {
    const theirs = this.#serving().map((shard) => shard.flush('erase'));
    await Promise.all([this.#options.home.erase(), ...theirs]);
  }

  stats(): { readonly rows: number } {
    const theirs = [...this.#shards.keys()].map((shard) => this.#places.countOf(shard));
    return { rows: theirs.reduce((sum, rows) => sum + rows, this.#options.home.stats().rows) };
  }

  async close(): Promise<void> {
    const theirs = [...this.#shards.values()].map((shard) => shard.close());
    await Promise.all([this.#options.home.close(), ...theirs]);
  }

  #serving(): readonly RemoteShard[] {
    return [...this.#shards.values()].filter(({ isLost }) => !isLost);
  }

  /**
   * Those of home are put there at once; answers the others' rows, by shard. Vectors are copied, because
   * a message takes a part of a buffer with all of the buffer.
   */
  #dealt(rows: readonly VectorRow[]): ReadonlyMap<number, readonly VectorRow[]> {
    const { home } = this.#options;
    const dealt = new Map<number, VectorRow[]>();
    for (const row of rows) {
      const shard = this.#shardFor(row.key);
      if (shard === 0) {
        home.upsert([row]);
        continue;
      }
      this.#places.put(row.key, shard);
      const its = dealt.get(shard) ?? [];
      its.push({ key: row.key, vector: row.vector.slice() });
      dealt.set(shard, its);
    }
    return dealt;
  }

  /** Where a row belongs: where it is, else at home, else where there are the fewest. */
  #shardFor(key: number): number {
    const { home, mostShards, mostAtHome = MOST_AT_HOME } = this.#options;
    const there = this.#places.shardOf(key);
    if (there > 0 || home.has(key)) return there;
    let [best, fewest] = [0, home.stats().rows];
    if (fewest < mostAtHome) return best;
    for (let shard = 1; shard <= mostShards; shard += 1) {
      const rows = this.#places.countOf(shard);
      if (rows >= fewest || this.#shards.get(shard)?.isLost) continue;
      [best, fewest] = [shard, rows];
    }
    return best;
  }

  #open(shard: number): RemoteShard {
    const open = this.#shards.get(shard);
    if (open) return open;
    const { start, report, modelId, dimensions, fileOf } = this.#options;
    const opened: RemoteShard = new RemoteShard({
      opening: { kind: 'open', file: fileOf(shard), modelId, dimensions },
      start: () => start(shard),
      opened: (keys) => {
        this.#forget(shard);
        const strays = [...keys].filter((key) => !this.#adopt(key, shard));
        // Made elsewhere meanwhile, while this shard could not be opened.
        if (strays.length > 0) opened.change({ kind: 'remove', keys: strays });
      },
      lost: () => this.#forget(shard),
      report,
    });
    this.#shards.set(shard, opened);
    return opened;
  }

  #adopt(key: number, shard: number): boolean {
    if (this.#places.shardOf(key) > 0 || this.#options.home.has(key)) return false;
    this.#places.put(key, shard);
    return true;
  }

  #forget(shard: number): void {
    for (const key of this.#places.keys(shard)) this.#places.delete(key);
  }
}

/** Keys are given out one after the other, so that they fill pages of a table well. */
const PAGE_KEYS = 65_536;

/** Which shard each key is in: one byte for each key. Shards are numbered from 1. */
export class KeyPlaces {
  readonly #pages = new Map<number, Uint8Array>();
  readonly #counts: number[] = [];

  /** 0 where the key is in none. */
  shardOf(key: number): number {
    return this.#pages.get(Math.floor(key / PAGE_KEYS))?.[key % PAGE_KEYS] ?? 0;
  }

  put(key: number, shard: number): void {
    const number = Math.floor(key / PAGE_KEYS);
    const page = this.#pages.get(number) ?? new Uint8Array(PAGE_KEYS);
    this.#pages.set(number, page);
    const before = page[key % PAGE_KEYS] ?? 0;
    page[key % PAGE_KEYS] = shard;
    if (before > 0) this.#counts[before] = this.countOf(before) - 1;
    if (shard > 0) this.#counts[shard] = this.countOf(shard) + 1;
  }

  delete(key: number): void {
    if (this.shardOf(key) > 0) this.put(key, 0);
  }

  countOf(shard: number): number {
    return this.#counts[shard] ?? 0;
  }

  /** Keys of one shard, or of all. */
  keys(shard?: number): number[] {
    const found: number[] = [];
    for (const [number, page] of this.#pages) {
      page.forEach((there, at) => {
        if (shard === undefined ? there > 0 : there === shard) found.push(number * PAGE_KEYS + at);
      });
    }
    return found;
  }
}

import { type VectorFile, VectorFileFailure } from '../../vector/vector-file.ts';

/** Large enough that a big index is few rows, small enough to write one anew for every change. */
const PAGE_BYTES = 256 * 1024;

/** A table of pages by number; the database's, or a plain object in tests. */
export type PageStore = {
  /** All pages in order. */
  load(): Promise<readonly Uint8Array[]>;
  /** In one transaction: write these pages, and delete those from number `count` on. */
  save(changed: ReadonlyMap<number, Uint8Array>, count: number): Promise<void>;
};

/**
 * A file in memory whose pages are written to a database when it is flushed: for browsers and
 * contexts without a private file system. The whole file stays in memory. Flushes follow one
 * another; a page whose write failed is written again by the next one.
 */
export async function openPagedFile(store: PageStore): Promise<VectorFile> {
  const pages = [...(await store.load())];
  const file = new PagedFile(store, pages);
  return {
    size: () => file.size,
    read: (into, at) => file.read(into, at),
    write: (bytes, at) => file.write(bytes, at),
    truncate: (size) => file.truncate(size),
    flush: () => file.flush(),
    close: () => undefined,
  };
}

class PagedFile {
  readonly #store: PageStore;
  readonly #pages: Uint8Array[];
  readonly #changed = new Set<number>();
  #last: Promise<void> = Promise.resolve();
  #isShorter = false;

  constructor(store: PageStore, pages: Uint8Array[]) {
    this.#store = store;
    this.#pages = pages;
  }

  /** Pages in front of the last are full; a shorter one would be damage, which the log detects. */
  get size(): number {
    const { length } = this.#pages;
    return length === 0 ? 0 : (length - 1) * PAGE_BYTES + (this.#pages[length - 1]?.length ?? 0);
  }

  read(into: Uint8Array, at: number): number {
    const end = Math.min(this.size, at + into.length);
    for (let place = at; place < end; ) {
      const page = this.#pages[Math.floor(place / PAGE_BYTES)] ?? new Uint8Array(0);
      const start = place % PAGE_BYTES;
      const part = page.subarray(start, Math.min(start + end - place, PAGE_BYTES));
      if (part.length === 0) return place - at;
      into.set(part, place - at);
      place += part.length;
    }
    return Math.max(0, end - at);
  }

  write(bytes: Uint8Array, at: number): void {
    this.#resize(Math.max(this.size, at + bytes.length));
    for (let done = 0; done < bytes.length; ) {
      const number = Math.floor((at + done) / PAGE_BYTES);
      const start = (at + done) % PAGE_BYTES;
      const part = bytes.subarray(done, done + PAGE_BYTES - start);
      this.#pages[number]?.set(part, start);
      this.#changed.add(number);
      done += part.length;
    }
  }

  truncate(size: number): void {
    if (size >= this.size) return;
    this.#resize(size);
    this.#isShorter = true;
  }

  flush(): Promise<void> {
    const next = this.#last.then(() => this.#save());
    this.#last = next.catch(() => undefined);
    return next;
  }

  async #save(): Promise<void> {
    if (this.#changed.size === 0 && !this.#isShorter) return;
    const numbers = [...this.#changed];
    const changed = new Map(
      numbers.flatMap((number) => {
        const page = this.#pages[number];
        return page ? [[number, page.slice()] as const] : [];
      }),
    );
    this.#changed.clear();
    try {
      await this.#store.save(changed, this.#pages.length);
      this.#isShorter = false;
    } catch (cause) {
      for (const number of numbers) this.#changed.add(number);
      throw new VectorFileFailure(isFull(cause) ? 'full' : 'broken', cause);
    }
  }

  #resize(size: number): void {
    const count = Math.ceil(size / PAGE_BYTES);
    this.#pages.length = Math.min(this.#pages.length, count);
    for (let number = Math.max(0, this.#pages.length - 1); number < count; number += 1) {
      const length = Math.min(PAGE_BYTES, size - number * PAGE_BYTES);
      const before = this.#pages[number];
      if (before?.length === length) continue;
      const page = new Uint8Array(length);
      page.set(before?.subarray(0, length) ?? []);
      this.#pages[number] = page;
      this.#changed.add(number);
    }
  }
}

/** What storage calls a full disk, in the words of the database or of our own store. */
const isFull = (cause: unknown): boolean =>
  cause instanceof Error &&
  (cause.name === 'QuotaExceededError' || ('kind' in cause && cause.kind === 'full'));

import { Best } from './best.ts';
import { Completions } from './completions.ts';
import {
  type FreshPostings,
  merge,
  NO_POSTINGS,
  type Postings,
  packedPairs,
  pairOf,
  slotOf,
  weightOf,
} from './postings.ts';
import { termsOf, unfinishedWord } from './terms.ts';
import { readWordFile, writeWordFile } from './word-file.ts';

/** Ranking by words (BM25) over chunks, kept up to date one chunk at a time. */
export type WordIndex = {
  /** Add a chunk, or replace the one with this key. `title` holds the page's title and headings. */
  add(chunk: { readonly key: number; readonly title: string; readonly text: string }): void;
  remove(keys: readonly number[]): void;
  /** Best first. */
  search(question: string, options: WordSearch): readonly Scored[];
  /** The chunks that hold these terms (out of `termsOf`), each counting by its weight, best first. */
  like(
    terms: ReadonlyMap<string, number>,
    options: Pick<WordSearch, 'limit' | 'among'>,
  ): readonly Scored[];
  has(key: number): boolean;
  /**
   * How much a term (out of `termsOf`) tells chunks apart: near 0 when all have it, more when few do.
   * Chunks removed lately may still count.
   */
  rarity(term: string): number;
  /** Chunks it holds. */
  readonly size: number;
  /** Everything as bytes, for `openWordIndex`. */
  save(): Uint8Array;
};

export type WordSearch = {
  readonly limit: number;
  /** Only these keys; null for all. */
  readonly among?: ReadonlySet<number> | null;
  /** The last word may be unfinished. */
  readonly typing?: boolean;
  /** Words that lift what the question finds, and find nothing of themselves. */
  readonly also?: readonly { readonly text: string; readonly weight: number }[];
};

export type Scored = { readonly key: number; readonly score: number };

/** The usual values of Robertson and Zaragoza (2009). */
const TERM_SATURATION = 1.2;
const LENGTH_SHARE = 0.75;
/** A word in the title or a heading counts as if it stood twice in the text. */
const TITLE_WEIGHT = 2;
/** What is completed may not be what will be typed. */
const COMPLETED_WEIGHT = 0.8;

/** In a small library what two chunks share is not common yet: rarity is judged as if it held so many. */
const FEW_CHUNKS = 50;

/** Pairs that wait outside the arrays before these are built anew, at least and as a share of theirs. */
const FRESH_AT_LEAST = 200_000;
const FRESH_SHARE = 0.5;

/** The index that `save` wrote, or an empty one; null when the bytes are damaged or of another version. */
export function openWordIndex(bytes?: Uint8Array): WordIndex | null {
  if (!bytes) return new PackedWordIndex(NO_POSTINGS, [], []);
  const file = readWordFile(bytes);
  return file && new PackedWordIndex(file.postings, file.keys, file.lengths);
}

/** A slot that holds no chunk any more. */
const GONE = -1;

class PackedWordIndex implements WordIndex {
  #packed: Postings;
  readonly #fresh: FreshPostings = new Map();
  #freshPairs = 0;
  /** By slot. */
  #keys: number[];
  #lengths: number[];
  /** Of all chunks together. */
  #allLengths: number;
  readonly #slots = new Map<number, number>();
  #completions: Completions | null = null;

  constructor(packed: Postings, keys: readonly number[], lengths: readonly number[]) {
    this.#packed = packed;
    this.#keys = [...keys];
    this.#lengths = [...lengths];
    this.#allLengths = lengths.reduce((sum, length) => sum + length, 0);
    for (const [slot, key] of keys.entries()) this.#slots.set(key, slot);
  }

  get size(): number {
    return this.#slots.size;
  }

  has(key: number): boolean {
    return this.#slots.has(key);
  }

  add({ key, title, text }: { key: number; title: string; text: string }): void {
    this.remove([key]);
    const slot = this.#keys.length;
    const counts = new Map<string, number>();
    const length = count(termsOf(text), 1, counts) + count(termsOf(title), TITLE_WEIGHT, counts);
    this.#keys.push(key);
    this.#lengths.push(length);
    this.#allLengths += length;
    this.#slots.set(key, slot);
    for (const [term, weight] of counts) {
      const list = this.#fresh.get(term);
      if (list) list.push(pairOf(slot, weight));
      else this.#fresh.set(term, [pairOf(slot, weight)]);
    }
    this.#freshPairs += counts.size;
    this.#completions = null;
    const mayWait = Math.max(FRESH_AT_LEAST, this.#packed.pairs.length * FRESH_SHARE);
    if (this.#freshPairs > mayWait) this.#pack();
  }

  remove(keys: readonly number[]): void {
    for (const key of keys) {
      const slot = this.#slots.get(key);
      if (slot === undefined) continue;
      this.#keys[slot] = GONE;
      this.#allLengths -= this.#lengths[slot] ?? 0;
      this.#lengths[slot] = 0;
      this.#slots.delete(key);
    }
  }

  rarity(term: string): number {
    const holding = this.#lists(term).reduce((sum, list) => sum + list.length, 0);
    return rarity(holding, Math.max(FEW_CHUNKS, this.#keys.length));
  }

  #lists(term: string): readonly ArrayLike<number>[] {
    return [packedPairs(this.#packed, term), this.#fresh.get(term) ?? []];
  }

  search(question: string, options: WordSearch): Scored[] {
    const scores = new Float32Array(this.#keys.length);
    const rank = this.#ranker(scores);
    for (const term of termsOf(question)) rank(term, 1);
    if (options.typing) {
      for (const term of this.#completed(question)) rank(term, COMPLETED_WEIGHT);
    }
    const found = options.also ? scores.slice() : scores;
    for (const { text, weight } of options.also ?? []) {
      for (const term of termsOf(text)) rank(term, weight);
    }
    return this.#best(found, scores, options);
  }

  like(terms: ReadonlyMap<string, number>, options: Pick<WordSearch, 'limit' | 'among'>): Scored[] {
    const scores = new Float32Array(this.#keys.length);
    const rank = this.#ranker(scores);
    for (const [term, weight] of terms) rank(term, weight);
    return this.#best(scores, scores, options);
  }

  save(): Uint8Array {
    this.#pack();
    return writeWordFile({ postings: this.#packed, keys: this.#keys, lengths: this.#lengths });
  }

  /** Of the chunks that the question found, those that score best. */
  #best(
    found: Float32Array,
    scores: Float32Array,
    { limit, among }: Pick<WordSearch, 'limit' | 'among'>,
  ): Scored[] {
    const best = new Best(limit);
    // An index loop: iterating over entries of 100,000 takes milliseconds.
    for (let slot = 0; slot < found.length; slot += 1) {
      const key = this.#keys[slot] ?? GONE;
      if (key === GONE || found[slot] === 0 || among?.has(key) === false) continue;
      best.offer(key, scores[slot] ?? 0);
    }
    return best.sorted();
  }

  /** Adds what one term is worth to every chunk that has it. */
  #ranker(scores: Float32Array): (term: string, weight: number) => void {
    const lengths = this.#lengths;
    const average = this.#allLengths / (this.size || 1) || 1;
    return (term, weight) => {
      const lists = this.#lists(term);
      const holding = lists.reduce((sum, list) => sum + this.#living(list), 0);
      const most = weight * rarity(holding, this.size) * (TERM_SATURATION + 1);
      for (const list of lists) {
        for (let at = 0; at < list.length; at += 1) {
          const slot = slotOf(list[at] ?? 0);
          const times = weightOf(list[at] ?? 0);
          const length = (lengths[slot] ?? 0) / average;
          const saturation = TERM_SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length);
          scores[slot] = (scores[slot] ?? 0) + (most * times) / (times + saturation);
        }
      }
    };
  }

  /** Pairs of a list whose chunk is still here. */
  #living(list: ArrayLike<number>): number {
    if (this.size === this.#keys.length) return list.length;
    let living = 0;
    for (let at = 0; at < list.length; at += 1) {
      if (this.#keys[slotOf(list[at] ?? 0)] !== GONE) living += 1;
    }
    return living;
  }

  #completed(question: string): readonly string[] {
    this.#completions ??= new Completions(this.#packed.terms.keys(), this.#fresh.keys());
    const length = (term: string): number =>
      packedPairs(this.#packed, term).length + (this.#fresh.get(term)?.length ?? 0);
    const typed = new Set(termsOf(question));
    return this.#completions
      .of(unfinishedWord(question), length)
      .filter((term) => !typed.has(term));
  }

  /** Build the arrays anew from all pairs, without the slots that hold nothing. */
  #pack(): void {
    if (this.#freshPairs === 0 && this.size === this.#keys.length) return;
    let next = 0;
    const slotNow = this.#keys.map((key) => (key === GONE ? GONE : next++));
    this.#packed = merge(this.#packed, this.#fresh, (slot) => slotNow[slot] ?? GONE);
    this.#fresh.clear();
    this.#freshPairs = 0;
    this.#lengths = this.#lengths.filter((_, slot) => this.#keys[slot] !== GONE);
    this.#keys = this.#keys.filter((key) => key !== GONE);
    this.#slots.clear();
    for (const [slot, key] of this.#keys.entries()) this.#slots.set(key, slot);
    this.#completions = null;
  }
}

/** The inverse document frequency of BM25, kept above 0. */
const rarity = (holding: number, all: number): number =>
  Math.log(1 + (all - holding + 0.5) / (holding + 0.5));

/** Adds up how much each term weighs; returns how many there are, heavier ones counted so. */
function count(terms: readonly string[], weight: number, counts: Map<string, number>): number {
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + weight);
  return terms.length * weight;
}

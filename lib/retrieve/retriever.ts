import type { Passage, PassageRow } from './passage.ts';
import type { Reader } from './reader.ts';
import type { WordIndex } from './word-index.ts';

/** What finding passages needs of the muscle. */
export type RetrieverPorts = {
  readonly words: Pick<WordIndex, 'search'>;
  /** The nearest chunks by meaning; an empty index gives none. `among` limits them to these keys. */
  nearest(
    query: Float32Array,
    k: number,
    among: ReadonlySet<number> | null,
  ): Promise<Neighbours> | Neighbours;
  /** Embed a question with the model of the index. */
  embed(question: string): Promise<Float32Array> | Float32Array;
  /** The rows of these keys, in any order; keys of deleted chunks are left out. */
  read(keys: readonly number[]): Promise<readonly PassageRow[]>;
  /** How rare a word is in everyday language, from 0 to 1; `rarityFrom(model)` of the packaged model. */
  rarity(word: string): number;
};

/** As the vector index returns them: best first, cosines. */
export type Neighbours = { readonly keys: ArrayLike<number>; readonly scores: ArrayLike<number> };

export type PassageQuery = {
  readonly question: string;
  readonly reader: Reader;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly limit: number;
  /** Only these chunks, as filters by site, date or privacy choose them; null for all. */
  readonly among?: ReadonlySet<number> | null;
  /** The last word may be unfinished: the user is typing. */
  readonly typing?: boolean;
};

export type Retriever = {
  /** The passages that bear on a question, best first, for this reader. */
  search(query: PassageQuery): Promise<readonly Passage[]>;
};

/** Ranking by words (BM25) over chunks, kept up to date one chunk at a time. */
export type WordIndex = {
  /** Add a chunk, or replace the one with this key. `title` holds the page's title and headings. */
  add(chunk: { readonly key: number; readonly title: string; readonly text: string }): void;
  remove(keys: readonly number[]): void;
  /** Best first. `prefix` completes the last word. */
  search(
    question: string,
    options: {
      readonly limit: number;
      readonly among?: ReadonlySet<number> | null;
      readonly prefix?: boolean;
      /** Words that add to the score of what is found anyway, and find nothing of themselves. */
      readonly also?: readonly { readonly text: string; readonly weight: number }[];
    },
  ): readonly { readonly key: number; readonly score: number }[];
  readonly size: number;
  /** Everything as bytes, for `openWordIndex`. */
  save(): Uint8Array;
};

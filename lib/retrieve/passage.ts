/** A chunk of a saved page as its table keeps it, with what ranking needs beside the text. */
export type PassageRow = {
  /** Primary key of the chunk, the same in the vector index and in the word index. */
  readonly key: number;
  readonly pageId: string;
  readonly url: string;
  readonly title: string;
  /** The page's own headings above the chunk, outermost first. */
  readonly headings: readonly string[];
  readonly text: string;
  /** Where `text` stands in the page's Markdown, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** Saved from behind a login, from a host that is not public, or marked so by the user. */
  readonly isPrivate: boolean;
  /** Its embedding by the model that embeds the question; of unit length. */
  readonly vector: Float32Array;
};

/** A passage found for a question and a reader. */
export type Passage = Omit<PassageRow, 'vector'> & {
  /** Higher is better; comparable within one search only. */
  readonly score: number;
  /** How hard it is to read: 0 plain talk, 1 experts' talk. */
  readonly difficulty: number;
};

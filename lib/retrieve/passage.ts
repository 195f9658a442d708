/** A chunk of a saved page as its table keeps it. */
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
};

/** A passage found for a question and a reader. */
export type Passage = PassageRow & {
  /** Relevance from 0 to 1; comparable within one search only. */
  readonly score: number;
};

import { DAY_MS } from '../core/units.ts';

/** The one place where limits and retention live. */
export const LIMITS = {
  /**
   * Longest answer we rewrite, in UTF-16 code units: a book chapter, far beyond any chat answer.
   * Longer ones would hold up the background for seconds.
   */
  answerLength: 400_000,
  questionLength: 100_000,
  /** People one answer is compared for at a time: more columns than these are not read. */
  comparedPeople: 3,
  /** Readers of the user's own that are kept, and their names in characters. */
  namedReaders: 12,
  readerName: 40,
  /** Ids, languages and other names that come in messages. */
  nameLength: 100,
  hostLength: 300,
  addressLength: 2_000,
  /** The name of a model on a server, and the key of a server. */
  modelNameLength: 300,
  keyLength: 4_000,
  searchLength: 1_000,
  islands: 5_000,
  draftKeyLength: 40,
  /** A rule to find a site's answers by: selectors, each this long, and the name of a rule. */
  selectors: 6,
  selectorLength: 300,
  foundBy: 40,
  /** One thing stated about oneself; longer texts are documents, not beliefs. */
  claimLength: 10_000,
  /** Rows in one piece of an export: small enough to pass as one message at once. */
  exportRows: 200,
  /** A pasted memory, in UTF-16 code units, and turns of an exported conversation in one message. */
  memoryLength: 1_000_000,
  importTurns: 1_000,
  /** One piece of an import, and all of them, in UTF-16 code units; a saved page is one line. */
  importPartLength: 16_000_000,
  importLength: 400_000_000,
  /** One piece of an export; a longer row is a piece of its own. */
  exportPartLength: 2_000_000,
  /** Markdown of one saved page: several books; what is longer is cut, and says so. */
  pageLength: 6_000_000,
  urlLength: 4_000,
  titleLength: 1_000,
  /** Results of one search, and pages named in one request. */
  searchResults: 50,
  pagesAtOnce: 10_000,
} as const;

/** How long things are kept that nobody asked to keep. */
export const RETENTION = {
  rewritesMs: 30 * DAY_MS,
  interactionsMs: 180 * DAY_MS,
  /** Hashes of turns that were learnt from: longer than a chat stays where its user sees it. */
  turnsMs: 730 * DAY_MS,
  /** A file that was handed over but never imported, or an export nobody fetched. */
  jobsMs: DAY_MS,
  /** The exact text of what was sent; that it was sent stays known. */
  ledgerTextMs: 30 * DAY_MS,
} as const;

import { READING_LEVELS, type ReadingLevel } from '../../chunk/reading-level.ts';
import {
  type Check,
  isFiniteNumber,
  isFlag,
  isId,
  isListOf,
  isNullOr,
  isOneOf,
  isRecordOf,
  isText,
} from '../../core/check.ts';
import type { Origin, PageId } from '../../core/ids.ts';
import { originOf } from '../../core/ids.ts';
import { TOPIC_IDS, type TopicId } from './topics.ts';

/** A `link` was imported and never read; a `file` came from the user's own folder. */
export const PAGE_KINDS = ['page', 'selection', 'answer', 'link', 'file'] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** What is kept of a saved page beside its text. */
export type StoredPage = {
  readonly id: PageId;
  readonly kind: PageKind;
  /** Where it is read again; for a file its path, which opens nowhere. */
  readonly url: string;
  /** Null for files. */
  readonly site: Origin | null;
  readonly title: string;
  readonly byline: string | null;
  readonly language: string;
  /** The page's own headings, in order. */
  readonly headings: readonly string[];
  readonly words: number;
  readonly topic: TopicId | null;
  readonly level: ReadingLevel | null;
  readonly isPrivate: boolean;
  /** Whether a rule of ours or the user said so; what the user said is kept when it is saved anew. */
  readonly privacyBy: 'rule' | 'user';
  readonly publishedAt: number | null;
  /** Milliseconds since 1970: first and last time. */
  readonly savedAt: number;
  readonly updatedAt: number;
  readonly isCut: boolean;
};

const isOrigin: Check<Origin> = (value): value is Origin =>
  typeof value === 'string' && originOf(value) === value;

export const isStoredPage = isRecordOf<StoredPage>({
  id: isId<PageId>,
  kind: isOneOf(PAGE_KINDS),
  url: isText,
  site: isNullOr(isOrigin),
  title: isText,
  byline: isNullOr(isText),
  language: isText,
  headings: isListOf(isText),
  words: isFiniteNumber,
  topic: isNullOr(isOneOf(TOPIC_IDS)),
  level: isNullOr(isOneOf(READING_LEVELS)),
  isPrivate: isFlag,
  privacyBy: isOneOf(['rule', 'user']),
  publishedAt: isNullOr(isFiniteNumber),
  savedAt: isFiniteNumber,
  updatedAt: isFiniteNumber,
  isCut: isFlag,
});

/** A page with its text, as exports hold it. */
export type PageWithText = StoredPage & { readonly markdown: string };

export const isPageWithText: Check<PageWithText> = (value): value is PageWithText =>
  isStoredPage(value) && isRecordOf({ markdown: isText })(value);

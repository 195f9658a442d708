import { Dexie, type Table } from 'dexie';
import { StorageFailure } from '../../core/storage-failure.ts';
import type { Sealed } from './codec.ts';

/**
 * Indexed columns hold ids, times and keyed hashes only; whatever says something about the user is
 * in `body`, which passes the codec.
 */
type Body = { readonly body: Sealed };

/** Beliefs hold their evidence: one row is forgotten at once and whole. */
export type BeliefRow = Body & { readonly id: string };
export type InteractionRow = Body & {
  readonly id: string;
  readonly at: number;
  readonly rewriteId: string;
  /** Evidence that was made of it, so that forgetting finds it. */
  readonly evidenceIds: readonly string[];
};
/** A turn that was learnt from: `id` is the keyed hash of its place and text. */
export type TurnRow = { readonly id: string; readonly at: number };
export type RewriteRow = Body & {
  readonly id: string;
  readonly at: number;
  /** Beliefs that shaped it, so that forgetting finds it. */
  readonly beliefIds: readonly string[];
};
/** `id` is its rewrite's and the name of the change, which says nothing about the user. */
/** What a model wrote for a rewrite; goes when its rewrite goes. */
export type WrittenRow = Body & {
  readonly id: string;
  readonly at: number;
  readonly rewriteId: string;
};
export type OutcomeRow = Body & {
  readonly id: string;
  readonly at: number;
  readonly rewriteId: string;
};
/** `id` is the keyed hash of the site. */
export type SiteRow = Body & { readonly id: string };
export type SettingRow = Body & { readonly name: string };
export type SecretRow = Body & { readonly name: string };
export type JobRow = Body & { readonly id: string; readonly state: string; readonly at: number };
export type JobPartRow = Body & { readonly job: string; readonly part: number };
/**
 * What left the device. Its text is sealed apart from the rest, so that it can expire or be removed
 * without being opened; `textAt` is there only as long as the text is.
 */
export type LedgerRow = Body & {
  readonly id: string;
  readonly at: number;
  readonly text?: Sealed;
  readonly textAt?: number;
  readonly textGone?: 'expired' | 'removed';
};
/** `id` is the name of a model of the catalogue. */
export type ModelRow = Body & { readonly id: string };
/** `id` is the keyed hash of the host. */
export type HostRow = Body & { readonly id: string };
/** A piece of the file of a vector index, where there is no private file system. */
export type VectorSegmentRow = Body & { readonly file: string; readonly page: number };
/** What is known of a saved page. `content`, `places` and `blocks` are keyed hashes. */
export type PageRow = Body & {
  readonly id: string;
  /** When it was saved last. */
  readonly at: number;
  readonly content: string;
  /** `waiting` for the muscle to index it, or `leaving`: forgotten, but not by the muscle yet. */
  readonly state: 'waiting' | 'indexed' | 'leaving';
  readonly places: readonly string[];
  readonly blocks: readonly string[];
};
export type PageTextRow = Body & { readonly id: string };
/** Files of the user's own that are being brought in, and the pages in them that are not kept yet. */
export type BringInRow = Body & { readonly id: string; readonly at: number };
export type BringInPartRow = Body & { readonly job: string; readonly part: number };
/** What the muscle knows of a page. */
export type IndexedPageRow = Body & { readonly id: string };
export type ChunkRow = Body & { readonly key: number; readonly pageId: string };
export type MuscleJobRow = Body & { readonly id: string; readonly at: number };
/** The saved word index; made again from the chunks when it is missing. */
export type WordFileRow = Body & { readonly name: string };
/** Counts changes of the profile, and how many of them open pages were told of. */
export type RevisionRow = { readonly name: 'profile' | 'told'; readonly count: number };

export type Database = Dexie & {
  readonly beliefs: Table<BeliefRow, string>;
  readonly interactions: Table<InteractionRow, string>;
  readonly turns: Table<TurnRow, string>;
  readonly rewrites: Table<RewriteRow, string>;
  readonly written: Table<WrittenRow, string>;
  readonly outcomes: Table<OutcomeRow, string>;
  readonly sites: Table<SiteRow, string>;
  readonly settings: Table<SettingRow, string>;
  readonly secrets: Table<SecretRow, string>;
  readonly jobs: Table<JobRow, string>;
  readonly jobParts: Table<JobPartRow, [string, number]>;
  readonly ledger: Table<LedgerRow, string>;
  readonly hosts: Table<HostRow, string>;
  readonly models: Table<ModelRow, string>;
  readonly vectorSegments: Table<VectorSegmentRow, [string, number]>;
  readonly pages: Table<PageRow, string>;
  readonly pageTexts: Table<PageTextRow, string>;
  readonly bringIns: Table<BringInRow, string>;
  readonly bringInParts: Table<BringInPartRow, [string, number]>;
  readonly indexedPages: Table<IndexedPageRow, string>;
  readonly chunks: Table<ChunkRow, number, Omit<ChunkRow, 'key'>>;
  readonly muscleJobs: Table<MuscleJobRow, string>;
  readonly wordFiles: Table<WordFileRow, string>;
  readonly revisions: Table<RevisionRow, string>;
};

/** Who may open a table. Two contexts never share one: that is what keeps revisions free of races. */
type Owner = 'background' | 'muscle';

/** The tables of schema version 1. A released version is never edited; add the next one. */
const VERSION_1 = {
  beliefs: { owner: 'background', indexes: 'id' },
  interactions: { owner: 'background', indexes: 'id, at, rewriteId, *evidenceIds' },
  turns: { owner: 'background', indexes: 'id, at' },
  rewrites: { owner: 'background', indexes: 'id, at, *beliefIds' },
  written: { owner: 'background', indexes: 'id, at, rewriteId' },
  outcomes: { owner: 'background', indexes: 'id, at, rewriteId' },
  sites: { owner: 'background', indexes: 'id' },
  settings: { owner: 'background', indexes: 'name' },
  secrets: { owner: 'background', indexes: 'name' },
  jobs: { owner: 'background', indexes: 'id, state, at' },
  jobParts: { owner: 'background', indexes: '[job+part], job' },
  ledger: { owner: 'background', indexes: 'id, at, textAt' },
  hosts: { owner: 'background', indexes: 'id' },
  models: { owner: 'background', indexes: 'id' },
  vectorSegments: { owner: 'muscle', indexes: '[file+page]' },
  pages: { owner: 'background', indexes: 'id, at, content, state, *places, *blocks' },
  pageTexts: { owner: 'background', indexes: 'id' },
  bringIns: { owner: 'background', indexes: 'id, at' },
  bringInParts: { owner: 'background', indexes: '[job+part], job' },
  indexedPages: { owner: 'muscle', indexes: 'id' },
  chunks: { owner: 'muscle', indexes: '++key, pageId' },
  muscleJobs: { owner: 'muscle', indexes: 'id' },
  wordFiles: { owner: 'muscle', indexes: 'name' },
  revisions: { owner: 'background', indexes: 'name' },
} as const satisfies Record<string, { owner: Owner; indexes: string }>;

const NEWEST_VERSION = 1;

/** IndexedDB knows whole numbers only, so Dexie multiplies its version numbers by ten. */
const DEXIE_FACTOR = 10;

export type TableName = keyof typeof VERSION_1;

/** Tables that hold something about the user, in the order in which they are written. */
export const TABLES = Object.keys(VERSION_1) as readonly TableName[];

/** Open the database of this extension, or another one in tests. */
export function openDatabase(name = 'idiolect'): Database {
  const db = new Dexie(name) as Database;
  db.version(NEWEST_VERSION).stores(
    Object.fromEntries(Object.entries(VERSION_1).map(([table, { indexes }]) => [table, indexes])),
  );
  // Dexie would open the data of a newer version and write old rows into it: refuse instead.
  db.on('ready', (opened) => {
    const version = Math.floor((opened as Dexie).backendDB().version / DEXIE_FACTOR);
    if (version > NEWEST_VERSION) throw new StorageFailure('newer');
  });
  // A newer version of ours wants to upgrade: let it. Our next call opens the new shape or says why not.
  db.on('versionchange', () => db.close({ disableAutoOpen: false }));
  return db;
}

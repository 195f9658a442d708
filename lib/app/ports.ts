import type { EgressId, EvidenceId, InteractionId, JobId, Origin, RewriteId } from '../core/ids.ts';
import type { TransformId } from '../rewrite/engine.ts';
import type { SelfModel } from '../self-model/belief.ts';
import type { Change } from '../self-model/revise.ts';
import type { Everything, ExportJob, ImportJob } from './export-format.ts';
import type { PageToStore } from './library/ports.ts';
import type { PagePush } from './page-calls.ts';
import type {
  StoredInteraction,
  StoredOutcome,
  StoredRewrite,
  StoredSettings,
  StoredSite,
} from './stored.ts';

/**
 * What use cases need of the world. Every method that writes is one transaction: it happens whole
 * or not at all. All of them may fail with a `StorageFailure`.
 */
export type Profile = {
  readonly model: SelfModel;
  /** Rows that could not be read; they stay as they are. */
  readonly unreadable: number;
  /** Grows with every change of the profile. */
  readonly revision: number;
};

export type ProfileStore = {
  read(): Promise<Profile>;
  /** Store a change with the interaction it was learnt from, if any, and what that says of changes. */
  revise(
    change: Change,
    interaction: StoredInteraction | null,
    outcomes?: readonly StoredOutcome[],
  ): Promise<void>;
  /** Store what was learnt from turns of the user together with the note that they were seen. */
  learnFrom(change: Change, turns: readonly SeenTurn[]): Promise<void>;
  hasSeen(turn: string): Promise<boolean>;
  /** As `revise`, and delete every trace in other tables. Open imports and exports are dropped. */
  forget(change: Change, traces: Traces): Promise<void>;
};

/**
 * A turn that was learnt from, as a keyed hash of its place and text. It outlives what was learnt, so
 * that what the user made us forget is not learnt again from a page that still shows it.
 */
export type SeenTurn = { readonly id: string; readonly at: number };

/** What mentions a forgotten belief. */
export type Traces = {
  readonly evidence: readonly EvidenceId[];
  readonly rewrites: readonly RewriteId[];
  readonly interactions: readonly InteractionId[];
  readonly outcomes: readonly string[];
  /** Rows of the ledger that lose their text. */
  readonly sent: readonly EgressId[];
};

export type RewriteStore = {
  /**
   * Store a rewrite and how its changes fare so far. False, and nothing stored, when the profile is
   * no longer at `revision`.
   */
  save(
    rewrite: StoredRewrite,
    outcomes: readonly StoredOutcome[],
    revision: number,
  ): Promise<boolean>;
  find(id: RewriteId): Promise<StoredRewrite | null>;
  /** Newest first. */
  newest(limit: number): Promise<readonly StoredRewrite[]>;
  all(): Promise<readonly StoredRewrite[]>;
};

export type OutcomeStore = {
  all(): Promise<readonly StoredOutcome[]>;
  /** Newest first. */
  newest(limit: number): Promise<readonly StoredOutcome[]>;
  /** Forget how one change fared, so that it starts anew. */
  dropTransform(transform: TransformId): Promise<void>;
};

export type InteractionStore = { all(): Promise<readonly StoredInteraction[]> };

export type SiteStore = {
  isPaused(site: Origin): Promise<boolean>;
  find(site: Origin): Promise<StoredSite | null>;
  /** What is not named stays as it is. */
  put(site: Partial<StoredSite> & Pick<StoredSite, 'site'>): Promise<void>;
  all(): Promise<readonly StoredSite[]>;
};

export type SettingStore = {
  read(): Promise<StoredSettings>;
  change(settings: Partial<StoredSettings>): Promise<void>;
};

export type ExportStore = {
  readEverything(): Promise<Everything>;
  find(id: JobId): Promise<ExportJob | null>;
  /** Store the job and its parts; older exports are dropped. */
  begin(job: ExportJob, parts: readonly string[]): Promise<void>;
  part(id: JobId, part: number): Promise<string | null>;
};

export type ImportStore = {
  find(id: JobId): Promise<ImportJob | null>;
  running(): Promise<readonly JobId[]>;
  /** Store one part and the job that counts it. */
  stage(job: ImportJob, part: number, lines: string): Promise<void>;
  part(id: JobId, part: number): Promise<string>;
  /** Move the job on; null when it was cancelled meanwhile. */
  advance(job: ImportJob): Promise<ImportJob | null>;
  /** Add what is not here yet, drop the parts, and close the job with its report. */
  apply(job: ImportJob, rows: Everything, pages: readonly PageToStore[]): Promise<ImportJob | null>;
  /** Drop the job and its parts. */
  drop(id: JobId): Promise<void>;
};

export type NewsStore = {
  /** The newest revision of the profile if open pages were not told of it, else null. */
  owed(): Promise<number | null>;
  told(revision: number): Promise<void>;
};

export type UpkeepStore = {
  /** Delete what has outlived its retention. */
  expire(now: number): Promise<void>;
  /** Delete everything we keep. */
  wipe(): Promise<void>;
};

export type World = {
  now(): number;
  /** A keyed hash: the same parts give the same id on this device, and nobody can guess it. */
  idFor(...parts: readonly string[]): Promise<string>;
  /** Run `task` when nobody else holds the name. */
  alone<T>(name: string, task: () => Promise<T>): Promise<T>;
  /** Tell content scripts, of one site or of all; reaching nobody is fine. */
  tellPages(push: PagePush, site: Origin | null): Promise<void>;
};

/** The lock under which the profile is read, thought about and written. */
export const PROFILE_LOCK = 'profile';

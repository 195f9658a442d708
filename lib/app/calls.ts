import type { BeliefId, JobId, Origin } from '../core/ids.ts';
import type { Result } from '../core/result.ts';
import type { ExportedTurn } from '../observe/conversation-export.ts';
import type { TransformId } from '../rewrite/engine.ts';
import type { Claim } from '../self-model/claim.ts';
import type { CompareRefusal, CompareRequest, Comparison, NamedReader } from './comparison.ts';
import type { EngineCalls } from './engines/engine-calls.ts';
import type { LibraryCalls } from './library/page-calls.ts';
import type { Abilities, MuscleFailure } from './muscle-calls.ts';
import type { PageLook } from './page-look.ts';
import type { LearningView } from './ui-views.ts';

/** What our own pages (popup, side panel, options, welcome) may ask. */
export type UiCalls = LibraryCalls &
  EngineCalls & {
    /** State something about oneself; supersedes an older statement it contradicts. */
    stateBelief(claim: Claim): Result<BeliefId, EditRefusal>;
    correctBelief(request: {
      readonly id: BeliefId;
      readonly claim: Claim;
    }): Result<BeliefId, EditRefusal>;
    /** Delete with its evidence and everything derived, everywhere. */
    forgetBelief(id: BeliefId): Result<null, EditRefusal>;
    answerProposal(request: {
      readonly id: BeliefId;
      readonly accept: boolean;
    }): Result<null, EditRefusal>;
    pauseSite(request: {
      readonly origin: Origin;
      readonly paused: boolean;
    }): Result<null, EditRefusal>;
    revokeSite(origin: Origin): Result<null, EditRefusal>;
    /** Show the answer in the tab in front for the user, once, without a grant. */
    showOnce(): Result<null, EditRefusal>;
    /** How well the page in the tab in front is understood, and its structure without any text. */
    inspectPage(): Result<PageLook, EditRefusal>;
    /** Let the user point out an answer in the tab in front. */
    pickAnswer(): Result<null, EditRefusal>;
    /** Find a site's answers again as if nothing had been pointed out. */
    forgetPick(origin: Origin): Result<null, EditRefusal>;
    /** One piece of an export, from `cursor` on; the page puts the file together. */
    exportPart(request: {
      readonly job: JobId | null;
      readonly cursor: string | null;
    }): Result<ExportPart, EditRefusal>;
    /** Hand over one piece of an import; nothing changes until `finishImport`. */
    stageImport(request: {
      readonly job: JobId | null;
      readonly part: number;
      readonly lines: string;
    }): Result<JobId, ImportRefusal>;
    /** Validate all that was staged, then apply it in one transaction. */
    finishImport(request: {
      readonly job: JobId;
      readonly parts: number;
    }): Result<ImportReport, ImportRefusal>;
    cancelImport(job: JobId): Result<null, EditRefusal>;
    /** Propose what a pasted memory or instructions text says of its user. */
    importMemory(text: string): Result<WordsReport, EditRefusal>;
    /** Propose what turns of an exported conversation say of their user; safe to repeat. */
    importTurns(turns: readonly ExportedTurn[]): Result<WordsReport, EditRefusal>;
    /** Delete everything we keep. */
    wipe(): Result<null, EditRefusal>;
    finishWelcome(): Result<null, EditRefusal>;
    /** Show one pasted answer as several people would see it; nothing of it is stored. */
    compareForms(request: CompareRequest): Result<Comparison, CompareRefusal>;
    /** The readers the user keeps to compare answers for. */
    namedReaders(): Result<readonly NamedReader[], EditRefusal>;
    /** Keep these readers and no others. */
    keepReaders(readers: readonly NamedReader[]): Result<null, EditRefusal>;
    /** Use a change again that had been taken back too often. */
    restoreTransform(transform: TransformId): Result<null, EditRefusal>;
    /** What may be learnt from; what is not named stays as it is. */
    setLearning(learning: Partial<LearningView>): Result<null, EditRefusal>;
    /** Delete the record of what left the device. */
    clearLedger(): Result<null, EditRefusal>;
    /** All of that record as JSON lines. */
    exportLedger(): Result<string, EditRefusal>;
    /** Send nothing to this host any more. */
    forbidHost(host: string): Result<null, EditRefusal>;
    /** Download a model from this address, or go on with it. */
    startModel(request: {
      readonly id: string;
      readonly source: string;
    }): Result<null, EditRefusal>;
    pauseModel(id: string): Result<null, EditRefusal>;
    /** Stop its download, if any, and delete its files. */
    deleteModel(id: string): Result<null, EditRefusal>;
    /** Search saved pages with it from now on. */
    chooseModel(id: string): Result<null, EditRefusal>;
    /** Let the preparing of saved pages for the model in use rest; the one before serves meanwhile. */
    pauseReindex(): Result<null, EditRefusal>;
    /** Go on with it, or try again. */
    resumeReindex(): Result<null, EditRefusal>;
    /** What this browser lets models use; starts the muscle. */
    abilities(): Result<Abilities, MuscleFailure>;
  };

export type EditRefusal = {
  readonly kind: 'unknown-id' | 'invalid' | 'storage-failed';
  readonly message: string;
};

export type ExportPart = {
  readonly job: JobId;
  readonly lines: string;
  /** Null when this was the last part. */
  readonly cursor: string | null;
  readonly done: number;
  readonly total: number;
};

export type ImportRefusal = {
  readonly kind:
    | 'not-ours'
    | 'newer-version'
    | 'damaged'
    | 'invalid-row'
    | 'too-large'
    | 'unknown-id'
    | 'storage-failed';
  readonly message: string;
  /** 1-based line of the file, where one is to blame. */
  readonly line?: number;
};

export type WordsReport = {
  /** Beliefs that began with these words and wait for the user's nod. */
  readonly proposed: number;
};

export type ImportReport = {
  readonly added: number;
  readonly alreadyHere: number;
};

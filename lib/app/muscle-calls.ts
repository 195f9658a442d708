import type { EgressId } from '../core/ids.ts';
import type { Result } from '../core/result.ts';
import type { TextKind } from '../embed/embedder.ts';
import type {
  Downloaded,
  DownloadProgress,
  DownloadRequest,
  ModelFailure,
} from '../models/download.ts';
import type { EgressEnd, EgressRefusal, EgressRequest } from './egress.ts';
import type { EngineMuscleCalls, EngineMuscleProgress } from './engines/server.ts';
import type { LibraryMuscleCalls, LibraryMuscleProgress } from './library/muscle-calls.ts';

/**
 * What the background may ask of the muscle: one module Worker for heavy work, in both browsers.
 * Functions of one argument that answer with a `Result`; arguments and answers may hold typed arrays.
 * A room that adds calls writes their types here and hands their code to `entrypoints/offscreen/calls`.
 */
export type MuscleCalls = LibraryMuscleCalls &
  EngineMuscleCalls & {
    /** What this browser lets heavy work use. */
    abilities(): Result<Abilities, MuscleFailure>;
    /** Fetch a model, or go on fetching it. A cancelled call leaves what has arrived. */
    downloadModel(request: DownloadRequest): Downloaded;
    /** Remove all that is here of a model. */
    deleteModel(request: { readonly id: string }): Result<null, ModelFailure>;
    /** Vectors of unit length, one per text, by a downloaded model or by `PACKAGED_MODEL`. */
    embed(request: {
      readonly model: string;
      readonly texts: readonly string[];
      readonly kind: TextKind;
    }): Result<readonly Float32Array[], ModelFailure>;
  };

/** What a call tells on its way, by its name; a call that is not named here tells nothing. */
export type MuscleProgress = LibraryMuscleProgress &
  EngineMuscleProgress & { downloadModel: DownloadProgress };

/** What the muscle may ask of the background while it works; it may ask for nothing else. */
export type MuscleAsks = {
  /** Leave to make one request; on a yes its row is in the ledger. Awaited before the request. */
  beginRequest(request: EgressRequest): Result<EgressId, EgressRefusal>;
  endRequest(end: EgressEnd): Result<null, EgressRefusal>;
};

/** Why any call may come to nothing, besides its own reasons. */
export type MuscleFailure = {
  readonly kind: 'cancelled' | 'muscle-died' | 'failed';
  /** One calm sentence for the user. */
  readonly message: string;
};

export type Abilities = {
  /** Threads that models may use; 1 where the browser shares no memory. */
  readonly threads: number;
  readonly webgpu: boolean;
  /** Bytes that are left to us and taken by us; null where the browser does not say. */
  readonly storage: { readonly free: number; readonly used: number } | null;
};

export type MuscleCallName = keyof MuscleCalls;

/** The argument of one call; null for calls without. */
export type MuscleArgument<K extends MuscleCallName> = MuscleCalls[K] extends (
  ...args: infer A
) => unknown
  ? A extends [infer First]
    ? First
    : null
  : never;

export type MuscleAnswer<K extends MuscleCallName> =
  | ReturnType<MuscleCalls[K]>
  | { ok: false; error: MuscleFailure };

export type ProgressOf<K extends MuscleCallName> = K extends keyof MuscleProgress
  ? MuscleProgress[K]
  : never;

/** How the rest of the program sees the muscle: it is started when needed and never rejects. */
export type Muscle = {
  call<K extends MuscleCallName>(
    name: K,
    argument: MuscleArgument<K>,
    options?: {
      readonly signal?: AbortSignal;
      readonly onProgress?: (progress: ProgressOf<K>) => void;
    },
  ): Promise<MuscleAnswer<K>>;
};

/** The code behind the calls, inside the Worker. */
export type MuscleHandlers = {
  readonly [K in MuscleCallName]: (
    argument: MuscleArgument<K>,
    work: {
      /** Aborted when the asker cancels or is gone. */
      readonly signal: AbortSignal;
      readonly progress: (progress: ProgressOf<K>) => void;
    },
  ) => Promise<MuscleAnswer<K>>;
};

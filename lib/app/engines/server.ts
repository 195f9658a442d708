import type { Result } from '../../core/result.ts';
import type { Prompt, WritingFailure } from '../../rewrite/model/text-model.ts';

/** Where to write, with what the server asks for. Never stored as one: the key lies apart. */
export type Server = {
  /** Up to and with the version, such as `http://127.0.0.1:11434/v1`. */
  readonly baseUrl: string;
  readonly model: string;
  /** Null where the server wants none. */
  readonly key: string | null;
};

/** What a server has to offer. */
export type ServerReport = {
  /** Names of its models, in its order; empty where it does not list them. */
  readonly models: readonly string[];
  /** Milliseconds until the first words of a tiny request. */
  readonly firstWordsMs: number;
};

/** What the background asks of the muscle for the engines. */
export type EngineMuscleCalls = {
  /** Write; each piece is told as progress. */
  writeWithServer(request: {
    readonly server: Server;
    readonly prompt: Prompt;
  }): Result<{ readonly end: 'finished' | 'out-of-room' }, WritingFailure>;
  /** As `writeWithServer`, by a downloaded model. */
  writeLocally(request: {
    readonly model: string;
    readonly prompt: Prompt;
  }): Result<{ readonly end: 'finished' | 'out-of-room' }, WritingFailure>;
  listServerModels(server: Server): Result<readonly string[], WritingFailure>;
  /** Ask a server for its models and for a few words; nothing of the user is in the request. */
  testServer(server: Server): Result<ServerReport, WritingFailure>;
};

export type EngineMuscleProgress = { writeWithServer: string; writeLocally: string };

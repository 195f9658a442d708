import type { Origin } from '../../core/ids.ts';
import type { Result } from '../../core/result.ts';
import type { Level } from '../../framing/framing.ts';
import type { EngineId } from '../../rewrite/engine.ts';
import type { Prompt, WritingFailure } from '../../rewrite/model/text-model.ts';
import type { EditRefusal } from '../calls.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { EngineSettings, ServerSettings } from './engine-settings.ts';
import type { ServerReport } from './server.ts';

/** What our own pages may ask of the engines. */
export type EngineCalls = {
  /** What is not named stays as it is. A server that is chosen may be asked from now on, its predecessor no more. */
  setEngines(change: Partial<EngineSettings>): Result<null, EditRefusal>;
  /** The engine of one site; null to follow the choice for all. */
  setEngineOn(request: {
    readonly site: Origin;
    readonly engine: EngineId | null;
  }): Result<null, EditRefusal>;
  /** Keep the key for a server, sealed, or forget it. It never comes back out to a page. */
  keepEngineKey(request: {
    readonly host: string;
    readonly key: string | null;
  }): Result<null, EditRefusal>;
  /** The browser was asked for access to a server, not to its pages; or that came to nothing. */
  expectServer(request: {
    readonly address: string;
    readonly expected: boolean;
  }): Result<null, EditRefusal>;
  listServerModels(server: TriedServer): Result<readonly string[], TestFailure>;
  /** Ask a server for a few words; nothing of the user is sent. */
  testServer(server: TriedServer): Result<ServerReport, TestFailure>;
  /** Stop what `listServerModels` and `testServer` are doing. */
  cancelServerTest(): Result<null, EditRefusal>;
  /** What this server would be sent for a sample answer, to the letter. Nothing is sent. */
  previewRequest(server: ServerSettings): Result<RequestPreview, EditRefusal>;
};

/** A server that may not be chosen yet. Its key is added where it is kept. */
export type TriedServer = Pick<ServerSettings, 'preset' | 'baseUrl' | 'model'>;

export type TestFailure = {
  readonly kind: WritingFailure['kind'] | 'invalid' | 'failed' | 'muscle-died' | 'storage-failed';
  /** One calm sentence, which may quote the server. */
  readonly message: string;
  /** What is wrong and how to mend it; absent where the server was not asked at all. */
  readonly diagnosis?: Diagnosis;
};

export type RequestPreview = {
  readonly host: string;
  readonly address: string;
  /** The exact text of the request. */
  readonly body: string;
  /** The parts of it that people read. */
  readonly prompt: Prompt;
  /** Passages of saved pages in it. */
  readonly passages: number;
  /** How personal it is; at 0 nothing would be sent, since nothing is known that could shape it. */
  readonly level: Level;
  /** About how many tokens it takes: to read, and at most to write. An estimate on the high side. */
  readonly tokens: { readonly read: number; readonly written: number };
};

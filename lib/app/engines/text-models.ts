import { err, ok, type Result } from '../../core/result.ts';
import { modelById } from '../../models/catalogue.ts';
import type { Prompt, TextModel, WritingFailure } from '../../rewrite/model/text-model.ts';
import { estimateTokens } from '../../rewrite/model/tokens.ts';
import type { LedgerStore } from '../egress-ports.ts';
import type { Muscle, MuscleFailure } from '../muscle-calls.ts';
import type { SecretStore } from './engine-ports.ts';
import { BROWSER_HOST, type EngineSettings, hostOf } from './engine-settings.ts';
import type { Server } from './server.ts';

export type TextModelPorts = {
  readonly muscle: Muscle;
  readonly secrets: Pick<SecretStore, 'keyFor'>;
};

/** The server of the user's choice as a model that writes; the muscle talks to it. */
export async function serverModel(
  settings: EngineSettings,
  { muscle, secrets }: TextModelPorts,
): Promise<Result<TextModel, WritingFailure>> {
  const host = hostOf('openai-compatible', settings);
  if (host === null || settings.server === null) return err(NO_SERVER);
  const { baseUrl, model, contextTokens } = settings.server;
  const server: Server = { baseUrl, model, key: await secrets.keyFor(host) };
  return ok({
    id: 'openai-compatible',
    name: `${model} on ${host}`,
    contextTokens,
    count: estimateTokens,
    write: async (prompt: Prompt, onText, signal) => {
      const request = { server, prompt };
      const written = await muscle.call('writeWithServer', request, { signal, onProgress: onText });
      return written.ok ? written : err(asWritingFailure(written.error));
    },
  });
}

/** The downloaded model of the user's choice; the muscle runs it, and nothing leaves the device. */
export function localModel(
  { localModel: id }: EngineSettings,
  { muscle }: Pick<TextModelPorts, 'muscle'>,
): Result<TextModel, WritingFailure> {
  const model = id === null ? undefined : modelById(id);
  if (model?.kind !== 'instruct') return err(NO_LOCAL);
  return ok({
    id: 'local',
    name: model.name,
    contextTokens: model.contextLength,
    count: estimateTokens,
    write: async (prompt: Prompt, onText, signal) => {
      const request = { model: model.id, prompt };
      const written = await muscle.call('writeLocally', request, { signal, onProgress: onText });
      return written.ok ? written : err(asWritingFailure(written.error));
    },
  });
}

/**
 * Notes what is handed to the browser's own model. Its makers do not promise that it stays on the
 * device, so it stands in the ledger like everything that leaves.
 */
export const noteForBrowser =
  ({ ledger, now }: { readonly ledger: Pick<LedgerStore, 'begin' | 'end'>; now(): number }) =>
  async (text: string) => {
    const begun = now();
    const bytes = new TextEncoder().encode(text).length;
    const row = {
      purpose: 'engine',
      method: 'POST',
      host: BROWSER_HOST,
      path: '',
      text,
      bytes,
    } as const;
    const id = await ledger.begin(row, begun);
    return async (reply: { readonly bytes: number }) => {
      const end = { id, status: null, bytes: reply.bytes, ms: now() - begun, answeredBy: null };
      await ledger.end(end);
    };
  };

/** What the muscle could not do, as a failure of the model it runs. */
export function asWritingFailure({
  kind,
  message,
}: WritingFailure | MuscleFailure): WritingFailure {
  if (kind === 'muscle-died') return { kind: 'out-of-memory', message };
  return { kind: kind === 'failed' ? 'server-broke' : kind, message };
}

const NO_LOCAL: WritingFailure = {
  kind: 'not-set-up',
  message: 'No local model is chosen yet. You can do that under “Engines” in the settings.',
};
const NO_SERVER: WritingFailure = {
  kind: 'not-set-up',
  message: 'No server is set up yet. You can do that under “Engines” in the settings.',
};

import type { Origin, RewriteId } from '../../core/ids.ts';
import type { Result } from '../../core/result.ts';
import { siteOf } from '../../core/site.ts';
import type { EngineId, RewriteRequest } from '../../rewrite/engine.ts';
import { createModelEngine } from '../../rewrite/model/engine.ts';
import { PROMPT_VERSION } from '../../rewrite/model/prompt.ts';
import { type Added, rewritingFrom, type Written } from '../../rewrite/model/reply.ts';
import type { TextModel, WritingFailure } from '../../rewrite/model/text-model.ts';
import type { View } from '../../tree/view.ts';
import type { LedgerStore } from '../egress-ports.ts';
import type { SettingStore, World } from '../ports.ts';
import { type EngineSettings, engineOn, hostOf, recipientOf } from './engine-settings.ts';
import type { FallbackReason } from './made-by.ts';

/** What came of asking the engine that the user chose. */
export type ByModel =
  /** The built-in engine was chosen, or this answer is to be done by it. */
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'written'; readonly written: Written; readonly engine: EngineId }
  | { readonly kind: 'fell-back'; readonly why: FallbackReason; readonly engine: EngineId };

/** Where an answer stands and how it came about. */
export type Occasion = {
  readonly rewriteId: RewriteId;
  readonly site: Origin;
  /** This tab saw it grow after the user's own send; only such answers are sent by themselves. */
  readonly isFresh: boolean;
  /** The reader asked for it, which stands above freshness and cap. */
  readonly insist: boolean;
  readonly onDraft: (view: View) => void;
};

/** What models wrote, so that an answer that is drawn again is not paid for again. */
export type WrittenStore = {
  find(id: string): Promise<Added | null>;
  keep(id: string, rewriteId: RewriteId, added: Added, now: number): Promise<void>;
};

export type ByModelPorts = Pick<World, 'now' | 'idFor'> & {
  readonly settings: Pick<SettingStore, 'read'>;
  readonly written: WrittenStore;
  readonly ledger: Pick<LedgerStore, 'sentSince'>;
  /** The model behind an engine as it is set up now. */
  textModel(
    engine: Exclude<EngineId, 'built-in'>,
    settings: EngineSettings,
    signal: AbortSignal,
  ): Promise<Result<TextModel, WritingFailure>>;
  nonce(): string;
};

const HOUR_MS = 3_600_000;
const NOT_ASKED: ByModel = { kind: 'not-asked' };

/**
 * Have the engine of the user's choice write an answer anew. What a sending engine has not seen yet is
 * sent by itself only when it is fresh, and only so often an hour; whatever fails falls back.
 */
export async function writeByModel(
  request: RewriteRequest,
  occasion: Occasion,
  ports: ByModelPorts,
  signal: AbortSignal,
): Promise<ByModel> {
  const { engines } = await ports.settings.read();
  const engine = engineOn(siteOf(occasion.site), engines);
  if (engine === 'built-in' || request.without.includes('rewritten-by-model')) return NOT_ASKED;

  const host = hostOf(engine, engines);
  const asked = withPassagesFor(recipientOf(engine, engines), request, engines);
  const id = await cacheId(engine, asked, engines, ports);
  const cached = await ports.written.find(id);
  if (cached) return { kind: 'written', engine, written: rewritingFrom(cached, asked.answer) };

  const refusal = occasion.insist ? null : await whyNotByItself(host, occasion, engines, ports);
  if (refusal) return { kind: 'fell-back', engine, why: refusal };
  const model = await ports.textModel(engine, engines, signal);
  if (!model.ok) return { kind: 'fell-back', engine, why: model.error.kind };
  const rewriting = await createModelEngine(model.value, ports).rewrite(
    asked,
    signal,
    occasion.onDraft,
  );
  if (!rewriting.ok) return { kind: 'fell-back', engine, why: rewriting.error.kind };
  if (rewriting.value.kind !== 'written') return NOT_ASKED;
  await ports.written.keep(id, occasion.rewriteId, rewriting.value, ports.now());
  return { kind: 'written', engine, written: rewriting.value };
}

/** Saved pages go to a server, or to the browser, only by a yes of their own. */
function withPassagesFor(
  recipient: string | null,
  request: RewriteRequest,
  { libraryTo }: EngineSettings,
): RewriteRequest {
  const mayHave = recipient === null || libraryTo.includes(recipient);
  return mayHave ? request : { ...request, passages: [] };
}

/** The same answer for the same framing by the same model is written once. */
const cacheId = (
  engine: EngineId,
  { question, answer, framing }: RewriteRequest,
  { server, localModel }: EngineSettings,
  { idFor }: Pick<ByModelPorts, 'idFor'>,
): Promise<string> => {
  const model = engine === 'openai-compatible' ? JSON.stringify(server) : (localModel ?? '');
  const about = [question, answer.source, JSON.stringify(framing)];
  return idFor('written', `${PROMPT_VERSION}`, engine, model, ...about);
};

async function whyNotByItself(
  host: string | null,
  { isFresh }: Occasion,
  { hourlyCap }: EngineSettings,
  { ledger, now }: ByModelPorts,
): Promise<FallbackReason | null> {
  if (host === null) return null;
  if (!isFresh) return 'not-fresh';
  const sent = await ledger.sentSince(host, 'engine', now() - HOUR_MS);
  return sent.length >= hourlyCap ? 'cap-reached' : null;
}

/** For answers that no model is asked about. */
export const noModel = async (): Promise<ByModel> => NOT_ASKED;

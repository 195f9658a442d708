import { err, ok, type Result } from '../../core/result.ts';
import type { View } from '../../tree/view.ts';
import type { EngineFailure, RewriteEngine, RewriteRequest, Rewriting } from '../engine.ts';
import { requestsFor } from './budget.ts';
import { createDrafts } from './drafts.ts';
import { maskAnswer } from './mask.ts';
import type { Source } from './prompt.ts';
import { rewritingOf } from './reply.ts';
import type { TextModel } from './text-model.ts';
import { writePiece } from './write-piece.ts';

export type ModelEnginePorts = {
  /** Letters that nobody who wrote the answer could foresee; new ones for each answer. */
  nonce(): string;
};

/**
 * An engine over a model that writes text. A block is handed out only after the check found nothing
 * invented in it, and the whole must lose nothing either. What is refused is tried once more, with what
 * was wrong named, and then given up: the caller has the built-in engine to fall back on.
 */
export function createModelEngine(model: TextModel, ports: ModelEnginePorts): RewriteEngine {
  return {
    id: model.id,
    rewrite: async (request, signal, onDraft) => {
      let asked = request;
      let room = model.contextTokens;
      for (let attempt = 1; ; attempt += 1) {
        const within = { ...model, contextTokens: room };
        const rewriting = await rewriteWithin(within, asked, { ...ports, onDraft }, signal);
        if (rewriting.ok || rewriting.error.kind !== 'too-long' || attempt === ATTEMPTS) {
          return rewriting;
        }
        // The model has less room than it said: passages give way first, then the answer is cut.
        if (asked.passages?.length) asked = { ...asked, passages: [] };
        else room = Math.floor(room / 2);
      }
    },
  };
}

/** Requests in less and less room, when a model turns out to have less than it said. */
const ATTEMPTS = 5;

type Drawing = ModelEnginePorts & { readonly onDraft: ((view: View) => void) | undefined };

async function rewriteWithin(
  model: TextModel,
  request: RewriteRequest,
  { nonce, onDraft }: Drawing,
  signal: AbortSignal,
): Promise<Result<Rewriting, EngineFailure>> {
  const { masked, sources, requests } = askedFor(request, model, nonce());
  if (requests === null) return err(TOO_LONG);

  const draft = createDrafts(masked, sources, request.answer);
  const done: string[] = [];
  let triesLeft = 1;
  for (const piece of requests) {
    const shown = (written: string) => onDraft?.(draft([...done, written].join('\n\n')));
    const written = await writePiece(piece, { model, request, triesLeft, shown }, signal);
    if (!written.ok) return written;
    triesLeft -= written.value.repairs;
    done.push(written.value.text);
  }
  return ok(rewritingOf(done.join('\n\n'), masked, sources, request.answer));
}

/** What a model would be asked for an answer; `requests` is null when it cannot read that much. */
export function askedFor(
  request: Pick<RewriteRequest, 'question' | 'answer' | 'framing' | 'passages'>,
  model: Pick<TextModel, 'count' | 'contextTokens'>,
  nonce: string,
) {
  const masked = maskAnswer(request.answer);
  const sources = sourcesOf(request.passages ?? []);
  const requests = requestsFor({ ...request, answer: masked, sources, nonce }, model);
  return { masked, sources, requests };
}

const sourcesOf = (
  passages: readonly { readonly title: string; readonly text: string }[],
): Source[] => passages.map(({ title, text }, index) => ({ id: `S${index + 1}`, title, text }));

const TOO_LONG: EngineFailure = {
  kind: 'too-long',
  message: 'This answer is longer than the model can read at once.',
};

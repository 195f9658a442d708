import { err, ok } from '../../core/result.ts';
import type { EngineFailure, RewriteEngine } from '../engine.ts';
import { requestsFor } from './budget.ts';
import { maskAnswer } from './mask.ts';
import type { Source } from './prompt.ts';
import { draftOf, rewritingOf } from './reply.ts';
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
export function createModelEngine(model: TextModel, { nonce }: ModelEnginePorts): RewriteEngine {
  return {
    id: model.id,
    rewrite: async (request, signal, onDraft) => {
      const masked = maskAnswer(request.answer);
      const sources = sourcesOf(request.passages ?? []);
      const requests = requestsFor({ ...request, answer: masked, sources, nonce: nonce() }, model);
      if (requests === null) return err(TOO_LONG);

      const done: string[] = [];
      let triesLeft = 1;
      for (const piece of requests) {
        const shown = (written: string) =>
          onDraft?.(draftOf([...done, written].join('\n\n'), masked, sources, request.answer));
        const written = await writePiece(piece, { model, request, triesLeft, shown }, signal);
        if (!written.ok) return written;
        triesLeft -= written.value.repairs;
        done.push(written.value.text);
      }
      return ok(rewritingOf(done.join('\n\n'), masked, sources, request.answer));
    },
  };
}

const sourcesOf = (
  passages: readonly { readonly title: string; readonly text: string }[],
): Source[] => passages.map(({ title, text }, index) => ({ id: `S${index + 1}`, title, text }));

const TOO_LONG: EngineFailure = {
  kind: 'too-long',
  message: 'This answer is longer than the model can read at once.',
};

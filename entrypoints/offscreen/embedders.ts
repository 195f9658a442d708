import { packagedEmbedder } from '@/lib/adapters/embedder/packaged-embedder.ts';
import { failureOf, Unfetched } from '@/lib/adapters/models/failures.ts';
import { isModelWhole } from '@/lib/adapters/models/stored-model.ts';
import { err, ok, type Result } from '@/lib/core/result.ts';
import type { Embedder } from '@/lib/embed/embedder.ts';
import type { StaticModel } from '@/lib/embed/static-model.ts';
import { embeddingModelById, PACKAGED_MODEL } from '@/lib/models/catalogue.ts';
import { type ModelFailure, modelFailure } from '@/lib/models/download.ts';
import type { ModelFiles } from '@/lib/models/model-files.ts';
import { hasRuntime, startRuntime } from './runtime.ts';

/** The embedding models that are in memory, each opened once. */
export type Embedders = {
  open(model: string): Promise<Result<Embedder, ModelFailure>>;
  /** Free its memory; fine when it is not open. */
  close(model: string): Promise<void>;
};

type Opened = { readonly embedder: Embedder; close(): Promise<void> };

/** The model that comes along, read once for all who want it; null when it is damaged. */
export type Packaged = () => Promise<StaticModel | null>;

export function createEmbedders(
  files: () => ModelFiles,
  packaged: Packaged,
  report: (cause: unknown) => void,
): Embedders {
  const opened = new Map<string, Promise<Opened>>();
  return {
    open: async (model) => {
      const opening = opened.get(model) ?? openModel(model, files, packaged);
      opened.set(model, opening);
      try {
        return ok((await opening).embedder);
      } catch (cause) {
        opened.delete(model); // The next one tries again.
        return err(openingFailure(cause, report));
      }
    },
    close: async (model) => {
      const opening = opened.get(model);
      opened.delete(model);
      // One that could not be opened holds nothing.
      await opening?.then(({ close }) => close()).catch(() => undefined);
    },
  };
}

async function openModel(id: string, files: () => ModelFiles, packaged: Packaged): Promise<Opened> {
  if (id === PACKAGED_MODEL) {
    const model = await packaged();
    if (!model) throw new Unfetched('unusable');
    return { embedder: packagedEmbedder(model), close: async () => undefined };
  }
  if (!hasRuntime()) throw new Unfetched('browser-too-old');
  const model = embeddingModelById(id);
  const store = files();
  if (!model || !(await isModelWhole(store, id, model.files))) {
    throw new Unfetched('missing');
  }
  // Loaded only when a downloaded model is used: it is the largest piece of code we have.
  const { openTransformersEmbedder } = await import(
    '@/lib/adapters/embedder/transformers-embedder.ts'
  );
  await startRuntime(store);
  const embedder = await openTransformersEmbedder(model);
  return { embedder, close: embedder.close };
}

/** Why a model cannot be opened. What the runtime itself says is for us, not for the user. */
function openingFailure(cause: unknown, report: (cause: unknown) => void): ModelFailure {
  if (cause instanceof Unfetched || cause instanceof DOMException) return failureOf(cause);
  report(cause);
  return modelFailure(cause instanceof RangeError ? 'too-large' : 'unusable');
}

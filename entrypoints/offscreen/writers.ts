import type { LocalWriter } from '@/lib/adapters/engines/local-writer.ts';
import { isModelWhole } from '@/lib/adapters/models/stored-model.ts';
import { err, ok, type Result } from '@/lib/core/result.ts';
import { modelById } from '@/lib/models/catalogue.ts';
import type { ModelFiles } from '@/lib/models/model-files.ts';
import type { WritingFailure } from '@/lib/rewrite/model/text-model.ts';
import { hasWebGpu } from './calls/abilities.ts';
import { hasRuntime, startRuntime } from './runtime.ts';

/** Language models in memory: one at a time, and none that has rested for a while. */
export type Writers = {
  open(model: string): Promise<Result<LocalWriter, WritingFailure>>;
  /** It has written; it is freed unless it is wanted again soon. */
  rest(model: string): void;
};

/** A language model takes hundreds of megabytes; nobody waits for one that long. */
const REST_MS = 180_000;

export function createWriters(files: () => ModelFiles, report: (cause: unknown) => void): Writers {
  let current: { readonly id: string; readonly writer: Promise<LocalWriter> } | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const close = async () => {
    const closing = current;
    current = null;
    // One that could not be opened holds nothing.
    await closing?.writer.then((writer) => writer.close()).catch(() => undefined);
  };
  return {
    open: async (id) => {
      if (timer !== null) clearTimeout(timer);
      const problem = await whyNot(id, files());
      if (problem) return err(problem);
      if (current?.id !== id) await close();
      current ??= { id, writer: openWriter(id, files()) };
      try {
        return ok(await current.writer);
      } catch (cause) {
        await close();
        report(cause);
        return err(cause instanceof RangeError ? TOO_LARGE : UNUSABLE);
      }
    },
    rest: (id) => {
      if (current?.id !== id) return;
      timer = setTimeout(() => void close().catch(report), REST_MS);
    },
  };
}

async function whyNot(id: string, store: ModelFiles): Promise<WritingFailure | null> {
  if (!hasRuntime()) return TOO_OLD;
  const model = modelById(id);
  const isHere = model?.kind === 'instruct' && (await isModelWhole(store, id, model.files));
  return isHere ? null : MISSING;
}

async function openWriter(id: string, store: ModelFiles): Promise<LocalWriter> {
  const model = modelById(id);
  if (model?.kind !== 'instruct') throw new Error(`${id} is no model that writes`);
  // Loaded only when a downloaded model is used: it is the largest piece of code we have.
  const { openLocalWriter } = await import('@/lib/adapters/engines/local-writer.ts');
  await startRuntime(store);
  return openLocalWriter(model, (await hasWebGpu()) ? 'webgpu' : 'wasm');
}

const TOO_OLD: WritingFailure = {
  kind: 'not-set-up',
  message: 'This browser is too old to run models.',
};
const MISSING: WritingFailure = {
  kind: 'model-missing',
  message: 'This model is not on this device. You can download it under “Models”.',
};
const TOO_LARGE: WritingFailure = {
  kind: 'out-of-memory',
  message: 'There is not enough memory for this model.',
};
const UNUSABLE: WritingFailure = {
  kind: 'server-broke',
  message: 'This model cannot be used. Deleting and downloading it again may help.',
};

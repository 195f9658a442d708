import { isOutOfMemory } from '@/lib/adapters/engines/failures.ts';
import type { LocalWriter } from '@/lib/adapters/engines/local-writer.ts';
import { createOpener } from '@/lib/adapters/engines/open-on-best.ts';
import { createWriterPool, type WriterPool } from '@/lib/adapters/engines/writer-pool.ts';
import { isModelWhole } from '@/lib/adapters/models/stored-model.ts';
import { err, ok, type Result } from '@/lib/core/result.ts';
import { modelById } from '@/lib/models/catalogue.ts';
import type { ModelFiles } from '@/lib/models/model-files.ts';
import type { WritingFailure } from '@/lib/rewrite/model/text-model.ts';
import { webGpu } from './calls/abilities.ts';
import { hasRuntime, startRuntime } from './runtime.ts';

/** The downloaded models that write, opened from their files. */
export const createWriters = (
  files: () => ModelFiles,
  report: (cause: unknown) => void,
): WriterPool =>
  createWriterPool({
    load: (model) => load(model, files(), report),
    later: (ms, then) => {
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    },
    report,
  });

async function load(
  id: string,
  store: ModelFiles,
  report: (cause: unknown) => void,
): Promise<Result<LocalWriter, WritingFailure>> {
  if (!hasRuntime()) return err(TOO_OLD);
  const model = modelById(id);
  if (model?.kind !== 'instruct' || !(await isModelWhole(store, id, model.files))) {
    return err(MISSING);
  }
  try {
    await startRuntime(store);
    return ok(await openOnBest(model));
  } catch (cause) {
    if (isOutOfMemory(cause)) return err(TOO_LARGE);
    report(cause);
    return err(UNUSABLE);
  }
}

const openOnBest = createOpener({
  gpu: webGpu,
  open: async (model, device) => {
    // Loaded only when a downloaded model is used: it is the largest piece of code we have.
    const { openLocalWriter } = await import('@/lib/adapters/engines/local-writer.ts');
    return openLocalWriter(model, device);
  },
});

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

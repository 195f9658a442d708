import type { WriterPool } from '@/lib/adapters/engines/writer-pool.ts';
import { downloadModel } from '@/lib/adapters/models/download.ts';
import type { Gate } from '@/lib/adapters/network/gate.ts';
import type { MuscleHandlers } from '@/lib/app/muscle-calls.ts';
import { ok } from '@/lib/core/result.ts';
import type { DownloadProgress } from '@/lib/models/download.ts';
import type { ModelFiles } from '@/lib/models/model-files.ts';
import type { Embedders } from '../embedders.ts';

/** Progress is told this often; every piece would be thousands of messages. */
const TELL_MS = 300;

const lockOf = (model: string): string => `model:${model}`;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function free(): Promise<number | null> {
  const { quota, usage } = await navigator.storage.estimate();
  return quota === undefined || usage === undefined ? null : quota - usage;
}

/** Downloads, and embedding by whichever model. */
export const modelCalls = (
  gate: Gate,
  files: () => ModelFiles,
  embedders: Embedders,
  writers: Pick<WriterPool, 'close'>,
): Pick<MuscleHandlers, 'downloadModel' | 'deleteModel' | 'embed'> => ({
  downloadModel: (wanted, { signal, progress }) =>
    // Two downloads of one model would write over each other; one that was stopped still lets go.
    navigator.locks.request(lockOf(wanted.id), { signal }, () =>
      downloadModel(
        wanted,
        { request: gate('model-download'), files: files(), free, pause },
        signal,
        seldom(progress),
      ),
    ),
  deleteModel: ({ id }) =>
    // After a download that was stopped has let go, else it might write once more.
    navigator.locks.request(lockOf(id), async () => {
      await Promise.all([embedders.close(id), writers.close(id)]);
      await files().removeModel(id);
      return ok(null);
    }),
  embed: async ({ model, texts, kind }, { signal }) => {
    const opened = await embedders.open(model);
    return opened.ok ? ok(await opened.value.embed(texts, kind, signal)) : opened;
  },
});

/** The first, the last of each file's end, and in between what a person can see. */
function seldom(tell: (progress: DownloadProgress) => void): (progress: DownloadProgress) => void {
  let last = 0;
  return (progress) => {
    const now = performance.now();
    if (now - last < TELL_MS && progress.done < progress.total) return;
    last = now;
    tell(progress);
  };
}

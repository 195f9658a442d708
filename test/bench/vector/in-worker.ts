import { deleteOpfsFile, openOpfsFile } from '@/lib/adapters/vector-file/opfs-file.ts';
import { openShardLine } from '@/lib/adapters/vector-file/shard-line.ts';
import { measure, type Task } from './measure.ts';

/** The whole of a Worker's script: one task comes in, its figures go out. */
self.addEventListener('message', ({ data }: MessageEvent<Task>) => {
  void run(data).then(
    (figures) => self.postMessage({ figures }),
    (cause: unknown) => self.postMessage({ failed: `${cause} ${(cause as Error).stack ?? ''}` }),
  );
});

const fileOf = (shard: number): string => `bench.shard ${shard}`;

async function run(task: Task): Promise<object> {
  const folder = await navigator.storage.getDirectory();
  return measure(task, {
    read: async (path) => new Uint8Array(await (await fetch(path)).arrayBuffer()),
    openFile: (name) => openOpfsFile({ folder, name }),
    deleteFile: (name) => deleteOpfsFile({ folder, name }),
    shards: {
      threads: navigator.hardwareConcurrency,
      fileOf,
      start: (shard) =>
        openShardLine(() => new Worker('/shard-in-worker.js', { type: 'module' }), fileOf(shard)),
    },
  });
}

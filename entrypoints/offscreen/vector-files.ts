import { plainCodec } from '@/lib/adapters/storage/codec.ts';
import type { openDatabase } from '@/lib/adapters/storage/database.ts';
import { createVectorPageStore } from '@/lib/adapters/storage/vector-page-store.ts';
import { deleteOpfsFile, hasOpfsFile, openOpfsFile } from '@/lib/adapters/vector-file/opfs-file.ts';
import { openPagedFile } from '@/lib/adapters/vector-file/paged-file.ts';
import { openShardLine } from '@/lib/adapters/vector-file/shard-line.ts';
import type { Embedder } from '@/lib/embed/embedder.ts';
import type { Kernel } from '@/lib/vector/kernel/kernel.ts';
import { type LargeVectorIndex, openShardedIndex } from '@/lib/vector/shards/sharded-index.ts';
import { openVectorIndex } from '@/lib/vector/vector-index.ts';

type Model = Pick<Embedder, 'modelId' | 'dimensions'>;

/** More threads than these wait for memory only: measured, see docs/decisions/007-library.md. */
const MOST_THREADS = 4;

/** This thread's part is no shard. */
const SHARDS = Array.from({ length: MOST_THREADS - 1 }, (_, index) => index + 1);
const mostShards = (): number => Math.min(MOST_THREADS, navigator.hardwareConcurrency) - 1;

/** The indexes of vectors, each with its files: in the private file system, else in the database. */
export function vectorFiles(
  db: ReturnType<typeof openDatabase>,
  kernel: () => Promise<Kernel>,
  report: (cause: unknown) => void,
): {
  open(model: Model): Promise<LargeVectorIndex>;
  remove(modelId: string): Promise<void>;
} {
  return {
    open: async ({ modelId, dimensions }) => {
      const name = fileOf(modelId);
      const folder = await privateFolder();
      if (!folder) {
        const file = await openPagedFile(createVectorPageStore(db, plainCodec, name));
        return openVectorIndex({ modelId, dimensions, kernel: await kernel(), file });
      }
      const lock = (id: string, hold: () => Promise<void>) => navigator.locks.request(id, hold);
      const file = await openOpfsFile({ folder, name, lock });
      const isThere = SHARDS.map((shard) => hasOpfsFile({ folder, name: shardFile(name, shard) }));
      const there = await Promise.all(isThere);
      return openShardedIndex({
        home: openVectorIndex({ modelId, dimensions, kernel: await kernel(), file }),
        modelId,
        dimensions,
        mostShards: mostShards(),
        existing: SHARDS.filter((_, at) => there[at]),
        fileOf: (shard) => shardFile(name, shard),
        start: (shard) => openShardLine(startShard, shardFile(name, shard)),
        report,
      });
    },
    remove: async (modelId) => {
      const name = fileOf(modelId);
      await createVectorPageStore(db, plainCodec, name).save(new Map(), 0);
      const folder = await privateFolder();
      if (!folder) return;
      for (const file of [name, ...SHARDS.map((shard) => shardFile(name, shard))]) {
        await deleteOpfsFile({ folder, name: file });
      }
    },
  };
}

const fileOf = (model: string): string => `vectors ${model.replace(/[^\w.-]+/g, '_')}`;
const shardFile = (name: string, shard: number): string => `${name} ${shard}`;

const startShard = (): Worker =>
  new Worker(new URL('./shard.worker.ts', import.meta.url), { type: 'module', name: 'shard' });

const privateFolder = async (): Promise<FileSystemDirectoryHandle | null> => {
  // Where it is switched off, even the function that opens it is missing.
  const open = async () => navigator.storage.getDirectory();
  const [folder] = await Promise.allSettled([open()]);
  return folder.status === 'fulfilled' ? folder.value : null;
};

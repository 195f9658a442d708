import { openOpfsFile } from '@/lib/adapters/vector-file/opfs-file.ts';
import { loadKernel } from '@/lib/vector/kernel/load-kernel.ts';
import { serveShard } from '@/lib/vector/shards/serve-shard.ts';
import type { FromShard, ToShard } from '@/lib/vector/shards/shard-messages.ts';
import { openVectorIndex } from '@/lib/vector/vector-index.ts';

const read = async (path: string) => new Uint8Array(await (await fetch(path)).arrayBuffer());

/** The whole script of a shard's Worker. */
serveShard(
  {
    post: (message: FromShard) => self.postMessage(message),
    onMessage: (listener) =>
      self.addEventListener('message', ({ data }: MessageEvent<ToShard>) => listener(data)),
  },
  async ({ file, modelId, dimensions }) => {
    const kernel = await loadKernel(read, (cause) => {
      throw cause;
    });
    const folder = await navigator.storage.getDirectory();
    const lock = (id: string, hold: () => Promise<void>) => navigator.locks.request(id, hold);
    const opened = await openOpfsFile({ folder, name: file, lock });
    return openVectorIndex({ modelId, dimensions, kernel, file: opened });
  },
);

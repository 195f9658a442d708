import { packagedFiles } from '@/lib/adapters/network/packaged-file.ts';
import { openOpfsFile } from '@/lib/adapters/vector-file/opfs-file.ts';
import { loadKernel } from '@/lib/vector/kernel/load-kernel.ts';
import { serveShard } from '@/lib/vector/shards/serve-shard.ts';
import type { FromShard, ToShard } from '@/lib/vector/shards/shard-messages.ts';
import { openVectorIndex } from '@/lib/vector/vector-index.ts';

// One part of a large index of vectors, in a thread of its own: docs/decisions/007-library.md.

const files = packagedFiles((file) => new URL(file, self.location.origin).href);
// biome-ignore lint/suspicious/noConsole: the one reporter of this context
const report = (cause: unknown) => console.error(cause);

serveShard(
  {
    post: (message: FromShard) => self.postMessage(message),
    onMessage: (listener) =>
      self.addEventListener('message', ({ data }: MessageEvent<ToShard>) => listener(data)),
  },
  async ({ file, modelId, dimensions }) => {
    const kernel = loadKernel(async (path) => new Uint8Array(await files(path)), report);
    const folder = await navigator.storage.getDirectory();
    const lock = (id: string, hold: () => Promise<void>) => navigator.locks.request(id, hold);
    const opened = await openOpfsFile({ folder, name: file, lock });
    return openVectorIndex({ modelId, dimensions, kernel: await kernel, file: opened });
  },
);

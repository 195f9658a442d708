import { openOpfsFile } from '@/lib/adapters/vector-file/opfs-file.ts';
import { serveShard } from '@/lib/vector/shards/serve-shard.ts';
import type { FromShard, ToShard } from '@/lib/vector/shards/shard-messages.ts';
import { openVectorIndex } from '@/lib/vector/vector-index.ts';
import { loadedKernel } from './kernel-here.ts';

/** Whoever posts here ends every shard at once, as the browser may; nobody is told. */
const DEATHS = 'shards die';

new BroadcastChannel(DEATHS).addEventListener('message', () => self.close());

serveShard(
  {
    post: (message: FromShard) => self.postMessage(message),
    onMessage: (listener) =>
      self.addEventListener('message', ({ data }: MessageEvent<ToShard>) => listener(data)),
  },
  async ({ file, modelId, dimensions }) => {
    const folder = await navigator.storage.getDirectory();
    const lock = (id: string, hold: () => Promise<void>) => navigator.locks.request(id, hold);
    return openVectorIndex({
      modelId,
      dimensions,
      kernel: await loadedKernel(),
      file: await openOpfsFile({ folder, name: file, lock }),
    });
  },
);

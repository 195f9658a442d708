import type { FromShard, ShardLine, ToShard } from '../../vector/shards/shard-messages.ts';
import { lockOfFile } from './opfs-file.ts';

/**
 * A line to the Worker that `start` starts, which keeps `file` open. A Worker that ends by itself says
 * nothing, but the browser gives its lock on the file to the next who waits: so we wait for it.
 */
export function openShardLine(start: () => Worker, file: string): ShardLine {
  const worker = start();
  const watch = new AbortController();
  const closed = new Set<() => void>();
  const end = (): void => {
    watch.abort();
    worker.terminate();
    for (const listener of closed) listener();
    closed.clear();
  };
  const watchLock = (): void => {
    navigator.locks.request(lockOfFile(file), { signal: watch.signal }, end).catch((cause) => {
      if (!watch.signal.aborted) throw cause;
    });
  };
  worker.addEventListener('error', end);
  return {
    post: (message: ToShard) => worker.postMessage(message),
    onMessage: (listener) =>
      worker.addEventListener('message', ({ data }: MessageEvent<FromShard>) => {
        if (data.kind === 'opened') watchLock();
        listener(data);
      }),
    onClose: (listener) => void closed.add(listener),
    close: () => {
      closed.clear();
      end();
    },
  };
}

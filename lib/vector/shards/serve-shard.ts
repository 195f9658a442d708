import { VectorFileFailure } from '../vector-file.ts';
import type { VectorIndex } from '../vector-index.ts';
import type { FromShard, ShardOpening, ToShard } from './shard-messages.ts';

export type ShardWorkerLine = {
  post(message: FromShard): void;
  onMessage(listener: (message: ToShard) => void): void;
};

/** The Worker's side of a shard: an index of its own that does what it is told, in that order. */
export function serveShard(
  line: ShardWorkerLine,
  open: (opening: ShardOpening) => Promise<VectorIndex>,
): void {
  let index: VectorIndex | null = null;
  const opened = (): VectorIndex => {
    if (!index) throw new Error('expected a shard to be opened first');
    return index;
  };
  const act = async (message: ToShard): Promise<void> => {
    switch (message.kind) {
      case 'open':
        index = await open(message);
        line.post({ kind: 'opened', keys: index.keys() });
        break;
      case 'upsert':
        opened().upsert(message.rows);
        break;
      case 'remove':
        opened().remove(message.keys);
        break;
      case 'search': {
        const found = opened().search(message.query, message.options);
        line.post({ kind: 'found', id: message.id, found });
        break;
      }
      case 'flush':
      case 'erase':
      case 'close':
        await opened()[message.kind]();
        line.post({ kind: 'done', id: message.id });
        break;
      default:
        message satisfies never;
    }
  };
  let last = Promise.resolve();
  line.onMessage((message) => {
    last = last
      .then(() => act(message))
      .catch((cause: unknown) => line.post(failed(message, cause)));
  });
}

const failed = (message: ToShard, cause: unknown): FromShard => ({
  kind: 'failed',
  id: 'id' in message ? message.id : null,
  failure: cause instanceof VectorFileFailure ? cause.kind : 'broken',
  message: String(cause),
});

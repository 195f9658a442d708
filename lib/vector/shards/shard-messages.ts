import type { Found } from '../search.ts';
import type { VectorFileFailure } from '../vector-file.ts';
import type { SearchOptions, VectorRow } from '../vector-index.ts';

/** What a shard holds besides the rows of its file: it is what a dead one is given again. */
export type ShardChange =
  | { readonly kind: 'upsert'; readonly rows: readonly VectorRow[] }
  | { readonly kind: 'remove'; readonly keys: readonly number[] };

/** What a shard is asked, and answers. */
export type ShardCall =
  | {
      readonly kind: 'search';
      readonly id: number;
      readonly query: Float32Array;
      readonly options: SearchOptions;
    }
  | { readonly kind: 'flush' | 'erase' | 'close'; readonly id: number };

/** Which part of which index a Worker is to serve. */
export type ShardOpening = {
  readonly kind: 'open';
  readonly file: string;
  readonly modelId: string;
  readonly dimensions: number;
};

/** To the Worker of a shard, which takes them one after the other. */
export type ToShard = ShardOpening | ShardChange | ShardCall;

/** From the Worker of a shard. */
export type FromShard =
  | { readonly kind: 'opened'; readonly keys: Uint32Array }
  | { readonly kind: 'found'; readonly id: number; readonly found: Found }
  | { readonly kind: 'done'; readonly id: number }
  /** `id` is null where the shard cannot serve at all. */
  | {
      readonly kind: 'failed';
      readonly id: number | null;
      readonly failure: VectorFileFailure['kind'];
      readonly message: string;
    };

/** A way to a shard's Worker, which may end at any moment. */
export type ShardLine = {
  post(message: ToShard): void;
  onMessage(listener: (message: FromShard) => void): void;
  /** Called once, when nothing will come any more. */
  onClose(listener: () => void): void;
  /** End the Worker. */
  close(): void;
};

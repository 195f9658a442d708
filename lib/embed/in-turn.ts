import { batchesOf } from './batches.ts';
import type { Embedder, TextKind } from './embedder.ts';

type EmbedBatch = (texts: readonly string[], kind: TextKind) => Promise<readonly Float32Array[]>;

type Waiting = { readonly kind: TextKind; readonly start: () => void };

/**
 * An embedder over a model that does one batch at a time. Between two batches whoever waits with a
 * query goes first, so that searching stays quick while a library is embedded; nobody's whole list
 * lies in the model's memory at once.
 */
export function embedInTurn(
  { modelId, dimensions }: Pick<Embedder, 'modelId' | 'dimensions'>,
  embedBatch: EmbedBatch,
): Embedder {
  const waiting: Waiting[] = [];
  let isBusy = false;

  const next = () => {
    const at = Math.max(
      0,
      waiting.findIndex(({ kind }) => kind === 'query'),
    );
    const [first] = waiting.splice(at, 1);
    isBusy = first !== undefined;
    first?.start();
  };
  const inTurn = async <T>(kind: TextKind, run: () => Promise<T>): Promise<T> => {
    if (isBusy) await new Promise<void>((start) => waiting.push({ kind, start }));
    isBusy = true;
    try {
      return await run();
    } finally {
      next();
    }
  };

  return {
    modelId,
    dimensions,
    embed: async (texts, kind, signal) => {
      const vectors = new Array<Float32Array>(texts.length);
      for (const batch of batchesOf(texts)) {
        await inTurn(kind, async () => {
          signal.throwIfAborted();
          const found = await embedBatch(
            batch.map((index) => texts[index] ?? ''),
            kind,
          );
          for (const [place, index] of batch.entries()) {
            vectors[index] = found[place] ?? new Float32Array(dimensions);
          }
        });
      }
      signal.throwIfAborted();
      return vectors;
    },
  };
}

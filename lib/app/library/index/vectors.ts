import { plainText } from '../../../chunk/plain-text.ts';
import type { Embedder } from '../../../embed/embedder.ts';
import { dot } from '../../../embed/vector.ts';
import type { LargeVectorIndex } from '../../../vector/shards/sharded-index.ts';
import type { ChunkStore, ChunkWithKey, IndexedPage } from './index-ports.ts';

/** The vectors of one model and what makes them. */
export type Vectors = {
  readonly embedder: Embedder;
  readonly index: LargeVectorIndex;
  /** How alike texts are that have nothing to do with each other: less is no find. */
  readonly floor: number;
};

/** Texts that have nothing to do with each other. */
const STRANGERS = [
  'how to prune apple trees in winter',
  'interest rates and government bonds',
  'the rules of ice hockey',
  'encrypting a database backup',
  'symptoms of iron deficiency',
  'ferries between Greek islands',
  'a sonnet by a medieval poet',
  'spare parts for a washing machine',
];

/** The most that this model takes strangers to have in common; some models never go below 0.7. */
export async function floorOf(embedder: Embedder, signal: AbortSignal): Promise<number> {
  const vectors = await embedder.embed(STRANGERS, 'query', signal);
  const pairs = vectors.flatMap((a, at) => vectors.slice(at + 1).map((b) => dot(a, b)));
  return Math.max(0, ...pairs);
}

/** Chunks embedded at once: few enough that a cancel is heard soon, and that little is lost. */
const BATCH = 32;

/** What a chunk is embedded and found by: where it stands says half of what it is about. */
export const titleOf = (page: Pick<IndexedPage, 'title'>, { chunk }: ChunkWithKey): string =>
  [page.title, ...chunk.headings].join(' › ');

export type Progress = (told: { readonly done: number; readonly total: number }) => void;

/** Embed chunks and put them into the index, batch by batch; each batch is durable. */
export async function embedChunks(
  { embedder, index }: Vectors,
  chunks: readonly ChunkWithKey[],
  pageOf: (chunk: ChunkWithKey) => Pick<IndexedPage, 'title'>,
  signal: AbortSignal,
  progress: Progress = () => undefined,
): Promise<void> {
  for (let from = 0; from < chunks.length; from += BATCH) {
    signal.throwIfAborted();
    const batch = chunks.slice(from, from + BATCH);
    const texts = batch.map(
      (chunk) => `${titleOf(pageOf(chunk), chunk)}\n${plainText(chunk.chunk.text)}`,
    );
    const vectors = await embedder.embed(texts, 'passage', signal);
    const rows = batch.flatMap(({ key }, at) => {
      const vector = vectors[at];
      // A text without a known word has no direction; it is found by its words alone.
      return vector?.some((value) => value !== 0) ? [{ key, vector }] : [];
    });
    index.upsert(rows);
    await index.flush();
    progress({ done: Math.min(from + BATCH, chunks.length), total: chunks.length });
  }
}

/**
 * Give the index what the chunks' table has and it has not: after a crash, a damaged file, or with a
 * new model. Chunks that come meanwhile are taken up as well.
 */
export async function fillGaps(
  vectors: Vectors,
  store: Pick<ChunkStore, 'chunks'>,
  keys: () => readonly number[],
  pageOf: (chunk: ChunkWithKey) => Pick<IndexedPage, 'title'>,
  signal: AbortSignal,
  progress: Progress = () => undefined,
): Promise<void> {
  const tried = new Set<number>();
  for (;;) {
    const missing = vectors.index.reconcile(keys()).filter((key) => !tried.has(key));
    const total = keys().length;
    progress({ done: total - missing.length, total });
    if (missing.length === 0) return;
    const batch = missing.slice(0, BATCH);
    for (const key of batch) tried.add(key);
    await embedChunks(vectors, await store.chunks(batch), pageOf, signal);
  }
}

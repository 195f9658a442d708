import type { PageId } from '../../../core/ids.ts';
import { allKeys, type Contents, pageOfChunk } from './contents.ts';
import type { LibraryIndexPorts } from './index-ports.ts';
import type { Open } from './opened.ts';
import { fillGaps, floorOf, type Progress, type Vectors } from './vectors.ts';

const never = new AbortController().signal;

/** The change to another embedding model: its vectors are made beside the ones that serve. */
export type ModelChange = {
  /**
   * Make the vectors anew with another model; the old ones serve until that is done. A later call ends
   * an earlier one. What a signal cuts short is kept, and the next call for this model goes on with it;
   * the model that serves already drops it.
   */
  to(model: string, open: Open, signal: AbortSignal, progress: Progress): Promise<void>;
  /** Pages were forgotten, so no file may keep what was made of them. */
  forget(pages: readonly PageId[]): Promise<void>;
  /** End what runs, and wait until it has let go of its file. */
  stop(): Promise<void>;
};

/** @param inTurn runs one change of the index after the other */
export function createModelChange(
  ports: LibraryIndexPorts,
  inTurn: <T>(task: () => Promise<T>) => Promise<T>,
): ModelChange {
  let running: { readonly abort: AbortController; holdsForgotten: boolean } | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const change = async (model: string, open: Open, signal: AbortSignal, progress: Progress) => {
    signal.throwIfAborted();
    const { coming: before } = await ports.store.models();
    const isServing = open.serving.embedder.modelId === model;
    if (before !== null && before !== model) await dropComing(open, before, ports);
    if (isServing) return;
    const coming = await comingVectors(model, open, ports);
    const hasForgotten = () => running?.holdsForgotten === true;
    try {
      await fill(coming, open.contents, ports, signal, progress);
      await inTurn(() => swap(open, coming, hasForgotten, ports));
    } catch (cause) {
      if (open.serving !== coming) await letGo(coming, hasForgotten());
      throw cause;
    }
  };

  return {
    to: (model, open, signal, progress) => {
      running?.abort.abort();
      const mine = { abort: new AbortController(), holdsForgotten: false };
      const either = AbortSignal.any([signal, mine.abort.signal]);
      const run = async () => {
        running = mine;
        await change(model, open, either, progress).finally(() => {
          if (running === mine) running = null;
        });
      };
      const done = last.then(run, run);
      last = done.catch(() => undefined); // Whoever asked for it hears of its failure.
      return done;
    },
    forget: async (pages) => {
      if (pages.length === 0) return;
      if (running) {
        running.holdsForgotten = true;
        return;
      }
      // Nobody has the file open, and to open it takes its model: what was made so far goes.
      const { serving, coming } = await ports.store.models();
      if (coming === null) return;
      await ports.deleteVectors(coming);
      await ports.store.keepModels({ serving, coming: null });
    },
    stop: async () => {
      running?.abort.abort();
      await last;
    },
  };
}

export async function openVectors(model: string, ports: LibraryIndexPorts): Promise<Vectors> {
  const embedder = await ports.embedder(model);
  const [index, floor] = await Promise.all([ports.openVectors(embedder), floorOf(embedder, never)]);
  return { embedder, index, floor };
}

/** Make the vectors that are missing. */
export const fill = (
  vectors: Vectors,
  contents: Contents,
  { store }: LibraryIndexPorts,
  signal: AbortSignal,
  progress?: Progress,
): Promise<void> =>
  fillGaps(vectors, store, () => allKeys(contents), pageOfChunk(contents), signal, progress);

async function dropComing({ serving }: Open, coming: string, ports: LibraryIndexPorts) {
  await ports.store.keepModels({ serving: serving.embedder.modelId, coming: null });
  await ports.deleteVectors(coming);
}

async function comingVectors(
  model: string,
  { serving }: Open,
  ports: LibraryIndexPorts,
): Promise<Vectors> {
  await ports.embedder(model); // One that is not here is refused before anything is noted down.
  await ports.store.keepModels({ serving: serving.embedder.modelId, coming: model });
  return openVectors(model, ports);
}

async function swap(
  opened: Open,
  coming: Vectors,
  hasForgotten: () => boolean,
  ports: LibraryIndexPorts,
): Promise<void> {
  // What came while the last batch was made.
  await fill(coming, opened.contents, ports, never);
  if (hasForgotten()) await coming.index.erase();
  const before = opened.serving;
  await ports.store.keepModels({ serving: coming.embedder.modelId, coming: null });
  opened.serving = coming;
  await before.index.close();
  await ports.deleteVectors(before.embedder.modelId);
}

/** The file can be opened again only once it is closed. */
async function letGo({ index }: Vectors, holdsForgotten: boolean): Promise<void> {
  if (holdsForgotten) await index.erase();
  await index.close();
}

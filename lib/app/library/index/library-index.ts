import type { PageId } from '../../../core/ids.ts';
import type { Passage } from '../../../retrieve/passage.ts';
import {
  allKeys,
  type Contents,
  emptyWords,
  openContents,
  pageOfChunk,
  saveWords,
} from './contents.ts';
import { type IndexRequest, indexPage } from './index-page.ts';
import type { IndexedPage, LibraryIndexPorts } from './index-ports.ts';
import type { Open } from './opened.ts';
import { type PassageRequest, searchPassages } from './search-passages.ts';
import { fillGaps, floorOf, type Progress, type Vectors } from './vectors.ts';

/** The muscle's side of the library: words and vectors over chunks, for searching. */
export type LibraryIndex = {
  index(request: IndexRequest, signal: AbortSignal, progress: Progress): Promise<number>;
  drop(pages: readonly PageId[]): Promise<void>;
  search(request: PassageRequest): Promise<readonly Passage[]>;
  /** What is indexed, with the hash of the text that was. */
  pages(): Promise<readonly Pick<IndexedPage, 'id' | 'content'>[]>;
  /** Make the vectors anew with another model; the old ones serve until that is done. */
  useModel(model: string, signal: AbortSignal, progress: Progress): Promise<void>;
  clear(): Promise<void>;
};

const never = new AbortController().signal;

export function createLibraryIndex(ports: LibraryIndexPorts): LibraryIndex {
  const { store } = ports;
  let opening: Promise<Open> | null = null;
  const opened = (): Promise<Open> => {
    opening ??= open(ports).catch((cause: unknown) => {
      opening = null; // The next call tries again.
      throw cause;
    });
    return opening;
  };
  const inTurn = createQueue();
  let hasGaps = false;
  return {
    index: (request, signal, progress) =>
      inTurn(async () => {
        const open = await opened();
        // A call that was cancelled or failed has left chunks without vectors.
        const mend = hasGaps;
        hasGaps = true;
        const chunks = await indexPage(request, open, ports, signal, progress);
        if (mend) await fill(open.serving, open.contents, ports, signal);
        hasGaps = false;
        return chunks;
      }),
    drop: (pages) =>
      inTurn(async () => {
        const { contents, serving } = await opened();
        await store.drop(pages);
        const keys = pages.flatMap((page) => contents.keys.get(page) ?? []);
        forget(contents, pages);
        contents.words.remove(keys);
        serving.index.remove(keys);
        // What was forgotten must not stay in the saved words or in the file of vectors either.
        contents.unsaved = Number.POSITIVE_INFINITY;
        await Promise.all([serving.index.erase(), saveWords(contents, store)]);
      }),
    search: async (request) => searchPassages(request, await opened(), ports),
    pages: async () => {
      const { contents } = await opened();
      return [...contents.pages.values()].map(({ id, content }) => ({ id, content }));
    },
    useModel: async (model, signal, progress) => {
      const open = await opened();
      if (open.serving.embedder.modelId === model) return;
      const coming = await comingVectors(model, open, ports);
      await fill(coming, open.contents, ports, signal, progress);
      await inTurn(() => swap(open, coming, ports));
    },
    clear: () =>
      inTurn(async () => {
        const open = await opened().catch(() => null);
        opening = null;
        await open?.serving.index.close().catch(ports.report);
        const { serving, coming } = await store.models();
        for (const model of [serving, coming]) if (model) await ports.deleteVectors(model);
        await store.clear();
        if (open) Object.assign(open.contents, { words: emptyWords() });
      }),
  };
}

/** One change after the other; searches go on meanwhile. */
function createQueue() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(task: () => Promise<T>): Promise<T> => {
    const done = last.then(task, task);
    last = done.catch(() => undefined); // Whoever asked for it hears of its failure.
    return done;
  };
}

async function open(ports: LibraryIndexPorts): Promise<Open> {
  const models = ports.store.models();
  const [contents, serving] = await Promise.all([
    openContents(ports.store),
    models.then(({ serving: model }) => openServing(model, ports)),
  ]);
  const opened: Open = { contents, serving };
  // A damaged or lost file is made again while words alone find what they can.
  void fill(serving, contents, ports, never).catch(ports.report);
  const { coming } = await models;
  if (coming !== null) void goOn(coming, opened, ports).catch(ports.report);
  return opened;
}

async function openServing(model: string, ports: LibraryIndexPorts): Promise<Vectors> {
  try {
    return await openVectors(model, ports);
  } catch (cause) {
    // Its model was deleted: the one that is always here takes over.
    ports.report(cause);
    await ports.store.keepModels({ serving: ports.packagedModel, coming: null });
    return openVectors(ports.packagedModel, ports);
  }
}

async function openVectors(model: string, ports: LibraryIndexPorts): Promise<Vectors> {
  const embedder = await ports.embedder(model);
  const [index, floor] = await Promise.all([ports.openVectors(embedder), floorOf(embedder, never)]);
  return { embedder, index, floor };
}

const fill = (
  vectors: Vectors,
  contents: Contents,
  { store }: LibraryIndexPorts,
  signal: AbortSignal,
  progress?: Progress,
): Promise<void> =>
  fillGaps(vectors, store, () => allKeys(contents), pageOfChunk(contents), signal, progress);

async function comingVectors(
  model: string,
  { serving }: Open,
  ports: LibraryIndexPorts,
): Promise<Vectors> {
  await ports.embedder(model); // One that is not here is refused before anything is noted down.
  await ports.store.keepModels({ serving: serving.embedder.modelId, coming: model });
  return openVectors(model, ports);
}

/** A change of model that a dying muscle left halfway. */
async function goOn(model: string, opened: Open, ports: LibraryIndexPorts): Promise<void> {
  const coming = await openVectors(model, ports);
  await fill(coming, opened.contents, ports, never);
  await swap(opened, coming, ports);
}

async function swap(opened: Open, coming: Vectors, ports: LibraryIndexPorts): Promise<void> {
  // What came while the last batch was made.
  await fill(coming, opened.contents, ports, never);
  const before = opened.serving;
  await ports.store.keepModels({ serving: coming.embedder.modelId, coming: null });
  opened.serving = coming;
  await before.index.close();
  await ports.deleteVectors(before.embedder.modelId);
}

function forget({ pages, keys }: Contents, gone: readonly PageId[]): void {
  for (const page of gone) {
    pages.delete(page);
    keys.delete(page);
  }
}

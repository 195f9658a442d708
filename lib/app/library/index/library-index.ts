import type { PageId } from '../../../core/ids.ts';
import type { Passage } from '../../../retrieve/passage.ts';
import { createModelChange, fill, openVectors } from './change-model.ts';
import { type Contents, emptyWords, openContents, saveWords } from './contents.ts';
import { type IndexRequest, indexPage } from './index-page.ts';
import type { IndexedPage, LibraryIndexPorts } from './index-ports.ts';
import type { Open } from './opened.ts';
import { type PassageRequest, searchPassages } from './search-passages.ts';
import type { Progress, Vectors } from './vectors.ts';

/** The muscle's side of the library: words and vectors over chunks, for searching. */
export type LibraryIndex = {
  /** Read it from the disk, so that whatever is asked next is quick. */
  open(): Promise<void>;
  index(request: IndexRequest, signal: AbortSignal, progress: Progress): Promise<number>;
  drop(pages: readonly PageId[]): Promise<void>;
  search(request: PassageRequest): Promise<readonly Passage[]>;
  /** What is indexed, with the hash of the text that was. */
  pages(): Promise<readonly Pick<IndexedPage, 'id' | 'content'>[]>;
  /** See `ModelChange.to`. */
  changeModel(model: string, signal: AbortSignal, progress: Progress): Promise<void>;
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
  const change = createModelChange(ports, inTurn);
  let hasGaps = false;
  return {
    open: async () => void (await opened()),
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
        await change.forget(pages);
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
    changeModel: async (model, signal, progress) =>
      change.to(model, await opened(), signal, progress),
    clear: async () => {
      await change.stop();
      await inTurn(async () => {
        const open = await opened().catch(() => null);
        opening = null;
        await open?.serving.index.close().catch(ports.report);
        const { serving, coming } = await store.models();
        for (const model of [serving, coming]) if (model) await ports.deleteVectors(model);
        await store.clear();
        if (open) Object.assign(open.contents, { words: emptyWords() });
      });
    },
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
  const [contents, serving] = await Promise.all([
    openContents(ports.store),
    ports.store.models().then(({ serving: model }) => openServing(model, ports)),
  ]);
  const opened: Open = { contents, serving };
  // A damaged or lost file is made again while words alone find what they can.
  void fill(serving, contents, ports, never).catch(ports.report);
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

function forget({ pages, keys }: Contents, gone: readonly PageId[]): void {
  for (const page of gone) {
    pages.delete(page);
    keys.delete(page);
  }
}

import { chunkPage } from '../../../chunk/chunk-page.ts';
import type { PageId } from '../../../core/ids.ts';
import type { Passage } from '../../../retrieve/passage.ts';
import type { Reader } from '../../../retrieve/reader.ts';
import { retrieve } from '../../../retrieve/retriever.ts';
import {
  addWords,
  allKeys,
  type Contents,
  emptyWords,
  openContents,
  pageOfChunk,
  saveWords,
} from './contents.ts';
import type { ChunkChange, ChunkWithKey, IndexedPage, LibraryIndexPorts } from './index-ports.ts';
import { embedChunks, fillGaps, floorOf, type Progress, type Vectors } from './vectors.ts';

export type IndexRequest = {
  readonly page: IndexedPage;
  readonly markdown: string;
  /** Offsets of blocks that stand on many pages, and so say nothing of this one. */
  readonly leftOut: readonly number[];
};

export type PassageRequest = {
  readonly question: string;
  readonly reader: Reader;
  readonly now: number;
  readonly limit: number;
  /** Only these pages; null for all. */
  readonly pages: readonly PageId[] | null;
  readonly typing: boolean;
};

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

type Open = { readonly contents: Contents; serving: Vectors };

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
    search: async (request) => search(request, await opened(), ports),
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
  const [contents, models] = await Promise.all([openContents(ports.store), ports.store.models()]);
  const serving = await openVectors(models.serving, ports).catch(async (cause: unknown) => {
    // Its model was deleted: the one that is always here takes over.
    ports.report(cause);
    await ports.store.keepModels({ serving: ports.packagedModel, coming: null });
    return openVectors(ports.packagedModel, ports);
  });
  const opened: Open = { contents, serving };
  // A damaged or lost file is made again while words alone find what they can.
  void fill(serving, contents, ports, never).catch(ports.report);
  if (models.coming !== null) void goOn(models.coming, opened, ports).catch(ports.report);
  return opened;
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

async function indexPage(
  { page, markdown, leftOut }: IndexRequest,
  { contents, serving }: Open,
  { store }: LibraryIndexPorts,
  signal: AbortSignal,
  progress: Progress,
): Promise<number> {
  const before = await store.chunksOf(page.id);
  const change = changeOf(page, markdown, new Set(leftOut), before);
  const added = await store.change(change);
  const fresh = change.add.map((chunk, at) => ({ key: added[at] ?? 0, pageId: page.id, chunk }));
  const renamed = contents.pages.get(page.id)?.title !== page.title;
  contents.pages.set(page.id, page);
  contents.keys.set(page.id, [...change.move.map(({ key }) => key), ...added]);
  contents.words.remove(change.remove);
  serving.index.remove(change.remove);
  const changed = renamed ? [...change.move, ...fresh] : fresh;
  addWords(contents, changed);
  await embedChunks(serving, changed, () => page, signal, progress);
  await serving.index.flush();
  await saveWords(contents, store);
  return change.move.length + fresh.length;
}

/** Chunks whose text and headings stay keep their key, so that nothing is embedded twice. */
function changeOf(
  page: IndexedPage,
  markdown: string,
  leftOut: ReadonlySet<number>,
  before: readonly ChunkWithKey[],
): ChunkChange {
  const same = new Map<string, ChunkWithKey[]>();
  for (const old of before) {
    const name = JSON.stringify([old.chunk.headings, old.chunk.text]);
    same.set(name, [...(same.get(name) ?? []), old]);
  }
  const add: ChunkChange['add'][number][] = [];
  const move: ChunkWithKey[] = [];
  for (const chunk of chunkPage(markdown, ({ start }) => leftOut.has(start))) {
    const old = same.get(JSON.stringify([chunk.headings, chunk.text]))?.shift();
    if (old) move.push({ ...old, chunk });
    else add.push(chunk);
  }
  const remove = [...same.values()].flat().map(({ key }) => key);
  return { page, add, move, remove };
}

function forget({ pages, keys }: Contents, gone: readonly PageId[]): void {
  for (const page of gone) {
    pages.delete(page);
    keys.delete(page);
  }
}

async function search(
  { question, reader, now, limit, pages, typing }: PassageRequest,
  { contents, serving }: Open,
  { store, rarity }: LibraryIndexPorts,
): Promise<readonly Passage[]> {
  const among = pages && new Set(pages.flatMap((page) => contents.keys.get(page) ?? []));
  const { embedder, index, floor } = serving;
  return retrieve(
    { question, reader, now, limit, among, typing },
    {
      words: contents.words,
      rarity: await rarity(),
      embed: async (text) => (await embedder.embed([text], 'query', never))[0] ?? NO_DIRECTION,
      nearest: (query, k, keys) =>
        index.stats().rows === 0 || !query.some((value) => value !== 0)
          ? NOTHING
          : index.search(query, {
              k,
              minScore: floor,
              ...(keys ? { filter: { kind: 'keys', keys: [...keys] } } : {}),
            }),
      read: async (keys) =>
        (await store.chunks(keys)).flatMap(({ key, pageId, chunk }) => {
          const page = contents.pages.get(pageId);
          if (!page) return [];
          const { url, title, savedAt, isPrivate } = page;
          const { headings, text, start, end } = chunk;
          return [{ key, pageId, url, title, headings, text, start, end, savedAt, isPrivate }];
        }),
    },
  );
}

const NO_DIRECTION = new Float32Array(0);
const NOTHING = { keys: [], scores: [] };

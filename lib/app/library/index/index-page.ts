import { chunkPage } from '../../../chunk/chunk-page.ts';
import { addWords, saveWords } from './contents.ts';
import type { ChunkChange, ChunkWithKey, IndexedPage, LibraryIndexPorts } from './index-ports.ts';
import type { Open } from './opened.ts';
import { embedChunks, type Progress } from './vectors.ts';

export type IndexRequest = {
  readonly page: IndexedPage;
  readonly markdown: string;
  /** Offsets of blocks that stand on many pages, and so say nothing of this one. */
  readonly leftOut: readonly number[];
};

/** Take up a page or what changed of it; answers how many chunks it has. */
export async function indexPage(
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

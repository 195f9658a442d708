import { plainText } from '../../../chunk/plain-text.ts';
import type { PageId } from '../../../core/ids.ts';
import { openWordIndex, type WordIndex } from '../../../retrieve/word-index.ts';
import type { ChunkStore, ChunkWithKey, IndexedPage } from './index-ports.ts';
import { titleOf } from './vectors.ts';

/** What of the library is in memory: which page has which chunks, and every word of them. */
export type Contents = {
  readonly pages: Map<PageId, IndexedPage>;
  readonly keys: Map<PageId, readonly number[]>;
  words: WordIndex;
  /** Chunks that came or went since the words were saved. */
  unsaved: number;
};

const EMPTY_TITLE = { title: '' };
/** Chunks read at once, and changes after which the words are saved. */
const BATCH = 500;
const SAVE_AFTER = 300;

export const allKeys = ({ keys }: Contents): readonly number[] => [...keys.values()].flat();

export const pageOfChunk =
  ({ pages }: Contents) =>
  ({ pageId }: ChunkWithKey): Pick<IndexedPage, 'title'> =>
    pages.get(pageId) ?? EMPTY_TITLE;

/** Read the tables; words that are missing in the saved index, or all if it is damaged, are added. */
export async function openContents(store: ChunkStore): Promise<Contents> {
  const [pages, keys, file] = await Promise.all([
    store.pages(),
    store.keysByPage(),
    store.wordFile(),
  ]);
  const words = (file && openWordIndex(file)) ?? emptyWords();
  const contents: Contents = {
    pages: new Map(pages.map((page) => [page.id, page])),
    keys: new Map(keys),
    words,
    unsaved: 0,
  };
  const missing = allKeys(contents).filter((key) => !words.has(key));
  for (let from = 0; from < missing.length; from += BATCH) {
    addWords(contents, await store.chunks(missing.slice(from, from + BATCH)));
  }
  await saveWords(contents, store);
  return contents;
}

export const emptyWords = (): WordIndex => {
  const words = openWordIndex();
  if (!words) throw new Error('an empty word index could not be opened');
  return words;
};

export function addWords(contents: Contents, chunks: readonly ChunkWithKey[]): void {
  const pageOf = pageOfChunk(contents);
  for (const chunk of chunks) {
    const title = titleOf(pageOf(chunk), chunk);
    contents.words.add({ key: chunk.key, title, text: plainText(chunk.chunk.text) });
  }
  contents.unsaved += chunks.length;
}

/** A word index that loses this is made again from the chunks, so it is saved now and then only. */
export async function saveWords(
  contents: Contents,
  store: Pick<ChunkStore, 'keepWordFile'>,
): Promise<void> {
  if (contents.unsaved < SAVE_AFTER) return;
  contents.unsaved = 0;
  await store.keepWordFile(contents.words.save());
}

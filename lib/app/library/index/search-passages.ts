import type { PageId } from '../../../core/ids.ts';
import type { Passage } from '../../../retrieve/passage.ts';
import type { Reader } from '../../../retrieve/reader.ts';
import { retrieve } from '../../../retrieve/retriever.ts';
import type { LibraryIndexPorts } from './index-ports.ts';
import type { Open } from './opened.ts';

export type PassageRequest = {
  readonly question: string;
  readonly reader: Reader;
  readonly now: number;
  readonly limit: number;
  /** Only these pages; null for all. */
  readonly pages: readonly PageId[] | null;
  readonly typing: boolean;
};

/** The passages that bear on a question, by words and by meaning. */
export async function searchPassages(
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

const never = new AbortController().signal;

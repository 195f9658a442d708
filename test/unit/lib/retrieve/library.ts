import type { PassageRow } from '@/lib/retrieve/passage.ts';
import { type Reader, UNKNOWN_READER } from '@/lib/retrieve/reader.ts';
import { type RetrieverPorts, retrieve } from '@/lib/retrieve/retriever.ts';
import { openWordIndex, type WordIndex } from '@/lib/retrieve/word-index.ts';

export const NOW = Date.UTC(2026, 4, 1, 12);

export function emptyIndex(): WordIndex {
  const index = openWordIndex();
  if (!index) throw new Error('expected an empty word index');
  return index;
}

export const rowOf = (key: number, text: string, more: Partial<PassageRow> = {}): PassageRow => ({
  key,
  pageId: `page-${key}`,
  url: `https://example.org/${key}`,
  title: '',
  headings: [],
  text,
  start: 0,
  end: text.length,
  savedAt: NOW,
  isPrivate: false,
  ...more,
});

/** A library whose meanings are unknown, so that words alone decide, unless `nearest` says more. */
export function libraryOf(rows: readonly PassageRow[], more: Partial<RetrieverPorts> = {}) {
  const words = emptyIndex();
  for (const row of rows) words.add(row);
  const ports: RetrieverPorts = {
    words,
    nearest: () => ({ keys: [], scores: [] }),
    embed: () => new Float32Array(0),
    read: async (keys) => rows.filter(({ key }) => keys.includes(key)),
    rarity: (word) => Math.min(1, word.length / 12),
    ...more,
  };
  return async (
    question: string,
    { reader = UNKNOWN_READER, limit = 10 }: { reader?: Reader; limit?: number } = {},
  ): Promise<readonly number[]> =>
    (await retrieve({ question, reader, now: NOW, limit }, ports)).map(({ key }) => key);
}

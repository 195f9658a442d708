import { embed, type StaticModel } from '@/lib/embed/static-model.ts';
import { dot } from '@/lib/embed/vector.ts';
import type { PassageRow } from '@/lib/retrieve/passage.ts';
import { rarityFrom } from '@/lib/retrieve/rarity.ts';
import { type PassageQuery, type RetrieverPorts, retrieve } from '@/lib/retrieve/retriever.ts';
import { openWordIndex, type WordIndex } from '@/lib/retrieve/word-index.ts';

export type Saved = { readonly title: string; readonly text: string };

/** A library of one-passage pages in memory: the shipped search over a plain list of vectors. */
export type Library = {
  readonly words: WordIndex;
  readonly vectors: readonly Float32Array[];
  search(query: Omit<PassageQuery, 'now'>): Promise<readonly PassageRow[]>;
};

/** Every page was saved at the same moment, at which the searches are made. */
const NOW = 1_700_000_000_000;

export function libraryOf(pages: readonly Saved[], model: StaticModel): Library {
  const words = openWordIndex();
  if (!words) throw new Error('expected an empty word index');
  for (const [key, page] of pages.entries()) words.add({ key, ...page });
  const vectors = pages.map(({ title, text }) => embed(model, `${title} ${text}`));
  const rows = pages.map(rowFrom);
  const ports: RetrieverPorts = {
    words,
    nearest: (query, k) => nearest(vectors, query, k),
    embed: (question) => embed(model, question),
    read: async (keys) => keys.flatMap((key) => rows[key] ?? []),
    rarity: rarityFrom(model),
  };
  return { words, vectors, search: (query) => retrieve({ ...query, now: NOW }, ports) };
}

const rowFrom = ({ title, text }: Saved, key: number): PassageRow => ({
  key,
  pageId: `page-${key}`,
  url: `https://example.org/${key}`,
  title,
  headings: [],
  text,
  start: 0,
  end: text.length,
  savedAt: NOW,
  isPrivate: false,
});

function nearest(vectors: readonly Float32Array[], query: Float32Array, k: number) {
  const best = vectors
    .map((vector, key) => ({ key, score: dot(query, vector) }))
    .sort((a, b) => b.score - a.score || a.key - b.key)
    .slice(0, k);
  return { keys: best.map(({ key }) => key), scores: best.map(({ score }) => score) };
}

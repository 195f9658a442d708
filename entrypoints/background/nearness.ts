import { browser } from 'wxt/browser';
import { packagedModel } from '@/lib/adapters/embedder/packaged-model.ts';
import { packagedFiles } from '@/lib/adapters/network/packaged-file.ts';
import { topicSimilarity } from '@/lib/embed/topic.ts';
import { createRelevance, type Relevance } from '@/lib/self-model/relevance.ts';
import { lexicalSimilarity, type Similarity, withMeaning } from '@/lib/self-model/similarity.ts';

/** How near two texts are, by the packaged model; what can be told without one where it is missing. */
export type Nearness = {
  /** Of two topics: by the map of topics and by meaning. */
  readonly similarity: Similarity;
  /** Of two texts, by what they mean alone. */
  readonly meaning: Similarity;
  /** Of a question and a statement. */
  readonly relevance: Relevance | null;
};

/** Loads the packaged model at the first call, once. */
export function createNearness(report: (cause: unknown) => void): () => Promise<Nearness> {
  const urlOf = (path: string) => new URL(path, browser.runtime.getURL('/')).href;
  const model = packagedModel(packagedFiles(urlOf), report);
  let nearness: Promise<Nearness> | null = null;
  const load = async (): Promise<Nearness> => {
    const loaded = await model();
    if (!loaded)
      return { similarity: lexicalSimilarity, meaning: lexicalSimilarity, relevance: null };
    const meaning = topicSimilarity(loaded);
    return {
      similarity: withMeaning(meaning),
      meaning,
      relevance: createRelevance(loaded),
    };
  };
  return () => {
    nearness ??= load();
    return nearness;
  };
}

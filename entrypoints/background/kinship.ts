import { browser } from 'wxt/browser';
import { packagedModel } from '@/lib/adapters/embedder/packaged-model.ts';
import { packagedFiles } from '@/lib/adapters/network/packaged-file.ts';
import { topicSimilarity } from '@/lib/embed/topic.ts';
import { lexicalSimilarity, type Similarity, withMeaning } from '@/lib/self-model/similarity.ts';

/** How near two topics are: by the map and by the packaged model; by the map alone without it. */
export function createKinship(report: (cause: unknown) => void): () => Promise<Similarity> {
  const urlOf = (path: string) => new URL(path, browser.runtime.getURL('/')).href;
  const model = packagedModel(packagedFiles(urlOf), report);
  let kinship: Promise<Similarity> | null = null;
  const load = async () => {
    const loaded = await model();
    return loaded ? withMeaning(topicSimilarity(loaded)) : lexicalSimilarity;
  };
  return () => {
    kinship ??= load();
    return kinship;
  };
}

import type { Sentence } from '../../tree/doc.ts';

/** Sentences with those that lean on them; each chain can stand alone. */
export function chainsOf(sentences: readonly Sentence[]): Sentence[][] {
  const chains: Sentence[][] = [];
  for (const sentence of sentences) {
    const last = chains[chains.length - 1];
    if (last && sentence.dependsOn !== null) last.push(sentence);
    else chains.push([sentence]);
  }
  return chains;
}

import { termsOf } from './terms.ts';

/** A text as its terms' weights, √count × rarity^1.5, of unit length. */
export type TermVector = ReadonlyMap<string, number>;

/** Above 1, as in BM25 and cosine, rare words count for more: they say what exactly a text is about. */
const SHARPNESS = 1.5;

/**
 * By words and not by embedding: two accounts of one thing share its rare words, while embeddings of
 * the same field are all near one another (of 822 medical texts the other version was the nearest for
 * 92 % by words, for 47 % by the packaged embedder).
 */
export function termVector(text: string, rarity: (term: string) => number): TermVector {
  const counts = new Map<string, number>();
  for (const term of termsOf(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
  let square = 0;
  for (const [term, count] of counts) {
    const weight = Math.sqrt(count) * rarity(term) ** SHARPNESS;
    counts.set(term, weight);
    square += weight ** 2;
  }
  const length = Math.sqrt(square) || 1;
  for (const [term, weight] of counts) counts.set(term, weight / length);
  return counts;
}

/** The cosine of two term vectors, from 0 (no common word) to 1 (the same words). */
export function likeness(a: TermVector, b: TermVector): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of few) sum += weight * (many.get(term) ?? 0);
  return Math.min(1, sum);
}

/** The likeness of any two of these vectors, by their places; all are worked out at once, term by term. */
export function likenessTable(vectors: readonly TermVector[]): (a: number, b: number) => number {
  const count = vectors.length;
  const holders = new Map<string, { readonly place: number; readonly weight: number }[]>();
  const table = new Float32Array(count * count);
  for (const [place, vector] of vectors.entries()) {
    for (const [term, weight] of vector) {
      const before = holders.get(term) ?? [];
      for (const other of before) {
        const at = other.place * count + place;
        table[at] = (table[at] ?? 0) + weight * other.weight;
      }
      before.push({ place, weight });
      holders.set(term, before);
    }
  }
  return (a, b) => Math.min(1, table[Math.min(a, b) * count + Math.max(a, b)] ?? 0);
}

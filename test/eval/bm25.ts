import { wordsOf } from '@/lib/embed/tokenizer.ts';

/** The usual values of Robertson and Zaragoza (2009). */
const TERM_SATURATION = 1.2;
const LENGTH_SHARE = 0.75;

type Posting = { document: number; count: number };

/** Ranking by shared words: gives every document's BM25 score for a query. */
export function bm25(documents: readonly string[]): (query: string) => Float64Array {
  const postings = new Map<string, Posting[]>();
  const lengths = documents.map((text, document) => addPostings(postings, termsOf(text), document));
  const average = lengths.reduce((sum, length) => sum + length, 0) / documents.length;
  return (query) => {
    const scores = new Float64Array(documents.length);
    for (const term of termsOf(query)) {
      const found = postings.get(term) ?? [];
      const rarity = Math.log(1 + (documents.length - found.length + 0.5) / (found.length + 0.5));
      for (const { document, count } of found) {
        const length = (lengths[document] ?? 0) / average;
        const saturation = TERM_SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length);
        const gain = (rarity * count * (TERM_SATURATION + 1)) / (count + saturation);
        scores[document] = (scores[document] ?? 0) + gain;
      }
    }
    return scores;
  };
}

function addPostings(postings: Map<string, Posting[]>, terms: string[], document: number): number {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  for (const [term, count] of counts) {
    const list = postings.get(term) ?? [];
    list.push({ document, count });
    postings.set(term, list);
  }
  return terms.length;
}

const termsOf = (text: string): string[] =>
  wordsOf(text).filter((word) => /[\p{L}\p{N}]/u.test(word));

import { difficultyOf } from './difficulty.ts';
import { fuse } from './fuse.ts';
import { levelFit } from './level-fit.ts';
import { likeness, type TermVector, termVector } from './likeness.ts';
import { diversify } from './mmr.ts';
import { nudgeFor } from './nudge.ts';
import type { Passage, PassageRow } from './passage.ts';
import type { Reader } from './reader.ts';
import { reorderWithin, versionsOf } from './versions.ts';
import type { Scored, WordIndex } from './word-index.ts';

/** What finding passages needs of the muscle. */
export type RetrieverPorts = {
  readonly words: Pick<WordIndex, 'search' | 'rarity'>;
  /** The nearest chunks by meaning; an empty index gives none. `among` limits them to these keys. */
  nearest(
    query: Float32Array,
    k: number,
    among: ReadonlySet<number> | null,
  ): Promise<Neighbours> | Neighbours;
  /** Embed a question with the model of the vector index. */
  embed(question: string): Promise<Float32Array> | Float32Array;
  /** The rows of these keys, in any order; keys of deleted chunks are left out. */
  read(keys: readonly number[]): Promise<readonly PassageRow[]>;
  /** How rare a word is in everyday language, 0 to 1: `rarityFrom` the packaged model. */
  rarity(word: string): number;
};

/** As the vector index returns them: best first, cosines. */
export type Neighbours = { readonly keys: ArrayLike<number>; readonly scores: ArrayLike<number> };

export type PassageQuery = {
  readonly question: string;
  readonly reader: Reader;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Passages wanted; at most `MOST_PASSAGES` come. */
  readonly limit: number;
  /** Only these chunks, as filters by site, date or privacy choose them; null for all. */
  readonly among?: ReadonlySet<number> | null;
  /** The last word may be unfinished: the user is typing. */
  readonly typing?: boolean;
};

/** Candidates of each ranking. */
const CANDIDATES = 200;
/** Candidates that are read and ordered with care, and so the most passages of one search. */
export const MOST_PASSAGES = 50;
/** How much a word of the reader's own counts beside a word of the question when candidates are looked for. */
const OWN_WORD_WEIGHT = 0.5;

/**
 * The passages that bear on a question, best first: words and meaning together, then in the order that
 * suits the reader, then without repeating itself. For `UNKNOWN_READER` it is plain hybrid search.
 */
export async function retrieve(
  query: PassageQuery,
  ports: RetrieverPorts,
): Promise<readonly Passage[]> {
  const fused = await candidatesFor(query, ports);
  const scores = new Map(fused.map(({ key, score }) => [key, score]));
  const rows = await ports.read([...scores.keys()]);
  const inOrder = rows
    .map((row) => candidateFrom(row, scores.get(row.key) ?? 0, ports))
    .sort((a, b) => b.score - a.score || a.row.key - b.row.key);
  const forReader = query.reader.depth === null ? inOrder : forTheReader(inOrder, query, ports);
  const alike = likenessAmong(forReader);
  const limit = Math.min(query.limit, MOST_PASSAGES);
  const chosen = diversify(
    forReader.map(({ score }) => score),
    alike,
    limit,
  );
  return chosen.flatMap((at) => passageFrom(forReader[at]));
}

type Candidate = {
  readonly row: PassageRow;
  readonly pageId: string;
  readonly score: number;
  readonly vector: TermVector;
};

/** Ranked by words and by meaning, merged, and cut to what is worth reading. */
async function candidatesFor(query: PassageQuery, ports: RetrieverPorts): Promise<Scored[]> {
  const { question, reader, typing = false, among = null } = query;
  if (question.trim() === '') return [];
  const byMeaning = await ports.nearest(await ports.embed(question), CANDIDATES, among);
  const byWords = ports.words.search(question, { limit: CANDIDATES, among, typing });
  const widened = byWords.length === CANDIDATES && reader.terms.length > 0;
  const also = widened ? ownCandidates(query, ports) : [];
  const seen = new Set(byWords.map(({ key }) => key));
  return fuse(
    [...byWords, ...also.filter(({ key }) => !seen.has(key))],
    Array.from(byMeaning.keys, (key, at) => ({ key, score: byMeaning.scores[at] ?? 0 })),
  ).slice(0, MOST_PASSAGES);
}

/**
 * In a large library the words of the question alone may find more than we look at. Those that also
 * hold words of the reader's own come in, but with the score that the question alone gives them.
 */
function ownCandidates(query: PassageQuery, { words }: RetrieverPorts): readonly Scored[] {
  const { question, reader, typing = false, among = null } = query;
  const also = reader.terms.map(({ text, weight }) => ({ text, weight: weight * OWN_WORD_WEIGHT }));
  const found = words.search(question, { limit: CANDIDATES, among, typing, also });
  const keys = new Set(found.map(({ key }) => key));
  return words.search(question, { limit: CANDIDATES, among: keys, typing });
}

const candidateFrom = (row: PassageRow, score: number, { words }: RetrieverPorts): Candidate => ({
  row,
  pageId: row.pageId,
  score,
  vector: termVector(`${row.title} ${row.text}`, (term) => words.rarity(term)),
});

/** Nudged by the reader's situation; then the version that suits the reader best comes before its like. */
function forTheReader(
  candidates: readonly Candidate[],
  { reader, now }: PassageQuery,
  { rarity }: RetrieverPorts,
): Candidate[] {
  const { depth } = reader;
  if (depth === null) return [...candidates];
  const nudged = candidates
    .map((candidate) => ({
      ...candidate,
      score: candidate.score + nudgeOf(candidate, reader, now),
    }))
    .sort((a, b) => b.score - a.score || a.row.key - b.row.key);
  const alike = likenessAmong(nudged);
  const fits = nudged.map(({ row }) => levelFit(depth, difficultyOf(row.text, rarity)));
  const order = reorderWithin(versionsOf(nudged, alike), nudged.length, (at) => fits[at] ?? 0);
  // A place keeps its score: who stands there is as good an answer, and suits better.
  return order.flatMap((from, place) => {
    const candidate = nudged[from];
    return candidate ? [{ ...candidate, score: nudged[place]?.score ?? 0 }] : [];
  });
}

const nudgeOf = ({ vector, row }: Candidate, reader: Reader, now: number): number =>
  nudgeFor({ terms: new Set(vector.keys()), savedAt: row.savedAt }, reader, now);

const likenessAmong =
  (candidates: readonly Candidate[]) =>
  (a: number, b: number): number => {
    const [one, other] = [candidates[a], candidates[b]];
    return one && other ? likeness(one.vector, other.vector) : 0;
  };

const passageFrom = (candidate: Candidate | undefined): Passage[] =>
  candidate ? [{ ...candidate.row, score: Math.min(1, candidate.score) }] : [];

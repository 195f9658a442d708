import { fuse } from './fuse.ts';
import { likeness, likenessTable, type TermVector, termVector } from './likeness.ts';
import { diversify } from './mmr.ts';
import type { Passage, PassageRow } from './passage.ts';
import type { Reader } from './reader.ts';
import { type Alike, byScore, type Candidate, inReadersOrder } from './readers-order.ts';
import type { Scored, WordIndex } from './word-index.ts';

/** What finding passages needs of the muscle. */
export type RetrieverPorts = {
  readonly words: Pick<WordIndex, 'search' | 'like' | 'rarity'>;
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
  /** Passages wanted. */
  readonly limit: number;
  /** Only these chunks, as filters by site, date or privacy choose them; null for all. */
  readonly among?: ReadonlySet<number> | null;
  /** The last word may be unfinished: the user is typing. */
  readonly typing?: boolean;
};

/** Candidates of each ranking, and how many of them are read and ordered with care, at least. */
const CANDIDATES = 200;
const READ = 50;
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
  const { question, limit } = query;
  if (question.trim() === '' || limit < 1) return [];
  const plain = await readAll(await fusedFor(query, ports), ports);
  const isKnown = query.reader.depth !== null;
  const found = isKnown ? await withVersions(plain, query, ports) : plain;
  const placed = found.map((candidate, at) => ({ ...candidate, at }));
  const table = likenessTable(placed.map(({ vector }) => vector));
  const alike: Alike = (a, b) => table(a.at, b.at);
  const ordered = isKnown ? inReadersOrder(placed, alike, query, ports.rarity) : placed;
  return diversify(ordered, alike, limit).map(({ row, score }) => ({
    ...row,
    score: Math.min(1, score),
  }));
}

/** Ranked by words and by meaning, merged, and cut to what is worth reading. */
async function fusedFor(query: PassageQuery, ports: RetrieverPorts): Promise<Scored[]> {
  const { question, reader, typing = false, among = null } = query;
  const limit = Math.max(CANDIDATES, query.limit);
  const byMeaning = await ports.nearest(await ports.embed(question), limit, among);
  const byWords = ports.words.search(question, { limit, among, typing });
  const widened = byWords.length === limit && reader.terms.length > 0;
  const also = widened ? ownCandidates(query, ports) : [];
  const seen = new Set(byWords.map(({ key }) => key));
  return fuse(
    [...byWords, ...also.filter(({ key }) => !seen.has(key))],
    Array.from(byMeaning.keys, (key, at) => ({ key, score: byMeaning.scores[at] ?? 0 })),
  ).slice(0, Math.max(READ, query.limit));
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

/** Other accounts are looked for of every passage wanted, but of few while each key asks anew … */
const LEADERS_WHILE_TYPING = 3;
/** … by so many of their most telling words. */
const TELLING_TERMS = 30;
const VERSIONS_EACH = 6;
/** What scores less than this share of what a passage scores for its own words is not worth reading. */
const LEAST_OF_OWN = 0.1;

/**
 * An account that suits the reader may share few words with the question, only with the account that
 * answers it. It comes in with the share of that one's relevance in which the two are alike.
 */
async function withVersions(
  candidates: readonly Candidate[],
  { among = null, typing = false, limit }: PassageQuery,
  ports: RetrieverPorts,
): Promise<readonly Candidate[]> {
  const here = new Set(candidates.map(({ row }) => row.key));
  const leaders = candidates.slice(0, typing ? LEADERS_WHILE_TYPING : limit);
  const keys = leaders
    .flatMap(({ vector }) => {
      const like = ports.words.like(tellingTerms(vector), { limit: VERSIONS_EACH + 1, among });
      const least = LEAST_OF_OWN * (like[0]?.score ?? 0);
      return like.filter(({ score }) => score >= least);
    })
    .filter(({ key }) => !here.has(key));
  const found = (await readAll(keys, ports)).map((candidate) => ({
    ...candidate,
    score: Math.max(...leaders.map((one) => one.score * likeness(one.vector, candidate.vector))),
  }));
  return [...candidates, ...found].sort(byScore);
}

const tellingTerms = (vector: TermVector): TermVector =>
  new Map([...vector].sort(([, a], [, b]) => b - a).slice(0, TELLING_TERMS));

async function readAll(scored: readonly Scored[], ports: RetrieverPorts): Promise<Candidate[]> {
  const scores = new Map(scored.map(({ key, score }) => [key, score]));
  const rows = scored.length === 0 ? [] : await ports.read([...scores.keys()]);
  return rows
    .map((row) => ({
      row,
      pageId: row.pageId,
      score: scores.get(row.key) ?? 0,
      vector: termVector(`${row.title} ${row.text}`, (term) => ports.words.rarity(term)),
    }))
    .sort(byScore);
}

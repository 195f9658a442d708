import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { embed, type StaticModel } from '@/lib/embed/static-model.ts';
import { topicVector } from '@/lib/embed/topic.ts';
import { dot } from '@/lib/embed/vector.ts';
import type { Framing } from '@/lib/framing/framing.ts';
import { type Reader, readerOf, UNKNOWN_READER } from '@/lib/retrieve/reader.ts';
import { bm25 } from '../bm25.ts';
import { mean } from '../correlation.ts';
import { MissingData, readOwn, readRows } from '../data.ts';
import { type Library, libraryOf, type Saved } from '../library.ts';
import { packagedModel } from '../packaged-model.ts';
import { tableOf } from '../statistics.ts';
import { type EmbedText, teacherBaselines } from '../teacher-baseline.ts';

type Text = { _id: string; title?: string; text: string };
type Judgements = Map<string, Map<string, number>>;
type Collection = { ids: string[]; pages: Saved[]; queries: Text[]; judged: Judgements };
/** The places in one collection's list that a query finds, best first. */
type Ranker = (query: string) => readonly number[] | Promise<readonly number[]>;

/** How many of the first places count for gain, and for recall. */
const PLACES = 10;
const RECALLED = [10, 100];

/**
 * Ranking of whole documents: by words (the shipped index, and textbook BM25), by the packaged
 * embedder (whole, and its meaning half), by its teacher; together, and for two kinds of reader.
 */
export async function run(dataDir: string): Promise<{ table: string; json: object }> {
  const model = packagedModel();
  const teacher = teacherBaselines(dataDir);
  const json: Record<string, Record<string, number>> = {};
  for (const folder of collectionsIn(dataDir)) {
    const collection = readCollection(folder);
    const library = libraryOf(collection.pages, model);
    const texts = collection.pages.map(({ title, text }) => `${title} ${text}`);
    const rankers: Record<string, Ranker> = {
      lexical: byWords(library),
      dense: dense(library.vectors, (text) => embed(model, text)),
      hybrid: hybrid(library, UNKNOWN_READER),
      reciprocalRanks: reciprocalRanks(library, model),
      bm25: byScore(bm25(texts)),
      meaning: denseOf(texts, (text) => topicVector(model, text)),
      ...(teacher && { teacher: denseOf(texts, teacher.full) }),
      newcomer: hybrid(library, readerOf(framingOf('newcomer'))),
      expert: hybrid(library, readerOf(framingOf('ciso'))),
    };
    json[path.basename(folder)] = await figuresFor(rankers, collection);
  }
  return { table: tableFor(json), json };
}

const framingOf = (name: string): Framing =>
  readOwn<{ framing: Framing }>(`profiles/${name}.json`).framing;

async function figuresFor(
  rankers: Readonly<Record<string, Ranker>>,
  collection: Collection,
): Promise<Record<string, number>> {
  const figures: Record<string, number> = {};
  const recall: Record<string, number> = {};
  for (const [name, ranker] of Object.entries(rankers)) {
    const found = await Promise.all(collection.queries.map(({ text }) => ranker(text)));
    figures[name] = quality(found, collection);
    for (const places of RECALLED) {
      recall[`${name}Recall${places}`] = recallAt(places, found, collection);
    }
  }
  const { lexical = 0, dense = 0, hybrid = 0 } = figures;
  return { ...figures, hybridMinusBestSingle: hybrid - Math.max(lexical, dense), ...recall };
}

function collectionsIn(dataDir: string): string[] {
  const folder = path.join(dataDir, 'retrieval');
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const whole = names.filter((name) => existsSync(path.join(folder, name, 'qrels.tsv')));
  if (whole.length === 0) throw new MissingData(`The evaluation data lacks ${folder}/*/qrels.tsv.`);
  return whole.map((name) => path.join(folder, name));
}

function readCollection(folder: string): Collection {
  const corpus = readRows<Text>(path.join(folder, 'corpus.jsonl'));
  return {
    ids: corpus.map(({ _id }) => _id),
    pages: corpus.map(({ title = '', text }) => ({ title, text })),
    queries: readRows<Text>(path.join(folder, 'queries.jsonl')),
    judged: readJudgements(path.join(folder, 'qrels.tsv')),
  };
}

function readJudgements(file: string): Judgements {
  const judged: Judgements = new Map();
  const [, ...rows] = readFileSync(file, 'utf8').trim().split('\n');
  for (const row of rows) {
    const [query = '', document = '', grade = ''] = row.split('\t');
    const ofQuery = judged.get(query) ?? new Map<string, number>();
    judged.set(query, ofQuery.set(document, Number(grade)));
  }
  return judged;
}

/** More than any measure looks at. */
const LISTED = 200;

const byWords =
  ({ words }: Library): Ranker =>
  (query) =>
    words.search(query, { limit: LISTED }).map(({ key }) => key);

const hybrid =
  (library: Library, reader: Reader): Ranker =>
  async (question) =>
    (await library.search({ question, reader, limit: LISTED / 2 })).map(({ key }) => key);

const byScore =
  (score: (query: string) => Float64Array): Ranker =>
  (query) => {
    const scores = score(query);
    return [...scores.keys()]
      .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
      .slice(0, LISTED);
  };

const denseOf = (texts: readonly string[], embedText: EmbedText): Ranker =>
  dense(texts.map(embedText), embedText);

function dense(vectors: readonly Float32Array[], embedText: EmbedText): Ranker {
  return byScore((query) => {
    const asked = embedText(query);
    return Float64Array.from(vectors, (vector) => dot(asked, vector));
  });
}

/** The usual constant of Cormack et al. (2009). */
const RANK_CONSTANT = 60;

/** The usual way to merge rankings, to compare with ours. */
function reciprocalRanks(library: Library, model: StaticModel): Ranker {
  const words = byWords(library);
  const meaning = dense(library.vectors, (text) => embed(model, text));
  return async (query) => {
    const scores = new Map<number, number>();
    for (const ranking of [await words(query), await meaning(query)]) {
      for (const [place, key] of ranking.entries()) {
        scores.set(key, (scores.get(key) ?? 0) + 1 / (RANK_CONSTANT + place + 1));
      }
    }
    return [...scores].sort(([, a], [, b]) => b - a).map(([key]) => key);
  };
}

/** Mean nDCG@10 over the queries that have judgements. */
const quality = (found: readonly (readonly number[])[], collection: Collection): number =>
  meanOverJudged(found, collection, (ids, grades) =>
    normalizedGain(
      ids.slice(0, PLACES).map((id) => grades.get(id) ?? 0),
      grades,
    ),
  );

/** Mean share of the relevant documents among the first places. */
const recallAt = (
  places: number,
  found: readonly (readonly number[])[],
  collection: Collection,
): number =>
  meanOverJudged(found, collection, (ids, grades) => {
    const relevant = [...grades].flatMap(([id, grade]) => (grade > 0 ? [id] : []));
    const first = new Set(ids.slice(0, places));
    return relevant.filter((id) => first.has(id)).length / (relevant.length || 1);
  });

function meanOverJudged(
  found: readonly (readonly number[])[],
  { ids, queries, judged }: Collection,
  measure: (ids: string[], grades: ReadonlyMap<string, number>) => number,
): number {
  return mean(
    queries.flatMap(({ _id }, at) => {
      const grades = judged.get(_id);
      return grades
        ? [
            measure(
              (found[at] ?? []).map((place) => ids[place] ?? ''),
              grades,
            ),
          ]
        : [];
    }),
  );
}

/** nDCG: what the ranking gains, later places counting less, against the best ranking possible. */
function normalizedGain(found: readonly number[], grades: ReadonlyMap<string, number>): number {
  const best = [...grades.values()].sort((a, b) => b - a).slice(0, PLACES);
  return best.length === 0 ? 0 : gain(found) / (gain(best) || 1);
}

const gain = (grades: readonly number[]): number =>
  grades.reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);

function tableFor(json: Record<string, Record<string, number>>): string {
  const sets = Object.keys(json);
  const names = Object.keys(Object.values(json)[0] ?? {});
  const row = (name: string): string[] => {
    const values = sets.map((set) => json[set]?.[name] ?? Number.NaN);
    return [name, ...[...values, mean(values)].map((value) => value.toFixed(4))];
  };
  return tableOf([['nDCG@10, recall', ...sets, 'mean'], ...names.map(row)]);
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { embed } from '@/lib/embed/static-model.ts';
import { topicVector } from '@/lib/embed/topic.ts';
import { dot } from '@/lib/embed/vector.ts';
import { bm25 } from '../bm25.ts';
import { mean } from '../correlation.ts';
import { MissingData, readRows } from '../data.ts';
import { packagedModel } from '../packaged-model.ts';
import { tableOf } from '../statistics.ts';
import { type EmbedText, teacherBaselines } from '../teacher-baseline.ts';

type Text = { _id: string; title?: string; text: string };
type Judgements = Map<string, Map<string, number>>;
type Collection = { ids: string[]; documents: string[]; queries: Text[]; judged: Judgements };
/** Scores every document of one collection for a query. */
type Ranker = (query: string) => Float64Array;

/** How many of the first places count. */
const PLACES = 10;

/** Ranking of whole documents: by words (BM25), by the packaged embedder (whole, and its meaning half), by its teacher. */
export async function run(dataDir: string): Promise<{ table: string; json: object }> {
  const model = packagedModel();
  const teacher = teacherBaselines(dataDir);
  const json: Record<string, Record<string, number>> = {};
  for (const folder of collectionsIn(dataDir)) {
    const collection = readCollection(folder);
    const { documents } = collection;
    const rankers: Record<string, Ranker> = {
      lexical: bm25(documents),
      dense: dense(documents, (text) => embed(model, text)),
      meaning: dense(documents, (text) => topicVector(model, text)),
      ...(teacher && { teacher: dense(documents, teacher.full) }),
    };
    json[path.basename(folder)] = Object.fromEntries(
      Object.entries(rankers).map(([name, ranker]) => [name, quality(ranker, collection)]),
    );
  }
  return { table: tableFor(json), json };
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
    documents: corpus.map(({ title = '', text }) => `${title} ${text}`),
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

function dense(documents: readonly string[], embedText: EmbedText): Ranker {
  const vectors = documents.map(embedText);
  return (query) => {
    const asked = embedText(query);
    return Float64Array.from(vectors, (vector) => dot(asked, vector));
  };
}

/** Mean nDCG@10 over the queries that have judgements. */
function quality(ranker: Ranker, { ids, queries, judged }: Collection): number {
  return mean(
    queries.flatMap(({ _id, text }) => {
      const grades = judged.get(_id);
      return grades
        ? [
            normalizedGain(
              firstPlaces(ranker(text)).map((at) => grades.get(ids[at] ?? '') ?? 0),
              grades,
            ),
          ]
        : [];
    }),
  );
}

function firstPlaces(scores: Float64Array): number[] {
  return [...scores.keys()]
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
    .slice(0, PLACES);
}

/** nDCG: what the ranking gains, later places counting less, against the best ranking possible. */
function normalizedGain(found: readonly number[], grades: ReadonlyMap<string, number>): number {
  const best = [...grades.values()].sort((a, b) => b - a).slice(0, PLACES);
  return best.length === 0 ? 0 : gain(found) / (gain(best) || 1);
}

const gain = (grades: readonly number[]): number =>
  grades.reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);

function tableFor(json: Record<string, Record<string, number>>): string {
  const names = Object.keys(Object.values(json)[0] ?? {});
  return tableOf([
    ['nDCG@10', ...names],
    ...Object.entries(json).map(([set, scores]) => [
      set,
      ...names.map((name) => (scores[name] ?? Number.NaN).toFixed(4)),
    ]),
    [
      'mean',
      ...names.map((name) =>
        mean(Object.values(json).map((scores) => scores[name] ?? 0)).toFixed(4),
      ),
    ],
  ]);
}

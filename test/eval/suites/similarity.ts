import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { alignment, tokenVectors } from '@/lib/embed/alignment.ts';
import { embed, type StaticModel } from '@/lib/embed/static-model.ts';
import { wordsOf } from '@/lib/embed/tokenizer.ts';
import { topicSimilarity, topicVector } from '@/lib/embed/topic.ts';
import { similarity } from '@/lib/embed/vector.ts';
import { lexicalSimilarity } from '@/lib/self-model/similarity.ts';
import { areaUnderCurve, mean, spearman } from '../correlation.ts';
import { MissingData, readRows } from '../data.ts';
import topics from '../labels/topics.json' with { type: 'json' };
import { packagedModel } from '../packaged-model.ts';
import { type EmbedText, teacherBaselines } from '../teacher-baseline.ts';

type Pair = { a: string; b: string; score: number };
type Scores = Record<string, number>;
type TopicPair = readonly string[];

/** Rows of the packaged model in the table and, per file, in the JSON. */
const OURS = 'packaged';

/** Spearman of the packaged embedder with human judgements, beside its teacher and plain overlap of words. */
export async function run(dataDir: string): Promise<{ table: string; json: object }> {
  const model = packagedModel();
  const teacher = teacherBaselines(dataDir);
  const embedders: Record<string, EmbedText> = {
    [OURS]: (text) => embed(model, text),
    'its meaning half': (text) => topicVector(model, text),
    ...(teacher && { 'teacher, 32 bit': teacher.full, 'teacher, 8 bit': teacher.int8 }),
  };
  const byFile: Record<string, Scores> = {};
  for (const file of filesOf(dataDir))
    byFile[path.basename(file, '.jsonl')] = scoresOf(file, model, embedders);
  const topicScores = scoresOfTopics(model, embedders);
  return {
    table: tableOf({ ...byFile, 'topics (AUC)': topicScores.auc }, topicScores),
    json: { spearman: headline(byFile), byFile, topics: topicScores },
  };
}

function filesOf(dataDir: string): string[] {
  const folder = path.join(dataDir, 'similarity');
  const files = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith('.jsonl'))
    : [];
  if (files.length === 0) throw new MissingData(`The evaluation data lacks ${folder}/*.jsonl.`);
  return files.sort().map((name) => path.join(folder, name));
}

function scoresOf(file: string, model: StaticModel, embedders: Record<string, EmbedText>): Scores {
  const pairs = readRows<Pair>(file);
  const judged = pairs.map(({ score }) => score);
  const scores: Scores = { pairs: pairs.length };
  for (const [name, embedText] of Object.entries(embedders)) {
    scores[name] = spearman(
      pairs.map(({ a, b }) => similarity(embedText(a), embedText(b))),
      judged,
    );
  }
  scores['word by word'] = spearman(
    pairs.map(({ a, b }) => alignment(tokenVectors(model, a), tokenVectors(model, b))),
    judged,
  );
  scores['shared words'] = spearman(
    pairs.map(({ a, b }) => overlap(a, b)),
    judged,
  );
  return scores;
}

/** Share of different words that both texts have (Jaccard). */
function overlap(a: string, b: string): number {
  const left = new Set(wordsOf(a));
  const right = new Set(wordsOf(b));
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / (left.size + right.size - shared || 1);
}

/** A file to train on says little about a model; it is shown, and counts only where there is no other. */
function headline(byFile: Record<string, Scores>): number {
  const all = Object.entries(byFile);
  const held = all.filter(([name]) => !name.includes('train'));
  return mean((held.length > 0 ? held : all).map(([, scores]) => scores[OURS] ?? Number.NaN));
}

type TopicScores = { auc: Scores; nearMean: number; farMean: number };

/** How well relatedness of topics tells our own labelled pairs apart, and where its two groups lie. */
function scoresOfTopics(model: StaticModel, embedders: Record<string, EmbedText>): TopicScores {
  const related: EmbedText = (topic) => topicVector(model, topic);
  const auc: Scores = { pairs: topics.near.length + topics.far.length };
  for (const [name, embedText] of Object.entries({ ...embedders, [OURS]: related })) {
    const score = ([a = '', b = '']: TopicPair) => similarity(embedText(a), embedText(b));
    auc[name] = areaUnderCurve(topics.near.map(score), topics.far.map(score));
  }
  const similarityOf = topicSimilarity(model);
  const kernel = ([a = '', b = '']: TopicPair) => similarityOf(a, b);
  auc['map of topics'] = areaUnderCurve(topics.near.map(byMap), topics.far.map(byMap));
  return { auc, nearMean: mean(topics.near.map(kernel)), farMean: mean(topics.far.map(kernel)) };
}

/** What the self-model uses where no embedder is at hand. */
const byMap = ([a = '', b = '']: TopicPair) => lexicalSimilarity(a, b);

function tableOf(rows: Record<string, Scores>, { nearMean, farMean }: TopicScores): string {
  const lines = Object.entries(rows).flatMap(([name, { pairs, ...scores }]) => [
    `${name} (${pairs} pairs)`,
    ...Object.entries(scores).map(
      ([method, value]) => `  ${method.padEnd(18)} ${value.toFixed(4)}`,
    ),
  ]);
  const kernel = `topicSimilarity: mean ${nearMean.toFixed(2)} of related, ${farMean.toFixed(2)} of unrelated topics`;
  return [...lines, kernel].join('\n');
}

import path from 'node:path';
import type { BeliefId, EvidenceId } from '@/lib/core/ids.ts';
import { embed } from '@/lib/embed/static-model.ts';
import { dot } from '@/lib/embed/vector.ts';
import { statementsIn } from '@/lib/observe/statements.ts';
import type { SelfModel } from '@/lib/self-model/belief.ts';
import { recall } from '@/lib/self-model/recall.ts';
import { createRelevance } from '@/lib/self-model/relevance.ts';
import { state } from '@/lib/self-model/revise.ts';
import { bm25 } from '../bm25.ts';
import { mean } from '../correlation.ts';
import { readRows } from '../data.ts';
import { packagedModel } from '../packaged-model.ts';
import { tableOf } from '../statistics.ts';

type Row = { id: string; user: number; topic: string; statement: string; question: string };
/** Gives the place (1 is first) of one statement among several, for a question. */
type Placing = (question: string, statements: readonly string[], wanted: string) => number;
type Quality = {
  recallAt1: number;
  mrr: number;
  recallAt1WithDistractors: number;
  /** The same over ten pairs of distractors each: which pair comes first in the file is chance. */
  recallAt1WithAnyDistractors: number;
  /** By half of the users: a setting chosen on one must hold on the other. */
  halves: { recallAt1: number; recallAt1WithDistractors: number }[];
};
type Place = { user: number; alone: number; harder: readonly number[] };

/** Who said less has nothing to confuse. */
const LEAST_STATEMENTS = 5;
const DISTRACTORS = 2;
const PAIRS = 10;

/** Whether the self-model finds, among all a user said, the statement that bears on a question. */
export async function run(dataDir: string): Promise<{ table: string; json: object }> {
  const rows = readRows<Row>(path.join(dataDir, 'preferences/stated.jsonl'));
  const model = packagedModel();
  const vector = (text: string) => embed(model, text);
  const methods: Record<string, Placing> = {
    selfModel: bySelfModel(createRelevance(model)),
    lexical: byScore((question, statements) => [...bm25(statements)(question)]),
    dense: byScore((question, statements) =>
      statements.map((text) => dot(vector(question), vector(text))),
    ),
  };
  const json = Object.fromEntries(
    Object.entries(methods).map(([name, placing]) => [name, qualityOf(rows, placing)]),
  );
  return { table: tableFor(json), json };
}

function qualityOf(rows: readonly Row[], placing: Placing): Quality {
  const places = byUser(rows).flatMap((own) => placesOf(own, rows, placing));
  const half = (side: number) => {
    const own = places.filter(({ user }) => user % 2 === side);
    return { recallAt1: first(own, alone), recallAt1WithDistractors: first(own, hardened) };
  };
  return {
    recallAt1: first(places, alone),
    mrr: mean(places.map((place) => 1 / place.alone)),
    recallAt1WithDistractors: first(places, hardened),
    recallAt1WithAnyDistractors: first(places, ({ harder }) => harder),
    halves: [half(0), half(1)],
  };
}

const alone = (place: Place): readonly number[] => [place.alone];
const hardened = ({ harder }: Place): readonly number[] => harder.slice(0, 1);
const first = (places: readonly Place[], by: (place: Place) => readonly number[]): number =>
  mean(places.flatMap(by).map((place) => (place === 1 ? 1 : 0)));

/** Where the statement behind each question of one user comes, alone and beside distractors. */
function placesOf(own: readonly Row[], rows: readonly Row[], placing: Placing): Place[] {
  const statements = own.map(({ statement }) => statement);
  return own.map((row) => {
    const others = distractorsFor(row, rows, statements);
    const pairs = Array.from({ length: PAIRS }, (_, pair) =>
      others.slice(DISTRACTORS * pair, DISTRACTORS * (pair + 1)),
    ).filter((pair) => pair.length === DISTRACTORS);
    return {
      user: row.user,
      alone: placing(row.question, statements, row.statement),
      harder: pairs.map((pair) => placing(row.question, [...statements, ...pair], row.statement)),
    };
  });
}

function byUser(rows: readonly Row[]): Row[][] {
  const users = new Map<number, Row[]>();
  for (const row of rows) users.set(row.user, [...(users.get(row.user) ?? []), row]);
  return [...users.values()].filter((own) => own.length >= LEAST_STATEMENTS);
}

/** Statements of other users on the same topic, the next first; the self-model never sees the topic. */
function distractorsFor(row: Row, rows: readonly Row[], known: readonly string[]): string[] {
  const at = rows.indexOf(row);
  return [...rows.slice(at + 1), ...rows.slice(0, at)]
    .filter(
      ({ topic, user, statement }) =>
        topic === row.topic && user !== row.user && !known.includes(statement),
    )
    .map(({ statement }) => statement);
}

/** Ties count against the method: an equal score of another is no find. */
const byScore =
  (scores: (question: string, statements: readonly string[]) => readonly number[]): Placing =>
  (question, statements, wanted) => {
    const all = scores(question, statements);
    const own = all[statements.indexOf(wanted)] ?? Number.NEGATIVE_INFINITY;
    return all.filter((score) => score >= own).length;
  };

function bySelfModel(relevance: ReturnType<typeof createRelevance>): Placing {
  const models = new Map<string, SelfModel>();
  return (question, statements, wanted) => {
    const key = statements.join('\n');
    const model = models.get(key) ?? told(statements);
    models.set(key, model);
    const order = recall(model, question, relevance).flatMap(({ belief }) =>
      belief.evidence.map(({ words }) => words),
    );
    const place = [...new Set(order)].indexOf(wanted);
    return place < 0 ? statements.length : place + 1;
  };
}

/** All statements told to one self-model; what the learner reads nothing into is kept as entered. */
function told(statements: readonly string[]): SelfModel {
  let model: SelfModel = { beliefs: [] };
  for (const [index, words] of statements.entries()) {
    const claims = statementsIn(words).map(({ claim }) => claim);
    if (claims.length === 0) {
      claims.push({ facet: 'preference', polarity: 'prefer', thing: words.slice(0, 300) });
    }
    for (const [part, claim] of claims.entries()) {
      const id = `${index}-${part}`;
      const { put } = state(model, claim, {
        now: index,
        beliefId: id as BeliefId,
        evidenceId: id as EvidenceId,
        words,
        host: null,
        provenance: 'stated',
        weight: 1,
      });
      const changed = new Set(put.map((belief) => belief.id));
      model = { beliefs: [...model.beliefs.filter((belief) => !changed.has(belief.id)), ...put] };
    }
  }
  return model;
}

const tableFor = (json: Record<string, Quality>): string =>
  tableOf([
    ['', 'recall@1', 'MRR', 'with two distractors', 'any two'],
    ...Object.entries(json).map(([name, quality]) => [
      name,
      quality.recallAt1.toFixed(3),
      quality.mrr.toFixed(3),
      quality.recallAt1WithDistractors.toFixed(3),
      quality.recallAt1WithAnyDistractors.toFixed(3),
    ]),
  ]);

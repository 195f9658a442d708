import { createHash } from 'node:crypto';
import path from 'node:path';
import { createRelevance, type Relevance } from '@/lib/self-model/relevance.ts';
import { mean } from '../correlation.ts';
import { readOwn, readRows } from '../data.ts';
import { learntFrom, sentenceOf, type Turn } from '../learnt.ts';
import { packagedModel } from '../packaged-model.ts';
import { tableOf } from '../statistics.ts';

type Row = {
  id: string;
  topic: string;
  kind: 'choice-based' | 'persona-driven';
  preference: string;
  turns: readonly Turn[];
  question: string;
};
type Read = { row: Row; learnt: readonly string[] };

/** The true preference competes with this many others of its topic. */
const RIVALS = 9;

/**
 * What is learnt from conversations: how often the true preference is found again from it, and how
 * much of it nobody said, by the hand labels.
 */
export async function run(dataDir: string): Promise<{ table: string; json: object }> {
  const rows = readRows<Row>(path.join(dataDir, 'preferences/shown.jsonl'));
  const relevance = createRelevance(packagedModel());
  const all = rows.map((row) => ({ row, learnt: learntFrom(row.turns).map(sentenceOf) }));
  const choiceBased = found(all, 'choice-based', relevance);
  const personaDriven = found(all, 'persona-driven', relevance);
  const judged = judgedJunk(all);
  const json = {
    junk: judged.junk,
    junkJudged: judged.count,
    found: { choiceBased, personaDriven },
    learntPerConversation: mean(all.map(({ learnt }) => learnt.length)),
  };
  return { table: tableFor(json), json };
}

/** Share of conversations whose true preference is nearer to what was learnt than all its rivals. */
function found(all: readonly Read[], kind: Row['kind'], relevance: Relevance): number {
  const ofKind = all.filter(({ row }) => row.kind === kind);
  return mean(
    ofKind.map(({ row, learnt }) => {
      const rivals = ofKind
        .filter(
          ({ row: other }) => other.topic === row.topic && other.preference !== row.preference,
        )
        .slice(0, RIVALS);
      const score = (preference: string) => mean(learnt.map((said) => relevance(said, preference)));
      const own = score(row.preference);
      return learnt.length > 0 && rivals.every((rival) => score(rival.row.preference) < own)
        ? 1
        : 0;
    }),
  );
}

/** A learnt claim, by the conversation and a hash: the conversations themselves are not ours to keep. */
type Judgement = { id: string; claim: string; supported: boolean };

/** Share of junk among the claims that were judged by hand and are still learnt. */
function judgedJunk(all: readonly Read[]): { junk: number; count: number } {
  const judgements = readOwn<readonly Judgement[]>('labels/learnt.json');
  const learnt = new Set(
    all.flatMap(({ row, learnt: said }) => said.map((text) => `${row.id} ${hashOf(text)}`)),
  );
  const still = judgements.filter(({ id, claim }) => learnt.has(`${id} ${claim}`));
  return { junk: mean(still.map(({ supported }) => (supported ? 0 : 1))), count: still.length };
}

const hashOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 12);

function tableFor({
  junk,
  junkJudged,
  found: { choiceBased, personaDriven },
}: {
  junk: number;
  junkJudged: number;
  found: { choiceBased: number; personaDriven: number };
}): string {
  return tableOf([
    ['', 'share'],
    ['found, choice-based', choiceBased.toFixed(3)],
    ['found, persona-driven', personaDriven.toFixed(3)],
    [`junk, of ${junkJudged} judged by hand`, junk.toFixed(3)],
  ]);
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { run } from '@/test/eval/suites/recall.ts';

type Row = { id: string; user: number; topic: string; statement: string; question: string };
type Quality = { recallAt1: number; mrr: number; recallAt1WithDistractors: number };

const THINGS = ['sailing', 'bread', 'chess', 'tulips', 'violins'];
const MANNERS = ['old', 'quiet', 'wooden', 'northern'];

/** Four users who each speak of the same five topics in their own way. */
const rowsOf = (question: (statement: string, thing: string) => string): Row[] =>
  MANNERS.flatMap((manner, user) =>
    THINGS.map((thing) => {
      const statement = `I love ${manner} ${thing}.`;
      return {
        id: `${thing}-${user}`,
        user,
        topic: thing,
        statement,
        question: question(statement, thing),
      };
    }),
  );

async function measured(rows: readonly Row[]): Promise<Record<string, Quality>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'recall-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(path.join(folder, 'preferences'));
  const text = rows.map((row) => JSON.stringify(row)).join('\n');
  writeFileSync(path.join(folder, 'preferences/stated.jsonl'), text);
  return (await run(folder)).json as Record<string, Quality>;
}

test('who asks in the words of the statement finds it, also among its like', async () => {
  const { selfModel } = await measured(rowsOf((statement) => statement));
  expect(selfModel).toMatchObject({ recallAt1: 1, mrr: 1, recallAt1WithDistractors: 1 });
});

test('who names the topic alone finds it among the own statements, and not among its like', async () => {
  const { selfModel, dense } = await measured(rowsOf((_, thing) => `What about ${thing}?`));
  expect(selfModel?.recallAt1).toBe(1);
  // Three that differ in a word the question does not hold: no more than chance.
  expect(selfModel?.recallAt1WithDistractors).toBeLessThan(0.7);
  expect(dense?.recallAt1WithDistractors).toBeLessThan(0.7);
});

test('who said too little is left out', async () => {
  const few = rowsOf((statement) => statement).filter(({ topic }) => topic !== 'chess');
  expect((await measured(few)).selfModel?.recallAt1).toBeNaN();
});

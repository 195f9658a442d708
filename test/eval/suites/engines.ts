import path from 'node:path';
import { ok } from '@/lib/core/result.ts';
import { createModelEngine } from '@/lib/rewrite/model/engine.ts';
import type { Prompt, TextModel } from '@/lib/rewrite/model/text-model.ts';
import { estimateTokens } from '@/lib/rewrite/model/tokens.ts';
import { readRows } from '../data.ts';
import { PROFILE_NAMES, readProfile } from '../rewrite-forms.ts';
import { FAITHFUL, PASSAGE, SCRIPTS, type Script } from '../scripted-models.ts';
import { seeded } from '../seeded.ts';
import { rate, type Share, show, tableOf } from '../statistics.ts';

type Answer = { id: string; question: string; answer: string };

const ANSWERS = 200;
/** Other answers and other places to spoil, for whoever wants to see more of them. */
const SEED = Number(process.env.EVAL_SEED ?? 20261124);
const CONTEXT_TOKENS = 32_000;

type Seen = {
  drafts: string[];
  final: string | null;
  prompts: Prompt[];
  ms: number;
};

/** What models that rewrite well or badly bring onto the screen. */
export async function run(dataDir: string): Promise<{ table: string; json: unknown }> {
  const rows = readRows<Answer>(path.join(dataDir, 'answers/answers.jsonl'));
  const random = seeded(SEED);
  const answers = [...rows].sort(() => random() - 0.5).slice(0, ANSWERS);
  const accepted: Record<string, Share> = {};
  const shown: Record<string, Share> = {};
  const budget: Share[] = [];
  const times: number[] = [];
  for (const [name, script] of Object.entries(SCRIPTS)) {
    const possible: NonNullable<Awaited<ReturnType<typeof outcomeOf>>>[] = [];
    // One after the other, or each would be timed with all the others.
    for (const [index, row] of answers.entries()) {
      // Of a faithful model no draft can be wrong; without drafts its time is that of the checks.
      const draws = !FAITHFUL.includes(name);
      const outcome = await outcomeOf(row, script, { index, draws, random });
      if (outcome) possible.push(outcome);
    }
    budget.push({
      hits: possible.filter(({ inBudget }) => inBudget).length,
      n: possible.length,
    });
    if (FAITHFUL.includes(name)) {
      times.push(...possible.map(({ seen }) => seen.ms));
      const hits = possible.filter(({ seen }) => seen.final !== null).length;
      accepted[name] = { hits, n: possible.length };
    } else {
      const hits = possible.filter(({ wrongShown }) => wrongShown).length;
      shown[name] = { hits, n: possible.length };
    }
  }
  const kept = total(budget);
  const ms = median(times);
  return {
    table: [
      tableOf([
        ['faithful model', 'accepted'],
        ...Object.entries(accepted).map(([name, share]) => [name, show(share)]),
      ]),
      tableOf([
        ['unfaithful model', 'anything wrong shown'],
        ...Object.entries(shown).map(([name, share]) => [name, show(share)]),
      ]),
      `requests within the token budget ${show(kept)}; masking, prompt and guard ${ms.toFixed(1)} ms median`,
    ].join('\n\n'),
    json: {
      faithful: { accepted: Math.min(...Object.values(accepted).map(rate)) },
      unfaithful: {
        shown: rate(total(Object.values(shown))),
        byKind: Object.fromEntries(
          Object.entries(shown).map(([name, share]) => [name, { shown: rate(share), n: share.n }]),
        ),
      },
      accepted: Object.fromEntries(
        Object.entries(accepted).map(([name, share]) => [
          name,
          { accepted: rate(share), n: share.n },
        ]),
      ),
      budgetKept: rate(kept),
      ms: { median: ms },
    },
  };
}

/** One answer before one model; null where the answer holds nothing that this model could spoil. */
async function outcomeOf(
  row: Answer,
  script: Script,
  { index, draws, random }: { index: number; draws: boolean; random: () => number },
) {
  const profile = PROFILE_NAMES[index % PROFILE_NAMES.length] ?? 'developer';
  const scripted = script(row.answer, random);
  if (!scripted) return null;
  const seen: Seen = { drafts: [], final: null, prompts: [], ms: 0 };
  let waited = 0;
  const model: TextModel = {
    id: 'openai-compatible',
    name: 'scripted',
    contextTokens: CONTEXT_TOKENS,
    count: estimateTokens,
    write: async (prompt, onText, signal) => {
      seen.prompts.push(prompt);
      const from = performance.now();
      const reply = scripted.reply(prompt);
      waited += performance.now() - from;
      for (let at = 0; at < reply.length && !signal.aborted; at += PIECE) {
        onText(reply.slice(at, at + PIECE));
      }
      return ok({ end: 'finished' });
    },
  };
  const engine = createModelEngine(model, { nonce: () => `N${index}X` });
  const start = performance.now();
  const rewriting = await engine.rewrite(
    {
      question: row.question,
      answer: { source: row.answer, islands: [] },
      framing: readProfile(profile),
      without: [],
      passages: [PASSAGE],
    },
    new AbortController().signal,
    draws ? (view) => seen.drafts.push(JSON.stringify(view)) : undefined,
  );
  seen.ms = performance.now() - start - waited;
  if (rewriting.ok && rewriting.value.kind === 'written') {
    seen.final = JSON.stringify(rewriting.value.view);
  }
  const inBudget = seen.prompts.every(
    ({ system, user }) => estimateTokens(system) + estimateTokens(user) <= CONTEXT_TOKENS,
  );
  const wrongShown = [...seen.drafts, seen.final ?? ''].some((view) => scripted.isWrong(view));
  return { seen, inBudget, wrongShown: wrongShown || (scripted.isLoss && seen.final !== null) };
}

/** Characters that come at once, about what one token brings. */
const PIECE = 24;

const total = (shares: readonly Share[]): Share => ({
  hits: shares.reduce((sum, { hits }) => sum + hits, 0),
  n: shares.reduce((sum, { n }) => sum + n, 0),
});

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

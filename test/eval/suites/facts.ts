import path from 'node:path';
import { guardAnswer } from '@/lib/app/guard-answer.ts';
import { guard } from '@/lib/facts/guard.ts';
import { builtInEngine } from '@/lib/rewrite/built-in/engine.ts';
import type { AnswerSource } from '@/lib/tree/answer.ts';
import { type Corruption, corrupt, KINDS } from '../corruptions.ts';
import { readOwn, readRows } from '../data.ts';
import { disguise } from '../disguised-view.ts';
import { withIslands } from '../islands.ts';
import { PROFILE_NAMES, readProfile } from '../rewrite-forms.ts';
import { seeded } from '../seeded.ts';
import { rate, type Share, show, tableOf } from '../statistics.ts';

type Answer = { id: string; question: string; answer: string };
type Pair = { id: string; original: string; rewrite: string };
type Broken = Pair & { error: string };

/** Corruptions made of each kind. */
const PER_KIND = 150;
const SEED = 20260321;

/** How many changed facts each guard notices, and how often it cries wolf. */
export async function run(dataDir: string): Promise<{ table: string; json: unknown }> {
  const answers = readRows<Answer>(path.join(dataDir, 'answers/answers.jsonl'));
  const broken = readRows<Broken>(path.join(dataDir, 'facts/broken.jsonl'));
  const paraphrased = readRows<Pair>(path.join(dataDir, 'facts/paraphrased.jsonl'));
  const byKind = seededRates(answers);
  const errors = errorRates(broken);
  const strict = strictRates(broken);
  const own = await ownAlarms(
    answers.map(({ question, answer }) => ({ question, answer: asSource(answer) })),
  );
  const island = await ownAlarms(
    answers
      .map(({ question, answer }) => ({ question, answer: withIslands(answer) }))
      .filter(({ answer }) => answer.islands.length > 0),
  );
  const alarms = falseAlarms(paraphrased);
  const identity = shareOf(answers, ({ answer }) => !guard(answer, `${answer}\n`).ok);
  const caught = total(Object.values(byKind).map(({ all }) => all));
  const worst = worstOf(byKind);
  return {
    table: [
      'model guard: seeded corruptions of answers',
      tableOf([
        ['kind', 'caught', 'in sentences of ours'],
        ...Object.entries(byKind).map(([kind, { all, planted }]) => [
          kind,
          show(all),
          String(planted),
        ]),
        ['all', show(caught), ''],
      ]),
      '\nmodel guard: broken.jsonl by kind of error',
      tableOf(Object.entries(errors).map(([kind, share]) => [kind, show(share)])),
      '\nmodel guard: false alarms',
      tableOf(Object.entries({ ...alarms, identity }).map(([kind, share]) => [kind, show(share)])),
      '\nstrict guard of the built-in engine',
      tableOf([
        ...Object.entries(strict).map(([how, share]) => [`broken, ${how}`, show(share)]),
        ['alarms on own output', show(own)],
        ['alarms on own output with islands', show(island)],
      ]),
    ].join('\n'),
    json: {
      seeded: {
        caught: rate(caught),
        worstKind: rate(worst),
        n: caught.n,
        byKind: Object.fromEntries(
          Object.entries(byKind).map(([kind, { all, planted }]) => [
            kind,
            { caught: rate(all), n: all.n, planted },
          ]),
        ),
      },
      builtIn: {
        broken: Math.min(...Object.values(strict).map(rate)),
        ownOutputAlarms: rate(own),
        n: own.n,
        ownOutputAlarmsWithIslands: rate(island),
        withIslands: island.n,
      },
      model: {
        entity: rate(ofKind(errors, 'Entity')),
        circumstance: rate(ofKind(errors, 'Circumstance')),
        predicate: rate(ofKind(errors, 'Predicate')),
        coreference: rate(ofKind(errors, 'Coreference')),
        falseAlarms: Object.fromEntries(
          Object.entries(alarms).map(([kind, share]) => [kind, rate(share)]),
        ),
        identity: rate(identity),
      },
    },
  };
}

const shareOf = <Row>(rows: readonly Row[], isHit: (row: Row) => boolean): Share => ({
  hits: rows.filter(isHit).length,
  n: rows.length,
});

const total = (shares: readonly Share[]): Share => ({
  hits: shares.reduce((sum, { hits }) => sum + hits, 0),
  n: shares.reduce((sum, { n }) => sum + n, 0),
});

function seededRates(answers: readonly Answer[]) {
  return Object.fromEntries(
    Object.keys(KINDS).map((kind, index) => {
      const made = corruptionsOf(answers, kind, SEED + index);
      const all = shareOf(made, ({ original, corrupted }) => !guard(original, corrupted).ok);
      return [kind, { all, planted: made.filter(({ planted }) => planted).length }];
    }),
  );
}

/** Facts that stand in the answers first; sentences of ours only fill up. */
function corruptionsOf(answers: readonly Answer[], kind: string, seed: number): Corruption[] {
  const random = seeded(seed);
  const start = Math.floor(random() * answers.length);
  const turned = [...answers.slice(start), ...answers.slice(0, start)];
  const made = turned.flatMap(({ answer }) => corrupt(answer, kind, random) ?? []);
  const natural = made.filter(({ planted }) => !planted).slice(0, PER_KIND);
  const planted = made.filter((one) => one.planted).slice(0, PER_KIND - natural.length);
  return [...natural, ...planted];
}

function worstOf(byKind: Readonly<Record<string, { all: Share }>>): Share {
  return Object.values(byKind)
    .map(({ all }) => all)
    .reduce((worst, share) => (rate(share) < rate(worst) ? share : worst), { hits: 1, n: 1 });
}

function errorRates(broken: readonly Broken[]): Record<string, Share> {
  const kinds = [...new Set(broken.map(({ error }) => error))].sort();
  return Object.fromEntries(
    kinds.map((kind) => [
      kind,
      shareOf(
        broken.filter(({ error }) => error === kind),
        ({ original, rewrite }) => !guard(original, rewrite).ok,
      ),
    ]),
  );
}

const ofKind = (errors: Readonly<Record<string, Share>>, word: string): Share =>
  total(Object.entries(errors).flatMap(([kind, share]) => (kind.includes(word) ? [share] : [])));

/** A broken engine claims that its words are the original's, edits by known rules, marks or copies. */
function strictRates(broken: readonly Broken[]): Record<string, Share> {
  return Object.fromEntries(
    (['edit', 'text', 'joint', 'copy'] as const).map((how) => [
      `errors claimed as ${how}`,
      shareOf(broken, ({ original, rewrite }) => {
        const answer = { source: original, islands: [] };
        return !guardAnswer(answer, disguise(original, rewrite, how)).ok;
      }),
    ]),
  );
}

const asSource = (source: string): AnswerSource => ({ source, islands: [] });

type Own = { readonly question: string; readonly answer: AnswerSource };

async function ownAlarms(answers: readonly Own[]): Promise<Share> {
  let hits = 0;
  let n = 0;
  for (const name of PROFILE_NAMES) {
    const framing = readProfile(name);
    for (const { question, answer } of answers) {
      const request = { question, answer, framing, without: [] };
      const result = await builtInEngine.rewrite(request, new AbortController().signal);
      if (!result.ok || result.value.kind !== 'rewritten') continue;
      n += 1;
      if (!guardAnswer(answer, result.value.view).ok) hits += 1;
    }
  }
  return { hits, n };
}

const digitsOf = (text: string): string => (text.match(/\d+/g) ?? []).sort().join(' ');

function falseAlarms(
  paraphrased: readonly Pair[],
): Record<'judged' | 'cased' | 'fresh' | 'second' | 'third' | 'raw', Share> {
  const alarm = ({ original, rewrite }: Omit<Pair, 'id'>): boolean => !guard(original, rewrite).ok;
  const ownPairs = (name: string): Share =>
    shareOf(readOwn<[string, string][]>(`labels/${name}.json`), ([original, rewrite]) =>
      alarm({ original, rewrite }),
    );
  const faithful = new Set(readOwn<string[]>('labels/faithful-paraphrases.json'));
  return {
    judged: shareOf(
      paraphrased.filter(({ id }) => faithful.has(id)),
      alarm,
    ),
    cased: ownPairs('cased-paraphrases'),
    // Written before the guard was looked at: 31 of 122 were alarms, most of which were put right.
    fresh: ownPairs('fresh-paraphrases'),
    // Each written afterwards: of 60, first 4 and then 13 were alarms; most were put right since.
    second: ownPairs('second-paraphrases'),
    third: ownPairs('third-paraphrases'),
    raw: shareOf(
      paraphrased.filter(({ original, rewrite }) => digitsOf(original) === digitsOf(rewrite)),
      alarm,
    ),
  };
}

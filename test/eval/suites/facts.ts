import path from 'node:path';
import { guardAnswer } from '@/lib/app/guard-answer.ts';
import { guard, guardFor } from '@/lib/facts/guard.ts';
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
  const replies = replyAlarms();
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
      '\nthe same, as a reply of a model is checked: also each sentence for where it comes from',
      tableOf(Object.entries(replies).map(([kind, share]) => [kind, show(share)])),
      '\nfirst sight of our own sets, before the guard was looked at with them',
      tableOf([
        ['set', 'guard', 'reply'],
        ...Object.entries(FIRST_SIGHT).map(([set, { guard: own, reply }]) => [set, own, reply]),
      ]),
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
        replyAlarms: Object.fromEntries(
          Object.entries(replies).map(([kind, share]) => [kind, rate(share)]),
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

/** Sets of our own writing, oldest first; `first sight` says what they were before they were learnt from. */
const OWN_SETS = [
  'cased',
  'fresh',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
] as const;
type OwnSet = (typeof OWN_SETS)[number];

/**
 * Alarms on each set when it was new; most of them were put right since. The guard before the fourth
 * set cried wolf on 26 of the fifth (as a reply on 57) and on 30 of the sixth (53). Seventh to ninth: the
 * guard that had learnt from the sixth. Learnt from the seventh it cried wolf on 5 of the eighth (6) and
 * on 11 of the ninth (11), three of which add something. Tenth: learnt from all before it.
 */
const FIRST_SIGHT: Readonly<Partial<Record<OwnSet, { guard: string; reply: string }>>> = {
  fresh: { guard: '31 of 122', reply: '–' },
  second: { guard: '4 of 60', reply: '–' },
  third: { guard: '13 of 60', reply: '–' },
  fourth: { guard: '21 of 98', reply: '34 of 98' },
  fifth: { guard: '15 of 99', reply: '23 of 99' },
  sixth: { guard: '24 of 101', reply: '27 of 101' },
  seventh: { guard: '15 of 100', reply: '21 of 100' },
  eighth: { guard: '10 of 60', reply: '13 of 60' },
  ninth: { guard: '11 of 40', reply: '13 of 40' },
  tenth: { guard: '6 of 40', reply: '6 of 40' },
};

const ownPairs = (set: OwnSet): readonly [string, string][] =>
  readOwn<[string, string][]>(`labels/${set}-paraphrases.json`);

const replyAlarms = (): Record<string, Share> =>
  Object.fromEntries(
    OWN_SETS.map((set) => [
      set,
      shareOf(ownPairs(set), ([original, rewrite]) => guardFor(original).reply(rewrite).length > 0),
    ]),
  );

const digitsOf = (text: string): string => (text.match(/\d+/g) ?? []).sort().join(' ');

function falseAlarms(paraphrased: readonly Pair[]): Record<OwnSet | 'judged' | 'raw', Share> {
  const alarm = ({ original, rewrite }: Omit<Pair, 'id'>): boolean => !guard(original, rewrite).ok;
  const faithful = new Set(readOwn<string[]>('labels/faithful-paraphrases.json'));
  const ofSet = (set: OwnSet): Share =>
    shareOf(ownPairs(set), ([original, rewrite]) => alarm({ original, rewrite }));
  return {
    judged: shareOf(
      paraphrased.filter(({ id }) => faithful.has(id)),
      alarm,
    ),
    cased: ofSet('cased'),
    fresh: ofSet('fresh'),
    second: ofSet('second'),
    third: ofSet('third'),
    fourth: ofSet('fourth'),
    fifth: ofSet('fifth'),
    sixth: ofSet('sixth'),
    seventh: ofSet('seventh'),
    eighth: ofSet('eighth'),
    ninth: ofSet('ninth'),
    tenth: ofSet('tenth'),
    raw: shareOf(
      paraphrased.filter(({ original, rewrite }) => digitsOf(original) === digitsOf(rewrite)),
      alarm,
    ),
  };
}

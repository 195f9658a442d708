import path from 'node:path';
import { longestAscending } from '@/lib/app/compare-accounts.ts';
import type { Framing } from '@/lib/framing/framing.ts';
import { gate } from '@/lib/personalize/gate.ts';
import { leaves, renderView } from '@/lib/tree/render.ts';
import type { Leaf, Result } from '@/lib/tree/result.ts';
import { readRows } from '../data.ts';
import { guessRate, type Labelled, shapeOf } from '../persona-guess.ts';
import {
  type AnswerRow,
  asSource,
  contentLeaves,
  formFor,
  PROFILE_NAMES,
  type ProfileName,
  readProfile,
  wordStarts,
} from '../rewrite-forms.ts';
import { rate, type Share, show, tableOf } from '../statistics.ts';

/** Shorter answers leave nothing to choose, in words. */
const MIN_WORDS = 150;
/** Two forms differ when this share of the original's words changes visibility or order. */
const MEANINGFUL = 0.15;
/** Whom the classifier has to tell apart. */
const GUESSED: ReadonlySet<ProfileName> = new Set(['executive', 'newcomer', 'developer']);

type Pair = readonly [ProfileName, ProfileName];
const PAIRS: readonly Pair[] = PROFILE_NAMES.flatMap((a, index) =>
  PROFILE_NAMES.slice(index + 1).map((b): Pair => [a, b]),
);

type Form = { readonly visible: readonly number[]; readonly order: ReadonlyMap<number, number> };

/** Do different people get meaningfully different forms of the same claims? */
export async function run(dataDir: string): Promise<{ table: string; json: unknown }> {
  const rows = readRows<AnswerRow>(path.join(dataDir, 'answers', 'answers.jsonl'));
  const profiles = new Map(PROFILE_NAMES.map((name) => [name, readProfile(name)]));
  const tallies: Tallies = {
    byPair: new Map(PAIRS.map((pair) => [pair.join('/'), { hits: 0, n: 0 }])),
    all: { hits: 0, n: 0 },
    claims: { hits: 0, n: 0 },
    labelled: [],
  };
  for (const row of rows) {
    const passes = [...profiles.values()].every(
      (framing) => gate({ question: row.question, answer: asSource(row), framing }).personalize,
    );
    if (passes) compare(row, profiles, tallies);
  }
  return report(tallies, guessRate(tallies.labelled));
}

type Count = { hits: number; n: number };
type Tallies = {
  readonly byPair: ReadonlyMap<string, Count>;
  readonly all: Count;
  readonly claims: Count;
  readonly labelled: Labelled<ProfileName>[];
};

function compare(
  row: AnswerRow,
  profiles: ReadonlyMap<ProfileName, Framing>,
  { byPair, all, claims, labelled }: Tallies,
): void {
  const results = new Map(
    [...profiles].map(([name, framing]) => [name, formFor(row, framing).result]),
  );
  const total = wordsIn([...results.values()][0], row.answer);
  if (total <= MIN_WORDS) return;
  const forms = new Map([...results].map(([name, result]) => [name, formOf(result, row.answer)]));
  const differing = PAIRS.filter(([a, b]) => {
    const [one, other] = [forms.get(a), forms.get(b)];
    const differs = one && other && difference(one, other) >= MEANINGFUL * total;
    count(byPair.get(`${a}/${b}`), differs === true);
    return differs;
  });
  count(all, differing.length === PAIRS.length);
  count(claims, claimsAgree([...results.values()], row.answer));
  for (const [label, result] of results) {
    if (!GUESSED.has(label)) continue;
    labelled.push({ label, group: all.n, shape: shapeOf(renderView(result).blocks, total) });
  }
}

function count(into: Count | undefined, holds: boolean): void {
  if (!into) return;
  into.n += 1;
  if (holds) into.hits += 1;
}

const wordsIn = (result: Result | undefined, source: string): number =>
  result ? contentLeaves(result).flatMap((leaf) => wordStarts(source, leaf)).length : 0;

function formOf(result: Result, source: string): Form {
  const visible = contentLeaves(result)
    .filter(({ state }) => state === 'shown')
    .flatMap((leaf) => wordStarts(source, leaf));
  return { visible, order: new Map(visible.map((word, index) => [word, index])) };
}

/** How many words are visible in one form only, or stand in another order. */
function difference(a: Form, b: Form): number {
  const shared = a.visible.flatMap((word) => b.order.get(word) ?? []);
  const apart = a.visible.length + b.visible.length - 2 * shared.length;
  return apart + shared.length - longestAscending(shared);
}

/** Every form holds every word of the original exactly once: visible, folded or on record. */
const claimsAgree = (results: readonly Result[], source: string): boolean =>
  results.every((result) => {
    const words = leaves(result)
      .filter(({ kind }) => kind !== 'markup')
      .flatMap((leaf: Leaf) => wordStarts(source, leaf));
    return words.length === new Set(words).size && sameWords(words, results[0], source);
  });

function sameWords(words: readonly number[], first: Result | undefined, source: string): boolean {
  if (!first) return false;
  const expected = contentLeaves(first).flatMap((leaf) => wordStarts(source, leaf));
  const found = new Set(words);
  return expected.length === words.length && expected.every((word) => found.has(word));
}

const differsInDepth = (pair: string): boolean => pair !== 'ciso/developer';

const sum = (shares: readonly Share[]): Share => ({
  hits: shares.reduce((hits, share) => hits + share.hits, 0),
  n: shares.reduce((count, share) => count + share.n, 0),
});

function report(
  { byPair, all: allPairs, claims }: Tallies,
  guessed: Share,
): { table: string; json: unknown } {
  const pairs = [...byPair];
  const lengthOrDepth = sum(
    pairs.filter(([pair]) => differsInDepth(pair)).map(([, share]) => share),
  );
  const others = sum(pairs.filter(([pair]) => !differsInDepth(pair)).map(([, share]) => share));
  const json = {
    differs: {
      lengthOrDepth: rate(lengthOrDepth),
      others: rate(others),
      allPairs: rate(allPairs),
      byPair: Object.fromEntries(pairs.map(([pair, share]) => [pair, rate(share)])),
    },
    personaGuessed: rate(guessed),
    claimsEqual: rate(claims),
    n: allPairs.n,
  };
  const rows: string[][] = [
    ...pairs.map(([pair, share]) => [pair, show(share)]),
    ['pairs that differ in length or depth', show(lengthOrDepth)],
    ['other pairs', show(others)],
    ['all 15 pairs of an answer', show(allPairs)],
    ['persona guessed from the form', show(guessed)],
    ['claims equal', show(claims)],
  ];
  return { table: tableOf(rows), json };
}

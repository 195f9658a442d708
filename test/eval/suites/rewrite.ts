import path from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { gfm } from 'micromark-extension-gfm';
import type { Framing } from '@/lib/framing/framing.ts';
import { gate } from '@/lib/personalize/gate.ts';
import { leaves, renderView, revert } from '@/lib/tree/render.ts';
import { type Leaf, NO_MARKS, type Result } from '@/lib/tree/result.ts';
import { readRows } from '../data.ts';
import { countKept, type Kept, nothingKept } from '../kept-in-sight.ts';
import {
  type AnswerRow,
  asSource,
  formFor,
  median,
  PROFILE_NAMES,
  type ProfileName,
  quantile,
  readProfile,
  wordStarts,
} from '../rewrite-forms.ts';
import { gradeShift } from '../rewrite-grades.ts';
import {
  countOrphans,
  countStrandedOpeners,
  coversOnce,
  isIdempotent,
  opaqueText,
} from '../rewrite-laws.ts';
import { tableOf } from '../statistics.ts';

/** Answers below this are short already and say nothing about shortening. In words. */
const LONG = 150;

type Tally = { hits: number; n: number };
type ByProfile = {
  readonly visible: number[];
  readonly shifts: number[];
  readonly withFolded: number[];
  readonly kept: Kept;
  changed: number;
};

type Laws = Record<'covered' | 'reverted' | 'opaque' | 'idempotent', Tally>;
type Totals = { readonly laws: Laws; readonly times: number[]; orphans: number; crashes: number };

/** Does the built-in engine keep every character, and what does it do for each kind of reader? */
export async function run(dataDir: string): Promise<{ table: string; json: unknown }> {
  const rows = readRows<AnswerRow>(path.join(dataDir, 'answers', 'answers.jsonl'));
  const laws = { covered: tally(), reverted: tally(), opaque: tally(), idempotent: tally() };
  const totals: Totals = { laws, times: [], orphans: 0, crashes: 0 };
  const byProfile = new Map<ProfileName, ByProfile>();
  for (const name of PROFILE_NAMES) {
    const own: ByProfile = {
      visible: [],
      shifts: [],
      withFolded: [],
      kept: nothingKept(),
      changed: 0,
    };
    byProfile.set(name, own);
    for (const row of rows) checkRow(row, name, totals, own);
  }
  const remark = median(rows.map((row) => timeRemark(row.answer)));
  const ms = { median: median(totals.times), p99: quantile(totals.times, 0.99) };
  const profiles = Object.fromEntries([...byProfile].map(([name, own]) => [name, figures(own)]));
  const json = {
    covered: share(laws.covered),
    reverted: share(laws.reverted),
    opaqueIdentical: share(laws.opaque),
    orphans: totals.orphans,
    crashes: totals.crashes,
    idempotent: share(laws.idempotent),
    ms: { ...ms, vsRemark: ms.median / remark },
    n: rows.length * PROFILE_NAMES.length,
    profiles,
  };
  return { table: print(json, profiles, byProfile, rows.length), json };
}

function checkRow(row: AnswerRow, name: ProfileName, totals: Totals, own: ByProfile): void {
  const framing = readProfile(name);
  const { laws } = totals;
  try {
    const before = performance.now();
    const { result, changed } = formFor(row, framing);
    renderView(result);
    totals.times.push(performance.now() - before);
    if (changed) own.changed += 1;
    const drawn = leaves(result);
    count(laws.covered, coversOnce(drawn, row.answer.length));
    count(laws.reverted, revert(result) === row.answer);
    count(laws.opaque, opaqueText(result) === opaqueText({ ...result, marks: NO_MARKS }));
    count(laws.idempotent, isIdempotent(row, framing, result));
    const orphans = countOrphans(result, drawn) + countStrandedOpeners(result, drawn);
    totals.orphans += orphans;
    if (orphans > 0) process.stderr.write(`${name} ${row.id}: ${orphans} without antecedent\n`);
    measure(row, framing, result, drawn, own);
  } catch (cause) {
    totals.crashes += 1;
    process.stderr.write(`${name} ${row.id}: ${String(cause)}\n`);
  }
}

const tally = (): Tally => ({ hits: 0, n: 0 });
const share = ({ hits, n }: Tally): number => (n === 0 ? 0 : hits / n);

function count(into: Tally, holds: boolean): void {
  into.n += 1;
  if (holds) into.hits += 1;
}

function measure(
  row: AnswerRow,
  framing: Framing,
  result: Result,
  drawn: readonly Leaf[],
  own: ByProfile,
): void {
  const content = drawn.filter(({ kind }) => kind !== 'markup');
  const words = (states: readonly Leaf['state'][]): number =>
    content
      .filter(({ state }) => states.includes(state))
      .reduce((sum, leaf) => sum + wordStarts(row.answer, leaf).length, 0);
  const all = words(['shown', 'folded', 'removed']);
  // What the gate leaves alone is never shown in another form, so it says nothing about the reader.
  if (!gate({ question: row.question, answer: asSource(row), framing }).personalize) return;
  countKept(row.question, result, drawn, own.kept);
  if (all > LONG) own.visible.push(words(['shown']) / all);
  const shift = gradeShift(result, drawn);
  if (!shift) return;
  own.shifts.push(shift.visible);
  own.withFolded.push(shift.withFolded);
}

const figures = ({ visible, shifts, withFolded, kept }: ByProfile) => ({
  kept: {
    warnings: share(kept.warnings),
    steps: share(kept.steps),
    basicsFolded: share(kept.basicsFolded),
    basicsNotAskedFolded: share(kept.basicsNotAskedFolded),
  },
  visibleWords: { median: median(visible), p90: quantile(visible, 0.9) },
  gradeShift: {
    median: median(shifts),
    shareDown1: shifts.filter((shift) => shift <= -1).length / Math.max(1, shifts.length),
    medianWithFolded: median(withFolded),
  },
});

const SYNTAX = [gfm()];
const NODES = [gfmFromMarkdown()];
const PRINT = { extensions: [gfmToMarkdown()] };

function timeRemark(answer: string): number {
  const before = performance.now();
  toMarkdown(fromMarkdown(answer, { extensions: SYNTAX, mdastExtensions: NODES }), PRINT);
  return performance.now() - before;
}

function print(
  json: { [key: string]: unknown; ms: { median: number; p99: number; vsRemark: number } },
  profiles: Record<string, ReturnType<typeof figures>>,
  byProfile: ReadonlyMap<ProfileName, ByProfile>,
  answers: number,
): string {
  const fixed = (value: number): string => value.toFixed(2);
  const laws = ['covered', 'reverted', 'opaqueIdentical', 'idempotent', 'orphans', 'crashes'].map(
    (key) => [key, String(json[key])],
  );
  const head = [
    'profile',
    'changed',
    'visible',
    'p90',
    'grade',
    '≤ −1',
    'with folded',
    'warnings seen',
    'steps whole',
    'basics folded',
    'not asked for',
  ];
  const body = Object.entries(profiles).map(([name, { visibleWords, gradeShift, kept }]) => [
    name,
    fixed((byProfile.get(name as ProfileName)?.changed ?? 0) / answers),
    fixed(visibleWords.median),
    fixed(visibleWords.p90),
    fixed(gradeShift.median),
    fixed(gradeShift.shareDown1),
    fixed(gradeShift.medianWithFolded),
    kept.warnings.toFixed(3),
    kept.steps.toFixed(3),
    fixed(kept.basicsFolded),
    fixed(kept.basicsNotAskedFolded),
  ]);
  const { ms } = json;
  const time = `ms: median ${fixed(ms.median)}, p99 ${fixed(ms.p99)}, ${fixed(ms.vsRemark)} × remark`;
  return [tableOf(laws), time, tableOf([head, ...body])].join('\n\n');
}

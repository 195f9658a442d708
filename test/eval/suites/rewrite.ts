import path from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { gfm } from 'micromark-extension-gfm';
import type { Span } from '@/lib/core/span.ts';
import type { Framing } from '@/lib/framing/framing.ts';
import { gate } from '@/lib/personalize/gate.ts';
import { markUp } from '@/lib/rewrite/built-in/engine.ts';
import {
  addEffort,
  type Effort,
  effortOf,
  gradeOf,
  NO_EFFORT,
} from '@/lib/rewrite/built-in/reading-level.ts';
import { allUnits, type Item, type PartId, type Prose, type Sentence } from '@/lib/tree/doc.ts';
import { leaves, renderView, revert } from '@/lib/tree/render.ts';
import { type Leaf, NO_MARKS, type Result } from '@/lib/tree/result.ts';
import type { Block, Inline } from '@/lib/tree/view.ts';
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
import { tableOf } from '../statistics.ts';

/** Answers below this are short already and say nothing about shortening. In words. */
const LONG = 150;
/** Answers above this grade are hard enough to be made easier. */
const HARD_GRADE = 10;

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
    count(laws.idempotent, isRepeatable(row, framing, result));
    const orphans = countOrphans(result, drawn);
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

function coversOnce(drawn: readonly Leaf[], length: number): boolean {
  let at = 0;
  for (const { span } of [...drawn].sort((a, b) => a.span.start - b.span.start)) {
    if (span.start !== at) return false;
    at = span.end;
  }
  return at === length;
}

/** Code, formulas, tables and addresses, in any order: what no transform may touch. */
function opaqueText(result: Result): string {
  const found: string[] = [];
  collect(renderView(result).blocks, found);
  return found.sort().join('\u0000');
}

function collect(blocks: readonly Block[], found: string[]): void {
  for (const block of blocks) {
    if (block.kind === 'code') found.push(`code ${block.language} ${block.text}`);
    if (block.kind === 'opaque') found.push(`opaque ${block.text}`);
    collect(childrenOf(block), found);
    collectInlines(inlinesOf(block), found);
  }
}

const childrenOf = (block: Block): readonly Block[] => {
  if (block.kind === 'list') return block.items.flatMap((item) => item.blocks);
  return 'blocks' in block ? block.blocks : [];
};

const inlinesOf = (block: Block): readonly Inline[] => {
  if (block.kind === 'table') return block.rows.flat(2);
  return 'inlines' in block ? block.inlines : [];
};

function collectInlines(inlines: readonly Inline[], found: string[]): void {
  for (const inline of inlines) {
    const text = opaqueInline(inline);
    if (text !== null) found.push(text);
    if ('children' in inline) collectInlines(inline.children, found);
  }
}

function opaqueInline(inline: Inline): string | null {
  if (inline.kind === 'code') return inline.copy ? null : `inline ${inline.text}`;
  if (inline.kind === 'link' || inline.kind === 'image') return `${inline.kind} ${inline.url}`;
  const isMath = inline.kind === 'text' && !inline.copy && /^(?:\\[([]|\$)/.test(inline.text);
  return isMath ? inline.text : null;
}

/** The same request gives the same form, whatever was rewritten before it. */
function isRepeatable(
  row: AnswerRow,
  framing: Parameters<typeof formFor>[1],
  result: Result,
): boolean {
  const again = markUp({ question: row.question, answer: asSource(row), framing, without: [] });
  const second = 'result' in again ? again.result : { ...result, marks: NO_MARKS };
  return JSON.stringify(renderView(result)) === JSON.stringify(renderView(second));
}

/** Visible sentences that lean on something that is not in sight before them. */
function countOrphans(result: Result, drawn: readonly Leaf[]): number {
  const places = drawn
    .map(({ kind, span, state }, order) => ({ kind, span, state, order }))
    .filter(({ kind }) => kind !== 'markup')
    .sort((a, b) => a.span.start - b.span.start);
  const spans = spansOf(result);
  const within = (id: PartId): typeof places => {
    const span = spans.get(id);
    if (!span) return [];
    const found: typeof places = [];
    for (let at = lowerBound(places, span.start); at < places.length; at += 1) {
      const place = places[at];
      if (!place || place.span.start >= span.end) break;
      found.push(place);
    }
    return found;
  };
  return result.doc.sentences.filter(({ id, dependsOn }) => {
    const own = within(id).find(({ state }) => state === 'shown');
    if (dependsOn === null || !own) return false;
    const antecedent = within(dependsOn);
    return (
      antecedent.length > 0 &&
      !antecedent.some(({ state, order }) => state === 'shown' && order < own.order)
    );
  }).length;
}

function lowerBound(places: readonly { readonly span: Span }[], start: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.span.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where each part that a sentence may lean on stands. */
function spansOf({ doc }: Result): Map<PartId, Span> {
  const hosts = allUnits(doc).flatMap((unit): readonly (Prose | Item)[] => {
    if (unit.kind === 'list') return unit.items;
    return unit.kind === 'prose' ? [unit] : [];
  });
  const parts = [
    ...doc.sentences,
    ...allUnits(doc),
    ...doc.sections.flatMap(({ heading }) => heading ?? []),
    ...hosts.flatMap(({ label }) => label ?? []),
  ];
  return new Map(parts.map(({ id, span }) => [id, span]));
}

function firstPiece(phrases: Sentence['phrases']): number | null {
  for (const phrase of phrases) {
    if (phrase.kind === 'text' || phrase.kind === 'atom') return phrase.span.start;
    const inside = firstPiece(phrase.children);
    if (inside !== null) return inside;
  }
  return null;
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
  const before = gradeOf(effortIn(result, () => true, false));
  if (before === null || before <= HARD_GRADE) return;
  const states = new Map(content.map(({ span, state }) => [span.start, state]));
  const isShown = ({ phrases }: Sentence): boolean =>
    states.get(firstPiece(phrases) ?? -1) === 'shown';
  const after = gradeOf(effortIn(result, isShown, true));
  const withFolded = gradeOf(effortIn(result, () => true, true));
  if (after === null || withFolded === null) return;
  own.shifts.push(after - before);
  own.withFolded.push(withFolded - before);
}

/** Reading effort of the sentences that `holds` keeps, with our edits or without. */
function effortIn(
  { doc, marks }: Result,
  holds: (sentence: Sentence) => boolean,
  edited: boolean,
): Effort {
  const { source } = doc.answer;
  return doc.sentences
    .filter(holds)
    .flatMap((sentence) => {
      const edits = edited ? (marks.edits.get(sentence.id) ?? []) : [];
      if (edits.length === 0) return [sentence.text];
      const text = [...edits]
        .sort((a, b) => b.span.start - a.span.start)
        .reduce(
          (whole, { span, text: word }) =>
            whole.slice(0, span.start - sentence.span.start) +
            word +
            whole.slice(span.end - sentence.span.start),
          source.slice(sentence.span.start, sentence.span.end),
        );
      return text.split(/(?<=[.!?]) (?=\p{Lu})/u);
    })
    .map(effortOf)
    .reduce(addEffort, NO_EFFORT);
}

const figures = ({ visible, shifts, withFolded, kept }: ByProfile) => ({
  kept: {
    warnings: share(kept.warnings),
    steps: share(kept.steps),
    basicsFolded: share(kept.basicsFolded),
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
  ]);
  const { ms } = json;
  const time = `ms: median ${fixed(ms.median)}, p99 ${fixed(ms.p99)}, ${fixed(ms.vsRemark)} × remark`;
  return [tableOf(laws), time, tableOf([head, ...body])].join('\n\n');
}

import path from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { gfm } from 'micromark-extension-gfm';
import { markUp } from '@/lib/rewrite/built-in/engine.ts';
import {
  addEffort,
  type Effort,
  effortOf,
  gradeOf,
  NO_EFFORT,
} from '@/lib/rewrite/built-in/reading-level.ts';
import { allUnits, type PartId, type Sentence, sentencesOf } from '@/lib/tree/doc.ts';
import { leaves, renderView, revert } from '@/lib/tree/render.ts';
import { type Leaf, NO_MARKS, type Result } from '@/lib/tree/result.ts';
import type { Block, Inline } from '@/lib/tree/view.ts';
import { readRows } from '../data.ts';
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
  changed: number;
};

/** Does the built-in engine keep every character, and what does it do for each kind of reader? */
export async function run(dataDir: string): Promise<{ table: string; json: unknown }> {
  const rows = readRows<AnswerRow>(path.join(dataDir, 'answers', 'answers.jsonl'));
  const laws = { covered: tally(), reverted: tally(), opaque: tally(), idempotent: tally() };
  const times: number[] = [];
  const byProfile = new Map<ProfileName, ByProfile>();
  let orphans = 0;
  let crashes = 0;
  for (const name of PROFILE_NAMES) {
    const framing = readProfile(name);
    const own: ByProfile = { visible: [], shifts: [], withFolded: [], changed: 0 };
    byProfile.set(name, own);
    for (const row of rows) {
      try {
        const before = performance.now();
        const { result, changed } = formFor(row, framing);
        renderView(result);
        times.push(performance.now() - before);
        if (changed) own.changed += 1;
        const drawn = leaves(result);
        count(laws.covered, coversOnce(drawn, row.answer.length));
        count(laws.reverted, revert(result) === row.answer);
        count(laws.opaque, opaqueText(result) === opaqueText({ ...result, marks: NO_MARKS }));
        count(laws.idempotent, isRepeatable(row, framing, result));
        orphans += countOrphans(result, drawn);
        measure(row, result, drawn, own);
      } catch (cause) {
        crashes += 1;
        process.stderr.write(`${name} ${row.id}: ${String(cause)}\n`);
      }
    }
  }
  const remark = median(rows.map((row) => timeRemark(row.answer)));
  const ms = { median: median(times), p99: quantile(times, 0.99) };
  const profiles = Object.fromEntries([...byProfile].map(([name, own]) => [name, figures(own)]));
  const json = {
    covered: share(laws.covered),
    reverted: share(laws.reverted),
    opaqueIdentical: share(laws.opaque),
    orphans,
    crashes,
    idempotent: share(laws.idempotent),
    ms: { ...ms, vsRemark: ms.median / remark },
    n: rows.length * PROFILE_NAMES.length,
    profiles,
  };
  return { table: print(json, profiles, byProfile, rows.length), json };
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
    else if (block.kind === 'opaque') found.push(`opaque ${block.text}`);
    else if (block.kind === 'list') for (const item of block.items) collect(item.blocks, found);
    else if (block.kind === 'table') collectInlines(block.rows.flat(2), found);
    else if ('blocks' in block) collect(block.blocks, found);
    else if ('inlines' in block) collectInlines(block.inlines, found);
  }
}

function collectInlines(inlines: readonly Inline[], found: string[]): void {
  for (const inline of inlines) {
    if (inline.kind === 'code' && !inline.copy) found.push(`inline ${inline.text}`);
    if (inline.kind === 'link') found.push(`link ${inline.url}`);
    if (inline.kind === 'image') found.push(`image ${inline.url}`);
    if (inline.kind === 'text' && /^(?:\\[([]|\$)/.test(inline.text)) found.push(inline.text);
    if ('children' in inline) collectInlines(inline.children, found);
  }
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

/** Visible sentences that lean on something folded, left out or shown only later. */
function countOrphans(result: Result, drawn: readonly Leaf[]): number {
  const place = new Map<number, { order: number; state: Leaf['state'] }>();
  for (const [order, { span, state }] of drawn.entries()) place.set(span.start, { order, state });
  const starts = firstLeafOf(result);
  return result.doc.sentences.filter(({ id, dependsOn }) => {
    if (dependsOn === null) return false;
    const own = place.get(starts.get(id) ?? -1);
    const other = place.get(starts.get(dependsOn) ?? -1);
    if (own?.state !== 'shown' || !other) return false;
    return other.state !== 'shown' || other.order > own.order;
  }).length;
}

/** Where the first drawn piece of each part begins in the source. */
function firstLeafOf({ doc }: Result): Map<PartId, number> {
  const starts = new Map<PartId, number>();
  const add = (sentence: Sentence): void => {
    const first = firstPiece(sentence.phrases);
    if (first !== null) starts.set(sentence.id, first);
  };
  doc.sentences.forEach(add);
  for (const { heading } of doc.sections) {
    const first = heading && firstPiece(heading.phrases);
    if (heading && first !== null) starts.set(heading.id, first);
  }
  for (const unit of allUnits(doc)) {
    if (unit.kind === 'opaque') starts.set(unit.id, unit.span.start);
    const first = unit.kind === 'list' ? sentencesOf(unit)[0] : undefined;
    if (first) starts.set(unit.id, firstPiece(first.phrases) ?? first.span.start);
    const hosts = unit.kind === 'list' ? unit.items : unit.kind === 'prose' ? [unit] : [];
    for (const { label } of hosts) {
      const named = label && firstPiece(label.phrases);
      if (label && named !== null) starts.set(label.id, named);
    }
  }
  return starts;
}

function firstPiece(phrases: Sentence['phrases']): number | null {
  for (const phrase of phrases) {
    if (phrase.kind === 'text' || phrase.kind === 'atom') return phrase.span.start;
    const inside = firstPiece(phrase.children);
    if (inside !== null) return inside;
  }
  return null;
}

function measure(row: AnswerRow, result: Result, drawn: readonly Leaf[], own: ByProfile): void {
  const content = drawn.filter(({ kind }) => kind !== 'markup');
  const words = (states: readonly Leaf['state'][]): number =>
    content
      .filter(({ state }) => states.includes(state))
      .reduce((sum, leaf) => sum + wordStarts(row.answer, leaf).length, 0);
  const all = words(['shown', 'folded', 'removed']);
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

const figures = ({ visible, shifts, withFolded }: ByProfile) => ({
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
  const head = ['profile', 'changed', 'visible', 'p90', 'grade', '≤ −1', 'with folded'];
  const body = Object.entries(profiles).map(([name, { visibleWords, gradeShift }]) => [
    name,
    fixed((byProfile.get(name as ProfileName)?.changed ?? 0) / answers),
    fixed(visibleWords.median),
    fixed(visibleWords.p90),
    fixed(gradeShift.median),
    fixed(gradeShift.shareDown1),
    fixed(gradeShift.medianWithFolded),
  ]);
  const { ms } = json;
  const time = `ms: median ${fixed(ms.median)}, p99 ${fixed(ms.p99)}, ${fixed(ms.vsRemark)} × remark`;
  return [tableOf(laws), time, tableOf([head, ...body])].join('\n\n');
}

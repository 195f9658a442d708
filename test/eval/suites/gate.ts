import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Framing } from '@/lib/framing/framing.ts';
import { type Decision, type GateReason, gate } from '@/lib/personalize/gate.ts';
import { readFolder, readOwn, readRows } from '../data.ts';
import { rate, type Share, show, tableOf, wilson } from '../statistics.ts';

type Label =
  | 'single-answer'
  | 'open'
  | 'deliverable'
  | 'code-only'
  | 'chit-chat'
  | 'safety'
  | 'too-short';

type Row = { id: string; question: string; answer?: string; label: Label };
type Judged = { id: string; label: Label; found: Label; disputed: boolean };

const LABEL_OF: Record<GateReason, Label> = {
  'single-answer': 'single-answer',
  'too-short': 'too-short',
  'code-or-data-only': 'code-only',
  deliverable: 'deliverable',
  'chit-chat': 'chit-chat',
  'safety-critical': 'safety',
  'nothing-known': 'open',
};

/** How often the gate leaves alone what it should, by kind of question. */
export async function run(dataDir: string): Promise<{ table: string; json: unknown }> {
  const { framing } = readOwn<{ framing: Framing }>('profiles/developer.json');
  const given = readFolder<Row>(path.join(dataDir, 'gate')).map((row) => judge(row, framing));
  const real = judgeReal(dataDir, framing);
  const safety = readOwn<Row[]>('labels/safety.json').map((row) => judge(row, framing));
  const languages = judgeLanguages(framing);
  const parts = [
    summary('gate/*.jsonl, by the question alone unless a row has an answer', given),
    summary('real questions with their answers, labelled by hand', real.withAnswer),
    summary('the same by the question alone', real.byQuestion),
    summary('crises and look-alikes written by hand', safety),
    ...[...languages].map(([language, rows]) =>
      summary(`questions in ${language}, written by hand by the author of the cues`, rows),
    ),
  ];
  return {
    table: parts.join('\n\n'),
    json: {
      ...figures(given),
      real: { ...figures(real.withAnswer), byQuestion: figures(real.byQuestion) },
      safety: figures(safety),
      languages: Object.fromEntries(
        [...languages].map(([language, rows]) => [language, figures(rows)]),
      ),
    },
  };
}

function judgeReal(dataDir: string, framing: Framing) {
  const labels = readOwn<{ id: string; label: Label; disputed?: boolean }[]>('labels/gate.json');
  const file = path.join(dataDir, 'answers/answers.jsonl');
  // Other people's data need not hold the answers that we labelled.
  const answers = existsSync(file) ? readRows<Row>(file) : [];
  const byId = new Map(answers.map((row) => [row.id, row]));
  const rows = labels.flatMap(({ id, label, disputed }) => {
    const row = byId.get(id);
    return row ? [{ row: { ...row, label }, disputed: disputed === true }] : [];
  });
  return {
    withAnswer: rows.map(({ row, disputed }) => ({ ...judge(row, framing), disputed })),
    byQuestion: rows.map(({ row, disputed }) => ({
      ...judge({ ...row, answer: '' }, framing),
      disputed,
    })),
  };
}

/** Questions in the other six languages, by language. */
function judgeLanguages(framing: Framing): Map<string, Judged[]> {
  const rows = readRows<Row & { language: string }>(
    path.join(import.meta.dirname, '../labels/gate-languages.jsonl'),
  );
  const languages = new Map<string, Judged[]>();
  for (const row of rows) {
    languages.set(row.language, [...(languages.get(row.language) ?? []), judge(row, framing)]);
  }
  return languages;
}

/** The gate sees what a careless typist sends: no capitals, no closing mark. */
const careless = (question: string): string =>
  question
    .toLowerCase()
    .trim()
    .replace(/[\s.!?…]+$/u, '');

function judge({ id, question, answer, label }: Row, framing: Framing): Judged {
  const decision = gate({
    question: careless(question),
    answer: { source: answer ?? '', islands: [] },
    framing,
  });
  return { id, label, found: labelOf(decision), disputed: false };
}

const labelOf = (decision: Decision): Label =>
  decision.personalize ? 'open' : LABEL_OF[decision.reason];

const share = (rows: readonly Judged[], isHit: (row: Judged) => boolean): Share => ({
  hits: rows.filter(isHit).length,
  n: rows.length,
});

const labelled = (rows: readonly Judged[], label: Label): Judged[] =>
  rows.filter((row) => row.label === label);

function figures(rows: readonly Judged[]) {
  const single = share(labelled(rows, 'single-answer'), ({ found }) => found !== 'open');
  const open = share(labelled(rows, 'open'), ({ found }) => found !== 'open');
  const { recall, precision } = scores(rows, 'deliverable');
  const present = [...new Set(rows.map(({ label }) => label))].sort();
  return {
    singleAnswer: { leftAlone: rate(single), n: single.n, interval: wilson(single) },
    open: { wronglyLeftAlone: rate(open), n: open.n, interval: wilson(open) },
    deliverables: { recall: rate(recall), precision: rate(precision) },
    macroF1:
      present.reduce((sum, label) => sum + scores(rows, label).f1, 0) / Math.max(1, present.length),
    byLabel: Object.fromEntries(
      present.map((label) => {
        const alone = share(labelled(rows, label), ({ found }) => found !== 'open');
        const { recall: hit, precision: right, f1 } = scores(rows, label);
        return [
          label,
          { leftAlone: rate(alone), n: alone.n, recall: rate(hit), precision: rate(right), f1 },
        ];
      }),
    ),
    misses: rows
      .filter((row) => (row.label === 'open') !== (row.found === 'open'))
      .map(({ id, label, found, disputed }) => ({ id, label, found, disputed })),
  };
}

function scores(rows: readonly Judged[], label: Label) {
  const recall = share(labelled(rows, label), ({ found }) => found === label);
  const precision = share(
    rows.filter(({ found }) => found === label),
    (row) => row.label === label,
  );
  const sum = rate(recall) + rate(precision);
  return { recall, precision, f1: sum === 0 ? 0 : (2 * rate(recall) * rate(precision)) / sum };
}

function summary(title: string, rows: readonly Judged[]): string {
  const { macroF1 } = figures(rows);
  const present = [...new Set(rows.map(({ label }) => label))].sort();
  const lines = present.map((label) => {
    const { recall, precision, f1 } = scores(rows, label);
    const alone = share(labelled(rows, label), ({ found }) => found !== 'open');
    return [label, show(alone), show(recall), show(precision), f1.toFixed(3)];
  });
  const head = ['label', 'left alone', 'recall of the reason', 'precision of the reason', 'F1'];
  return `${title}\n${tableOf([head, ...lines])}\nmacro-F1 ${macroF1.toFixed(3)}`;
}

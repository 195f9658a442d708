import path from 'node:path';
import { analyse } from '@/lib/rewrite/built-in/analysis.ts';
import { basicsIn } from '@/lib/rewrite/built-in/basics.ts';
import { cuesFor } from '@/lib/rewrite/built-in/cues/cues-for.ts';
import { withMustSee } from '@/lib/rewrite/built-in/must-see.ts';
import type { Role } from '@/lib/rewrite/built-in/roles.ts';
import type { Sentence } from '@/lib/tree/doc.ts';
import { languageOf } from '@/lib/tree/language.ts';
import { parseAnswer } from '@/lib/tree/parse.ts';
import { readRows } from '../data.ts';
import { type AnswerRow, asSource } from '../rewrite-forms.ts';
import { rate, type Share, show, tableOf } from '../statistics.ts';

/** One sentence of one answer, by place, and what a person says it does there. */
type Judged = {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly role: Role;
  /** Judged after the cues were last changed for its role, so that it says something about others. */
  readonly fresh: boolean;
};

/** One sentence that was offered as basic, and whether an expert who asked this can do without it. */
type JudgedBasic = Pick<Judged, 'id' | 'start' | 'end'> & { readonly mayWait: boolean };

/** Roles whose sentences may be folded or left out: here a wrong label costs the reader something. */
const COSTLY: readonly Role[] = ['filler', 'offer', 'definition', 'example', 'wrap-up'];

/** When a sentence is labelled so that it may be folded or left out, is the label right? */
export async function run(dataDir: string): Promise<{ table: string; json: unknown }> {
  const answers = readRows<AnswerRow>(path.join(dataDir, 'answers', 'answers.jsonl'));
  const judged = readRows<Judged>(path.join(import.meta.dirname, '../labels/roles.jsonl'));
  const ids = new Set(judged.map(({ id }) => id));
  const labelled = new Map(
    answers.filter(({ id }) => ids.has(id)).map((row) => [row.id, labelsOf(row)]),
  );
  const given = judged.map((row) => ({ ...row, label: labelled.get(row.id)?.get(row.start) }));
  const precision = (role: Role, rows: typeof given): Share => {
    const own = rows.filter(({ label }) => label === role);
    return { hits: own.filter((row) => row.role === role).length, n: own.length };
  };
  const fresh = given.filter((row) => row.fresh);
  const basics = basicsJudged(answers);
  const rows = COSTLY.map((role) => ({
    role,
    fresh: precision(role, fresh),
    all: precision(role, given),
  }));
  return {
    table: tableOf([
      ['label', 'right, fresh sentences', 'right, all judged sentences'],
      ...rows.map((row) => [row.role, show(row.fresh), show(row.all)]),
      ['not asked for', '', show(basics)],
    ]),
    json: {
      precision: Object.fromEntries(rows.map((row) => [row.role, rate(row.fresh)])),
      worst: Math.min(...rows.map((row) => rate(row.fresh))),
      n: Object.fromEntries(rows.map((row) => [row.role, row.fresh.n])),
      all: Object.fromEntries(rows.map((row) => [row.role, rate(row.all)])),
      notAskedFor: rate(basics),
    },
  };
}

/** The engine's label of each sentence, by where it begins. */
function labelsOf(row: AnswerRow): Map<number, Role> {
  const doc = parseAnswer(asSource(row));
  const cues = cuesFor(languageOf(row.answer));
  const { roles } = analyse(doc, row.question, cues);
  return new Map(
    doc.sentences.flatMap(({ id, span }) => [[span.start, roles.get(id) ?? 'statement']]),
  );
}

/** Of the judged sentences that the engine lets wait for an expert, those of which a person says so too. */
function basicsJudged(answers: readonly AnswerRow[]): Share {
  const judged = readRows<JudgedBasic>(path.join(import.meta.dirname, '../labels/basics.jsonl'));
  const waiting = new Map(
    answers
      .filter(({ id }) => judged.some((row) => row.id === id))
      .map((row) => [row.id, new Set(basicsOf(row).map(({ span }) => span.start))]),
  );
  const own = judged.filter(({ id, start }) => waiting.get(id)?.has(start));
  return { hits: own.filter(({ mayWait }) => mayWait).length, n: own.length };
}

function basicsOf(row: AnswerRow): Sentence[] {
  const cues = cuesFor(languageOf(row.answer));
  return basicsIn(withMustSee(analyse(parseAnswer(asSource(row)), row.question, cues)));
}

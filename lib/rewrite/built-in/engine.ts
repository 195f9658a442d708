import { err, ok } from '../../core/result.ts';
import type { Unit } from '../../tree/doc.ts';
import { parseAnswer } from '../../tree/parse.ts';
import { renderView } from '../../tree/render.ts';
import type { Result } from '../../tree/result.ts';
import type { FitsReason, Note, RewriteEngine, RewriteRequest, Rewriting } from '../engine.ts';
import { analyse } from './analysis.ts';
import { cuesFor } from './cues/cues-for.ts';
import { marksOf, newDraft } from './draft.ts';
import { withMustSee } from './must-see.ts';
import { gatherFolds } from './outline.ts';
import { asksForNothing, planFor } from './plan.ts';
import { selectParts } from './select-parts.ts';
import type { Transform, Work } from './transform.ts';
import { foldDetail } from './transforms/fold-detail.ts';
import { foldKnown } from './transforms/fold-known.ts';
import { gather, leadWith } from './transforms/gather.ts';
import { gloss } from './transforms/gloss.ts';
import { inShort } from './transforms/in-short.ts';
import { plainWords } from './transforms/plain-words.ts';
import { shortParagraphs } from './transforms/short-paragraphs.ts';
import { shorten } from './transforms/shorten.ts';
import { splitSentences } from './transforms/split-sentences.ts';
import { toBullets } from './transforms/to-bullets.ts';
import { toProse } from './transforms/to-prose.ts';
import { toTable } from './transforms/to-table.ts';
import { trimFiller } from './transforms/trim-filler.ts';
import { settleAntecedents } from './visibility.ts';

/** What is visible is decided first … */
const VISIBILITY: readonly Transform[] = [trimFiller, foldKnown, foldDetail, shorten];
/** … then order and form; words last, because matching needs the original ones. */
const FORM: readonly Transform[] = [
  gather,
  leadWith,
  toTable,
  toBullets,
  toProse,
  shortParagraphs,
  plainWords,
  splitSentences,
  gloss,
  inShort,
];

/** The default engine: rules only, on the device, nothing but the answer's own text. */
export const builtInEngine: RewriteEngine = {
  id: 'built-in',
  async rewrite(request, signal) {
    signal.throwIfAborted();
    try {
      return ok(rewriteAnswer(request));
    } catch (cause) {
      return err({
        kind: 'engine-broke',
        message: cause instanceof Error ? cause.message : String(cause),
      });
    }
  },
};

/** The same as a plain function. */
export function rewriteAnswer(request: RewriteRequest): Rewriting {
  const made = markUp(request);
  if ('why' in made) return { kind: 'unchanged', why: made.why };
  const view = renderView(made.result);
  const isShapeOnly = cuesFor(made.result.doc.language).language === 'und';
  return {
    kind: 'rewritten',
    view: isShapeOnly ? { ...view, onlyLayout: true } : view,
    notes: made.notes,
  };
}

/** Below this strength of the gate's decision nothing is folded or moved. */
const SURE_ENOUGH = 0.5;

type MarkedUp =
  | { readonly result: Result; readonly notes: readonly Note[] }
  | { readonly why: readonly FitsReason[] };

/** Mark an answer for a reader, or say why it fits as it is. */
export function markUp({
  question,
  answer,
  framing,
  without,
  strength = 1,
}: RewriteRequest): MarkedUp {
  if (asksForNothing(framing)) return { why: ['nothing-to-fold'] };
  const doc = parseAnswer(answer);
  const cues = cuesFor(doc.language);
  // Code, a table or verse alone: there is nothing beside it to choose from.
  if (doc.sentences.length === 0) return { why: ['nothing-to-fold'] };
  const analysis = withMustSee(analyse(doc, question, cues));
  const plan = planFor(framing);
  const draft = newDraft();
  const work: Work = { analysis, plan, selection: selectParts(analysis, plan), draft, strength };
  if (strength < SURE_ENOUGH) run([trimFiller], work, without);
  else {
    run(VISIBILITY, work, without);
    settleAntecedents(analysis, draft);
    gatherFolds(work);
    run(FORM, work, without);
  }
  if (draft.notes.size === 0) return { why: whyUnchanged(work) };
  return { result: { doc, marks: marksOf(draft) }, notes: [...draft.notes.values()] };
}

function run(
  transforms: readonly Transform[],
  work: Work,
  without: RewriteRequest['without'],
): void {
  for (const transform of transforms) if (!without.includes(transform.id)) transform.apply(work);
}

function whyUnchanged({ plan: { lenses, framing }, draft, analysis }: Work): FitsReason[] {
  if (analysis.cues.language === 'und') return ['language-not-supported'];
  const { folded } = draft;
  const reasons: FitsReason[] = [];
  const isStep = (unit: Unit): boolean => unit.kind === 'list' && unit.listClass === 'procedure';
  if (analysis.units.some(isStep)) reasons.push('one-procedure');
  if (folded.size === 0) reasons.push('nothing-to-fold');
  if (lenses.length > 0) reasons.push('nothing-on-your-topics');
  if (framing.length === 'brief') reasons.push('short-already');
  return reasons;
}

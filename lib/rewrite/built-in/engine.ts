import { err, ok } from '../../core/result.ts';
import type { Doc, Unit } from '../../tree/doc.ts';
import { parseAnswer } from '../../tree/parse.ts';
import { renderView } from '../../tree/render.ts';
import { NO_MARKS, type Result, sameMarks } from '../../tree/result.ts';
import type { FitsReason, Note, RewriteEngine, RewriteRequest, Rewriting } from '../engine.ts';
import { analyse } from './analysis.ts';
import { cuesFor } from './cues/cues-for.ts';
import { marksOf, newDraft } from './draft.ts';
import { definitionsIn } from './glossary/saved-definitions.ts';
import { withMustSee } from './must-see.ts';
import { asksForNothing, planFor } from './plan.ts';
import { select } from './selection.ts';
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
export const markUp = (request: RewriteRequest): MarkedUp =>
  markTree({ doc: parseAnswer(request.answer), marks: NO_MARKS }, request);

/**
 * The same for a tree that may carry marks already. What to do is decided by the original alone, which
 * no mark ever changes: a tree that carries these very marks comes back as it is, with nothing noted.
 */
export function markTree(tree: Result, request: Omit<RewriteRequest, 'answer'>): MarkedUp {
  const { doc } = tree;
  // Code, a table or verse alone: there is nothing beside it to choose from.
  if (asksForNothing(request.framing) || doc.sentences.length === 0) {
    return { why: ['nothing-to-fold'] };
  }
  const work = workOn(doc, request);
  const { draft } = work;
  makeMarks(work, request.without);
  if (isTrivial(draft)) return { why: whyUnchanged(work) };
  const marks = marksOf(draft);
  if (sameMarks(marks, tree.marks)) return { result: tree, notes: [] };
  return { result: { doc, marks }, notes: [...draft.notes.values()] };
}

function workOn(
  doc: Doc,
  { question, framing, strength = 1, passages = [] }: Omit<RewriteRequest, 'answer'>,
): Work {
  const analysis = withMustSee(analyse(doc, question, cuesFor(doc.language)));
  const plan = planFor(framing);
  return {
    analysis,
    plan,
    selection: select(analysis, plan),
    draft: newDraft(),
    strength,
    saved: definitionsIn(passages),
  };
}

function makeMarks(work: Work, without: RewriteRequest['without']): void {
  if (work.strength < SURE_ENOUGH) {
    run([trimFiller], work, without);
    return;
  }
  run(VISIBILITY, work, without);
  run(FORM, work, without);
}

function run(
  transforms: readonly Transform[],
  work: Work,
  without: RewriteRequest['without'],
): void {
  for (const transform of transforms) if (!without.includes(transform.id)) transform.apply(work);
}

/** Fewer plainer words than this are no other form of an answer. */
const FEW_WORDS = 5;

/** True when nothing changes that a reader would notice. */
function isTrivial({ notes }: Work['draft']): boolean {
  return [...notes.values()].every(
    ({ transform, count }) => transform === 'plain-words' && count < FEW_WORDS,
  );
}

/** Shorter answers are short already, in words. */
const SHORT = 150;

function whyUnchanged({ plan: { lenses, framing }, draft, analysis }: Work): FitsReason[] {
  if (analysis.cues.language === 'und') return ['language-not-supported'];
  const { folded } = draft;
  const reasons: FitsReason[] = [];
  const isStep = (unit: Unit): boolean => unit.kind === 'list' && unit.listClass === 'procedure';
  if (analysis.units.some(isStep)) reasons.push('one-procedure');
  if (folded.size === 0) reasons.push('nothing-to-fold');
  if (lenses.length > 0) reasons.push('nothing-on-your-topics');
  if (framing.length === 'brief' && analysis.doc.words < SHORT) reasons.push('short-already');
  return reasons;
}

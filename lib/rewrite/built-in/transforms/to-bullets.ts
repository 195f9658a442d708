import type { Prose } from '../../../tree/doc.ts';
import { chainsOf } from '../chains.ts';
import { noteDown } from '../draft.ts';
import type { Transform, Work } from '../transform.ts';

const MIN_POINTS = 3;
/** Shorter paragraphs are taken in at a glance, in words. */
const MIN_WORDS = 45;

/** Long paragraphs of independent statements become points, when the reader prefers points. */
export const toBullets: Transform = {
  id: 'to-bullets',
  apply(work) {
    const { structure } = work.plan.framing;
    if (structure !== 'bullets' && structure !== 'steps') return;
    for (const unit of work.analysis.units) {
      if (unit.kind !== 'prose' || !fits(unit, work)) continue;
      const groups = chainsOf(unit.sentences).map((chain) => chain.map(({ id }) => id));
      work.draft.forms.set(unit.id, { kind: 'bullets', groups });
      noteDown(work.draft, 'to-bullets', 'structure');
    }
  },
};

function fits(unit: Prose, { analysis, draft, plan }: Work): boolean {
  const { sentences, label } = unit;
  if (label || sentences.some(({ id }) => draft.folded.has(id) || draft.removed.has(id)))
    return false;
  if (sentences.some(({ id }) => analysis.roles.get(id) === 'intro')) return false;
  if (sentences.some(({ text }) => analysis.cues.isTold.test(text))) return false;
  const chains = chainsOf(sentences);
  const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
  const isSteps = sentences.filter(({ id }) => analysis.roles.get(id) === 'step').length;
  if (plan.framing.structure === 'steps' && isSteps < MIN_POINTS) return false;
  return chains.length >= MIN_POINTS && words >= MIN_WORDS;
}

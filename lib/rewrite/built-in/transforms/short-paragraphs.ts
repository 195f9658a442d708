import type { PartId, Prose, Sentence } from '../../../tree/doc.ts';
import { noteDown } from '../draft.ts';
import type { Transform, Work } from '../transform.ts';

/** Paragraphs of fewer sentences are short already. */
const MIN_SENTENCES = 4;
/** Sentences a short paragraph holds at most, if dependence allows. */
const WANTED = 2;

/** For a newcomer: long paragraphs in two or more, never between a sentence and what it leans on. */
export const shortParagraphs: Transform = {
  id: 'short-paragraphs',
  apply(work) {
    const { analysis, plan, draft } = work;
    if (plan.framing.depth !== 'newcomer' && plan.framing.vocabulary !== 'plain') return;
    for (const unit of analysis.units) {
      if (unit.kind !== 'prose') continue;
      const groups = split(unit, work);
      if (groups.length < 2) continue;
      draft.forms.set(unit.id, { kind: 'split', groups });
      noteDown(draft, 'short-paragraphs', 'depth');
    }
  },
};

function split({ sentences }: Prose, { draft, analysis }: Work): PartId[][] {
  const visible = sentences.filter(({ id }) => !draft.folded.has(id) && !draft.removed.has(id));
  if (visible.length < MIN_SENTENCES) return [];
  const groups: Sentence[][] = [];
  for (const sentence of sentences) {
    const last = groups[groups.length - 1];
    // Without words for it every sentence counts as leaning; a new line parts none from its place.
    const leans = sentence.dependsOn !== null && analysis.cues.language !== 'und';
    const mustStay = leans || draft.folded.has(sentence.id);
    if (last && (mustStay || last.length < WANTED)) last.push(sentence);
    else groups.push([sentence]);
  }
  return groups.map((group) => group.map(({ id }) => id));
}

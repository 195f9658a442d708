import type { Phrase, Sentence } from '../../../tree/doc.ts';
import { noteDown } from '../draft.ts';
import type { Transform, Work } from '../transform.ts';

/** Shorter answers are seen at one glance. */
const MIN_WORDS = 160;
const MAX_POINTS = 2;
/** A verdict this early needs no copy at the top. */
const EARLY = 3;

/** Copy the answer's own verdict to the top. */
export const inShort: Transform = {
  id: 'in-short',
  apply(work) {
    const { analysis, plan, draft } = work;
    if (!plan.sumsUp || analysis.doc.words < MIN_WORDS) return;
    const points = verdicts(work).slice(0, MAX_POINTS);
    draft.inShort.push(...points.map(({ phrases }): readonly Phrase[] => phrases));
    if (points.length > 0)
      noteDown(draft, 'in-short', plan.framing.length === 'brief' ? 'length' : 'emphasis');
  },
};

/** Sentences that decide, from the closing section first, and only such as stand alone. */
function verdicts({ analysis, draft }: Work): Sentence[] {
  const { doc, cues, roles } = analysis;
  const closing = doc.sections.find(({ heading }) => cues.summaryHeading.test(heading?.text ?? ''));
  const own = (sentence: Sentence): boolean =>
    sentence.dependsOn === null && sentence.index >= EARLY && !draft.removed.has(sentence.id);
  const isInside = ({ span }: Sentence): boolean =>
    closing !== undefined && span.start >= closing.span.start && span.end <= closing.span.end;
  const summed = doc.sentences.filter((sentence) => isInside(sentence) && own(sentence));
  if (summed.length > 0) return summed;
  return doc.sentences.filter((sentence) => roles.get(sentence.id) === 'verdict' && own(sentence));
}

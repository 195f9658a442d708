import type { PartId, Sentence } from '../../../tree/doc.ts';
import { leaveForEnd } from '../leave-for-end.ts';
import type { Transform, Work } from '../transform.ts';
import { asksForWorkOfHands, namesToShow, pointsToShorten } from './shorten-lists.ts';

/** Shorter answers are read at once, in words. */
const MIN_ANSWER = 140;

/**
 * Brief: of all points their names, where those answer the question, or how each point begins; no
 * closing words that say nothing. What is said beyond that is told in full at the end. Explanations,
 * stories and steps stay whole: people who read their beginnings beside the whole missed the rest.
 */
export const shorten: Transform = {
  id: 'shorten',
  apply(work) {
    const { analysis, plan } = work;
    if (plan.framing.length !== 'brief' || analysis.doc.words < MIN_ANSWER) return;
    if (wantsAllOfIt(analysis)) return;
    const beginningsDo = !asksForWorkOfHands(analysis);
    leaveForEnd(
      {
        transform: 'shorten',
        field: 'length',
        sentences: [...closingWords(work), ...(beginningsDo ? pointsToShorten(work) : [])],
        points: namesToShow(work),
        tails: beginningsDo,
        least: { words: 70, share: 0.15 },
      },
      work,
    );
  },
};

const wantsAllOfIt = ({ cues, question }: Work['analysis']): boolean =>
  cues.asksForBodies.test(question) || cues.asksForWhole.test(question);

/** Closing paragraphs that only look back; one that sums up is what a reader in a hurry looks for. */
function closingWords({ analysis }: Work): PartId[] {
  const { roles, mustSee, units, cues } = analysis;
  const isClosing = ({ id, text }: Sentence): boolean =>
    roles.get(id) === 'wrap-up' && !mustSee.has(id) && !cues.closingWords.test(text);
  return units.flatMap((unit) =>
    unit.kind === 'prose' && unit.sentences.every(isClosing)
      ? unit.sentences.map(({ id }) => id)
      : [],
  );
}

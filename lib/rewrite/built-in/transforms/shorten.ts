import { type PartId, type Sentence, sentencesOfItem } from '../../../tree/doc.ts';
import { leaveForEnd } from '../leave-for-end.ts';
import type { Transform, Work } from '../transform.ts';
import { namesToShow, pointsToShorten } from './shorten-lists.ts';

/** Shorter answers are read at once, in words. */
const MIN_ANSWER = 140;

/**
 * Brief: of all points their names, where those answer the question, or how each point begins, unless
 * it asks how or what a thing is; no closing words that say nothing. What is said beyond that is told in full at the
 * end. Explanations, stories and steps stay whole: people who read their beginnings beside the whole
 * missed what was left out.
 */
export const shorten: Transform = {
  id: 'shorten',
  apply(work) {
    const { analysis, plan } = work;
    if (plan.framing.length !== 'brief' || analysis.doc.words < MIN_ANSWER) return;
    if (wantsAllOfIt(analysis)) return;
    const named = namesToShow(work);
    const shut = named.flatMap(sentencesOfItem).map(({ id }) => id);
    const asksForPoints = pointsAnswer(work);
    leaveForEnd(
      {
        transform: 'shorten',
        field: 'length',
        sentences: [
          ...shut,
          ...closingWords(work),
          ...(asksForPoints ? pointsToShorten(work) : []),
        ],
        points: named.map(({ id }) => id),
        tails: asksForPoints ? ['result', 'trait', 'reason'] : [],
        least: { words: 70, share: 0.15 },
      },
      work,
    );
  },
};

const wantsAllOfIt = ({ cues, question }: Work['analysis']): boolean =>
  cues.asksForBodies.test(question) || cues.asksForWhole.test(question);

/** In work of one's hands every word may count. */
const pointsAnswer = ({ analysis: { cues, question } }: Work): boolean =>
  cues.asksForPoints.test(question) || !cues.asksHowTo.test(question);

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

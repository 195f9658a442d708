import { type PartId, type Prose, type Sentence, sentencesOfItem } from '../../../tree/doc.ts';
import { leaveForEnd } from '../leave-for-end.ts';
import type { Transform, Work } from '../transform.ts';
import { mustFollow, namesToShow, pointsToShorten } from './shorten-lists.ts';

/** Shorter answers are read at once, in words. */
const MIN_ANSWER = 140;

/**
 * Brief: of all points their names, where those answer the question, else how each point and each
 * paragraph begins, without trailing clauses. What is said beyond that is told in full at the end.
 */
export const shorten: Transform = {
  id: 'shorten',
  apply(work) {
    const { analysis, plan } = work;
    if (plan.framing.length !== 'brief' || analysis.doc.words < MIN_ANSWER) return;
    const named = namesToShow(work);
    const shut = named.flatMap(sentencesOfItem).map(({ id }) => id);
    leaveForEnd(
      {
        transform: 'shorten',
        field: 'length',
        sentences: [...shut, ...sentencesToWait(work)],
        points: named.map(({ id }) => id),
        tails: ['result', 'trait', 'reason'],
        least: { words: 40, share: 0.12 },
      },
      work,
    );
  },
};

/** What stands behind the first sentence of a point or paragraph. */
function sentencesToWait(work: Work): PartId[] {
  const { analysis } = work;
  const prose = analysis.units.filter(
    (unit): unit is Prose => unit.kind === 'prose' && isTop(unit, work),
  );
  return [...prose.flatMap((unit) => behindLead(unit.sentences, work)), ...pointsToShorten(work)];
}

const isTop = ({ id }: Prose, { analysis: { bundleIds, parents } }: Work): boolean =>
  bundleIds.has(parents.get(id) ?? id);

/** All of a closing paragraph that only looks back; else what the opening sentence can do without. */
function behindLead(sentences: readonly Sentence[], { analysis }: Work): PartId[] {
  const { roles, mustSee } = analysis;
  const isClosing = sentences.every(
    ({ id }) => (roles.get(id) === 'wrap-up' || roles.get(id) === 'offer') && !mustSee.has(id),
  );
  const behind = isClosing ? sentences : sentences.slice(1);
  const waiting: PartId[] = [];
  let isInSight = !isClosing;
  for (const sentence of behind) {
    const stays = mustFollow(sentence, analysis, isInSight);
    if (!stays) waiting.push(sentence.id);
    isInSight = stays;
  }
  return waiting;
}

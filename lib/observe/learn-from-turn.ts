import type { SelfModel } from '../self-model/belief.ts';
import { activeGoal, NEAR_ENOUGH } from '../self-model/goal.ts';
import { lexicalSimilarity, type Similarity } from '../self-model/similarity.ts';
import { readSituation } from '../self-model/situation.ts';
import { claimKey } from '../self-model/subject.ts';
import { choicesIn } from './choices.ts';
import type { Inference } from './interpret.ts';
import { signsIn, stageOfQuestion } from './question-signs.ts';
import { statementsIn } from './statements.ts';

/** One turn of the user's own, sent on a granted site, with the assistant's turn before it. */
export type OwnTurn = { readonly text: string; readonly answerBefore: string };

/** How telling it is that a question comes from another stage than its goal was in. */
const STAGE_WEIGHT = 0.4;

/**
 * All that a sent turn says about the user: statements, choices, signs in its wording, and the stage
 * a known goal has moved to. Call it only for turns that are the user's own, and with their yes.
 */
export function learnFromTurn(
  turn: OwnTurn,
  model: SelfModel,
  similarity: Similarity = lexicalSimilarity,
): readonly Inference[] {
  const all = [
    ...statementsIn(turn.text),
    ...choicesIn(turn.text, turn.answerBefore),
    ...signsIn(turn.text),
    ...movedGoal(turn.text, model, similarity),
  ];
  // What was stated stands first and outranks a faint sign of the same.
  const byClaim = new Map<string, Inference>();
  for (const inference of all) {
    const key = claimKey(inference.claim);
    if (!byClaim.has(key)) byClaim.set(key, inference);
  }
  return [...byClaim.values()];
}

function movedGoal(question: string, model: SelfModel, similarity: Similarity): Inference[] {
  const stage = stageOfQuestion(question);
  if (stage === null) return [];
  const held = model.beliefs.filter(
    ({ status, validTo }) => status === 'acting' && validTo === null,
  );
  const situation = readSituation({ question, answer: '' }, similarity);
  const goal = activeGoal({ beliefs: held }, situation);
  if (!goal || goal.claim.stage === stage || situation.near(goal.claim.goal) < NEAR_ENOUGH)
    return [];
  return [
    {
      claim: { ...goal.claim, stage },
      provenance: 'observed',
      weight: STAGE_WEIGHT,
      words: question,
    },
  ];
}

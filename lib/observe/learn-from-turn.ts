import type { Unit } from '../core/units.ts';
import type { SelfModel } from '../self-model/belief.ts';
import { activeGoal } from '../self-model/goal.ts';
import { isActing } from '../self-model/level.ts';
import type { Similarity } from '../self-model/similarity.ts';
import { readSituation } from '../self-model/situation.ts';
import { claimKey } from '../self-model/subject.ts';
import { choicesIn } from './choices.ts';
import { followUpsIn, type LastAnswer } from './follow-ups.ts';
import type { Inference } from './interpret.ts';
import { signsIn, stageOfQuestion } from './question-signs.ts';
import { statementsIn } from './statements.ts';

/** One turn of the user's own, sent on a granted site, with the assistant's turn before it. */
export type OwnTurn = { readonly text: string; readonly answerBefore: string };

/** What a turn is read against. */
export type TurnContext = {
  readonly model: SelfModel;
  /** The answer that a follow-up would speak of. */
  readonly lastAnswer: LastAnswer | null;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly similarity: Similarity;
};

/** One question from another stage hints that its goal has moved on; several of them show it. */
const STAGE_WEIGHT: Unit = 0.25;

/** Longest stretch of a question that is kept as the words of its evidence. */
const MAX_WORDS = 300;

/**
 * All that a sent turn says about the user: statements, choices, signs in its wording, follow-ups on
 * the answer before, and the stage a known goal has moved to. Call it only for turns that are the
 * user's own, and with their yes.
 */
export function learnFromTurn(turn: OwnTurn, context: TurnContext): readonly Inference[] {
  const all = [
    ...statementsIn(turn.text),
    ...choicesIn(turn.text, turn.answerBefore),
    ...signsIn(turn.text),
    ...followUpsIn(turn.text, context.lastAnswer),
    ...movedGoal(turn.text, context),
  ];
  // What was stated stands first and outranks a faint sign of the same.
  const byClaim = new Map<string, Inference>();
  for (const inference of all) {
    const key = claimKey(inference.claim);
    if (!byClaim.has(key)) byClaim.set(key, inference);
  }
  return [...byClaim.values()];
}

function movedGoal(
  text: string,
  { model, now, similarity }: Pick<TurnContext, 'model' | 'now' | 'similarity'>,
): readonly Inference[] {
  const stage = stageOfQuestion(text);
  if (stage === null) return [];
  const acting = { beliefs: model.beliefs.filter((belief) => isActing(belief, now)) };
  const goal = activeGoal(acting, readSituation({ question: text, answer: '' }, similarity));
  if (!goal || goal.claim.stage === stage) return [];
  const claim = { ...goal.claim, stage };
  return [{ claim, provenance: 'observed', weight: STAGE_WEIGHT, words: text.slice(0, MAX_WORDS) }];
}

import type { BeliefId } from '../core/ids.ts';
import {
  type Framing,
  type FramingField,
  type Level,
  NEUTRAL_FRAMING,
} from '../framing/framing.ts';
import type { SelfModel } from './belief.ts';
import { frameDepth } from './frame-depth.ts';
import { frameEmphasis } from './frame-emphasis.ts';
import { frameNames } from './frame-names.ts';
import { frameStyle } from './frame-style.ts';
import { isActing } from './level.ts';
import { activeRole } from './role.ts';
import { lexicalSimilarity, type Similarity } from './similarity.ts';
import { readSituation } from './situation.ts';

/** Which rule set which knob, and the belief it acted on; null when it needed none. */
export type Because = {
  readonly field: FramingField;
  readonly ruleId: string;
  readonly beliefId: BeliefId | null;
};

/** A part of a framing with the reasons for it. */
export type Framed<Field extends FramingField> = {
  readonly set: Partial<Pick<Framing, Field>>;
  readonly because: readonly Because[];
};

/**
 * All that a rewriter may know for this answer, and why. Only beliefs that bear on the question act;
 * stances and free sentences have no way in, because every value comes from a table or is the name
 * of a thing.
 */
export function frame(
  model: SelfModel,
  about: { readonly question: string; readonly answer: string },
  now: number,
  similarity: Similarity = lexicalSimilarity,
): { readonly framing: Framing; readonly because: readonly Because[] } {
  const acting = { beliefs: model.beliefs.filter((belief) => isActing(belief, now)) };
  const situation = readSituation(about, similarity);
  const role = activeRole(acting, situation, now);
  const depth = frameDepth(acting, situation, role, now, similarity);
  const emphasis = frameEmphasis(acting, situation, role, depth.set.depth);
  const parts = [
    depth,
    emphasis,
    frameStyle(acting, situation, role, depth),
    frameNames(acting, situation, now),
  ];
  const because = parts.flatMap((part) => part.because);
  const set = Object.assign({}, ...parts.map((part) => part.set)) as Partial<Framing>;
  const level = levelOfFraming(because, emphasis.stageChose);
  return { framing: { ...NEUTRAL_FRAMING, ...set, level }, because };
}

function levelOfFraming(because: readonly Because[], stageChose: boolean): Level {
  if (stageChose) return 4;
  if (because.some(({ ruleId }) => !ruleId.startsWith('role:'))) return 3;
  return because.length > 0 ? 2 : 0;
}

import type { BeliefId } from '../core/ids.ts';
import {
  type Framing,
  type FramingField,
  type Level,
  NEUTRAL_FRAMING,
} from '../framing/framing.ts';
import type { Belief, SelfModel } from './belief.ts';
import type { Facet } from './claim.ts';
import { frameDepth } from './frame-depth.ts';
import { frameEmphasis } from './frame-emphasis.ts';
import { frameNames } from './frame-names.ts';
import { frameStyle } from './frame-style.ts';
import { isActing } from './level.ts';
import { relevanceOf } from './recall.ts';
import { BEARS, type Relevance } from './relevance.ts';
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
  relevance: Relevance | null = null,
): { readonly framing: Framing; readonly because: readonly Because[] } {
  const acting = { beliefs: latestActing(model, now) };
  const situation = readSituation(about, similarity);
  const role = activeRole(acting, situation, now);
  const depth = frameDepth(acting, situation, role, now, similarity);
  const emphasis = frameEmphasis(acting, situation, role, depth.set.depth);
  const parts = [
    depth,
    emphasis,
    frameStyle(acting, situation, role, depth),
    frameNames(acting, situation, bearingOn(about.question, relevance), now),
  ];
  const because = parts.flatMap((part) => part.because);
  const set = Object.assign({}, ...parts.map((part) => part.set)) as Partial<Framing>;
  const level = levelOfFraming(because, emphasis.stageChose);
  return { framing: { ...NEUTRAL_FRAMING, ...set, level }, because };
}

/** Longer questions hold pasted material; their first part says what they are about. */
const MAX_QUESTION = 500;

/** Whether a belief bears on the question though neither names the other; never without a model. */
function bearingOn(question: string, relevance: Relevance | null): (belief: Belief) => boolean {
  if (relevance === null) return () => false;
  const asked = question.slice(0, MAX_QUESTION);
  return (belief) => relevanceOf(belief, asked, relevance) >= BEARS;
}

/** Nobody says so much about themselves; a damaged or hostile import must not make answers slow. */
const MOST_PER_FACET = 500;

/** What may act now, of each facet the latest where there is too much of it. */
function latestActing(model: SelfModel, now: number): readonly Belief[] {
  const byFacet = new Map<Facet, Belief[]>();
  for (const belief of model.beliefs) {
    if (belief.status !== 'acting' || belief.validTo !== null) continue;
    const known = byFacet.get(belief.claim.facet);
    if (known) known.push(belief);
    else byFacet.set(belief.claim.facet, [belief]);
  }
  return [...byFacet.values()].flatMap((beliefs) => {
    if (beliefs.length <= MOST_PER_FACET) return beliefs.filter((belief) => isActing(belief, now));
    return firstActing(beliefs.sort(latestFirst), now);
  });
}

/** Weighing evidence is what takes time, so it ends as soon as enough was found. */
function firstActing(beliefs: readonly Belief[], now: number): readonly Belief[] {
  const found: Belief[] = [];
  for (const belief of beliefs) {
    if (found.length === MOST_PER_FACET) break;
    if (isActing(belief, now)) found.push(belief);
  }
  return found;
}

const latestFirst = (a: Belief, b: Belief): number =>
  b.validFrom - a.validFrom || (a.id < b.id ? -1 : 1);

function levelOfFraming(because: readonly Because[], stageChose: boolean): Level {
  if (stageChose) return 4;
  if (because.some(({ ruleId }) => !ruleId.startsWith('role:'))) return 3;
  return because.length > 0 ? 2 : 0;
}

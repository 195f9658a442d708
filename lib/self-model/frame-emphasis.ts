import { type Depth, EMPHASES, type LookedFor, OPENINGS } from '../framing/framing.ts';
import type { Belief, SelfModel } from './belief.ts';
import type { Because, Framed } from './frame.ts';
import { type ActiveGoal, activeGoal, NEAR_ENOUGH } from './goal.ts';
import { goalKindOf, NEEDS_AT } from './goal-needs.ts';
import type { ActiveRole } from './role.ts';
import type { Situation } from './situation.ts';
import { normalize } from './terms.ts';

/** More than these few and nothing is emphasized. */
const MAX_EMPHASES = 4;

/** What first, second and third place of a source count. A role is lasting, a goal shifts it. */
const ROLE_WEIGHTS = [5, 3.5, 2.5];
const GOAL_WEIGHTS = [2.5, 1.25, 0.75];
/** What the user asked for by name stands above all. */
const ASKED_FOR = 10;
const NEWCOMER_WEIGHT = 2;

/** In this order where nothing else tells. */
const ALL: readonly LookedFor[] = [...EMPHASES, ...OPENINGS];

type Vote = { readonly emphasis: LookedFor; readonly weight: number; readonly because: Because };

/** What role, goal and style look for first. `stageChose`: the goal's stage changed the outcome. */
export function frameEmphasis(
  model: SelfModel,
  situation: Situation,
  role: ActiveRole | null,
  depth: Depth | undefined,
): Framed<'emphasis'> & { readonly stageChose: boolean } {
  const goal = activeGoal(model, situation);
  const others = [
    ...roleVotes(role),
    ...(goal ? kindVotes(goal) : []),
    ...styleVotes(model, situation),
    ...newcomerVotes(depth),
  ];
  const stage = goal ? stageVotes(goal) : [];
  const emphasis = ranked([...others, ...stage]);
  const votes = [...others, ...stage].filter((vote) => emphasis.includes(vote.emphasis));
  return {
    set: emphasis.length > 0 ? { emphasis } : {},
    because: distinct(votes.map(({ because }) => because)),
    stageChose: stage.length > 0 && ranked(others).join() !== emphasis.join(),
  };
}

/** Sources add up, but one goal's kind and stage say the same thing only once. */
function ranked(votes: readonly Vote[]): LookedFor[] {
  const totals = new Map<LookedFor, Map<string, number>>();
  for (const { emphasis, weight, because } of votes) {
    const bySource = totals.get(emphasis) ?? new Map<string, number>();
    const source = because.beliefId ?? because.ruleId;
    bySource.set(source, Math.max(bySource.get(source) ?? 0, weight));
    totals.set(emphasis, bySource);
  }
  const sum = (emphasis: LookedFor) =>
    [...(totals.get(emphasis)?.values() ?? [])].reduce((a, b) => a + b, 0);
  return ALL.filter((emphasis) => totals.has(emphasis))
    .sort((a, b) => sum(b) - sum(a))
    .slice(0, MAX_EMPHASES);
}

function roleVotes(role: ActiveRole | null): Vote[] {
  if (!role) return [];
  return votesOf(role.archetype.emphasis, ROLE_WEIGHTS, `role:${role.archetype.id}`, role.belief);
}

function kindVotes(goal: ActiveGoal): Vote[] {
  const kind = goalKindOf(normalize(goal.claim.goal));
  return kind ? votesOf(kind.needs, GOAL_WEIGHTS, `goal:${kind.id}`, goal) : [];
}

const stageVotes = (goal: ActiveGoal): Vote[] =>
  votesOf(NEEDS_AT[goal.claim.stage], GOAL_WEIGHTS, `goal:${goal.claim.stage}`, goal);

function styleVotes(model: SelfModel, situation: Situation): Vote[] {
  return model.beliefs.flatMap((belief) => {
    const { claim } = belief;
    if (claim.facet !== 'style' || claim.style.dimension !== 'first') return [];
    if (claim.about !== undefined && situation.nearTopic(claim.about) < NEAR_ENOUGH) return [];
    return votesOf([claim.style.value], [ASKED_FOR], 'style:first', belief);
  });
}

function newcomerVotes(depth: Depth | undefined): Vote[] {
  if (depth !== 'newcomer') return [];
  const because: Because = { field: 'emphasis', ruleId: 'expertise:newcomer', beliefId: null };
  return [{ emphasis: 'concept', weight: NEWCOMER_WEIGHT, because }];
}

function votesOf(
  needs: readonly LookedFor[],
  weights: readonly number[],
  ruleId: string,
  belief: Belief,
): Vote[] {
  const because: Because = { field: 'emphasis', ruleId, beliefId: belief.id };
  return needs.map((emphasis, place) => ({ emphasis, weight: weights[place] ?? 0, because }));
}

function distinct(because: readonly Because[]): Because[] {
  const seen = new Map(because.map((reason) => [`${reason.ruleId} ${reason.beliefId}`, reason]));
  return [...seen.values()];
}

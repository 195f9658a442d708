import type { Emphasis } from '../framing/framing.ts';
import type { SelfModel } from './belief.ts';
import type { GoalStage } from './claim.ts';
import { knowledgeFrom, standingsIn } from './expertise.ts';
import { type ActiveGoal, activeGoal } from './goal.ts';
import { NEEDS_AT } from './goal-needs.ts';
import { isActing } from './level.ts';
import { lexicalSimilarity, type Similarity } from './similarity.ts';
import { readSituation } from './situation.ts';
import { normalize } from './terms.ts';
import { topicOf } from './topic.ts';

/** A question the user may want to ask next, and why we think so. */
export type NextNeed = {
  readonly question: string;
  readonly reason:
    | { readonly kind: 'goal-stage'; readonly stage: GoalStage; readonly goal: string }
    | { readonly kind: 'unknown-concept'; readonly term: string };
};

const MAX_NEEDS = 3;

/** How little must be known of a term for its meaning to be a need. */
const UNKNOWN_BELOW = 0.25;

/** Words by which an answer speaks of what a stage needs; where none stands, the need is open. */
const SPEAKS_OF: Readonly<Record<Emphasis, RegExp>> = {
  code: /```|\bcode\b|\bsnippet\b/i,
  cost: /\b(?:costs?|price|pricing|budget|fees?|€|\$|usd|eur)\b|[$€£]\s?\d/i,
  risk: /\b(?:risks?|danger|threats?|fail(?:s|ure)?|worst case|caveats?)\b/i,
  timeline: /\b(?:weeks?|months?|days|timeline|schedule|deadline|takes about)\b/i,
  security: /\b(?:security|secure|attack|encrypt\w*|vulnerab\w+)\b/i,
  compliance: /\b(?:complian\w+|regulation|gdpr|audit|law|legal)\b/i,
  steps: /^\s*1[.)]\s|\bstep[- ]by[- ]step\b|\bfirst\b.*\bthen\b/im,
  concept: /\b(?:means|is called|is a|refers to|defined as)\b/i,
  comparison: /\b(?:compared|versus|vs\.?|whereas|alternatives?|better than|in contrast)\b/i,
};

/** How to ask for it; TOPIC stands for what the question was about. */
const ASKS_FOR: Readonly<Record<Emphasis, string>> = {
  code: 'Can you show code for TOPIC?',
  cost: 'What does TOPIC cost, once and per year?',
  risk: 'What can go wrong with TOPIC, and how likely is it?',
  timeline: 'How long does TOPIC take, from start to use?',
  security: 'How is TOPIC kept secure?',
  compliance: 'Which rules and audits apply to TOPIC?',
  steps: 'What are the steps for TOPIC, in order?',
  concept: 'What are the main ideas behind TOPIC?',
  comparison: 'How do the alternatives for TOPIC compare?',
};

/**
 * Up to three questions that may come next: what the goal's stage needs and this answer does not
 * speak of, then terms of the answer that the user is new to.
 */
export function nextNeeds(
  model: SelfModel,
  about: { readonly question: string; readonly answer: string },
  now: number,
  similarity: Similarity = lexicalSimilarity,
): readonly NextNeed[] {
  const acting = { beliefs: model.beliefs.filter((belief) => isActing(belief, now)) };
  const situation = readSituation(about, similarity);
  const topic = topicOf(about.question);
  const goal = activeGoal(acting, situation);
  const fromGoal = goal && topic !== null ? openNeeds(goal, topic, about.answer) : [];
  const standings = standingsIn(acting, now);
  const fromTerms = situation.terms.flatMap(({ words: term }): NextNeed[] => {
    if (topic !== null && normalize(term) === normalize(topic)) return [];
    const { known, from } = knowledgeFrom(standings, term, similarity);
    if (from.length === 0 || known >= UNKNOWN_BELOW) return [];
    return [
      { question: `What does ${term} mean here?`, reason: { kind: 'unknown-concept', term } },
    ];
  });
  return [...fromGoal, ...fromTerms].slice(0, MAX_NEEDS);
}

function openNeeds({ claim }: ActiveGoal, topic: string, answer: string): NextNeed[] {
  return NEEDS_AT[claim.stage]
    .filter((need) => !SPEAKS_OF[need].test(answer))
    .map((need) => ({
      question: ASKS_FOR[need].replace('TOPIC', topic),
      reason: { kind: 'goal-stage', stage: claim.stage, goal: claim.goal },
    }));
}

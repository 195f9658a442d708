import type { Belief, SelfModel } from './belief.ts';
import type { Claim } from './claim.ts';
import type { Relevance } from './relevance.ts';

export type Recalled = { readonly belief: Belief; readonly relevance: number };

/** The beliefs held now that bear on a question, most relevant first. */
export function recall(model: SelfModel, question: string, relevance: Relevance): Recalled[] {
  return model.beliefs
    .filter(({ validTo, status }) => validTo === null && status !== 'refused')
    .map((belief) => ({ belief, relevance: relevanceOf(belief, question, relevance) }))
    .sort((a, b) => b.relevance - a.relevance || (a.belief.id < b.belief.id ? -1 : 1));
}

/** Said often, a belief is read in its latest wordings only: more say little more and take time. */
const MOST_WORDINGS = 5;

/**
 * How much a belief has to do with a question. The user's own words say more than what we made of
 * them, which stands in where there are none.
 */
export function relevanceOf(
  { claim, evidence }: Pick<Belief, 'claim' | 'evidence'>,
  question: string,
  relevance: Relevance,
): number {
  const said = evidence.map(({ words }) => words).filter((words) => words !== '');
  const texts = new Set(said.length > 0 ? said.slice(-MOST_WORDINGS) : [matterOf(claim)]);
  return Math.max(...[...texts].map((text) => relevance(question, text)));
}

/** What a claim is about, in a few words. */
export function matterOf(claim: Claim): string {
  switch (claim.facet) {
    case 'role':
      return claim.role;
    case 'expertise':
      return claim.topic;
    case 'goal':
      return claim.goal;
    case 'style':
      return claim.about ?? '';
    case 'context':
      return claim.name;
    case 'preference':
      return claim.thing;
    case 'stance':
      return claim.text;
    default:
      return claim satisfies never;
  }
}

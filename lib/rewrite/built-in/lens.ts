import type { Emphasis } from '../../framing/framing.ts';
import type { Analysis } from './analysis.ts';
import { topicsIn } from './analysis.ts';
import type { Lens } from './plan.ts';
import { shareOn, type Weight } from './weigh.ts';

/** Least share of a part's words on a topic before it counts as about it. */
const MIN_SHARE = 0.3;
/** How much denser than the whole answer a part must be. */
const MIN_LIFT = 0.2;
/** A topic that is nearly everywhere tells no part from another. */
const MAX_COVERAGE = 0.4;
/** What a heading or label that names the topic adds. */
const NAMED = 0.5;

/** How much a part is about some topics, more than the whole answer is; 0 when it is not. */
export function relevance(
  topics: readonly Emphasis[],
  name: string,
  weight: Weight,
  whole: Weight,
  { cues }: Analysis,
): number {
  const named = topicsIn(name, cues);
  let best = 0;
  for (const [rank, topic] of topics.entries()) {
    const share = shareOn(weight, topic);
    const isNamed = named.has(topic);
    if (shareOn(whole, topic) > MAX_COVERAGE) continue;
    const lift = share - shareOn(whole, topic) + (isNamed ? NAMED : 0);
    if (share < MIN_SHARE || lift < MIN_LIFT) continue;
    // What is wanted most weighs most, a little.
    best = Math.max(best, lift * (1 - 0.1 * rank));
  }
  return best;
}

/** Nearly everything explains something: that tells no part from another. */
export const tellsParts = ({ title }: Lens): boolean => title !== 'what-it-is';

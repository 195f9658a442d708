import type { Unit } from '../core/units.ts';
import type { Level } from '../framing/framing.ts';
import type { Belief, SelfModel } from '../self-model/belief.ts';
import { depthAt, EVERY_TOPIC, knowledgeOf } from '../self-model/expertise.ts';
import { frame } from '../self-model/frame.ts';
import { asOf } from '../self-model/history.ts';
import type { Similarity } from '../self-model/similarity.ts';
import type { KnowledgeView } from './ui-views.ts';

/** Topics listed at once, surest first. */
const LISTED_TOPICS = 30;

/** Points in time at which a topic's level is drawn. */
const POINTS = 8;

/** What is known of each topic the user spoke of or showed something of, now and over time. */
export function knowledgeViews(
  model: SelfModel,
  now: number,
  similarity: Similarity,
): readonly KnowledgeView[] {
  const topics = new Map<string, { topic: string; since: number }>();
  for (const belief of model.beliefs) {
    const topic = topicOfBelief(belief);
    if (topic === null) continue;
    const key = topic.toLowerCase();
    const since = Math.min(belief.validFrom, topics.get(key)?.since ?? now);
    topics.set(key, { topic, since });
  }
  return [...topics.values()]
    .map(({ topic, since }) => ({
      topic,
      ...levelAt(model, topic, now, similarity),
      over: timesFrom(since, now).map((at) => ({
        at,
        ...levelAt(asOf(model, at), topic, at, similarity),
      })),
    }))
    .filter(({ certainty }) => certainty > 0)
    .sort((a, b) => b.certainty - a.certainty || (a.topic < b.topic ? -1 : 1))
    .slice(0, LISTED_TOPICS)
    .map((view) => ({ ...view, level: levelOn(model, view.topic, now, similarity) }));
}

function topicOfBelief({ claim, status }: Belief): string | null {
  if (claim.facet !== 'expertise' || status === 'refused') return null;
  return claim.topic.toLowerCase() === EVERY_TOPIC ? null : claim.topic;
}

function levelAt(
  model: SelfModel,
  topic: string,
  at: number,
  similarity: Similarity,
): { readonly known: Unit; readonly certainty: Unit; readonly depth: KnowledgeView['depth'] } {
  const { known, certainty } = knowledgeOf(model, topic, at, similarity);
  return { known, certainty, depth: depthAt(known) };
}

/** How personal an answer to a question on this topic would be. */
const levelOn = (model: SelfModel, topic: string, now: number, similarity: Similarity): Level =>
  frame(model, { question: topic, answer: '' }, now, similarity).framing.level;

/** Evenly spaced, from the first evidence to now. */
function timesFrom(since: number, now: number): readonly number[] {
  if (since >= now) return [now];
  return Array.from(
    { length: POINTS },
    (_, index) => since + ((now - since) * index) / (POINTS - 1),
  );
}

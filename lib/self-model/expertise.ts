import type { Unit } from '../core/units.ts';
import { parseEntityName } from '../framing/entity-name.ts';
import type { Depth } from '../framing/framing.ts';
import type { Belief, SelfModel } from './belief.ts';
import { massOf } from './confidence.ts';
import { isActing } from './level.ts';
import type { Similarity } from './similarity.ts';
import { normalize } from './terms.ts';

/** What someone knows of a topic, as a Beta posterior over all evidence near it. */
export type Knowledge = {
  /** 0 never heard of it, 1 at home in it. */
  readonly known: Unit;
  /** How much evidence stands behind `known`: 0 the prior alone, towards 1 with much. */
  readonly certainty: Unit;
  /** The beliefs behind it, weightiest first. */
  readonly from: readonly { readonly belief: Belief; readonly mass: number }[];
};

/** A topic of its own that stands for all: what someone chose to be shown everywhere. */
export const EVERY_TOPIC = 'everything';

/** What a level of a claim says as a share of all there is to know. */
const KNOWN_AT: Readonly<Record<Depth, Unit>> = {
  newcomer: 0.1,
  familiar: 0.4,
  practitioner: 0.7,
  expert: 0.95,
};

/** From which share on a reader counts as … Between the values above, nearer to the lower one. */
const DEPTH_FROM: readonly { readonly depth: Depth; readonly from: Unit }[] = [
  { depth: 'expert', from: 0.82 },
  { depth: 'practitioner', from: 0.55 },
  { depth: 'familiar', from: 0.25 },
  { depth: 'newcomer', from: 0 },
];

/** What we take a stranger to know, with the weight of one observation. */
export const PRIOR_KNOWN: Unit = KNOWN_AT.familiar;
const PRIOR_MASS = 1;

/**
 * How fast a statement on one topic loses its say on others. At 6 a parent or child topic counts for
 * about a fifth, a sibling for a sixtieth: enough to say something where nothing nearer is known.
 */
const KERNEL_SHARPNESS = 6;

/** "Everything" is near to all topics, and nearer to none than their own neighbours are. */
const NEARNESS_OF_EVERY_TOPIC: Unit = 0.7;

/** Less than this is noise of the similarity, not evidence. */
const LEAST_MASS = 0.05;

/** One belief about a topic, weighed once for all the terms it may say something of. */
export type Standing = {
  readonly belief: Belief;
  readonly topic: string;
  readonly value: Unit;
  readonly mass: number;
  /** When it was last said, in milliseconds since 1970. */
  readonly at: number;
};

/** What is believed of the user's knowledge now, weighed. One list serves all topics of an answer. */
export function standingsIn(model: SelfModel, now: number): readonly Standing[] {
  return model.beliefs.flatMap((belief) => {
    const { claim } = belief;
    if (claim.facet !== 'expertise' || !isActing(belief, now)) return [];
    // A sentence or an order written as a topic is knowledge of nothing.
    if (!isEveryTopic(claim.topic) && parseEntityName(claim.topic) === null) return [];
    const mass = ownMass(belief, now);
    return [
      { belief, topic: claim.topic, value: KNOWN_AT[claim.level], mass, at: lastSaid(belief) },
    ];
  });
}

/** What the user knows of a topic, from what is believed about it and its neighbours. */
export const knowledgeOf = (
  model: SelfModel,
  topic: string,
  now: number,
  similarity: Similarity,
): Knowledge => knowledgeFrom(standingsIn(model, now), topic, similarity);

/** The same, from beliefs that were weighed before. */
export function knowledgeFrom(
  standings: readonly Standing[],
  topic: string,
  similarity: Similarity,
  prior: Unit = PRIOR_KNOWN,
): Knowledge {
  const near = standings.flatMap(({ belief, topic: own, value, mass: ownMass, at }) => {
    const nearest = isEveryTopic(own) ? NEARNESS_OF_EVERY_TOPIC : similarity(own, topic);
    const mass = nearest ** KERNEL_SHARPNESS * ownMass;
    return mass < LEAST_MASS ? [] : [{ belief, mass, value, nearest, at }];
  });
  const latest = near.filter(isOnTopic).reduce((last, { at }) => Math.max(last, at), 0);
  const from = near.map((part) =>
    isOnTopic(part) && part.at < latest ? { ...part, mass: part.mass * EARLIER_SHARE } : part,
  );
  from.sort((a, b) => b.mass - a.mass || (a.belief.id < b.belief.id ? -1 : 1));
  const mass = from.reduce((sum, part) => sum + part.mass, 0);
  const knownMass = from.reduce((sum, part) => sum + part.mass * part.value, 0);
  return {
    known: (PRIOR_MASS * prior + knownMass) / (PRIOR_MASS + mass),
    certainty: mass / (PRIOR_MASS + mass),
    from: from.map(({ belief, mass: own }) => ({ belief, mass: own })),
  };
}

/** The word for a share of all there is to know. */
export const depthAt = (known: Unit): Depth =>
  DEPTH_FROM.find(({ from }) => known >= from)?.depth ?? 'newcomer';

export const knownAt = (depth: Depth): Unit => KNOWN_AT[depth];

/** The same claim one step up or down; the ends stay. */
export function stepped(level: Depth, step: 1 | -1): Depth {
  const order: readonly Depth[] = ['newcomer', 'familiar', 'practitioner', 'expert'];
  return order[Math.min(3, Math.max(0, order.indexOf(level) + step))] ?? level;
}

const isEveryTopic = (topic: string): boolean => normalize(topic) === EVERY_TOPIC;

/** From this nearness on, two statements are about one topic under two names, and the later one counts. */
const ON_TOPIC: Unit = 0.95;

/** What the earlier of them still says. */
const EARLIER_SHARE = 0.15;

const isOnTopic = ({ nearest }: { readonly nearest: Unit }): boolean => nearest >= ON_TOPIC;

const lastSaid = ({ evidence }: Belief): number =>
  evidence.reduce((last, { at }) => Math.max(last, at), 0);

const ownMass = ({ evidence }: Belief, now: number): number =>
  evidence.reduce((sum, reason) => sum + (reason.polarity === 1 ? massOf(reason, now) : 0), 0);

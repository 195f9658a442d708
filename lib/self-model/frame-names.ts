import type { Unit } from '../core/units.ts';
import { type EntityName, parseEntityName } from '../framing/entity-name.ts';
import type { ContextKind } from '../framing/framing.ts';
import type { Belief, SelfModel } from './belief.ts';
import { confidence } from './confidence.ts';
import type { Because, Framed } from './frame.ts';
import type { Situation } from './situation.ts';
import { ancestorsOf, isKnownName, topicsIn } from './topics.ts';

/** Most names per list; what is nearest to the question comes first. */
const MAX_NAMES = 6;

/** How near a name must be to the question to be told: nearer than a sibling of its topic is. */
const NEAR: Unit = 0.6;

/** A tool of the reader's stack on a technical question: worth knowing, after all that is nearer. */
const OWN_STACK: Unit = NEAR;

/** What a question must touch for the place someone lives in to matter. */
const FIELDS_OF_PLACE = [
  'legal',
  'compliance',
  'finance',
  'travel',
  'health',
  'shopping',
  'politics',
];
/** … and for a rule about food. */
const FIELDS_OF_FOOD = ['cooking', 'nutrition', 'restaurant'];
const IS_DIET = /\b(?:vegetarian|vegan|halal|kosher|gluten|lactose|nut|dairy|allerg\w+|diet)\b/i;

type Candidate = {
  readonly name: EntityName;
  readonly kind: ContextKind | 'prefer' | 'avoid';
  readonly nearness: Unit;
  readonly trust: Unit;
  readonly belief: Belief;
};

/** Names of things that bear on the question: stack, place, constraints, things sought or avoided. */
export function frameNames(
  model: SelfModel,
  situation: Situation,
  bears: (belief: Belief) => boolean,
  now: number,
): Framed<'context' | 'prefer' | 'avoid'> {
  const all = model.beliefs
    .flatMap((belief) => candidateOf(belief, situation, bears, now))
    .filter(({ nearness }) => nearness >= NEAR)
    .sort(nearestFirst);
  const context = first(all.filter(({ kind }) => kind !== 'prefer' && kind !== 'avoid'));
  const prefer = first(all.filter(({ kind }) => kind === 'prefer'));
  const avoid = first(all.filter(({ kind }) => kind === 'avoid'));
  return {
    set: {
      ...(context.length > 0 && { context: context.flatMap(asContext) }),
      ...(prefer.length > 0 && { prefer: prefer.map(({ name }) => name) }),
      ...(avoid.length > 0 && { avoid: avoid.map(({ name }) => name) }),
    },
    because: [...context, ...prefer, ...avoid].map(reasonOf),
  };
}

function candidateOf(
  belief: Belief,
  situation: Situation,
  bears: (belief: Belief) => boolean,
  now: number,
): Candidate[] {
  const { claim } = belief;
  if (claim.facet !== 'context' && claim.facet !== 'preference') return [];
  const text = claim.facet === 'context' ? claim.name : claim.thing;
  const name = parseEntityName(text);
  if (name === null || !(isConfirmed(belief) || isKnownName(name))) return [];
  const kind = claim.facet === 'context' ? claim.kind : claim.polarity;
  const near = nearnessOf(name, kind, situation);
  // A liking may matter to a question that is put in quite other words: hotels, and "by the beach".
  const isFarLiking = claim.facet === 'preference' && near < NEAR;
  const nearness = isFarLiking && bears(belief) ? NEAR : near;
  return [{ name, kind, nearness, trust: confidence(belief, now), belief }];
}

/** What we only saw may be told by a name from our own map; any other name needs the user's word. */
const isConfirmed = ({ evidence }: Belief): boolean =>
  evidence.some(({ provenance, polarity }) => provenance === 'stated' && polarity === 1);

function nearnessOf(name: EntityName, kind: Candidate['kind'], situation: Situation): Unit {
  if (situation.occurs(name)) return 1;
  const near = situation.near(name);
  if (kind === 'tool' && situation.technical && isTechnical(name)) return Math.max(near, OWN_STACK);
  if (kind === 'place') return Math.max(near, ...FIELDS_OF_PLACE.map(situation.near));
  if (kind === 'constraint' && IS_DIET.test(name)) {
    return Math.max(near, ...FIELDS_OF_FOOD.map(situation.near));
  }
  return near;
}

const isTechnical = (name: string): boolean =>
  topicsIn(name).some((topic) => ancestorsOf(topic).has('technology'));

const nearestFirst = (a: Candidate, b: Candidate): number =>
  b.nearness - a.nearness ||
  b.trust - a.trust ||
  b.belief.validFrom - a.belief.validFrom ||
  (a.belief.id < b.belief.id ? -1 : 1);

/** The first few, each name once. */
function first(candidates: readonly Candidate[]): Candidate[] {
  const byName = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = candidate.name.toLowerCase();
    if (!byName.has(key)) byName.set(key, candidate);
  }
  return [...byName.values()].slice(0, MAX_NAMES);
}

const asContext = ({ kind, name }: Candidate) =>
  kind === 'prefer' || kind === 'avoid' ? [] : [{ kind, name }];

function reasonOf({ kind, belief }: Candidate): Because {
  if (kind === 'prefer' || kind === 'avoid') {
    return { field: kind, ruleId: `preference:${kind}`, beliefId: belief.id };
  }
  return { field: 'context', ruleId: `context:${kind}`, beliefId: belief.id };
}

import { type EntityName, parseEntityName } from '../framing/entity-name.ts';
import type { Belief, SelfModel } from './belief.ts';
import type { Style } from './claim.ts';
import type { Because, Framed } from './frame.ts';
import type { ActiveRole } from './role.ts';
import type { Situation } from './situation.ts';

/** How near a question must be to the topic a wish was made for: nearer than a sibling of it is. */
const TOPIC_NEAR = 0.6;

type Dimension = Exclude<Style['dimension'], 'first' | 'analogies'>;
type StyleFields = Dimension | 'analogies';

/**
 * Structure, length and vocabulary: as asked for, else as role and depth suggest. Language and fields
 * for comparisons: only as asked for, in the user's own statement.
 */
export function frameStyle(
  model: SelfModel,
  situation: Situation,
  role: ActiveRole | null,
  depth: Framed<'depth' | 'concepts'>,
): Framed<StyleFields> {
  const structure = wish(model, situation, 'structure');
  const length = wish(model, situation, 'length') ?? roleLength(role);
  const vocabulary = wish(model, situation, 'vocabulary') ?? newcomerWords(depth);
  const said = { beliefs: model.beliefs.filter(isSaid) };
  const language = wish(said, situation, 'language');
  const analogies = frameAnalogies(said, situation);
  const wishes = [structure, length, vocabulary, language, analogies].filter(
    (part) => part !== null,
  );
  return {
    set: Object.assign({}, ...wishes.map(({ set }) => set)),
    because: wishes.flatMap(({ because }) => because),
  };
}

/** The wish for this topic before the wish for all; of several the latest. */
function wish(
  model: SelfModel,
  situation: Situation,
  dimension: Dimension,
): Framed<StyleFields> | null {
  const [best] = wishesFor(model, situation, dimension);
  if (!best) return null;
  const because: Because = {
    field: dimension,
    ruleId: `style:${dimension}`,
    beliefId: best.belief.id,
  };
  return { set: { [dimension]: best.value }, because: [because] };
}

/** Stated by the user, and not taken back since. What was only observed or imported is not said. */
const isSaid = ({ evidence }: Belief): boolean =>
  evidence.some(({ provenance, polarity }) => provenance === 'stated' && polarity === 1);

/** More fields than these would make an answer a riddle. */
const MAX_ANALOGIES = 3;

/** The fields named last, for this topic before those for all. */
function frameAnalogies(model: SelfModel, situation: Situation): Framed<'analogies'> | null {
  const named = wishesFor(model, situation, 'analogies').flatMap(({ belief, value }) =>
    fieldsIn(value).map((name) => ({ name, belief })),
  );
  const kept = named
    .filter(({ name }, index) => named.findIndex((other) => other.name === name) === index)
    .slice(0, MAX_ANALOGIES);
  if (kept.length === 0) return null;
  const beliefs = [...new Set(kept.map(({ belief }) => belief.id))];
  return {
    set: { analogies: kept.map(({ name }) => name) },
    because: beliefs.map((beliefId) => ({
      field: 'analogies',
      ruleId: 'style:analogies',
      beliefId,
    })),
  };
}

/** The names in what the user wrote; none where any part is a sentence or an order. */
function fieldsIn(text: string): readonly EntityName[] {
  const names = text.split(/\s*(?:[,;、，]|\band\b)\s*/u).map(parseEntityName);
  return names.every((name) => name !== null) ? names : [];
}

/** All wishes of one dimension that hold for this question, the strongest first. */
function wishesFor(model: SelfModel, situation: Situation, dimension: Style['dimension']) {
  const candidates = model.beliefs.flatMap((belief) => {
    const { claim } = belief;
    if (claim.facet !== 'style' || claim.style.dimension !== dimension) return [];
    const nearness = claim.about === undefined ? 0 : situation.nearTopic(claim.about);
    if (claim.about !== undefined && nearness < TOPIC_NEAR) return [];
    return [{ belief, nearness, value: claim.style.value }];
  });
  return candidates.sort((a, b) => b.nearness - a.nearness || latestFirst(a.belief, b.belief));
}

function roleLength(role: ActiveRole | null): Framed<'length'> | null {
  if (!role) return null;
  const { archetype, belief } = role;
  if (archetype.length === undefined) return null;
  const because: Because = { field: 'length', ruleId: `role:${archetype.id}`, beliefId: belief.id };
  return { set: { length: archetype.length }, because: [because] };
}

/** Someone new to a topic reads it in plain words, unless they said otherwise. */
function newcomerWords({
  set,
  because,
}: Framed<'depth' | 'concepts'>): Framed<'vocabulary'> | null {
  if (set.depth !== 'newcomer') return null;
  const source = because.find(({ field }) => field === 'depth');
  return {
    set: { vocabulary: 'plain' },
    because: [
      { field: 'vocabulary', ruleId: 'expertise:newcomer', beliefId: source?.beliefId ?? null },
    ],
  };
}

const latestFirst = (a: Belief, b: Belief): number =>
  b.validFrom - a.validFrom || (a.id < b.id ? -1 : 1);

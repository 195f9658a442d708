import type { Belief, SelfModel } from './belief.ts';
import type { Style } from './claim.ts';
import type { Because, Framed } from './frame.ts';
import type { ActiveRole } from './role.ts';
import type { Situation } from './situation.ts';

/** How near a question must be to the topic a wish was made for: nearer than a sibling of it is. */
const TOPIC_NEAR = 0.6;

type Dimension = Exclude<Style['dimension'], 'first'>;
type StyleFields = 'structure' | 'length' | 'vocabulary';

/** Structure, length and vocabulary: as asked for, else as role and depth suggest. */
export function frameStyle(
  model: SelfModel,
  situation: Situation,
  role: ActiveRole | null,
  depth: Framed<'depth' | 'concepts'>,
): Framed<StyleFields> {
  const structure = wish(model, situation, 'structure');
  const length =
    wish(model, situation, 'length') ?? verdictFirst(model, situation) ?? roleLength(role);
  const vocabulary = wish(model, situation, 'vocabulary') ?? newcomerWords(depth);
  const wishes = [structure, length, vocabulary].filter((part) => part !== null);
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
  const candidates = model.beliefs.flatMap((belief) => {
    const { claim } = belief;
    if (claim.facet !== 'style' || claim.style.dimension !== dimension) return [];
    const nearness = claim.about === undefined ? 0 : situation.nearTopic(claim.about);
    if (claim.about !== undefined && nearness < TOPIC_NEAR) return [];
    return [{ belief, nearness, value: claim.style.value }];
  });
  const [best] = candidates.sort(
    (a, b) => b.nearness - a.nearness || latestFirst(a.belief, b.belief),
  );
  if (!best) return null;
  const because: Because = {
    field: dimension,
    ruleId: `style:${dimension}`,
    beliefId: best.belief.id,
  };
  return { set: { [dimension]: best.value }, because: [because] };
}

/** Who wants the verdict first gets the short form: it opens with the verdict, the rest is folded. */
function verdictFirst(model: SelfModel, situation: Situation): Framed<'length'> | null {
  const belief = model.beliefs.find(
    ({ claim }) =>
      claim.facet === 'style' &&
      claim.style.value === 'verdict' &&
      (claim.about === undefined || situation.nearTopic(claim.about) >= TOPIC_NEAR),
  );
  if (!belief) return null;
  const because: Because = { field: 'length', ruleId: 'style:first', beliefId: belief.id };
  return { set: { length: 'brief' }, because: [because] };
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

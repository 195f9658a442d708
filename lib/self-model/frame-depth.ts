import type { Framing } from '../framing/framing.ts';
import type { SelfModel } from './belief.ts';
import {
  depthAt,
  type Knowledge,
  knowledgeFrom,
  knownAt,
  PRIOR_KNOWN,
  type Standing,
  standingsIn,
} from './expertise.ts';
import type { Because, Framed } from './frame.ts';
import type { ActiveRole } from './role.ts';
import type { Similarity } from './similarity.ts';
import type { Situation } from './situation.ts';

/** Most concepts a framing names: each costs an engine tokens, and the first say most. */
const MAX_CONCEPTS = 24;

/** Evidence a concept needs before we say what the reader knows of it. */
const CERTAIN_ENOUGH = 0.3;

/** The same for the overall depth. A statement on a sibling topic stays below it. */
const CERTAIN_ENOUGH_OVERALL = 0.3;

/** A term named once in passing is no concept of the answer, unless the question is near it. */
const OFTEN_ENOUGH = 2;
const NEAR_QUESTION = 0.5;

/** How near a concept must be to a role's field for the role to vouch for it. */
const ROLE_VOUCHES = 0.75;

/** How much the reader knows overall, and of single terms the answer names. */
export function frameDepth(
  model: SelfModel,
  situation: Situation,
  role: ActiveRole | null,
  now: number,
  similarity: Similarity,
): Framed<'depth' | 'concepts'> {
  const standings = standingsIn(model, now);
  const overall = overallKnowledge(standings, situation, role, similarity);
  const concepts = conceptsOf(standings, situation, role, similarity);
  return {
    set: {
      ...(overall.because.length > 0 && { depth: depthAt(overall.known) }),
      ...(concepts.list.length > 0 && { concepts: concepts.list }),
    },
    because: [...overall.because, ...concepts.because],
  };
}

function overallKnowledge(
  standings: readonly Standing[],
  { question, matter, isAsked }: Situation,
  role: ActiveRole | null,
  similarity: Similarity,
) {
  const prior = role?.atHome ? knownAt(role.archetype.depth) : PRIOR_KNOWN;
  const asked = `${question} ${matter}`.trim();
  // What was said of the very topic that is asked counts in full, in whatever words the rest is put.
  const nearness: Similarity = (own, text) => (isAsked(own) ? 1 : similarity(own, text));
  const knowledge = knowledgeFrom(standings, asked, nearness, prior);
  const because: Because[] = [];
  if (knowledge.certainty >= CERTAIN_ENOUGH_OVERALL) because.push(...reasons('depth', knowledge));
  else if (role?.atHome) because.push(roleReason('depth', role));
  return { known: because.length > 0 ? knowledge.known : prior, because };
}

function conceptsOf(
  standings: readonly Standing[],
  situation: Situation,
  role: ActiveRole | null,
  similarity: Similarity,
) {
  const found: { entry: Framing['concepts'][number]; because: readonly Because[]; says: number }[] =
    [];
  for (const { words: term, count } of situation.terms) {
    if (count < OFTEN_ENOUGH && similarity(term, situation.question) < NEAR_QUESTION) continue;
    const vouches = role?.archetype.fields.some((field) => similarity(field, term) >= ROLE_VOUCHES);
    const prior = role && vouches ? knownAt(role.archetype.depth) : PRIOR_KNOWN;
    const knowledge = knowledgeFrom(standings, term, similarity, prior);
    if (knowledge.certainty >= CERTAIN_ENOUGH) {
      const because = reasons('concepts', knowledge);
      found.push({ entry: entryOf(term, knowledge.known), because, says: knowledge.certainty });
    } else if (role && vouches) {
      const because = [roleReason('concepts', role)];
      found.push({ entry: entryOf(term, prior), because, says: 0 });
    }
  }
  found.sort((a, b) => b.says - a.says || (a.entry.term < b.entry.term ? -1 : 1));
  const kept = found.slice(0, MAX_CONCEPTS);
  return { list: kept.map(({ entry }) => entry), because: unique(kept.flatMap((c) => c.because)) };
}

/** Two digits are more than the evidence can carry, and keep equal framings equal in a cache. */
const entryOf = (term: string, known: number) => ({ term, known: Math.round(known * 100) / 100 });

function reasons(field: 'depth' | 'concepts', { from }: Knowledge): Because[] {
  return from.slice(0, 3).map(({ belief }) => ({
    field,
    ruleId: belief.evidence.some(({ provenance }) => provenance === 'stated')
      ? 'expertise:stated'
      : 'expertise:observed',
    beliefId: belief.id,
  }));
}

const roleReason = (field: 'depth' | 'concepts', { archetype, belief }: ActiveRole): Because => ({
  field,
  ruleId: `role:${archetype.id}`,
  beliefId: belief.id,
});

function unique(because: readonly Because[]): Because[] {
  const seen = new Map(because.map((reason) => [`${reason.ruleId} ${reason.beliefId}`, reason]));
  return [...seen.values()];
}

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { BeliefId } from '@/lib/core/ids.ts';
import { topicSimilarity, topicVector } from '@/lib/embed/topic.ts';
import { similarity as cosine } from '@/lib/embed/vector.ts';
import type { Belief, SelfModel } from '@/lib/self-model/belief.ts';
import { knowledgeFrom, knowledgeOf, standingsIn } from '@/lib/self-model/expertise.ts';
import { frame } from '@/lib/self-model/frame.ts';
import { isActing } from '@/lib/self-model/level.ts';
import { createRelevance } from '@/lib/self-model/relevance.ts';
import { lexicalSimilarity, withMeaning } from '@/lib/self-model/similarity.ts';
import { normalize, stemsOf } from '@/lib/self-model/terms.ts';
import { ancestorsOf, topicsIn } from '@/lib/self-model/topics.ts';
import { packagedModel } from '@/test/eval/packaged-model.ts';
import { processorTime } from '@/test/unit/processor-time.ts';
import {
  avoids,
  DAY,
  expertise,
  goal,
  modelOf,
  NOON,
  prefers,
  said,
  told,
  tool,
} from './builders.ts';

const model = packagedModel();
const similarity = withMeaning(topicSimilarity(model));
const relevance = createRelevance(model);
const NOW = NOON + 2 * DAY;

const WORDS = 'cloud bread tax jazz index garden query contract kernel sauce lens harbour'.split(
  ' ',
);
const TOPICS = ['PostgreSQL', 'Kubernetes', 'Docker', 'baking', 'hotels', 'tax law', 'jazz', 'SQL'];
const anyText = fc
  .array(fc.constantFrom(...WORDS, ...TOPICS, 'The', 'of', '', '☕', 'x'.repeat(200)), {
    maxLength: 6,
  })
  .map((words) => words.join(' '));

const QUESTION = 'How do I tune PostgreSQL queries for an analytics service on Kubernetes?';
const ANSWER = TOPICS.map((topic) => `${topic} matters: look at ${topic} first.`)
  .join('\n\n')
  .repeat(6);

/** A belief of each kind in turn, every one on a topic of its own. */
function crowd(size: number): SelfModel {
  const beliefs = Array.from({ length: size }, (_, index): Belief => {
    const thing = `${TOPICS[index % TOPICS.length]} ${WORDS[index % WORDS.length]} ${index}`;
    const claims = [
      expertise(thing, index % 3 === 0 ? 'newcomer' : 'expert'),
      prefers(thing),
      avoids(thing),
      tool(thing),
      goal(`learn ${thing}`, 'exploring'),
      expertise(WORDS[index % WORDS.length] ?? '', 'familiar'),
    ];
    const claim = claims[index % claims.length] ?? prefers(thing);
    const how = said(`${index}`, { now: NOON + index, words: `I always prefer ${thing} to most.` });
    const [belief] = told({ beliefs: [] }, claim, how).beliefs;
    if (!belief) throw new Error('a statement makes a belief');
    return { ...belief, id: `b${index}` as BeliefId };
  });
  return { beliefs };
}

describe('the quick way gives what the slow way gives', () => {
  test('likeness of two texts, read once and compared often', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        expect(lexicalSimilarity(a, b)).toBe(slowSimilarity(a, b));
        const respelled = `  ${a.toUpperCase().replaceAll(' ', '  ')}`;
        expect(lexicalSimilarity(a, respelled)).toBe(slowSimilarity(a, respelled));
      }),
    );
  });

  test('meaning by a dot product of vectors of unit length is the cosine', () => {
    const quick = topicSimilarity(model);
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const whole = cosine(topicVector(model, a), topicVector(model, b));
        const expected = Math.min(1, Math.max(0, (whole - 0.25) / 0.4));
        expect(quick(a, b)).toBeCloseTo(expected, 4);
      }),
    );
  });

  test('knowledge from beliefs weighed once for all topics', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...TOPICS, ...WORDS)), anyText, (topics, asked) => {
        const known = modelOf(...topics.map((topic) => expertise(topic, 'expert')));
        const standings = standingsIn(known, NOW);
        knowledgeFrom(standings, 'another', similarity);
        expect(knowledgeFrom(standings, asked, similarity)).toEqual(
          knowledgeOf(known, asked, NOW, similarity),
        );
      }),
    );
  });

  test('of each facet the five hundred latest that act, however many there are', () => {
    const many = crowd(4_000);
    const hidden = many.beliefs.map(
      (belief, index): Belief =>
        index % 7 === 0 ? { ...belief, status: 'refused' } : { ...belief },
    );
    const whole = frame({ beliefs: hidden }, { question: QUESTION, answer: ANSWER }, NOW);
    const cut = frame({ beliefs: slowCut(hidden) }, { question: QUESTION, answer: ANSWER }, NOW);
    expect(whole).toEqual(cut);
    expect(whole.because.length).toBeGreaterThan(0);
  });

  test('what was asked before changes nothing', () => {
    const about = { question: QUESTION, answer: ANSWER };
    const fresh = withMeaning(topicSimilarity(model));
    const other = { question: 'Which hotels have a garden?', answer: 'Hotels with a garden.' };
    const before = frame(crowd(60), about, NOW, fresh, relevance);
    frame(crowd(90), other, NOW, fresh);
    expect(frame(crowd(60), about, NOW, fresh, relevance)).toEqual(before);
    const anew = createRelevance(model);
    expect(frame(crowd(60), about, NOW, similarity, anew)).toEqual(before);
  });
});

describe('nobody waits for it', () => {
  const about = { question: QUESTION, answer: ANSWER };
  beforeAll(() => void frame(crowd(10), about, NOW, similarity, relevance));

  test.each([
    [10_000, 100],
    [100_000, 500],
  ])('%i beliefs: under %i ms', { timeout: 120_000 }, (size, limit) => {
    const many = crowd(size);
    const taken = processorTime(() => void frame(many, about, NOW, similarity, relevance));
    expect(taken).toBeLessThan(limit);
  });
});

/** The definition, without anything kept between calls. */
function slowSimilarity(a: string, b: string): number {
  if (normalize(a) === normalize(b)) return 1;
  const steps = topicsIn(a).flatMap((own) =>
    topicsIn(b).flatMap((other) =>
      [...ancestorsOf(own)].map(
        ([above, far]) => far + (ancestorsOf(other).get(above) ?? Number.POSITIVE_INFINITY),
      ),
    ),
  );
  const byMap = [1, 0.75, 0.5, 0.25][Math.min(...steps)] ?? 0;
  const [left, right] = [[...stemsOf(a)], [...stemsOf(b)]];
  const shared = left.filter((stem) => right.includes(stem)).length;
  const byWords = shared === 0 ? 0 : (0.8 * shared) / Math.sqrt(left.length * right.length);
  return Math.max(byMap, byWords);
}

/** The latest five hundred of each facet by sorting all that act. */
function slowCut(beliefs: readonly Belief[]): readonly Belief[] {
  const sorted = beliefs
    .filter((belief) => isActing(belief, NOW))
    .sort((a, b) => b.validFrom - a.validFrom || (a.id < b.id ? -1 : 1));
  return sorted.filter((belief, index) => {
    const before = sorted.slice(0, index);
    return before.filter(({ claim }) => claim.facet === belief.claim.facet).length < 500;
  });
}

import { clampUnit, type Unit } from '../core/units.ts';
import { embed, type StaticModel } from './static-model.ts';
import { similarity, toUnitLength } from './vector.ts';

/**
 * Cosine up to which two topics count as strangers. Unrelated ones scatter around 0 by chance and 98
 * in 100 stay below it (`npm run eval -- similarity`, topics).
 */
const STRANGERS = 0.25;

/** Cosine from which two topics count as one: half of the related pairs reach about 0.6. */
const SAME = 0.65;

/** A topic as a vector of what it means; its spelling, the other half of an embedding, says nothing here. */
export function topicVector(model: StaticModel, topic: string): Float32Array {
  return toUnitLength(embed(model, topic).slice(0, model.meaningDimensions));
}

/**
 * How much knowing one topic says about the other: 0 for strangers ("kubernetes" and "tax law"), 1 for
 * near the same. Takes vectors from `topicVector`, so that a model of many topics embeds each once.
 */
export function topicSimilarity(a: Float32Array, b: Float32Array): Unit {
  return clampUnit((similarity(a, b) - STRANGERS) / (SAME - STRANGERS));
}

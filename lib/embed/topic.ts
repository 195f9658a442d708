import { remember } from '../core/remember.ts';
import { clampUnit, type Unit } from '../core/units.ts';
import { embed, type StaticModel } from './static-model.ts';
import { dot, toUnitLength } from './vector.ts';

/**
 * Cosine up to which two topics count as strangers. Unrelated ones scatter around 0 by chance and 98
 * in 100 stay below it (`npm run eval -- similarity`, topics).
 */
const STRANGERS = 0.25;

/** Cosine from which two topics count as one: nearly half of the related pairs reach about 0.6. */
const SAME = 0.65;

/** Vectors kept at once, so that terms of ever new answers cannot fill the memory: under 2 MB. */
const MOST_KEPT = 5_000;

/** A text as a vector of what it means; its spelling, the rest of an embedding, says nothing about topics. */
export function topicVector(model: StaticModel, topic: string): Float32Array {
  return toUnitLength(embed(model, topic).slice(0, model.meaningDimensions));
}

/**
 * How much knowing one topic says about another: 0 for strangers ("kubernetes" and "tax law"), 1 for
 * near the same. Each topic is embedded once.
 */
export function topicSimilarity(model: StaticModel): (a: string, b: string) => Unit {
  const vectorOf = remember((topic) => topicVector(model, topic), MOST_KEPT);
  return (a, b) => clampUnit((dot(vectorOf(a), vectorOf(b)) - STRANGERS) / (SAME - STRANGERS));
}

import type { StaticModel } from './static-model.ts';
import { piecesOf, wordsOf } from './tokenizer.ts';
import { dot, toUnitLength } from './vector.ts';

/** A text word by word: what each token means and how much it counts. */
export type TokenVectors = readonly { readonly meaning: Float32Array; readonly weight: number }[];

/** Tokens compared at most, weightiest first, so that long texts do not take squared time. */
const MOST_TOKENS = 64;

/** Punctuation marks match everything that is punctuated. */
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

const NOTHING: ReadonlySet<string> = new Set();

/** The tokens of a text for `alignment`, without the words to `skip`. Make them once per text. */
export function tokenVectors(
  model: StaticModel,
  text: string,
  skip: ReadonlySet<string> = NOTHING,
): TokenVectors {
  const ids = wordsOf(text)
    .filter((word) => LETTER_OR_DIGIT.test(word) && !skip.has(word))
    .flatMap((word) => piecesOf(model.tokenizer, word));
  return [...new Set(ids)]
    .map((id) => ({ id, weight: weightOf(model, id) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_TOKENS)
    .map(({ id, weight }) => ({ meaning: meaningOf(model, id), weight }));
}

/**
 * How well two texts match word for word: each word looks for its nearest in the other text, rare words
 * count more, both directions count the same. From about 0, no word in common, to 1, the same words. Unlike
 * the cosine of whole texts it does not blur a short text in a long one, but it takes
 * `MOST_TOKENS`² steps, so use it on what a faster search has found.
 */
export function alignment(a: TokenVectors, b: TokenVectors): number {
  if (a.length === 0 || b.length === 0) return 0;
  const nearestOfA = new Float64Array(a.length).fill(-1);
  const nearestOfB = new Float64Array(b.length).fill(-1);
  for (const [i, { meaning }] of a.entries()) {
    for (const [j, other] of b.entries()) {
      const near = dot(meaning, other.meaning);
      nearestOfA[i] = Math.max(nearestOfA[i] ?? -1, near);
      nearestOfB[j] = Math.max(nearestOfB[j] ?? -1, near);
    }
  }
  return (weightedMean(a, nearestOfA) + weightedMean(b, nearestOfB)) / 2;
}

function weightedMean(tokens: TokenVectors, values: Float64Array): number {
  let sum = 0;
  let weights = 0;
  for (const [index, { weight }] of tokens.entries()) {
    sum += weight * (values[index] ?? 0);
    weights += weight;
  }
  return sum / weights;
}

/** The teacher made vectors of frequent words short. Identity has the length of the meaning, at hand as one number. */
const weightOf = (model: StaticModel, id: number): number => model.identityScale[id] ?? 0;

function meaningOf({ meaning, meaningDimensions }: StaticModel, id: number): Float32Array {
  return toUnitLength(
    Float32Array.from(meaning.subarray(id * meaningDimensions, (id + 1) * meaningDimensions)),
  );
}

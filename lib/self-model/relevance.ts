import { remember } from '../core/remember.ts';
import { embed, type StaticModel } from '../embed/static-model.ts';
import { tokenize } from '../embed/tokenizer.ts';
import { dot, toUnitLength } from '../embed/vector.ts';
import { wordsOf } from './terms.ts';

/** How much a text has to do with another, by meaning; higher is nearer, about 0 to 2.5. */
export type Relevance = (a: string, b: string) => number;

/**
 * From here on a statement bears on a question. Of 282 questions on what people had said of themselves
 * (`npm run eval -- recall`), one in nineteen of the statements above it was not meant.
 */
export const BEARS = 0.6;

/** One token of a text: what it means, and how much it says. */
type Token = { readonly direction: Float32Array; readonly weight: number };
type Read = { readonly tokens: readonly Token[]; readonly whole: Float32Array };

/**
 * Words in which people ask, and say what they like: they stand in all questions and all statements,
 * and say nothing about what either is about.
 */
const TALK = new Set(
  (
    "i i'm im i've ive me my mine you your we us our they them it its it's the a an this that these " +
    'those and or but if so as of for with in on at to from by about into over than then there here is ' +
    'are was were be been being am do does did doing have has had having can could should would will may ' +
    "might must not no don't won't can't isn't aren't doesn't prefer prefers preferred preference " +
    'dislike dislikes hate like likes love enjoy avoid avoiding refuse refuses strongly strong really very ' +
    'find favor favour rather only always never any some all most more much many use using used uses ' +
    'aversion against tend believe think feel due because instead especially particularly recommend ' +
    'recommendation recommendations suggest suggestion suggestions what which how who where when why help ' +
    'tell give looking look finding good best great popular options option ideas new need want please know ' +
    'considering consider thinking planning trying interested'
  ).split(' '),
);

/** Rewards near-equal words over many vague likenesses. Tuned on `npm run eval -- recall`. */
const SHARPNESS = 2;

/** Say of the two texts as wholes, beside their words one by one. */
const WHOLE_SHARE = 0.5;

/** Texts read last, so that ranking many beliefs against one question reads each once. */
const REMEMBERED = 2_000;

/**
 * Relevance by the packaged embedder: each word of one text looks for its nearest in the other, both
 * ways, beside the likeness of the two as wholes. A short question and a long statement meet in a few
 * words; a mean over all words would drown them.
 */
export function createRelevance(model: StaticModel): Relevance {
  const read = remember((text) => readText(model, text), REMEMBERED);
  return (a, b) => {
    const [left, right] = [read(a), read(b)];
    const words = covered(left.tokens, right.tokens) + covered(right.tokens, left.tokens);
    return words + WHOLE_SHARE * dot(left.whole, right.whole);
  };
}

function readText(model: StaticModel, text: string): Read {
  const telling = wordsOf(text).filter((word) => !TALK.has(word.replaceAll('’', "'")));
  const matter = telling.length > 0 ? telling.join(' ') : text;
  const tokens = tokenize(model.tokenizer, matter).map((id) => tokenOf(model, id));
  return { tokens: tokens.filter(({ weight }) => weight > 0), whole: embed(model, matter) };
}

function tokenOf({ meaning, meaningDimensions, meaningScale }: StaticModel, id: number): Token {
  const from = id * meaningDimensions;
  const scale = meaningScale[id] ?? 0;
  const vector = Float32Array.from(
    meaning.subarray(from, from + meaningDimensions),
    (value) => value * scale,
  );
  return { direction: toUnitLength(vector), weight: Math.sqrt(dot(vector, vector)) };
}

/** How well the tokens of one text are found in another, each by its nearest there. */
function covered(tokens: readonly Token[], others: readonly Token[]): number {
  let sum = 0;
  let weights = 0;
  for (const { direction, weight } of tokens) {
    let nearest = 0;
    for (const other of others) nearest = Math.max(nearest, dot(direction, other.direction));
    sum += weight * nearest ** SHARPNESS;
    weights += weight;
  }
  return weights === 0 ? 0 : sum / weights;
}

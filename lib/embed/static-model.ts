import { initializersOf, type Tensor } from './onnx.ts';
import { readTokenizer, type Tokenizer, tokenize } from './tokenizer.ts';
import { toUnitLength } from './vector.ts';

/** The two files of the packaged model that its runner needs. */
export type StaticModelFiles = {
  readonly tokenizer: Uint8Array;
  readonly weights: Uint8Array;
};

/**
 * A static embedding model: every token has one vector, a text is the mean of its tokens'. A vector
 * has two parts: what the token means, and which token it is (a code of its own, one bit per
 * dimension), so that texts that share a rare word are near even if the word's meaning is vague.
 */
export type StaticModel = {
  readonly tokenizer: Tokenizer;
  readonly dimensions: number;
  /** The leading dimensions carry meaning, the others identity. */
  readonly meaningDimensions: number;
  readonly meaning: Int8Array;
  readonly meaningScale: Float32Array;
  readonly identity: Uint8Array;
  readonly identityScale: Float32Array;
};

const BITS = 8;

/** Read the packaged model. Throws when the files are not the ones that `tools/train-embedder` writes. */
export function loadStaticModel(files: StaticModelFiles): StaticModel {
  const tokenizer = readTokenizer(new TextDecoder().decode(files.tokenizer));
  const tensors = initializersOf(files.weights);
  const meaning = tensor(tensors, 'meaning');
  const identity = tensor(tensors, 'identity');
  const meaningDimensions = meaning.shape[1] ?? 0;
  const model = {
    tokenizer,
    dimensions: meaningDimensions + (identity.shape[1] ?? 0) * BITS,
    meaningDimensions,
    meaning: new Int8Array(meaning.bytes.buffer, meaning.bytes.byteOffset, meaning.bytes.length),
    meaningScale: floats(tensor(tensors, 'meaning_scale')),
    identity: identity.bytes,
    identityScale: floats(tensor(tensors, 'identity_scale')),
  };
  assertWhole(model);
  return model;
}

function tensor(tensors: ReadonlyMap<string, Tensor>, name: string): Tensor {
  const found = tensors.get(name);
  if (!found) throw new TypeError(`expected the model to hold "${name}"`);
  return found;
}

/** Copied, because four-byte numbers may stand at any offset of the file; not by `slice`, which Node's Buffer overrides with a view. */
const floats = ({ bytes }: Tensor): Float32Array => new Float32Array(new Uint8Array(bytes).buffer);

function assertWhole(model: StaticModel): void {
  const tokens = model.meaningScale.length;
  const identityBytes = (model.dimensions - model.meaningDimensions) / BITS;
  let highestId = 0;
  for (const id of model.tokenizer.ids.values()) highestId = Math.max(highestId, id);
  if (
    model.meaning.length !== tokens * model.meaningDimensions ||
    model.identity.length !== tokens * identityBytes ||
    model.identityScale.length !== tokens ||
    highestId >= tokens
  ) {
    throw new RangeError(`expected a vector for each of ${highestId + 1} tokens, got ${tokens}`);
  }
}

/** The text as a vector of unit length, or the zero vector when it holds no known token; linear in its length. */
export function embed(model: StaticModel, text: string): Float32Array {
  const sum = new Float32Array(model.dimensions);
  for (const [id, times] of countsOf(tokenize(model.tokenizer, text))) {
    addMeaning(model, id, times, sum);
    addIdentity(model, id, times, sum);
  }
  return toUnitLength(sum);
}

/** Long texts repeat their words, and adding up a vector costs more than counting. */
function countsOf(ids: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function addMeaning(model: StaticModel, id: number, times: number, sum: Float32Array): void {
  const { meaning, meaningDimensions: width } = model;
  const scale = (model.meaningScale[id] ?? 0) * times;
  for (let index = 0, at = id * width; index < width; index += 1, at += 1) {
    sum[index] = (sum[index] ?? 0) + (meaning[at] ?? 0) * scale;
  }
}

/** A set bit adds the token's scale as often as it occurs, a clear bit takes it away; the lowest bit comes first. */
function addIdentity(model: StaticModel, id: number, times: number, sum: Float32Array): void {
  const { identity, meaningDimensions, dimensions } = model;
  const scale = (model.identityScale[id] ?? 0) * times;
  let at = id * ((dimensions - meaningDimensions) / BITS);
  for (let index = meaningDimensions; index < dimensions; at += 1) {
    for (let bit = 1; bit < 256; bit *= 2, index += 1) {
      sum[index] = (sum[index] ?? 0) + ((identity[at] ?? 0) & bit ? scale : -scale);
    }
  }
}

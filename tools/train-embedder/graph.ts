import { FLOAT, type Graph, INT8, INT64, UINT8 } from './onnx-writer.ts';
import type { Quantized } from './quantize.ts';

export type Weights = {
  readonly tokens: number;
  readonly meaning: Quantized;
  readonly identity: Uint8Array;
  readonly identityScales: Float32Array;
};

/** One divisor for each bit of a byte, lowest bit first. */
const POWERS_OF_TWO = Float32Array.from([1, 2, 4, 8, 16, 32, 64, 128]);

/**
 * The ONNX graph that gives each token's vector. It unpacks what `lib/embed/static-model.ts` reads
 * directly: signed bytes times a scale, and bits as plus or minus a scale.
 */
export function embeddingGraph({ tokens, meaning, identity, identityScales }: Weights): Graph {
  const width = meaning.steps.length / tokens;
  const bytes = identity.length / tokens;
  const bits = bytes * POWERS_OF_TWO.length;
  return {
    name: 'idiolect_embed',
    input: { name: 'input_ids', type: INT64, shape: ['batch', 'tokens'] },
    output: { name: 'last_hidden_state', type: FLOAT, shape: ['batch', 'tokens', width + bits] },
    initializers: [
      { name: 'meaning', type: INT8, shape: [tokens, width], data: meaning.steps },
      { name: 'meaning_scale', type: FLOAT, shape: [tokens, 1], data: meaning.scales },
      { name: 'identity', type: UINT8, shape: [tokens, bytes], data: identity },
      { name: 'identity_scale', type: FLOAT, shape: [tokens, 1], data: identityScales },
      { name: 'powers', type: FLOAT, shape: [POWERS_OF_TWO.length], data: POWERS_OF_TWO },
      { name: 'last_axis', type: INT64, shape: [1], data: BigInt64Array.of(-1n) },
      { name: 'flat', type: INT64, shape: [3], data: BigInt64Array.of(0n, 0n, BigInt(bits)) },
      { name: 'one', type: FLOAT, shape: [], data: Float32Array.of(1) },
      { name: 'two', type: FLOAT, shape: [], data: Float32Array.of(2) },
    ],
    nodes: [...MEANING, ...IDENTITY, JOIN],
  };
}

const MEANING = [
  {
    operation: 'Gather',
    inputs: ['meaning', 'input_ids'],
    output: 'steps',
    attributes: { axis: 0 },
  },
  { operation: 'Cast', inputs: ['steps'], output: 'steps_float', attributes: { to: FLOAT } },
  {
    operation: 'Gather',
    inputs: ['meaning_scale', 'input_ids'],
    output: 'step',
    attributes: { axis: 0 },
  },
  { operation: 'Mul', inputs: ['steps_float', 'step'], output: 'meant' },
];

/** Bit b of a byte is `floor(byte / 2^b) mod 2`; twice it less one is its sign. */
const IDENTITY = [
  {
    operation: 'Gather',
    inputs: ['identity', 'input_ids'],
    output: 'bytes',
    attributes: { axis: 0 },
  },
  { operation: 'Cast', inputs: ['bytes'], output: 'bytes_float', attributes: { to: FLOAT } },
  { operation: 'Unsqueeze', inputs: ['bytes_float', 'last_axis'], output: 'byte_column' },
  { operation: 'Div', inputs: ['byte_column', 'powers'], output: 'shifted' },
  { operation: 'Floor', inputs: ['shifted'], output: 'shifted_whole' },
  { operation: 'Mod', inputs: ['shifted_whole', 'two'], output: 'bits', attributes: { fmod: 1 } },
  { operation: 'Mul', inputs: ['bits', 'two'], output: 'bits_doubled' },
  { operation: 'Sub', inputs: ['bits_doubled', 'one'], output: 'signs' },
  { operation: 'Reshape', inputs: ['signs', 'flat'], output: 'signs_flat' },
  {
    operation: 'Gather',
    inputs: ['identity_scale', 'input_ids'],
    output: 'share',
    attributes: { axis: 0 },
  },
  { operation: 'Mul', inputs: ['signs_flat', 'share'], output: 'identified' },
];

const JOIN = {
  operation: 'Concat',
  inputs: ['meant', 'identified'],
  output: 'last_hidden_state',
  attributes: { axis: 2 },
};

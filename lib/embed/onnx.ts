import { fieldsOf } from './protobuf.ts';

/** A constant of an ONNX graph: its shape and its raw little-endian bytes. */
export type Tensor = { readonly shape: readonly number[]; readonly bytes: Uint8Array };

/** Field numbers of onnx.proto3. */
const MODEL_GRAPH = 7;
const GRAPH_INITIALIZER = 5;
const TENSOR_DIMS = 1;
const TENSOR_NAME = 8;
const TENSOR_RAW_DATA = 9;

/** The constants of an ONNX file by name, as views of its bytes: nothing is copied or computed. */
export function initializersOf(file: Uint8Array): Map<string, Tensor> {
  const found = new Map<string, Tensor>();
  for (const graph of messagesIn(file, MODEL_GRAPH)) {
    for (const initializer of messagesIn(graph, GRAPH_INITIALIZER)) {
      const { name, tensor } = readTensor(initializer);
      found.set(name, tensor);
    }
  }
  return found;
}

function* messagesIn(message: Uint8Array, number: number): Generator<Uint8Array> {
  for (const field of fieldsOf(message)) {
    if (field.number === number && field.value instanceof Uint8Array) yield field.value;
  }
}

function readTensor(message: Uint8Array): { name: string; tensor: Tensor } {
  let name = '';
  let bytes = new Uint8Array();
  const shape: number[] = [];
  for (const { number, value } of fieldsOf(message)) {
    if (number === TENSOR_DIMS) shape.push(...sizesIn(value));
    else if (value instanceof Uint8Array && number === TENSOR_NAME) name = asText(value);
    else if (value instanceof Uint8Array && number === TENSOR_RAW_DATA)
      bytes = value as typeof bytes;
  }
  return { name, tensor: { shape, bytes } };
}

/** Writers may pack the sizes into one field or write one field each. */
function sizesIn(value: number | Uint8Array): number[] {
  if (typeof value === 'number') return [value];
  const sizes: number[] = [];
  let size = 0;
  let factor = 1;
  for (const byte of value) {
    size += (byte % 128) * factor;
    factor *= 128;
    if (byte >= 128) continue;
    sizes.push(size);
    size = 0;
    factor = 1;
  }
  return sizes;
}

const asText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

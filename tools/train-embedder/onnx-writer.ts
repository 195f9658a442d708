/** Element types of onnx.proto3. */
export const FLOAT = 1;
export const UINT8 = 2;
export const INT8 = 3;
export const INT64 = 7;

type Initializer = {
  readonly name: string;
  readonly type: number;
  readonly shape: readonly number[];
  readonly data: Int8Array | Uint8Array | Float32Array | BigInt64Array;
};

type Node = {
  readonly operation: string;
  readonly inputs: readonly string[];
  readonly output: string;
  /** Whole numbers only: no operation here needs another kind. */
  readonly attributes?: Readonly<Record<string, number>>;
};

type Value = {
  readonly name: string;
  readonly type: number;
  readonly shape: readonly (number | string)[];
};

export type Graph = {
  readonly name: string;
  readonly nodes: readonly Node[];
  readonly initializers: readonly Initializer[];
  readonly input: Value;
  readonly output: Value;
};

const IR_VERSION = 7;
const OPSET_VERSION = 13;
const ATTRIBUTE_INT = 2;
const VARINT = 0;
const BYTES = 2;

/** The graph as the bytes of an ONNX file. */
export function writeOnnx(graph: Graph, producer: string): Uint8Array {
  return joined([
    number(1, IR_VERSION),
    text(2, producer),
    message(7, [
      ...graph.nodes.map((node) => message(1, nodeFields(node))),
      text(2, graph.name),
      ...graph.initializers.map((initializer) => message(5, tensorFields(initializer))),
      message(11, valueFields(graph.input)),
      message(12, valueFields(graph.output)),
    ]),
    message(8, [text(1, ''), number(2, OPSET_VERSION)]),
  ]);
}

function nodeFields({ operation, inputs, output, attributes = {} }: Node): Uint8Array[] {
  return [
    ...inputs.map((name) => text(1, name)),
    text(2, output),
    text(3, `${operation}_${output}`),
    text(4, operation),
    ...Object.entries(attributes).map(([name, value]) =>
      message(5, [text(1, name), number(3, value), number(20, ATTRIBUTE_INT)]),
    ),
  ];
}

function tensorFields({ name, type, shape, data }: Initializer): Uint8Array[] {
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return [
    ...shape.map((size) => number(1, size)),
    number(2, type),
    text(8, name),
    message(9, [bytes]),
  ];
}

function valueFields({ name, type, shape }: Value): Uint8Array[] {
  const sizes = shape.map((size) =>
    message(1, [typeof size === 'number' ? number(1, size) : text(2, size)]),
  );
  return [text(1, name), message(2, [message(1, [number(1, type), message(2, sizes)])])];
}

const number = (field: number, value: number): Uint8Array =>
  Uint8Array.from([...varint(field * 8 + VARINT), ...varint(value)]);

const text = (field: number, value: string): Uint8Array =>
  message(field, [new TextEncoder().encode(value)]);

function message(field: number, parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return joined([Uint8Array.from([...varint(field * 8 + BYTES), ...varint(length)]), ...parts]);
}

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return [...bytes, rest];
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** One field of a protobuf message: a number, or the bytes of a string, message or packed list. */
export type Field = { readonly number: number; readonly value: number | Uint8Array };

const VARINT = 0;
const FIXED_64 = 1;
const BYTES = 2;
const FIXED_32 = 5;

/** The fields of one protobuf message in the order they stand, nested messages as bytes. */
export function* fieldsOf(message: Uint8Array): Generator<Field> {
  let position = 0;
  while (position < message.length) {
    const key = varintAt(message, position);
    const start = key.end;
    const number = Math.floor(key.value / 8);
    const { value, end } = valueAt(message, start, key.value % 8);
    if (end > message.length) throw new RangeError(`field ${number} runs past the end of the file`);
    yield { number, value };
    position = end;
  }
}

type Read<T> = { value: T; end: number };

function valueAt(message: Uint8Array, start: number, wireType: number): Read<number | Uint8Array> {
  switch (wireType) {
    case VARINT:
      return varintAt(message, start);
    case FIXED_64:
      return { value: message.subarray(start, start + 8), end: start + 8 };
    case FIXED_32:
      return { value: message.subarray(start, start + 4), end: start + 4 };
    case BYTES: {
      const { value: length, end } = varintAt(message, start);
      return { value: message.subarray(end, end + length), end: end + length };
    }
    default:
      throw new RangeError(`expected a protobuf field, got wire type ${wireType}`);
  }
}

/** Seven bits a byte, lowest first. Exact up to 2^53, which no size or number in a model file exceeds. */
function varintAt(message: Uint8Array, start: number): Read<number> {
  let value = 0;
  let factor = 1;
  for (let end = start; end < message.length; end += 1) {
    const byte = message[end] ?? 0;
    value += (byte % 128) * factor;
    if (byte < 128) return { value, end: end + 1 };
    factor *= 128;
  }
  throw new RangeError('expected a protobuf number, got the end of the file');
}

import { checksum } from './checksum.ts';

/**
 * The first 256 bytes of a file, little endian:
 * 0 magic (8) · 8 version · 12 dimensions · 16 rows · 20 generation · 24 length (float64) ·
 * 32 length of the model's id · 36 the id (UTF-8, at most 200 bytes) · 252 checksum.
 */
export const HEADER_BYTES = 256;

const MAGIC = 'IDIOVEC1';
const VERSION = 2;
const ID_AT = 36;
const LONGEST_ID = 200;
const CHECKSUM_AT = 252;

export type FileHeader = {
  readonly dimensions: number;
  readonly modelId: string;
  /** Rows in the log, removed ones included. */
  readonly rows: number;
  /** Goes up with every flush. */
  readonly generation: number;
  /** Bytes that count; what stands behind them was not finished. */
  readonly length: number;
};

export function writeHeader({
  dimensions,
  modelId,
  rows,
  generation,
  length,
}: FileHeader): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  const id = new TextEncoder().encode(modelId);
  if (id.length > LONGEST_ID) {
    throw new RangeError(`expected a model id of at most ${LONGEST_ID} bytes, got ${id.length}`);
  }
  bytes.set(new TextEncoder().encode(MAGIC));
  view.setUint32(8, VERSION, true);
  view.setUint32(12, dimensions, true);
  view.setUint32(16, rows, true);
  view.setUint32(20, generation, true);
  view.setFloat64(24, length, true);
  view.setUint32(32, id.length, true);
  bytes.set(id, ID_AT);
  view.setUint32(CHECKSUM_AT, checksum(bytes, VERSION), true);
  return bytes;
}

/** The header, or null where the bytes are not one that `writeHeader` made. */
export function readHeader(bytes: Uint8Array): FileHeader | null {
  if (bytes.length !== HEADER_BYTES) return null;
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const claimed = view.getUint32(CHECKSUM_AT, true);
  view.setUint32(CHECKSUM_AT, 0, true);
  const isOurs =
    new TextDecoder().decode(copy.subarray(0, 8)) === MAGIC &&
    view.getUint32(8, true) === VERSION &&
    checksum(copy, VERSION) === claimed;
  if (!isOurs) return null;
  const idLength = view.getUint32(32, true);
  return {
    dimensions: view.getUint32(12, true),
    modelId: new TextDecoder().decode(copy.subarray(ID_AT, ID_AT + idLength)),
    rows: view.getUint32(16, true),
    generation: view.getUint32(20, true),
    length: view.getFloat64(24, true),
  };
}

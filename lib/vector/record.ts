import { roundUpToStep } from './checksum.ts';
import { BATCH_ROWS, type RowMemory, rowBytes } from './kernel/kernel.ts';
import type { VectorFile } from './vector-file.ts';

/**
 * What a log is made of. The first 32 bytes of a record, little endian: 0 magic · 4 kind · 8 count ·
 * 12 checksum · 16 largest residual · 20 largest norm · 24 largest roughness (float32) · 28 zeros.
 * Then, column by column, either `count` rows (keys, scales, tops, lows) or the slots of `count`
 * removed rows. The checksum is of the whole record with zeros in its own place and behind it; its
 * seed is the record's place in the file.
 */
export const RECORD_HEAD_BYTES = 32;

const MAGIC = 0x43455249;
const CHECKSUM_AT = 12;

export type RecordHead = {
  readonly kind: 'rows' | 'removal';
  readonly count: number;
  /** Of the record's rows: how far a first pass may be off, see `search.ts`. */
  readonly residual: number;
  readonly roughness: number;
  readonly norm: number;
};

/** As many as take the bytes of a batch of the shortest rows. */
export const MOST_REMOVED = 3000;

export function recordBytes({ kind, count }: Pick<RecordHead, 'kind' | 'count'>, size: number) {
  return RECORD_HEAD_BYTES + count * (kind === 'rows' ? rowBytes(size) : 4);
}

/** Put a head before the columns that stand in the scratch already; answers the whole record. */
export function sealRecord(
  memory: RowMemory,
  size: number,
  head: RecordHead,
  place: number,
): Uint8Array {
  const length = recordBytes(head, size);
  const bytes = memory.scratch();
  bytes.fill(0, 0, RECORD_HEAD_BYTES);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, head.kind === 'rows' ? 1 : 2, true);
  view.setUint32(8, head.count, true);
  view.setFloat32(16, head.residual, true);
  view.setFloat32(20, head.norm, true);
  view.setFloat32(24, head.roughness, true);
  view.setUint32(CHECKSUM_AT, checksumOf(memory, length, place), true);
  return bytes.subarray(0, length);
}

function checksumOf(memory: RowMemory, length: number, place: number): number {
  const whole = roundUpToStep(length);
  memory.scratch().fill(0, length, whole);
  return memory.checksum(whole, place);
}

/** The columns of the record in the scratch. */
export const columnsIn = (memory: RowMemory): Uint8Array =>
  memory.scratch().subarray(RECORD_HEAD_BYTES);

/** Where in the columns of `count` rows the low bits begin: behind keys, scales and tops. */
export const lowsStart = (count: number, size: number): number => count * (6 + size);

/** Where a record is to be read. */
export type RecordPlace = {
  readonly place: number;
  /** Where the last record ends. */
  readonly end: number;
  /** How long it probably is: as long as the one before, so that one read is enough. */
  readonly guess: number;
};

/** Read a record into the scratch; null where none stands that is whole. */
export function readRecord(
  file: VectorFile,
  memory: RowMemory,
  size: number,
  { place, end, guess }: RecordPlace,
): RecordHead | null {
  const scratch = memory.scratch();
  const first = Math.max(RECORD_HEAD_BYTES, Math.min(guess, scratch.length));
  const known = file.read(scratch.subarray(0, first), place);
  const head = known < RECORD_HEAD_BYTES ? null : readHead(scratch);
  if (!head) return null;
  const length = recordBytes(head, size);
  if (place + length > end) return null;
  if (length > known) {
    const rest = scratch.subarray(known, length);
    if (file.read(rest, place + known) < rest.length) return null;
  }
  return isWhole(memory, length, place) ? head : null;
}

function readHead({ buffer, byteOffset }: Uint8Array): RecordHead | null {
  const view = new DataView(buffer, byteOffset, RECORD_HEAD_BYTES);
  const kind = view.getUint32(4, true);
  const count = view.getUint32(8, true);
  const most = kind === 1 ? BATCH_ROWS : MOST_REMOVED;
  if (view.getUint32(0, true) !== MAGIC || kind < 1 || kind > 2) return null;
  if (count < 1 || count > most) return null;
  return {
    kind: kind === 1 ? 'rows' : 'removal',
    count,
    residual: view.getFloat32(16, true),
    norm: view.getFloat32(20, true),
    roughness: view.getFloat32(24, true),
  };
}

function isWhole(memory: RowMemory, length: number, place: number): boolean {
  const { buffer, byteOffset } = memory.scratch();
  const view = new DataView(buffer, byteOffset, RECORD_HEAD_BYTES);
  const claimed = view.getUint32(CHECKSUM_AT, true);
  view.setUint32(CHECKSUM_AT, 0, true);
  return checksumOf(memory, length, place) === claimed;
}

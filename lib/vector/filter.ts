import { SEGMENT_ROWS } from './kernel/kernel.ts';
import { MASK_BYTES, type Rows } from './rows.ts';

/**
 * The rows that may be found: a list of keys, which is the shorter way for few, or a set of bits
 * (bit `key & 7` of byte `key >> 3`) for many. Keys that are not in the index are passed over.
 */
export type Filter =
  | { readonly kind: 'keys'; readonly keys: ArrayLike<number> }
  | { readonly kind: 'bits'; readonly bits: Uint8Array };

/** The filter as masks of segments, removed rows left out. */
export function createMasks(
  filter: Filter | undefined,
  rows: Rows,
): (segment: number) => Uint8Array | null {
  if (!filter) return (segment) => rows.maskOf(segment);
  const masks = new Uint8Array(Math.ceil(rows.used / SEGMENT_ROWS) * MASK_BYTES);
  const allow = (slot: number): void => {
    masks[slot >> 3] = (masks[slot >> 3] ?? 0) | (1 << (slot & 7));
  };
  if (filter.kind === 'keys') allowKeys(filter.keys, rows, allow);
  else allowBits(filter.bits, rows, allow);
  return (segment) => masks.subarray(segment * MASK_BYTES, (segment + 1) * MASK_BYTES);
}

function allowKeys(keys: ArrayLike<number>, rows: Rows, allow: (slot: number) => void): void {
  for (let index = 0; index < keys.length; index += 1) {
    const slot = rows.slotOf(keys[index] ?? -1);
    if (slot !== undefined) allow(slot);
  }
}

function allowBits(bits: Uint8Array, rows: Rows, allow: (slot: number) => void): void {
  for (let slot = 0; slot < rows.used; slot += 1) {
    const key = rows.keyAt(slot);
    if ((bits[key >>> 3] ?? 0) & (1 << (key & 7)) && rows.isLive(slot)) allow(slot);
  }
}

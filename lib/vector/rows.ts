import { type RowMemory, SEGMENT_ROWS } from './kernel/kernel.ts';
import { KeyTable } from './key-table.ts';
import type { QuantizedRow } from './quantize.ts';

/** Bytes of a mask of one segment. */
export const MASK_BYTES = SEGMENT_ROWS / 8;

/** The largest of any row: how far a first pass may be off, see `search.ts`. */
export type Bounds = Pick<QuantizedRow, 'residual' | 'roughness' | 'norm'>;

/** Which rows of a segment are there, and how many are not any more. */
type Presence = { readonly bits: Uint8Array; gone: number };

/**
 * Which key stands in which slot. Slots are given out in order and never again: a row that is
 * removed or replaced leaves a gap, until `closeGaps` moves the others together.
 */
export class Rows {
  readonly #memory: RowMemory;
  readonly #size: number;
  readonly #table = new KeyTable((slot) => this.keyAt(slot));
  #presence: Presence[] = [];
  #used = 0;
  #room = 0;
  #bounds: Bounds = { residual: 0, roughness: 0, norm: 0 };

  constructor(memory: RowMemory, size: number) {
    this.#memory = memory;
    this.#size = size;
  }

  /** Slots given out. */
  get used(): number {
    return this.#used;
  }

  get live(): number {
    return this.#table.count;
  }

  get bounds(): Bounds {
    return this.#bounds;
  }

  /** Bytes of the tables; those of the rows themselves are the memory's. */
  get bytes(): number {
    return this.#table.bytes + this.#presence.length * MASK_BYTES;
  }

  widen({ residual, roughness, norm }: Bounds): void {
    this.#bounds = {
      residual: Math.max(this.#bounds.residual, residual),
      roughness: Math.max(this.#bounds.roughness, roughness),
      norm: Math.max(this.#bounds.norm, norm),
    };
  }

  /** Make room for this many slots, all with keys of their own. */
  expect(slots: number): void {
    this.reserve(slots);
    this.#table.reserve(slots);
  }

  /** Make room for this many slots. Views of the memory that were taken before are void then. */
  reserve(slots: number): void {
    const missing = Math.ceil((slots - this.#room) / SEGMENT_ROWS);
    if (missing <= 0) return;
    this.#memory.addSegments(missing);
    this.#room += missing * SEGMENT_ROWS;
  }

  slotOf(key: number): number | undefined {
    return this.#table.slotOf(key);
  }

  keyAt(slot: number): number {
    return this.#memory.keyAt(slot);
  }

  scaleAt(slot: number): number {
    return this.#memory.scaleAt(slot);
  }

  topsAt(slot: number): Uint8Array {
    const start = (slot % SEGMENT_ROWS) * this.#size;
    return this.#segmentOf(slot).tops.subarray(start, start + this.#size);
  }

  isLive(slot: number): boolean {
    const bits = this.#presence[Math.floor(slot / SEGMENT_ROWS)]?.bits;
    return ((bits?.[(slot % SEGMENT_ROWS) >> 3] ?? 0) & (1 << (slot & 7))) !== 0;
  }

  rowsIn(segment: number): number {
    return Math.max(0, Math.min(SEGMENT_ROWS, this.#used - segment * SEGMENT_ROWS));
  }

  /** Bits of the rows that are there, or null where all are. */
  maskOf(segment: number): Uint8Array | null {
    if (this.#used === this.live) return null;
    const presence = this.#presence[segment];
    return presence && presence.gone > 0 ? presence.bits : null;
  }

  /** Takes the next slot and answers it; whatever stood under the key before is gone. */
  append(key: number, tops: Uint8Array, scaleBits: number): number {
    this.reserve(this.#used + 1);
    const slot = this.#used;
    const { keys, scales } = this.#segmentOf(slot);
    keys[slot % SEGMENT_ROWS] = key;
    scales[slot % SEGMENT_ROWS] = scaleBits;
    this.topsAt(slot).set(tops);
    this.#enter();
    return slot;
  }

  /** Take `count` rows, for which there is room, from their columns: keys, scales, tops. */
  appendColumns(bytes: Uint8Array, count: number): void {
    for (const { inMemory, inFile } of this.#pieces(this.#used, count, bytes)) inMemory.set(inFile);
    for (let entered = 0; entered < count; entered += 1) this.#enter();
  }

  /** The other way round: put the columns of `count` rows into `bytes`. */
  copyColumns(from: number, count: number, bytes: Uint8Array): void {
    for (const { inMemory, inFile } of this.#pieces(from, count, bytes)) inFile.set(inMemory);
  }

  removeSlot(slot: number): void {
    if (!this.isLive(slot)) return;
    const key = this.keyAt(slot);
    if (this.#table.slotOf(key) === slot) this.#table.delete(key);
    this.#leave(slot);
  }

  /** Move all rows together; answers for each slot the one that its row came from. */
  closeGaps(): Uint32Array {
    const origins = new Uint32Array(this.live);
    let next = 0;
    for (let slot = 0; slot < this.#used; slot += 1) {
      if (!this.isLive(slot)) continue;
      if (slot !== next) this.#move(slot, next);
      origins[next] = slot;
      next += 1;
    }
    this.clear();
    while (this.#used < next) this.#enter();
    return origins;
  }

  clear(): void {
    this.#table.clear();
    this.#presence = [];
    this.#used = 0;
  }

  #segmentOf(slot: number) {
    return this.#memory.segment(Math.floor(slot / SEGMENT_ROWS));
  }

  #presenceOf(slot: number): Presence {
    const segment = Math.floor(slot / SEGMENT_ROWS);
    const presence = this.#presence[segment] ?? { bits: new Uint8Array(MASK_BYTES), gone: 0 };
    this.#presence[segment] = presence;
    return presence;
  }

  #flip(slot: number): void {
    const { bits } = this.#presenceOf(slot);
    const at = (slot % SEGMENT_ROWS) >> 3;
    bits[at] = (bits[at] ?? 0) ^ (1 << (slot & 7));
  }

  /** The row whose columns stand in the next slot already is there from now on. */
  #enter(): void {
    const slot = this.#used;
    const before = this.#table.set(this.keyAt(slot), slot);
    if (before !== undefined) this.#leave(before);
    this.#flip(slot);
    this.#used += 1;
  }

  #leave(slot: number): void {
    this.#flip(slot);
    this.#presenceOf(slot).gone += 1;
  }

  #move(from: number, to: number): void {
    this.topsAt(to).set(this.topsAt(from));
    const target = this.#segmentOf(to);
    target.scales[to % SEGMENT_ROWS] = this.scaleAt(from);
    target.keys[to % SEGMENT_ROWS] = this.keyAt(from);
  }

  /** The same bytes in memory and in a record, whose rows may span two segments. */
  *#pieces(from: number, count: number, bytes: Uint8Array) {
    for (let done = 0; done < count; ) {
      const row = (from + done) % SEGMENT_ROWS;
      const rows = Math.min(count - done, SEGMENT_ROWS - row);
      const { keys, scales, tops } = this.#segmentOf(from + done);
      for (const { column, width, start } of [
        { column: keys, width: 4, start: 0 },
        { column: scales, width: 2, start: count * 4 },
        { column: tops, width: this.#size, start: count * 6 },
      ]) {
        const at = column.byteOffset + row * width;
        const inFile = bytes.subarray(start + done * width, start + (done + rows) * width);
        yield { inMemory: new Uint8Array(column.buffer, at, rows * width), inFile };
      }
      done += rows;
    }
  }
}

import { SEGMENT_ROWS } from './kernel/kernel.ts';
import type { RecordPlaces } from './record-places.ts';
import type { VectorFile } from './vector-file.ts';

type Parts = {
  readonly file: VectorFile;
  readonly places: RecordPlaces;
  readonly size: number;
  /** Up to this many rows stay in memory, where reading them costs nothing. */
  readonly mostInMemory: number;
};

/** Where the low bits of rows are: in memory while they are few or not yet saved, else in the file. */
export class LowBits {
  readonly bytesPerRow: number;
  readonly #parts: Parts;
  #held: (Uint8Array | undefined)[] = [];
  /** Rows from this slot on are in memory. */
  #heldFrom = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.bytesPerRow = parts.size * 2;
  }

  get bytes(): number {
    return this.#held.filter(Boolean).length * SEGMENT_ROWS * this.bytesPerRow;
  }

  put(slot: number, bytes: Uint8Array): void {
    const segment = Math.floor(slot / SEGMENT_ROWS);
    this.#held[segment] ??= new Uint8Array(SEGMENT_ROWS * this.bytesPerRow);
    this.#heldRow(slot).set(bytes);
  }

  /** The file holds this many rows: decides, before they are read, whether they stay in memory. */
  expect(rows: number): void {
    this.#heldFrom = rows <= this.#parts.mostInMemory ? 0 : rows;
  }

  /** The rows from `first` on, which the file holds, have these bytes. */
  keep(first: number, bytes: Uint8Array): void {
    if (this.#heldFrom > 0) return;
    for (let at = 0; at < bytes.length; at += this.bytesPerRow) {
      this.put(first + at / this.bytesPerRow, bytes.subarray(at, at + this.bytesPerRow));
    }
  }

  /** The file holds all rows below `slots` now; what need not stay in memory leaves it. */
  saved(slots: number): void {
    if (slots <= this.#parts.mostInMemory && this.#heldFrom === 0) return;
    this.#held = [];
    this.#heldFrom = slots;
  }

  clear(): void {
    this.#held = [];
    this.#heldFrom = 0;
  }

  /** Put the low bits of these slots into `into`, in this order. */
  read(slots: Uint32Array, into: Uint8Array): void {
    for (let done = 0; done < slots.length; ) {
      const slot = slots[done] ?? 0;
      const start = done * this.bytesPerRow;
      if (slot >= this.#heldFrom) {
        into.set(this.#heldRow(slot), start);
        done += 1;
      } else {
        done += this.#readSaved(slot, this.#run(slots, done), into.subarray(start));
      }
    }
  }

  copyOf(slots: Uint32Array): Uint8Array {
    const bytes = new Uint8Array(slots.length * this.bytesPerRow);
    this.read(slots, bytes);
    return bytes;
  }

  /** How many slots from `start` on follow each other in the file. */
  #run(slots: Uint32Array, start: number): number {
    const slot = slots[start] ?? 0;
    let count = 1;
    while (slots[start + count] === slot + count && slot + count < this.#heldFrom) count += 1;
    return count;
  }

  #readSaved(slot: number, count: number, into: Uint8Array): number {
    const { file, places } = this.#parts;
    const piece = places.lowsOf(slot, count);
    if (file.read(into.subarray(0, piece.bytes), piece.place) < piece.bytes) {
      throw new Error(`expected ${piece.bytes} bytes at ${piece.place} of the index`);
    }
    return piece.count;
  }

  #heldRow(slot: number): Uint8Array {
    const segment = this.#held[Math.floor(slot / SEGMENT_ROWS)];
    if (!segment) throw new Error(`expected the low bits of row ${slot} in memory`);
    const start = (slot % SEGMENT_ROWS) * this.bytesPerRow;
    return segment.subarray(start, start + this.bytesPerRow);
  }
}

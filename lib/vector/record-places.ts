import { lowsStart, RECORD_HEAD_BYTES } from './record.ts';

/** A piece of a file that holds the low bits of `count` rows. */
export type Piece = { readonly place: number; readonly bytes: number; readonly count: number };

/** Where in the file the rows of each record stand. */
export class RecordPlaces {
  readonly #size: number;
  #firsts: number[] = [];
  #places: number[] = [];
  #end = 0;

  constructor(size: number) {
    this.#size = size;
  }

  get count(): number {
    return this.#firsts.length;
  }

  add(first: number, count: number, place: number): void {
    this.#firsts.push(first);
    this.#places.push(place);
    this.#end = first + count;
  }

  empty(): RecordPlaces {
    return new RecordPlaces(this.#size);
  }

  become(other: RecordPlaces): void {
    this.#firsts = other.#firsts;
    this.#places = other.#places;
    this.#end = other.#end;
  }

  /** The low bits of `count` rows from `slot` on, as far as one record goes. */
  lowsOf(slot: number, count: number): Piece {
    const record = this.#recordOf(slot);
    const first = this.#firsts[record] ?? 0;
    const rows = (this.#firsts[record + 1] ?? this.#end) - first;
    const available = Math.min(count, first + rows - slot);
    const start = RECORD_HEAD_BYTES + lowsStart(rows, this.#size) + (slot - first) * this.#size * 2;
    return {
      place: (this.#places[record] ?? 0) + start,
      bytes: available * this.#size * 2,
      count: available,
    };
  }

  /** The last record that begins at or before the slot. */
  #recordOf(slot: number): number {
    let low = 0;
    let high = this.#firsts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#firsts[middle] ?? 0) <= slot) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

import { HEADER_BYTES, readHeader, writeHeader } from './file-header.ts';
import { BATCH_ROWS, type RowMemory } from './kernel/kernel.ts';
import type { LowBits } from './low-bits.ts';
import {
  columnsIn,
  lowsStart,
  MOST_REMOVED,
  type RecordHead,
  readRecord,
  recordBytes,
  sealRecord,
} from './record.ts';
import type { RecordPlaces } from './record-places.ts';
import type { Rows } from './rows.ts';
import type { VectorFile } from './vector-file.ts';

/** What stood in the file when it was opened. Except after `restored` the index is empty. */
export type Opened = 'new' | 'restored' | 'damaged' | 'other-model';

type Parts = {
  readonly file: VectorFile;
  readonly memory: RowMemory;
  readonly rows: Rows;
  readonly lowBits: LowBits;
  readonly places: RecordPlaces;
  readonly size: number;
  readonly dimensions: number;
  readonly modelId: string;
};

/** The file of an index: a header, then records that are only ever added. */
export class VectorLog {
  readonly #parts: Parts;
  #saved = 0;
  #length = HEADER_BYTES;
  #generation = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Slots that the file holds. */
  get saved(): number {
    return this.#saved;
  }

  /** Bytes of the file that count. */
  get length(): number {
    return this.#length;
  }

  get generation(): number {
    return this.#generation;
  }

  /** Read everything; every byte is checked. */
  restore(): Opened {
    const { file, rows, lowBits, dimensions, modelId } = this.#parts;
    if (file.size() === 0) return 'new';
    const bytes = new Uint8Array(HEADER_BYTES);
    const header = file.read(bytes, 0) === HEADER_BYTES ? readHeader(bytes) : null;
    if (!header) return 'damaged';
    this.#generation = header.generation;
    if (header.dimensions !== dimensions || header.modelId !== modelId) return 'other-model';
    lowBits.expect(header.rows);
    rows.expect(header.rows);
    if (!this.#replay(header.length, header.rows) || rows.used !== header.rows) {
      this.#forget();
      return 'damaged';
    }
    this.#saved = rows.used;
    this.#length = header.length;
    return 'restored';
  }

  /** Write the rows after `saved`, and these removals. After a failure nothing counts as written. */
  append(removed: readonly number[]): void {
    const { rows, lowBits, places } = this.#parts;
    const written: { first: number; count: number; place: number }[] = [];
    let end = this.#length;
    for (let first = this.#saved; first < rows.used; first += BATCH_ROWS) {
      const count = Math.min(BATCH_ROWS, rows.used - first);
      written.push({ first, count, place: end });
      const slots = Uint32Array.from({ length: count }, (_, index) => first + index);
      end = this.#writeRows(first, lowBits.copyOf(slots), count, end);
    }
    for (let start = 0; start < removed.length; start += MOST_REMOVED) {
      end = this.#writeRemoval(removed.slice(start, start + MOST_REMOVED), end);
    }
    this.#writeHeader(end, rows.used);
    for (const { first, count, place } of written) places.add(first, count, place);
    this.#saved = rows.used;
    this.#length = end;
    lowBits.saved(this.#saved);
  }

  /**
   * Write the rows together, without those that are gone. Ending in between costs the file; a
   * failure in between leaves no row, here or there.
   */
  compact(): void {
    const { file } = this.#parts;
    // Until the new header stands, the file says of itself that it is not whole.
    file.write(new Uint8Array(HEADER_BYTES), 0);
    try {
      this.#rewrite();
      this.#writeHeader(this.#length, this.#saved);
      file.truncate(this.#length);
    } catch (cause) {
      this.#forget();
      throw cause;
    }
  }

  #rewrite(): void {
    const { rows, lowBits, places } = this.#parts;
    const origins = rows.closeGaps();
    const moved = places.empty();
    let end = HEADER_BYTES;
    for (let first = 0; first < origins.length; first += BATCH_ROWS) {
      // Full records are the shortest, so what is written never reaches what is still to be read.
      const slots = origins.subarray(first, first + BATCH_ROWS);
      const lows = lowBits.copyOf(slots);
      moved.add(first, slots.length, end);
      end = this.#writeRows(first, lows, slots.length, end);
      lowBits.keep(first, lows);
    }
    places.become(moved);
    this.#saved = rows.used;
    this.#length = end;
    lowBits.saved(this.#saved);
  }

  /** Forget all rows, in memory and in the file. */
  clear(): void {
    this.#forget();
    this.#writeHeader(this.#length, 0);
    this.#parts.file.truncate(this.#length);
  }

  #forget(): void {
    const { rows, lowBits, places } = this.#parts;
    rows.clear();
    lowBits.clear();
    places.become(places.empty());
    this.#saved = 0;
    this.#length = HEADER_BYTES;
  }

  #replay(end: number, count: number): boolean {
    const { file, memory, rows, size } = this.#parts;
    let place = HEADER_BYTES;
    let guess = 0;
    while (place < end) {
      const head = readRecord(file, memory, size, { place, end, guess });
      if (!head || (head.kind === 'rows' && rows.used + head.count > count)) return false;
      this.#apply(head, place);
      guess = recordBytes(head, size);
      place += guess;
    }
    return place === end;
  }

  #apply(head: RecordHead, place: number): void {
    const { memory, rows, lowBits, places, size } = this.#parts;
    const columns = columnsIn(memory);
    if (head.kind === 'removal') {
      const slots = new Uint32Array(columns.slice(0, head.count * 4).buffer);
      for (const slot of slots) rows.removeSlot(slot);
      return;
    }
    const first = rows.used;
    const lows = lowsStart(head.count, size);
    rows.widen(head);
    rows.appendColumns(columns, head.count);
    places.add(first, head.count, place);
    lowBits.keep(first, columns.subarray(lows, lows + head.count * lowBits.bytesPerRow));
  }

  #writeHeader(end: number, rows: number): void {
    const { file, dimensions, modelId } = this.#parts;
    this.#generation += 1;
    const generation = this.#generation;
    file.write(writeHeader({ dimensions, modelId, rows, generation, length: end }), 0);
  }

  #writeRows(first: number, lows: Uint8Array, count: number, place: number): number {
    const { memory, rows, size } = this.#parts;
    const columns = columnsIn(memory);
    rows.copyColumns(first, count, columns);
    columns.set(lows, lowsStart(count, size));
    return this.#writeRecord('rows', count, place);
  }

  #writeRemoval(slots: readonly number[], place: number): number {
    columnsIn(this.#parts.memory).set(new Uint8Array(Uint32Array.from(slots).buffer));
    return this.#writeRecord('removal', slots.length, place);
  }

  /** Write the record whose columns stand in the scratch; answers where it ends. */
  #writeRecord(kind: RecordHead['kind'], count: number, place: number): number {
    const { file, memory, rows, size } = this.#parts;
    const bytes = sealRecord(memory, size, { kind, count, ...rows.bounds }, place);
    file.write(bytes, place);
    return place + bytes.length;
  }
}

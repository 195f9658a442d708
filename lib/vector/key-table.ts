/** Free places keep probes short: 13 for a key that is not there. */
const FULLEST = 0.8;

/** Small steps, because a table twice as large would cost more memory than it saves time. */
const GROWTH = 1.25;

const FIRST_PLACES = 64;

/** Marks a place that holds nothing, so no row may stand in this slot. */
const NOTHING = 0xffff_ffff;

/**
 * Where each key stands: a table of slots, found by the key that stands in them (`keyOf`). Four
 * bytes for each place, a tenth of what a `Map` takes. A key whose place is taken stands in the
 * next free one.
 */
export class KeyTable {
  readonly #keyOf: (slot: number) => number;
  #places = new Uint32Array(FIRST_PLACES).fill(NOTHING);
  #count = 0;

  constructor(keyOf: (slot: number) => number) {
    this.#keyOf = keyOf;
  }

  get count(): number {
    return this.#count;
  }

  get bytes(): number {
    return this.#places.byteLength;
  }

  /** Make room for so many keys at once. */
  reserve(keys: number): void {
    const places = keys / FULLEST + 1;
    if (places > this.#places.length) this.#resize(places);
  }

  slotOf(key: number): number | undefined {
    const slot = this.#at(this.#placeOf(key));
    return slot === NOTHING ? undefined : slot;
  }

  /** Answers the slot in which the key stood before. */
  set(key: number, slot: number): number | undefined {
    if (this.#count + 1 > this.#places.length * FULLEST) this.#resize(this.#places.length * GROWTH);
    const place = this.#placeOf(key);
    const before = this.#at(place);
    this.#places[place] = slot;
    if (before !== NOTHING) return before;
    this.#count += 1;
    return undefined;
  }

  delete(key: number): void {
    const place = this.#placeOf(key);
    if (this.#at(place) === NOTHING) return;
    this.#count -= 1;
    this.#closeGap(place);
  }

  clear(): void {
    this.#places = new Uint32Array(FIRST_PLACES).fill(NOTHING);
    this.#count = 0;
  }

  #at(place: number): number {
    return this.#places[place] ?? NOTHING;
  }

  #after(place: number): number {
    return place + 1 === this.#places.length ? 0 : place + 1;
  }

  #placeOf(key: number): number {
    let place = homeOf(key, this.#places.length);
    for (;;) {
      const slot = this.#at(place);
      if (slot === NOTHING || this.#keyOf(slot) === key) return place;
      place = this.#after(place);
    }
  }

  #resize(places: number): void {
    const before = this.#places;
    this.#places = new Uint32Array(Math.ceil(places)).fill(NOTHING);
    for (const slot of before) {
      if (slot !== NOTHING) this.#places[this.#placeOf(this.#keyOf(slot))] = slot;
    }
  }

  /** Move those that the one that left had pushed on back towards their homes. */
  #closeGap(start: number): void {
    const { length } = this.#places;
    let gap = start;
    for (let place = this.#after(start); ; place = this.#after(place)) {
      const slot = this.#at(place);
      if (slot === NOTHING) break;
      const home = homeOf(this.#keyOf(slot), length);
      if (distance(home, place, length) < distance(gap, place, length)) continue;
      this.#places[gap] = slot;
      gap = place;
    }
    this.#places[gap] = NOTHING;
  }
}

/** Steps from one place forwards to another, around the end. */
const distance = (from: number, to: number, length: number): number =>
  to >= from ? to - from : to - from + length;

/** Fibonacci hashing, brought into range by a multiplication: keys that count upwards spread evenly. */
const homeOf = (key: number, length: number): number =>
  Math.floor(((Math.imul(key, 0x9e3779b1) >>> 0) / 0x1_0000_0000) * length);

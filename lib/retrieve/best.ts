/** The `limit` highest scores among those offered, in constant memory: a binary heap, the worst on top. */
export class Best {
  readonly #limit: number;
  readonly #keys: number[] = [];
  readonly #scores: number[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  offer(key: number, score: number): void {
    if (this.#keys.length < this.#limit) {
      this.#keys.push(key);
      this.#scores.push(score);
      this.#rise(this.#keys.length - 1);
    } else if (this.#limit > 0 && worse(this.#at(0), [key, score])) {
      this.#put(0, key, score);
      this.#sink();
    }
  }

  /** Best first; of equal scores the lower key. */
  sorted(): { readonly key: number; readonly score: number }[] {
    return this.#keys
      .map((key, at) => ({ key, score: this.#scores[at] ?? 0 }))
      .sort((a, b) => b.score - a.score || a.key - b.key);
  }

  #at(place: number): readonly [key: number, score: number] {
    return [this.#keys[place] ?? 0, this.#scores[place] ?? 0];
  }

  #put(place: number, key: number, score: number): void {
    this.#keys[place] = key;
    this.#scores[place] = score;
  }

  #swap(a: number, b: number): void {
    const [key, score] = this.#at(a);
    this.#put(a, ...this.#at(b));
    this.#put(b, key, score);
  }

  #rise(from: number): void {
    for (let place = from; place > 0; ) {
      const parent = (place - 1) >> 1;
      if (!worse(this.#at(place), this.#at(parent))) return;
      this.#swap(place, parent);
      place = parent;
    }
  }

  #sink(): void {
    for (let place = 0; ; ) {
      let worst = place;
      for (const child of [2 * place + 1, 2 * place + 2]) {
        if (child < this.#keys.length && worse(this.#at(child), this.#at(worst))) worst = child;
      }
      if (worst === place) return;
      this.#swap(place, worst);
      place = worst;
    }
  }
}

const worse = (a: readonly [number, number], b: readonly [number, number]): boolean =>
  a[1] < b[1] || (a[1] === b[1] && a[0] > b[0]);

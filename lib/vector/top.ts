/** The best of all that is offered: by score, and of equal scores the smaller keys. */
export type Top = {
  offer(key: number, score: number): void;
  /** The score that must be reached to enter: −∞ while there is room. */
  least(): number;
  /** Best first, without those below `minScore`. */
  take(minScore: number): { readonly keys: Uint32Array; readonly scores: Float64Array };
  clear(): void;
};

export function createTop(room: number): Top {
  const keys = new Uint32Array(room);
  const scores = new Float64Array(room);
  let count = 0;

  const isBehind = (place: number, key: number, score: number): boolean => {
    const there = scores[place] ?? 0;
    return there > score || (there === score && (keys[place] ?? 0) < key);
  };
  const placeFor = (key: number, score: number): number => {
    let place = count;
    while (place > 0 && !isBehind(place - 1, key, score)) place -= 1;
    return place;
  };
  return {
    offer(key, score) {
      if (room === 0 || (count === room && isBehind(count - 1, key, score))) return;
      const place = placeFor(key, score);
      keys.copyWithin(place + 1, place, Math.min(count, room - 1));
      scores.copyWithin(place + 1, place, Math.min(count, room - 1));
      keys[place] = key;
      scores[place] = score;
      count = Math.min(count + 1, room);
    },
    least: () => (count < room ? Number.NEGATIVE_INFINITY : (scores[room - 1] ?? 0)),
    take(minScore) {
      let length = 0;
      while (length < count && (scores[length] ?? 0) >= minScore) length += 1;
      return { keys: keys.slice(0, length), scores: scores.slice(0, length) };
    },
    clear() {
      count = 0;
    },
  };
}

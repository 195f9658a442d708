/** Shorter beginnings could become anything. */
const SHORTEST = 2;
/** Likeliest ends of one beginning that are searched for. */
const MOST = 24;
/** A stem this long may stand in the middle of typing a longer form: "organ" in "organiz". */
const SHORTEST_STEM = 4;
const MOST_ENDING = 4;

/** The terms of an index by their first letters, so that a word can be searched for while it is typed. */
export class Completions {
  readonly #byStart = new Map<string, string[]>();

  constructor(...sources: readonly Iterable<string>[]) {
    for (const source of sources) for (const term of source) this.#put(term);
  }

  /** The commonest terms that `beginning` may become; where there are none, the stem it is a form of. */
  of(beginning: string, frequency: (term: string) => number): readonly string[] {
    if (beginning.length < SHORTEST) return [];
    const near = this.#byStart.get(beginning.slice(0, SHORTEST)) ?? [];
    const longer = new Set(near.filter((term) => term.startsWith(beginning)));
    if (longer.size > 0) {
      return [...longer].sort((a, b) => frequency(b) - frequency(a)).slice(0, MOST);
    }
    return [...new Set(near.filter((term) => mayBecome(beginning, term)))];
  }

  #put(term: string): void {
    const start = term.slice(0, SHORTEST);
    const list = this.#byStart.get(start);
    if (list) list.push(term);
    else this.#byStart.set(start, [term]);
  }
}

const mayBecome = (beginning: string, term: string): boolean =>
  term.length >= SHORTEST_STEM &&
  beginning.length - term.length <= MOST_ENDING &&
  beginning.startsWith(term);

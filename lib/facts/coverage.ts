import type { Span } from '../core/span.ts';

const BARE = 0;
const COVERED = 1;

/** Which characters of a source some part of a view accounts for. */
export class Coverage {
  readonly #marks: Uint8Array;

  constructor(length: number) {
    this.#marks = new Uint8Array(length);
  }

  /** Mark a stretch; returns the first part of it that was marked before, or null. */
  cover({ start, end }: Span): Span | null {
    let again = -1;
    let against = -1;
    for (let at = start; at < end; at++) {
      if (this.#marks[at] === BARE) this.#marks[at] = COVERED;
      else {
        if (again < 0) again = at;
        against = at + 1;
      }
    }
    return again < 0 ? null : { start: again, end: against };
  }

  covers(at: number): boolean {
    return this.#marks[at] === COVERED;
  }

  /** True when no character of the stretch is marked. */
  isBare({ start, end }: Span): boolean {
    for (let at = start; at < end; at++) if (this.#marks[at] !== BARE) return false;
    return true;
  }
}

/** This TeX is none that we draw. */
export class NotDrawn extends Error {}

const TOKEN = /\\[a-zA-Z]+\*?|\\[^a-zA-Z]|\s+|./gsu;

/** TeX cut into commands and characters, read one after the other. */
export class Tokens {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(tex: string) {
    this.#tokens = tex.match(TOKEN) ?? [];
  }

  /** The token behind the next one. */
  get second(): string {
    return this.#tokens[this.#at + 1] ?? '';
  }

  /** What comes next; spaces mean nothing between things. */
  peek(): string | undefined {
    while (/^\s+$/.test(this.#tokens[this.#at] ?? '')) this.#at += 1;
    return this.#tokens[this.#at];
  }

  next(): string {
    this.peek();
    return this.#nextAsWritten();
  }

  #nextAsWritten(): string {
    const token = this.#tokens[this.#at];
    // What stands behind an unwritten % is a comment to TeX and a number to whoever forgot the sign.
    if (token === undefined || token === '%') throw new NotDrawn();
    this.#at += 1;
    return token;
  }

  expect(token: string): void {
    if (this.next() !== token) throw new NotDrawn();
  }

  /** The text of a group, as written, spaces and all; no commands within. */
  raw(): string {
    this.expect('{');
    let text = '';
    for (let depth = 1; ; ) {
      const token = this.#nextAsWritten();
      if (token === '{') depth += 1;
      if (token === '}') depth -= 1;
      if (depth === 0) return text;
      if (/^\\[a-zA-Z]/.test(token)) throw new NotDrawn();
      text += token.replace(/^\\/, '');
    }
  }
}

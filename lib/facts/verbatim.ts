import type { Span } from '../core/span.ts';
import type { Coverage } from './coverage.ts';

type Line = { readonly start: number; readonly text: string };

/**
 * Finds blocks that are shown verbatim. They carry no place, and inside a list or a quotation their
 * lines are indented in the source; so they are looked up line by line.
 */
export class VerbatimFinder {
  readonly #source: string;
  readonly #lines: Line[];
  readonly #byContent = new Map<string, number[]>();

  constructor(source: string) {
    this.#source = source;
    this.#lines = linesOf(source);
    for (const [index, { text }] of this.#lines.entries()) {
      const key = contentOf(text);
      const same = this.#byContent.get(key);
      if (same) same.push(index);
      else this.#byContent.set(key, [index]);
    }
  }

  /** The place of the first occurrence that nothing else covers, or null. */
  find(text: string, coverage: Coverage): Span | null {
    return this.#findLines(text, coverage) ?? this.#findWithin(text, coverage);
  }

  #findLines(text: string, coverage: Coverage): Span | null {
    const wanted = text.split('\n');
    const first = wanted.findIndex((line) => line.trim() !== '');
    if (first < 0) return { start: 0, end: 0 };
    for (const candidate of this.#byContent.get(contentOf(wanted[first] ?? '')) ?? []) {
      const span = this.#match(wanted, candidate - first);
      if (span && coverage.isBare(span)) return span;
    }
    return null;
  }

  #match(wanted: readonly string[], from: number): Span | null {
    const first = this.#lines[from];
    const last = this.#lines[from + wanted.length - 1];
    if (!first || !last) return null;
    let indent: number | null = null;
    for (const [offset, line] of wanted.entries()) {
      const here = this.#lines[from + offset]?.text ?? '';
      if (line.trim() === '' && contentOf(here) === '') continue;
      const prefix = prefixOf(here, line);
      indent ??= prefix;
      if (prefix === null || !keepsIndent(line, prefix, indent ?? prefix)) return null;
    }
    return { start: first.start, end: last.start + last.text.length };
  }

  /** Raw source that begins or ends inside a line. */
  #findWithin(text: string, coverage: Coverage): Span | null {
    let at = this.#source.indexOf(text);
    while (at >= 0) {
      const span = { start: at, end: at + text.length };
      if (coverage.isBare(span)) return span;
      at = this.#source.indexOf(text, at + text.length);
    }
    return null;
  }
}

function linesOf(source: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const text of source.split('\n')) {
    lines.push({ start, text: text.replace(/\r$/, '') });
    start += text.length + 1;
  }
  return lines;
}

const contentOf = (line: string): string => line.replace(/^[\s>]+/, '').trimEnd();

/** How many characters of indentation and quote marks stand before `line`, or null when it differs. */
function prefixOf(here: string, line: string): number | null {
  const trimmed = here.trimEnd();
  const wanted = line.trimEnd();
  if (!trimmed.endsWith(wanted)) return null;
  const prefix = trimmed.slice(0, trimmed.length - wanted.length);
  return /^[\s>]*$/.test(prefix) ? prefix.length : null;
}

/** A line that lost more than the first did, or less although it had it, is a changed line. */
const keepsIndent = (line: string, prefix: number, indent: number): boolean =>
  prefix === indent || (prefix < indent && !/^[ \t]/.test(line));

import type { Span } from '../core/span.ts';

/** Stands for each character of math while Markdown is parsed: neither markup nor space. */
const MASK = '\uE1D2';

/** Longest formula we look for, in characters; keeps a lone `\(` from costing the whole text. */
const MAX_MATH = 4000;

/** A source with its math out of the parser's reach. Lengths are equal, so offsets agree. */
export type Masked = { readonly text: string; readonly math: readonly Span[] };

/** Parsing eats the backslash of `\(`; so math is cut out before it and put back after. */
export function maskMath(source: string): Masked {
  if (!/\\[([]|\$/.test(source)) return { text: source, math: [] };
  const math: Span[] = [];
  let at = 0;
  while (at < source.length) {
    const code = codeEnd(source, at);
    if (code > at) {
      at = code;
      continue;
    }
    const end = mathEnd(source, at);
    if (end > at) math.push({ start: at, end });
    at = end > at ? end : at + (source[at] === '\\' || source[at] === '$' ? 2 : 1);
    at = nextInteresting(source, at);
  }
  return { text: hide(source, math), math };
}

const INTERESTING = /[`~\\$]/g;

function nextInteresting(source: string, from: number): number {
  INTERESTING.lastIndex = from;
  return INTERESTING.exec(source)?.index ?? source.length;
}

/** Where the code that begins at `at` ends, or `at` when none begins there. */
function codeEnd(source: string, at: number): number {
  const char = source[at];
  if (char !== '`' && char !== '~') return at;
  let run = at;
  while (source[run] === char) run += 1;
  const fence = source.slice(at, run);
  if (fence.length >= 3 && opensLine(source, at)) return fenceEnd(source, run, fence);
  if (char === '~') return run;
  return inlineCodeEnd(source, run, fence.length) ?? run;
}

const opensLine = (source: string, at: number): boolean =>
  /^[\s>\-*+\d.)]*$/.test(source.slice(source.lastIndexOf('\n', at - 1) + 1, at));

function fenceEnd(source: string, from: number, fence: string): number {
  let line = source.indexOf('\n', from);
  while (line >= 0) {
    const end = source.indexOf('\n', line + 1);
    const text = source.slice(line + 1, end < 0 ? source.length : end).replace(/^[\s>]+/, '');
    if (text.startsWith(fence) && text.replace(/[`~\s]/g, '') === '') {
      return end < 0 ? source.length : end;
    }
    line = end;
  }
  return source.length;
}

function inlineCodeEnd(source: string, from: number, length: number): number | null {
  const window = source.slice(from, from + MAX_MATH);
  const blank = window.search(/\n\s*\n/);
  const inside = blank < 0 ? window : window.slice(0, blank);
  for (const run of inside.matchAll(/`+/g)) {
    if (run[0].length === length) return from + run.index + length;
  }
  return null;
}

const DELIMITERS = [
  { open: '\\(', close: '\\)' },
  { open: '\\[', close: '\\]' },
  { open: '$$', close: '$$' },
] as const;

/** Between single dollars: TeX, not prices. */
const INLINE_DOLLAR = /^\$(?![\s\d$])((?:[^$\n\\]|\\.){1,200}?)(?<!\s)\$(?!\d)/;
const LOOKS_LIKE_TEX = /[\\^_{}=]|^[A-Za-z]$/;

/** Where the formula that begins at `at` ends, or `at` when none begins there. */
function mathEnd(source: string, at: number): number {
  for (const { open, close } of DELIMITERS) {
    if (!source.startsWith(open, at) || isEscaped(source, at)) continue;
    const window = source.slice(at + open.length, at + MAX_MATH);
    const end = window.indexOf(close);
    if (end > 0 && !/\n[ \t]*\n/.test(window.slice(0, end))) {
      return at + open.length + end + close.length;
    }
  }
  if (source[at] !== '$' || isEscaped(source, at)) return at;
  const dollar = INLINE_DOLLAR.exec(source.slice(at, at + 220));
  return dollar?.[1] && LOOKS_LIKE_TEX.test(dollar[1]) ? at + dollar[0].length : at;
}

const isEscaped = (source: string, at: number): boolean =>
  source[at - 1] === '\\' && source[at - 2] !== '\\';

function hide(source: string, math: readonly Span[]): string {
  const out: string[] = [];
  let from = 0;
  for (const { start, end } of math) {
    out.push(source.slice(from, start), MASK.repeat(end - start));
    from = end;
  }
  out.push(source.slice(from));
  return out.join('');
}

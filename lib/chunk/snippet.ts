import type { Span } from '../core/span.ts';

/** A piece of plain text and where the searched words stand in it. */
export type Snippet = { readonly text: string; readonly marks: readonly Span[] };

const WORD = /[\p{L}\p{N}]+/gu;
/** A shorter word is found at its start only by itself. */
const LEAST_PREFIX = 3;

/**
 * The part of a plain text, of about `length` characters, that holds most of the searched words, with
 * their places. A word also marks longer ones that begin with it, as searching while typing does.
 */
export function snippetOf(text: string, query: string, length: number): Snippet {
  const wanted = new Set((query.toLowerCase().match(WORD) ?? []).map(folded));
  const hits = [...text.matchAll(WORD)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, word: match[0] }))
    .filter(({ word }) => isWanted(folded(word.toLowerCase()), wanted));
  const from = text.length <= length ? 0 : windowStart(text, hits, length);
  const to = Math.min(text.length, from + length);
  const end = to === text.length ? to : wordBorder(text, to);
  const before = from > 0 ? '… ' : '';
  const after = end < text.length ? ' …' : '';
  const marks = hits
    .filter((hit) => hit.start >= from && hit.end <= end)
    .map((hit) => ({
      start: hit.start - from + before.length,
      end: hit.end - from + before.length,
    }));
  return { text: before + text.slice(from, end).trimEnd() + after, marks };
}

/** Without accents, so that "cafe" finds "café". */
const folded = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');

function isWanted(word: string, wanted: ReadonlySet<string>): boolean {
  if (wanted.has(word)) return true;
  for (const prefix of wanted) {
    if (prefix.length >= LEAST_PREFIX && word.startsWith(prefix)) return true;
  }
  return false;
}

/** Where the window with most different hits begins, a little before the first of them. */
function windowStart(
  text: string,
  hits: readonly { readonly start: number; readonly word: string }[],
  length: number,
): number {
  let best = { start: 0, count: 0 };
  for (const [index, { start }] of hits.entries()) {
    const inside = new Set<string>();
    for (let other = index; other < hits.length; other += 1) {
      const hit = hits[other];
      if (!hit || hit.start > start + length * 0.8) break;
      inside.add(hit.word.toLowerCase());
    }
    if (inside.size > best.count) best = { start, count: inside.size };
  }
  const lead = Math.floor(length * 0.15);
  return best.start <= lead ? 0 : wordBorder(text, best.start - lead);
}

/** The next start of a word at or behind `at`, or `at` where words have no borders. */
function wordBorder(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space === -1 || space - at > 30 ? at : space + 1;
}

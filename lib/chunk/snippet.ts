import type { Span } from '../core/span.ts';

/** A piece of plain text and where the searched words stand in it. */
export type Snippet = { readonly text: string; readonly marks: readonly Span[] };

const WORD = /[\p{L}\p{N}]+/gu;
/** A longer word is also found as the beginning of others. */
const LEAST_PREFIX = 4;
/** Endings that make no other word of it. */
const ENDING = /(?:ing|ed|es|s|en|er|e)$/;
const LEAST_ROOT = 3;
/** Words that stand everywhere: marked only when nothing else was searched. */
const EVERYWHERE = new Set(
  'a an the and or of to in on at by for from with as is are was were be been has have had do does did it its this that these those there here how what when where which who why can could will would should may might must not no if than then into about your you our we they their i my me he she der die das und oder ist sind ein eine mit von für auf wie was le la les et ou de des un une est sont pour el los las y en por'.split(
    ' ',
  ),
);

/**
 * The part of a plain text, of about `length` characters, that holds most of the searched words, with
 * their places. A word also marks longer ones that begin with it, as searching while typing does.
 */
export function snippetOf(text: string, query: string, length: number): Snippet {
  const asked = (query.toLowerCase().match(WORD) ?? []).map(folded);
  const telling = asked.filter((word) => !EVERYWHERE.has(word));
  const wanted = new Set(telling.length > 0 ? telling : asked);
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
  for (const other of wanted) {
    if (other.length >= LEAST_PREFIX && word.startsWith(other)) return true;
    if (rootOf(word) === rootOf(other)) return true;
  }
  return false;
}

/** Near enough to know “mite” in “mites”; what finds pages knows better. */
function rootOf(word: string): string {
  const root = word.replace(ENDING, '');
  return root.length >= LEAST_ROOT ? root : word;
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

import type { Inline, View } from '@/lib/tree/view.ts';

/** How a faulty engine passes off words that are not the original's. */
export type Disguise = 'edit' | 'text' | 'joint' | 'copy';

type Word = { readonly text: string; readonly start: number; readonly end: number };

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/\S+\s*/g)].map(({ index, 0: word }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));

/**
 * A view that shows `rewrite` for `original`: equal words as honest slices, all others disguised.
 * What was dropped is listed as removed.
 */
export function disguise(original: string, rewrite: string, how: Disguise): View {
  const before = wordsOf(original);
  const after = wordsOf(rewrite);
  const inlines: Inline[] = [];
  const removed: { text: string; span: { start: number; end: number } }[] = [];
  let i = 0;
  for (const [j, word] of after.entries()) {
    const match = findFrom(before, i, word.text.trim(), after.length - j);
    if (match < 0) {
      const place = before[i] ?? before[before.length - 1];
      inlines.push(disguised(word.text, place ?? { start: 0, end: 0 }, how));
      if (how === 'edit') i += 1;
      continue;
    }
    for (const skipped of before.slice(i, match)) {
      removed.push({ text: skipped.text, span: { start: skipped.start, end: skipped.end } });
    }
    const { start, end, text } = before[match] ?? word;
    inlines.push({ kind: 'text', text, span: { start, end } });
    i = match + 1;
  }
  for (const { text, start, end } of before.slice(i)) removed.push({ text, span: { start, end } });
  return { blocks: [{ kind: 'paragraph', inlines }], removed };
}

/** How far ahead an equal word is looked for. */
const WINDOW = 8;

function findFrom(words: readonly Word[], from: number, text: string, left: number): number {
  const reach = Math.min(words.length, from + WINDOW + Math.max(0, words.length - from - left));
  for (let at = from; at < reach; at++) if (words[at]?.text.trim() === text) return at;
  return -1;
}

function disguised(
  text: string,
  { start, end }: { start: number; end: number },
  how: Disguise,
): Inline {
  const span = { start, end };
  if (how === 'edit') return { kind: 'edit', text, span, rule: 'plain-word' };
  if (how === 'joint') return { kind: 'joint', text };
  return how === 'copy' ? { kind: 'text', text, span, copy: true } : { kind: 'text', text, span };
}

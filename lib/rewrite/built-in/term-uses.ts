import type { Span } from '../../core/span.ts';
import type { Phrase, Sentence } from '../../tree/doc.ts';
import { define, type Entry, LONGEST_TERM } from './glossary/glossary.ts';

/** A term of the glossary where it stands in an answer. */
export type TermUse = { readonly entry: Entry; readonly span: Span; readonly sentence: Sentence };

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}.'’+#/()-]*[\p{L}\p{N}+#)])?/gu;

/** Glossary terms in a sentence's running text; links, code and quotations are left out. */
export function termUses(sentence: Sentence): TermUse[] {
  if (/["“”«»]/.test(sentence.text)) return [];
  return sentence.phrases.flatMap((phrase) => usesInPhrase(phrase, sentence));
}

function usesInPhrase(phrase: Phrase, sentence: Sentence): TermUse[] {
  if (phrase.kind === 'wrap') {
    return phrase.children.flatMap((child) => usesInPhrase(child, sentence));
  }
  if (phrase.kind !== 'text') return [];
  const words = [...phrase.text.matchAll(WORD)];
  const uses: TermUse[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const found = longestAt(words, at, phrase.text);
    if (!found) continue;
    const start = phrase.span.start + (words[at]?.index ?? 0);
    uses.push({ entry: found.entry, span: { start, end: start + found.length }, sentence });
    at += found.count - 1;
  }
  return uses;
}

type Found = { readonly entry: Entry; readonly length: number; readonly count: number };

function longestAt(words: readonly RegExpExecArray[], at: number, text: string): Found | null {
  const start = words[at]?.index ?? 0;
  for (let count = Math.min(LONGEST_TERM, words.length - at); count > 0; count -= 1) {
    const last = words[at + count - 1];
    if (!last) continue;
    const term = text.slice(start, last.index + last[0].length);
    const entry = define(term);
    if (entry) return { entry, length: term.length, count };
  }
  return null;
}

import type { Span } from '../../core/span.ts';
import type { Phrase, Sentence } from '../../tree/doc.ts';
import { define, type FieldEntry, keyOf, LONGEST_TERM } from './glossary/glossary.ts';
import type { SavedEntry } from './glossary/saved-definitions.ts';

/** A term of the glossary, or of the reader's saved pages, where it stands in an answer. */
export type TermUse = {
  readonly entry: FieldEntry | SavedEntry;
  readonly span: Span;
  /** The term as it is written there. */
  readonly written: string;
  readonly sentence: Sentence;
};

/** Definitions out of saved pages, by the term's key. */
export type Saved = ReadonlyMap<string, SavedEntry>;
const NONE_SAVED: Saved = new Map();

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}.'’+#/()-]*[\p{L}\p{N}+#)])?/gu;

/** Terms with a definition in a sentence's running text; links, code and quotations are left out. */
export function termUses(sentence: Sentence, saved: Saved = NONE_SAVED): TermUse[] {
  if (/["“”«»]/.test(sentence.text)) return [];
  return sentence.phrases.flatMap((phrase) => usesInPhrase(phrase, sentence, saved));
}

function usesInPhrase(phrase: Phrase, sentence: Sentence, saved: Saved): TermUse[] {
  if (phrase.kind === 'wrap') {
    return phrase.children.flatMap((child) => usesInPhrase(child, sentence, saved));
  }
  if (phrase.kind !== 'text') return [];
  const words = [...phrase.text.matchAll(WORD)];
  const uses: TermUse[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const found = longestAt(words, at, phrase.text, saved);
    if (!found) continue;
    const start = phrase.span.start + (words[at]?.index ?? 0);
    const { entry, written } = found;
    uses.push({ entry, written, span: { start, end: start + written.length }, sentence });
    at += found.count - 1;
  }
  return uses;
}

type Found = Pick<TermUse, 'entry' | 'written'> & { readonly count: number };

function longestAt(
  words: readonly RegExpExecArray[],
  at: number,
  text: string,
  saved: Saved,
): Found | null {
  const start = words[at]?.index ?? 0;
  for (let count = Math.min(LONGEST_TERM, words.length - at); count > 0; count -= 1) {
    const last = words[at + count - 1];
    if (!last) continue;
    const whole = text.slice(start, last.index + last[0].length);
    // "(ATP)": the bracket opens before the term.
    const term = whole.includes('(') ? whole : whole.replace(/\)+$/, '');
    const entry =
      saved.get(keyOf(term)) ?? saved.get(keyOf(term.replace(/s$/, ''))) ?? define(term);
    if (entry) return { entry, written: term, count };
  }
  return null;
}

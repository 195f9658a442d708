import { decodeString } from 'micromark-util-decode-string';
import type { Phrase } from './doc.ts';

/** What can stand in the source where the parsed text has something shorter. */
const ESCAPE_OR_ENTITY = /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#x[\da-f]{1,6}|[\da-z]{1,31});/gi;

/**
 * The text between two offsets as phrases whose text equals their slice, with an atom for each
 * escape (`\*`) and character reference (`&amp;`), and for each line break with its indentation.
 */
export function alignText(source: string, start: number, end: number): Phrase[] {
  const phrases: Phrase[] = [];
  const slice = source.slice(start, end);
  const plain = (from: number, to: number): void => {
    if (to > from) phrases.push(...withBreaks(slice.slice(from, to), start + from));
  };
  let from = 0;
  for (const match of slice.matchAll(ESCAPE_OR_ENTITY)) {
    const text = decodeString(match[0]);
    if (text === match[0]) continue;
    plain(from, match.index);
    from = match.index + match[0].length;
    const span = { start: start + match.index, end: start + from };
    phrases.push({ kind: 'atom', span, text, inline: { kind: 'text', text, span } });
  }
  plain(from, slice.length);
  return phrases;
}

/** A line break of the source and the indentation or quote marks that begin the next line. */
const SOFT_BREAK = /[ \t]*\r?\n[ \t>]*/g;

function withBreaks(text: string, start: number): Phrase[] {
  const phrases: Phrase[] = [];
  let from = 0;
  const plain = (to: number): void => {
    if (to <= from) return;
    const span = { start: start + from, end: start + to };
    phrases.push({ kind: 'text', span, text: text.slice(from, to) });
  };
  for (const match of text.matchAll(SOFT_BREAK)) {
    plain(match.index);
    from = match.index + match[0].length;
    const span = { start: start + match.index, end: start + from };
    phrases.push({ kind: 'atom', span, text: '\n', inline: { kind: 'text', text: '\n', span } });
  }
  plain(text.length);
  return phrases;
}

import { type Span, sliceOf } from '../core/span.ts';
import { alignText } from '../tree/align.ts';
import { textOf } from '../tree/phrases.ts';
import type { ViewLeaf } from './read-view.ts';

/** True when a leaf shows what stands at its place in the source, escapes and line breaks read. */
export function showsItsSlice(leaf: ViewLeaf, source: string): boolean {
  const { start, end } = leaf.span;
  if (start < 0 || end > source.length || start >= end) return leaf.text.trim() === '';
  const slice = source.slice(start, end);
  if (slice === leaf.text) return true;
  if (leaf.kind === 'code') return codeOf(slice) === oneLine(leaf.text);
  return oneLine(readable(source, leaf.span)) === oneLine(leaf.text);
}

const readable = (source: string, { start, end }: Span): string =>
  textOf(alignText(source, start, end));

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What inline code says without its backticks. */
function codeOf(slice: string): string {
  const ticks = /^`+/.exec(slice)?.[0].length ?? 0;
  return oneLine(slice.slice(ticks, slice.length - ticks).replace(/\n[ \t>]*/g, ' '));
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * Words of a source without Markdown: what a removed sentence is compared by. In scripts that put no
 * spaces between words each character counts for itself.
 */
export function wordsIn(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return UNSPACED.test(text) ? words.flatMap((word) => splitUnspaced(word)) : words;
}

const splitUnspaced = (word: string): string[] =>
  UNSPACED.test(word) ? (word.match(ONE_WORD) ?? []) : [word];
const ONE_WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}])+/gu;

/** True when `text` says the words that stand at `span`, in that order, and no others. */
export function saysTheWordsOf(text: string, span: Span, source: string): boolean {
  return (
    wordsIn(text).join(' ') === wordsIn(readable(source, span)).join(' ') ||
    wordsIn(text).join(' ') === wordsIn(sliceOf(source, span)).join(' ')
  );
}

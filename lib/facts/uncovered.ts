import type { Span } from '../core/span.ts';
import type { Coverage } from './coverage.ts';

/** Characters that say something: letters, digits, currency, percent, signs, pictures. */
const MEANINGFUL = /[\p{L}\p{N}\p{Sc}\p{Extended_Pictographic}%‰°±≤≥≠√∑∞]+/gu;

/** Markdown that is no text: it says how to show, or names a target that is checked by itself. */
const SYNTAX: readonly RegExp[] = [
  /\uE1D0[a-z0-9]+\uE1D1/g, // an island: counted by its id
  /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*\d{1,9}[.)](?=[ \t]|$)/gm, // the number of a list item
  /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[ xX]\]/gm, // a check box
  /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:`{3,}|~{3,})[^\n]*$/gm, // a fence and its language
  /\]\((?:<[^>\n]*>|(?:[^()\s]|\([^()\s]*\))*)(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'))?[ \t]*\)/g, // a target
  /\]\[[^\]\n]*\]/g, // a reference
  /^[ \t>]{0,9}\[[^\]\n]+\]:[ \t]*\S+[^\n]*$/gm, // a definition
  /!\[[^\]\n]*\]/g, // an image's description: checked by itself
  /<\/?br\s*\/?>/gi,
  /&(?:#\d{1,7}|#x[\da-f]{1,6}|[\da-z]{1,31});/gi,
];

/** The stretches of the source that say something and that nothing in the view accounts for. */
export function uncovered(source: string, coverage: Coverage): Span[] {
  const bare: Span[] = [];
  for (const match of source.matchAll(MEANINGFUL)) {
    const end = match.index + match[0].length;
    for (let at = match.index; at < end; at++) {
      if (coverage.covers(at)) continue;
      bare.push({ start: at, end });
      break;
    }
  }
  if (bare.length === 0) return bare;
  const syntax = syntaxIn(source);
  return bare.filter(({ start, end }) => !syntax.some((s) => s.start <= start && s.end >= end));
}

const syntaxIn = (source: string): Span[] =>
  SYNTAX.flatMap((pattern) =>
    [...source.matchAll(pattern)].map(({ index, 0: text }) => ({
      start: index,
      end: index + text.length,
    })),
  );

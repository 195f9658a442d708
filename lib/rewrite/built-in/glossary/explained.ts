import type { TermUse } from '../term-uses.ts';

/** The short form of a name in brackets, which explains nothing. */
const SHORT_FORM = /^s? \(\p{Lu}[\p{L}\p{N}]{0,6}\)/u;

/** What a term is, right behind it: "(a copy of one's own)", ", which is …", " – …", "such as …". */
const BEHIND =
  /^s?(?: \(|,? (?:(?:is|are) (?:an?|the|one|any|when|how|what|where|defined|used)|means|refers? to|stands? for|describes?|measures?|states?|says?|ensures?|involves?|such as|i\.e\.|e\.g\.|that is|meaning|also (?:known|called)|known as|which|where)(?!\p{L})|, (?:(?:an?|the) (?:[\p{L}-]+ ){1,4}(?:that|which|who|of|for|used|made|designed|where) |or |like |including )|:| ?[–—] ?| - )/u;

/** The same in other words before it: "the body's clock, or …", "what is called …", "these …". */
const BEFORE =
  /(?:\b(?:called|known as|termed|named|referred to as|i\.e\.,?|in other words,|these|those)|, or)(?: an?| the)? ?$/iu;

/** A bracket with nothing but the term names what stands before it. */
const ENDS_BRACKET = /^s?\)/;

/** The shortest word of a note that tells something, and the share of these that a sentence may hold too. */
const TELLING = /\p{L}{5,}/gu;
const SAID_ALREADY = 0.5;
const FEWEST_SAID = 2;

/** A note whose telling words stand in the sentence tells nothing new: "page", "without", "reloading". */
function saysNothingNew(note: string, text: string): boolean {
  const telling = note.toLowerCase().match(TELLING) ?? [];
  const own = text.toLowerCase();
  const said = telling.filter((word) => own.includes(word.replace(/e?s$/, '')));
  return said.length >= Math.max(FEWEST_SAID, SAID_ALREADY * telling.length);
}

/**
 * True when a text says what a term means right where it stands: in the same sentence, in the next one,
 * or before it in an item or section that is named after the term.
 */
export function isExplainedThere(
  { entry, written, sentence }: TermUse,
  names: readonly string[],
  next: string,
): boolean {
  const { text } = sentence;
  const at = text.indexOf(written);
  const before = text.slice(0, at);
  const behind = text.slice(at + written.length).replace(SHORT_FORM, '');
  if (BEHIND.test(behind) || BEFORE.test(before) || saysNothingNew(entry.text, before + behind))
    return true;
  if (before.endsWith('(') && ENDS_BRACKET.test(behind) && !isAcronym(written)) return true;
  const own = written.toLowerCase();
  return names.some((name) => name.toLowerCase().includes(own)) || isTakenUp(own, next);
}

/** A next sentence that begins with the term, or says what it is, goes on about it. */
const isTakenUp = (term: string, next: string): boolean =>
  new RegExp(
    `^(?:an? |the )?${escaped(term)}s? |\\b${escaped(term)}s? (?:(?:is|are) (?:an?|the|what|how|linked)|acts?) `,
    'i',
  ).test(next);

/** A sentence that begins by saying what the term is. */
export const definitionOf = (term: string): RegExp =>
  new RegExp(
    `^(?:an? |the )?${escaped(term)}s? (?:is|are|means|refers? to|stands? for|describes?) `,
    'i',
  );

/** Two capitals or more in one word. */
export const isAcronym = (term: string): boolean => /\p{Lu}\S*\p{Lu}/u.test(term);

export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

import type { ViewLeaf } from './read-view.ts';
import { wordsIn } from './slices.ts';
import { type Violation, violation } from './violation.ts';

/** Words that carry a fact by themselves: an edit may neither drop nor add one. */
const FACT_WORD =
  /^(?:\p{N}+|not|no|never|none|nobody|nothing|neither|nor|without|cannot|can't|won't|don't|doesn't|didn't|isn't|aren't|wasn't|weren't|shouldn't|couldn't|wouldn't|mustn't|must|may|might|should|shall|can|could|only|unless|except|if|all|every|each|some|any|most|more|less|fewer|before|after|above|below|over|under|least|always|often|sometimes|rarely)$/iu;

/** Longest stretch one edit may replace, in words. */
const MAX_WORDS = 6;

/** An edit of a named rule changes wording only: what carries a fact is on both sides or on none. */
export function checkEdit(leaf: ViewLeaf, source: string): Violation[] {
  const before = source.slice(leaf.span.start, leaf.span.end);
  if (leaf.rule === null || !/^[a-z][a-z0-9-]*(?:[:/][a-z0-9-]+)*$/.test(leaf.rule)) {
    return [violation('changed', 'words', leaf.text, leaf.span)];
  }
  if (wordsIn(before).length > MAX_WORDS || wordsIn(leaf.text).length > MAX_WORDS) {
    return [violation('changed', 'words', before, leaf.span)];
  }
  return factWords(before) === factWords(leaf.text)
    ? []
    : [violation('changed', 'words', before, leaf.span)];
}

const factWords = (text: string): string =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu) ?? [])
    .filter((word) => FACT_WORD.test(word))
    .sort()
    .join(' ');

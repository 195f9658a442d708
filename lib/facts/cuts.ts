import type { ViewLeaf } from './read-view.ts';
import { opensSentence } from './sentence-start.ts';
import { type Violation, violation } from './violation.ts';

/**
 * Words with which the end of a sentence limits, denies or turns round what stands before it, and
 * figures: without such an end a sentence would claim something else.
 */
const LIMITS =
  /\b(?:unless|except|only|not|no|nor|never|none|neither|but|however|although|though|if|until|till|without|must|should|cannot|rather|instead|whether|provided|assuming|depending|otherwise|nicht|kein\p{L}*|nur|außer|wenn|falls|aber|sino|salvo|excepto|pero|sauf|mais|pas|jamais|senão|exceto|mas)\b|n['’]t\b|\p{N}/iu;

/**
 * The end of a sentence that waits while its beginning is in sight says nothing that the beginning
 * cannot do without.
 */
export function checkCuts(leaves: readonly ViewLeaf[], source: string): Violation[] {
  return leaves.flatMap((leaf, index) => {
    const before = leaves[index - 1];
    if (!before || !continues(leaf, before, source) || !LIMITS.test(leaf.text)) return [];
    return [violation('missing', 'words', leaf.text, leaf.span)];
  });
}

/** A piece that waits and goes on from words that are only repeated there: those are in sight. */
const continues = (leaf: ViewLeaf, before: ViewLeaf, source: string): boolean =>
  leaf.folded &&
  !leaf.copy &&
  before.copy &&
  before.container === leaf.container &&
  before.span.end === leaf.span.start &&
  !opensSentence(source, leaf.span.start);

/*
 * What a question wants of definitions, examples and closing words. English alone: in other languages
 * nothing is known of it, so examples stay where they are.
 */

/** Asks how things work or why they are so, which examples only show. */
export const ASKS_TO_UNDERSTAND =
  /\b(?:why|explain|describe|distinction|differen\w*|what (?:exactly )?(?:is|are|was|were|does|do|causes?|makes?) (?!some\b|the best\b|a good\b|good\b)|how (?:does|do|did|is|are|was|were) (?!i\b|you\b|we\b|one\b))/i;

/** Asks for a text or a judgement of one, of which all is the answer. */
export const ASKS_FOR_TEXT =
  /\b(?:writ(?:e|ing)|essay|story|poem|review|analy[sz]\w*|analysis|evaluat\w*|discuss|argument|paper|article|speech)\b/i;

/** Asks whether, which or how much: what the answer says at its end decides. */
export const ASKS_FOR_VERDICT =
  /\b(?:compar\w+|differen\w*|differ|distinction|distinguish|versus|vs|better|which|how (?:many|much|long|old|far)|should (?:i|we|one))\b|(?:^|[.!?,] )(?:can|could|is|are|was|were|would|will|does|did|do|has|have|may) (?!you\b|there\b)/i;

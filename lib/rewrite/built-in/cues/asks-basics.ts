/*
 * What a question wants of definitions, examples and closing words. English alone: in other languages
 * nothing is known of it, so examples stay where they are.
 */

/** Asks how things work or why they are so, which examples only show. */
export const ASKS_TO_UNDERSTAND =
  /\b(?:why|explain|describe|differ|what (?:exactly )?(?:is|are|was|were|do|does|causes?|makes?) (?!some|the best|a? ?good)|how (?:does|do|did|is|are|was|were) (?!i|you|we|one)\b)/i;

/** Asks for a text or a judgement of one, of which all is the answer. */
export const ASKS_FOR_TEXT =
  /\b(?:writ(?:e|ing)|essay|story|poem|review|analy[sz]|evaluat|discuss|argument|paper|article|speech)/i;

/** Asks whether, which or how much: what the answer says at its end decides. */
export const ASKS_FOR_VERDICT =
  /\b(?:compar|differ|distin|versus|vs|better|which|how (?:many|much|long)|should (?:i|we)\b)|(?:^|[.!?,] )(?:can|could|is|are|was|were|would|will|did|do(?:es)?|has|have|may) (?!you|there)\b/i;

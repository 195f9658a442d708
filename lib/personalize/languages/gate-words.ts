/** How people of one language ask, each as one pattern. Text comes in lower case, without closing marks. */
export type GateWords = {
  /** Politeness in front of what is asked. */
  readonly preamble: RegExp;
  /** The question has one answer: a name, a date, a number, a place, a yes or no. */
  readonly fact: RegExp;
  /** It wants advice, an explanation or a choice of many; outweighs `fact`. */
  readonly open: RegExp;
  /** It wants a text to be used as it is. */
  readonly deliverable: RegExp;
  /** It wants code, a command or a formula. */
  readonly code: RegExp;
  /** Talk for its own sake; fits the whole question. */
  readonly chitChat: RegExp;
  /** Someone may be in danger. */
  readonly safety: RegExp;
};

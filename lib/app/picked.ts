import { type Check, isListOf, isRecordOf } from '../core/check.ts';
import { LIMITS } from '../settings/limits.ts';

/** How to find the answers of one site, as its user pointed them out. */
export type PickedRule = {
  /** Selectors from the most lasting to the most fragile; the first that matches is used. */
  readonly answer: readonly string[];
  /** The same for questions; empty where the text right above an answer is its question. */
  readonly question: readonly string[];
};

const isSelector: Check<string> = (value): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= LIMITS.selectorLength;

const isSelectorList: Check<readonly string[]> = (value): value is readonly string[] =>
  isListOf(isSelector)(value) && value.length <= LIMITS.selectors;

/** Proves the shape of a rule; whether a selector means anything only a page can tell. */
export const isPickedRule: Check<PickedRule> = (value): value is PickedRule =>
  isRecordOf<PickedRule>({ answer: isSelectorList, question: isSelectorList })(value) &&
  value.answer.length > 0;

import { NEGATIONS } from '../tables/logic.ts';
import {
  BUT_ALSO,
  ELSE_CLAUSE,
  ELSE_NEGATION,
  GRAMMAR,
  IDLE_NEGATION,
  NOT_ONLY,
} from '../tables/polarity.ts';
import type { Sentence } from './read-text.ts';
import type { Token } from './token.ts';

/** One negation of a sentence and what it denies. */
export type Denial = {
  readonly token: Token;
  /** Its place among the words of the sentence. */
  readonly at: number;
  /** Key of the nearest word behind it that says something; null at the end of a sentence. */
  readonly head: string | null;
  /** Keys of what stands around it: the denied thing may stand before the negation as well. */
  readonly near: ReadonlySet<string>;
};

/** Telling words that a negation reaches behind and before it. */
const REACH_BEHIND = 6;
const REACH_BEFORE = 4;

export const isGrammar = ({ kind, text }: Token): boolean =>
  kind === 'word' && (GRAMMAR.has(text.toLowerCase()) || CONTRACTED.test(text));
const CONTRACTED = /^(?:it|he|she|they|we|you|i|that|there|who|what)'(?:s|d|ll|re|ve|m)$/i;
export const isNegation = ({ text }: Token): boolean => NEGATIONS.has(text.toLowerCase());
const isTelling = (token: Token): boolean => !isGrammar(token) && !isNegation(token);

/** The negations of a sentence, without those that deny nothing. */
export const denialsIn = ({ tokens, text }: Sentence): readonly Denial[] =>
  tokens.flatMap((token, at) =>
    (isNegation(token) || isPending(tokens, at)) && !isIdle(tokens, at, text)
      ? [denialAt(tokens, at)]
      : [],
  );

/** "Have yet to approve" says that they have not. */
const isPending = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === 'yet' &&
  tokens[at + 1]?.text === 'to' &&
  /^ha(?:ve|s|d)$/.test(tokens[at - 1]?.text ?? '');

function isIdle(tokens: readonly Token[], at: number, sentence: string): boolean {
  // "Not here nor there" denies no more than "not here or there".
  if (/^nor$/i.test(tokens[at]?.text ?? '') && tokens.slice(0, at).some(isNegation)) return true;
  const words = tokens.slice(Math.max(0, at - 3), at + 3).map(({ text }) => text);
  words[Math.min(3, at)] = `<${tokens[at]?.text}>`;
  const around = words.join(' ');
  return (
    IDLE_NEGATION.test(around) ||
    (NOT_ONLY.test(around) && BUT_ALSO.test(sentence)) ||
    (ELSE_NEGATION.test(around) && ELSE_CLAUSE.test(sentence))
  );
}

function denialAt(tokens: readonly Token[], at: number): Denial {
  const behind = tokens.slice(at + 1).filter(isTelling);
  const before = tokens.slice(0, at).filter(isTelling).slice(-REACH_BEFORE);
  return {
    token: tokens[at] as Token,
    at,
    head: (behind.find(({ text }) => !/.{3}ly$/.test(text)) ?? behind[0])?.key ?? null,
    near: new Set([...behind.slice(0, REACH_BEHIND), ...before].map(({ key }) => key)),
  };
}

import { plainName } from '../text/names.ts';
import type { Sentence } from '../text/read-text.ts';
import type { Token } from '../text/token.ts';

export const lowerOf = ({ text }: Token): string => text.toLowerCase();

export const textOf = (tokens: readonly Token[]): string =>
  tokens.map(({ text }) => text).join(' ');

const EMPTY = /^(?:of|the|a|an|and|or|to|in|on|at|by|for|with|is|are|was|were|per|–)$/i;

/** A word that says something by itself. */
export const isContent = ({ kind, text }: Token): boolean => kind === 'word' && !EMPTY.test(text);

/** How often a sentence holds a word or name. */
export const timesIn = ({ tokens }: Sentence, name: string): number =>
  tokens.filter(({ text }) => plainName(text) === plainName(name)).length;

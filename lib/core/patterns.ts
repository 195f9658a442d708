/** Building blocks for tables of words. `\b` knows no letters with accents, so edges are spelled out. */
const BEFORE = '(?<![\\p{L}\\p{N}])';
const BEHIND = '(?![\\p{L}\\p{N}])';
/** Marks that may stand before the first word of a sentence. */
const MARKS = '["“”„«»‹›\'’(¿¡「『（\\s]*';

export const oneOf = (...parts: readonly string[]): string => `(?:${parts.join('|')})`;

/** Any of these as whole words, in any script that puts spaces between words. */
export const wholeWords = (...parts: readonly string[]): RegExp =>
  new RegExp(`${BEFORE}${oneOf(...parts)}${BEHIND}`, 'iu');

/** A text that begins with one of these as whole words. */
export const opensWith = (...parts: readonly string[]): RegExp =>
  new RegExp(`^${MARKS}${oneOf(...parts)}${BEHIND}`, 'iu');

/** Any of these anywhere, for scripts without spaces. */
export const anywhere = (...parts: readonly string[]): RegExp => new RegExp(oneOf(...parts), 'iu');

/** A text that begins with one of these, for scripts without spaces. */
export const beginsWith = (...parts: readonly string[]): RegExp =>
  new RegExp(`^${MARKS}${oneOf(...parts)}`, 'iu');

export const eitherOf = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'), 'iu');

/** Fits no text. */
export const NEVER = /(?!)/;
/** Fits every text. */
export const ALWAYS = /(?:)/;

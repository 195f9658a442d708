/** Building blocks for tables of words. `\b` knows no letters with accents, so edges are spelled out. */
const BEFORE = '(?<![\\p{L}\\p{N}])';
const BEHIND = '(?![\\p{L}\\p{N}])';
/** Marks that may stand before the first word of a sentence. */
const MARKS = '["“”„«»‹›\'’(¿¡\\s]*';
const WIDE_MARKS = '["“”「『（\\s]*';

const oneOf = (...parts: readonly string[]): string => `(?:${parts.join('|')})`;

/** Any of these as whole words, in any script that puts spaces between words. */
export const wholeWords = (...parts: readonly string[]): RegExp =>
  pattern(`${BEFORE}${oneOf(...parts)}${BEHIND}`);

/** A text that begins with one of these as whole words. */
export const opensWith = (...parts: readonly string[]): RegExp =>
  pattern(`^${MARKS}${oneOf(...parts)}${BEHIND}`);

/** Any of these anywhere, for scripts without spaces. */
export const anywhere = (...parts: readonly string[]): RegExp => pattern(oneOf(...parts));

/** A text that begins with one of these, for scripts without spaces. */
export const beginsWith = (...parts: readonly string[]): RegExp =>
  pattern(`^${WIDE_MARKS}${oneOf(...parts)}`);

export const eitherOf = (...patterns: readonly RegExp[]): RegExp =>
  pattern(patterns.map(({ source }) => `(?:${source})`).join('|'));

/** Letters of other scripts, or Unicode classes that have no short form. */
const NEEDS_UNICODE = /[^ -\u024F\u2000-\u206F\u20AC\u26A0]|\\p\{(?!L\}|N\})|\\u/;

/** `\p{L}` without regard to case makes a pattern many times slower to build: Latin tables need less. */
const pattern = (source: string): RegExp =>
  NEEDS_UNICODE.test(source) ? new RegExp(source, 'iu') : new RegExp(inLatinLetters(source), 'i');

const LATIN = 'a-z\\u00C0-\\u024F';

/** The same with `\p{L}` and `\p{N}` as ranges, inside character classes and outside. */
function inLatinLetters(source: string): string {
  let isInClass = false;
  return source.replace(/\\p\{([LN])\}|\\.|[[\]]/g, (part, kind?: string) => {
    if (part === '[' || part === ']') isInClass = part === '[';
    if (kind === undefined) return part;
    const range = kind === 'L' ? LATIN : '0-9';
    return isInClass ? range : `[${range}]`;
  });
}

/** Fits no text. */
export const NEVER = /(?!)/;
/** Fits every text. */
export const ALWAYS = /(?:)/;

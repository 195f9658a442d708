import { withoutPlaceholderMarks } from '../../tree/answer.ts';

/** Addresses that Markdown links by itself: a backslash inside one would become part of it. */
const BARE_ADDRESS = /(?<![A-Za-z])(?:https?:\/\/|www\.)[^\s\uE1D3]+/gi;

/** An address that nothing in it or behind it can spoil. */
const PLAIN_ADDRESS = /^[\w\-./:?=%#@+&]*[\w/=][.,;:!?)'"]*$/;
const CHARACTER_REFERENCE = /&#?\w+;/;

/** Characters that stand for masked math or for breaks, and the one no parser keeps. */
const RESERVED = /[\uE1D2\uE1D3\0]/g;

/** The page's text without characters that mean something to us alone. */
export const withoutReserved = (text: string): string =>
  withoutPlaceholderMarks(text).replace(RESERVED, '');

/** What a text stands among. */
export type Around = {
  /** Something that is no space follows directly. */
  readonly touched: boolean;
  readonly insideLink: boolean;
};

/**
 * Escape text so that Markdown reads it back as the same characters. Only what could start markup
 * where it stands is escaped: each escape cuts a sentence into pieces for whoever works on it.
 */
export function escapeText(text: string, { touched, insideLink }: Around): string {
  const rules = insideLink ? [...IN_PROSE, BRACKETS] : IN_PROSE;
  let out = '';
  let from = 0;
  for (const match of text.matchAll(BARE_ADDRESS)) {
    const [address] = match;
    const end = match.index + address.length;
    const exposed = insideLink || (touched && end === text.length);
    const plain =
      PLAIN_ADDRESS.test(address) && !CHARACTER_REFERENCE.test(address) && !/_$/.test(address);
    out += escapeBy(rules, text.slice(from, match.index));
    out += plain && !exposed ? address : defused(escapeBy(rules, address));
    from = end;
  }
  return out + escapeBy(rules, text.slice(from));
}

/** An address that Markdown does not link by itself. */
const defused = (address: string): string =>
  address.replaceAll('://', '\\://').replace(/^www\./i, (start) => start.replace('.', '\\.'));

type Rule = { readonly name: string; readonly pattern: RegExp };

/** Brackets in a link's text must pair up; escaping them all keeps the link whole. */
const BRACKETS: Rule = { name: 'bracket in a link', pattern: /[[\]]/g };

/** Each pattern finds a character that markup could begin with; a backslash is put before it. */
const IN_PROSE: readonly Rule[] = [
  { name: 'backslash before punctuation', pattern: /\\(?=[!-/:-@[-`{-~]|\s*$|\uE1D3)/gm },
  { name: 'code', pattern: /`/g },
  { name: 'emphasis by star', pattern: /(?<!\s)\*|\*(?!\s)/g },
  { name: 'emphasis by underscore', pattern: /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu },
  { name: 'strike', pattern: /(?<!\s)~|~(?=~|$)/g },
  { name: 'link or image', pattern: /\[(?=[^\]]*\][(:[])|\](?=[(:[])/g },
  { name: 'exclamation before a link', pattern: /!\s*$|!(?=\[)/g },
  { name: 'task box or footnote', pattern: /(?<!\S)\[(?=[ xX]\]|\^)/g },
  { name: 'tag or autolink', pattern: /<(?=[a-zA-Z/!?])/g },
  { name: 'character reference', pattern: /&(?=#?[a-zA-Z0-9]+;)/g },
  { name: 'math between dollars', pattern: /\$(?=\$)|(?<=\$)\$|\$(?=[^$\n]*[\\^_{}=][^$\n]*\$)/g },
  { name: 'math in one letter', pattern: /\$(?=[A-Za-z]\$)/g },
];

function escapeBy(rules: readonly Rule[], text: string): string {
  const at = new Set<number>();
  for (const { pattern } of rules) {
    for (const match of text.matchAll(pattern)) at.add(match.index);
  }
  if (at.size === 0) return text;
  return [...at]
    .sort((a, b) => b - a)
    .reduce((out, index) => `${out.slice(0, index)}\\${out.slice(index)}`, text);
}

/** What would turn the start of a line into a heading, list, quote, rule, table or title. */
const LINE_START =
  /^(\s*)(#{1,6}(?=\s|$)|>|[-+](?=\s|$)|(?:-\s*){3,}$|[-=]+\s*$|:?-+:?(?=\s*\|)|\||\*(?=\s|$))/;
const ORDERED_START = /^(\s*\d{1,9})([.)])(?=\s|$)/;

/** Escape what only matters at the start of a line. `line` is escaped inline Markdown already. */
export function escapeLineStart(line: string): string {
  return line.replace(ORDERED_START, '$1\\$2').replace(LINE_START, '$1\\$2');
}

/** The destination of a link, or null when we do not link there. */
export function linkTarget(href: string): string | null {
  if (!/^(?:https?:|mailto:)/i.test(href)) return null;
  return href.replace(/[\s<>()\\]/g, (char) =>
    encodeURIComponent(char).replace(/[()]/g, escapeParen),
  );
}

const escapeParen = (char: string): string => (char === '(' ? '%28' : '%29');

/** Inline code, fenced by as many backticks as its text needs. */
export function inlineCode(text: string): string {
  const flat = withoutReserved(text).replace(/\s*\n\s*/g, ' ');
  if (flat.trim() === '') return '';
  const runs = flat.match(/`+/g)?.map((run) => run.length) ?? [];
  let length = 1;
  while (runs.includes(length)) length += 1;
  const fence = '`'.repeat(length);
  const pad = /^`|`$|^ .* $/.test(flat) ? ' ' : '';
  return fence + pad + flat + pad + fence;
}

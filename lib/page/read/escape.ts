/** Addresses that Markdown links by itself: a backslash inside one would become part of it. */
const BARE_ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<]+/gi;

/** Characters that frame placeholders or stand for masked math, and the one no parser keeps. */
const RESERVED = /[\uE1D0-\uE1D3\0]/g;

/**
 * Escape text so that Markdown reads it back as the same characters. Only what could start markup
 * where it stands is escaped: each escape cuts a sentence into pieces for whoever works on it.
 */
export function escapeText(text: string): string {
  const clean = text.replace(RESERVED, '');
  let out = '';
  let from = 0;
  for (const match of clean.matchAll(BARE_ADDRESS)) {
    const address = match[0].replace(/[*_~]+$/, '');
    out += escapeProse(clean.slice(from, match.index)) + address;
    from = match.index + address.length;
  }
  return out + escapeProse(clean.slice(from));
}

/** Each pattern finds a character that markup could begin with; a backslash is put before it. */
const IN_PROSE: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'backslash before punctuation', pattern: /\\(?=[!-/:-@[-`{-~]|$)/gm },
  { name: 'code', pattern: /`/g },
  { name: 'emphasis by star', pattern: /(?<=\S)\*|\*(?=\S)/g },
  { name: 'emphasis by underscore', pattern: /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu },
  { name: 'strike', pattern: /~(?=~)|(?<=~)~/g },
  { name: 'link or image', pattern: /\[(?=[^\]]*\][(:[])|\](?=[(:[])/g },
  { name: 'task box or footnote', pattern: /^\[(?=[ xX^])/gm },
  { name: 'tag or autolink', pattern: /<(?=[a-zA-Z/!?])/g },
  { name: 'character reference', pattern: /&(?=#?[a-zA-Z0-9]+;)/g },
  { name: 'math between dollars', pattern: /\$(?=\$)|(?<=\$)\$|\$(?=[^$\n]*[\\^_{}=][^$\n]*\$)/g },
  { name: 'math in one letter', pattern: /\$(?=[A-Za-z]\$)/g },
];

function escapeProse(text: string): string {
  const at = new Set<number>();
  for (const { pattern } of IN_PROSE) {
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
  const flat = text.replace(RESERVED, '').replace(/\s*\n\s*/g, ' ');
  if (flat.trim() === '') return '';
  const runs = flat.match(/`+/g)?.map((run) => run.length) ?? [];
  let length = 1;
  while (runs.includes(length)) length += 1;
  const fence = '`'.repeat(length);
  const pad = /^`|`$|^ .* $/.test(flat) ? ' ' : '';
  return fence + pad + flat + pad + fence;
}

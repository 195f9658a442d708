import type { SpanKind } from '../violation.ts';

/** Something that must be kept to the letter. */
export type Verbatim = { readonly kind: SpanKind; readonly text: string };

type Rule = {
  readonly kind: SpanKind;
  readonly pattern: RegExp;
  readonly clean: (text: string) => string;
};

const same = (text: string): string => text;
const withoutStop = (text: string): string => text.replace(/[.,;:!?'"*_)\]]+$/, '');

/** In this order: what one rule takes, the next does not see. */
const RULES: readonly Rule[] = [
  {
    kind: 'code',
    pattern: /^[ \t>]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:\n[ \t>]*\1[^\n]*(?=\n|$)|$(?![\s\S]))/gm,
    clean: (text) =>
      text
        .replace(/^[ \t>]*[`~]{3,}[^\n]*\n/, '')
        .replace(/\n?[ \t>]*[`~]{3,}[ \t]*$/, '')
        .replace(/[ \t]+$/gm, '')
        .replace(/^(?:[ \t]*\n)+|\s+$/g, ''),
  },
  {
    kind: 'code',
    pattern: /(`+)(?!`)(?:[^`]|(?!\1)`)+?\1(?!`)/g,
    clean: (text) => text.replace(/^`+ ?| ?`+$/g, ''),
  },
  {
    kind: 'code',
    pattern: /\$\$[\s\S]{1,2000}?\$\$|\\\([\s\S]{1,500}?\\\)|\\\[[\s\S]{1,2000}?\\\]/g,
    clean: (text) => text.replace(/\s+/g, ' '),
  },
  {
    kind: 'url',
    pattern: /\b(?:https?:\/\/|www\.)[^\s<>()"\]]+(?:\([^\s()]*\)[^\s<>()"\]]*)*/gi,
    clean: (text) => withoutStop(text).replace(/^https?:\/\/(?:www\.)?|^www\.|\/$/gi, ''),
  },
  {
    kind: 'email',
    pattern: /\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/g,
    clean: (text) => text.toLowerCase(),
  },
  {
    kind: 'citation',
    pattern: /\[\^?\d{1,3}(?:[,;–-] ?\d{1,3})*\]|【[^】\n]{1,40}】|\[\^[\w-]{1,30}\]/g,
    clean: (text) => text.replace(/\s/g, ''),
  },
  {
    kind: 'citation',
    pattern:
      /\([A-Z][\p{L}'-]+(?: (?:et al\.|(?:and|&) [A-Z][\p{L}'-]+))?,? (?:19|20)\d\d[a-z]?\)/gu,
    clean: same,
  },
  {
    kind: 'code',
    pattern:
      /(?<![\w-])--?[a-z][a-z\d]*(?:-[a-z\d]+)+\b|(?<![\w-])--[a-z]{2,}\b|(?<![\w/.])(?:~|\.{1,2})?\/(?:[\w.-]+\/)+[\w.-]*|\b[a-z]+(?:_[a-z\d]+)+\b|\b[A-Z\d]+(?:_[A-Z\d]+)+\b|\b[\w-]+\.(?:ts|js|py|json|ya?ml|toml|md|txt|sh|html|css|csv|sql|exe|conf|ini|env|lock)\b/g,
    clean: withoutStop,
  },
];

/** What stands where a verbatim span was cut out, so that sentences keep their shape. */
export const CUT = '\uE1D3';

/** Cut out what must be kept to the letter. */
export function cutVerbatim(text: string): {
  readonly rest: string;
  readonly spans: readonly Verbatim[];
} {
  const spans: Verbatim[] = [];
  let rest = text;
  for (const { kind, pattern, clean } of RULES) {
    rest = rest.replace(pattern, (found) => {
      const cleaned = clean(found);
      if (cleaned === '') return found;
      spans.push({ kind, text: cleaned });
      return found.startsWith('\n') ? `\n${CUT}` : CUT;
    });
  }
  return { rest, spans };
}

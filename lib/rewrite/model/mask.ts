import type { AnswerSource, Island } from '../../tree/answer.ts';
import { PLACEHOLDER } from '../../tree/answer.ts';
import { maskMath } from '../../tree/mask.ts';

/** What a model must carry over to the letter, by what it is. */
export type TokenKind =
  | 'island'
  | 'code'
  | 'inline-code'
  | 'math'
  | 'image'
  | 'url'
  | 'email'
  | 'citation'
  | 'html';

/** One stretch of the answer that a model sees only as a token such as `[[C3]]`. */
export type Token = {
  readonly name: string;
  readonly kind: TokenKind;
  /** The stretch itself, as it stands in the source. */
  readonly text: string;
  /** Stands on lines of its own, and has to in the rewrite. */
  readonly isBlock: boolean;
  /** What the model is told of it, such as "table, 12 words"; empty where its place says enough. */
  readonly about: string;
};

/** An answer as a model reads it, and what its tokens stand for. */
export type MaskedAnswer = {
  readonly text: string;
  readonly tokens: ReadonlyMap<string, Token>;
};

type Cut = {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
  readonly isBlock: boolean;
  readonly about: string;
};

/** Letters by which a model can tell the tokens apart. */
const LETTERS: Readonly<Record<TokenKind, string>> = {
  island: 'B',
  code: 'C',
  'inline-code': 'K',
  math: 'M',
  image: 'I',
  url: 'U',
  email: 'E',
  citation: 'R',
  html: 'H',
};

/** In this order: what one rule takes, the next does not see. The group, where there is one, is cut. */
const RULES: readonly { readonly kind: TokenKind; readonly pattern: RegExp }[] = [
  {
    kind: 'code',
    pattern:
      /^[ \t>]*(?:`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:\n[ \t>]*(?:`{3,}|~{3,})[ \t]*(?=\n|$)|$(?![\s\S]))/gm,
  },
  { kind: 'inline-code', pattern: /(`+)(?!`)(?:[^`\n]|(?!\1)`)+?\1(?!`)/g },
  { kind: 'image', pattern: /!\[[^\]\n]*\]\([^)\n]*\)/g },
  { kind: 'html', pattern: /<!--[\s\S]*?(?:-->|$)|<\/?[a-z][^<>\n]{0,400}>/gi },
  { kind: 'url', pattern: /(?<=\]\()[^)\n]*(?:\([^)\n]*\)[^)\n]*)*(?=\))/g },
  {
    kind: 'url',
    pattern:
      /\b(?:[a-z][a-z\d+.-]{1,20}:\/\/|www\.)[^\s<>()"\]]+(?:\([^\s()]*\)[^\s<>()"\]]*)*(?<![.,;:!?'"*_])/gi,
  },
  { kind: 'email', pattern: /\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/g },
  {
    kind: 'url',
    pattern:
      /\b(?:[a-z\d-]+\.)+(?:com|org|net|io|dev|app|ai|edu|gov|co|uk|de|fr|es|br|jp|cn|eu|info|me)(?:\/[^\s<>()"\]]*)?(?<![.,;:!?'"*_])/gi,
  },
  {
    kind: 'citation',
    pattern: /\[\^?\d{1,3}(?:[,;–-] ?\d{1,3})*\](?!\()|【[^】\n]{1,40}】|\[\^[\w-]{1,30}\]/g,
  },
];

/** Hides what was cut already, at the same length, so that offsets agree. */
const HIDDEN = '\uE1D2';

/** Replace what must survive to the letter by tokens that no model can change from the inside. */
export function maskAnswer({ source, islands }: AnswerSource): MaskedAnswer {
  const cuts = cutsIn(source, islands).sort((a, b) => a.start - b.start);
  const tokens = new Map<string, Token>();
  const pieces: string[] = [];
  let number = firstFreeNumber(source);
  let from = 0;
  for (const { start, end, ...cut } of cuts) {
    const name = `[[${LETTERS[cut.kind]}${number}]]`;
    number += 1;
    tokens.set(name, { ...cut, name, text: source.slice(start, end) });
    pieces.push(source.slice(from, start), name);
    from = end;
  }
  pieces.push(source.slice(from));
  return { text: pieces.join(''), tokens };
}

function cutsIn(source: string, islands: readonly Island[]): Cut[] {
  const byId = new Map<string, Island>(islands.map((island) => [island.id, island]));
  const cuts: Cut[] = [];
  let rest = source;
  const take = (cut: Cut) => {
    cuts.push(cut);
    rest = rest.slice(0, cut.start) + HIDDEN.repeat(cut.end - cut.start) + rest.slice(cut.end);
  };
  for (const found of source.matchAll(PLACEHOLDER)) {
    const island = byId.get(found[1] ?? '');
    const end = found.index + found[0].length;
    take({ start: found.index, end, kind: 'island', ...shapeOf(island) });
  }
  for (const { start, end } of maskMath(rest).math) {
    take({ start, end, kind: 'math', isBlock: false, about: '' });
  }
  for (const { kind, pattern } of RULES) {
    const seen = rest;
    for (const found of seen.matchAll(pattern)) {
      const end = found.index + found[0].length;
      if (found[0] === '' || found[0].includes(HIDDEN)) continue;
      take({ start: found.index, end, kind, isBlock: kind === 'code', about: '' });
    }
  }
  return cuts;
}

function shapeOf(island: Island | undefined): Pick<Cut, 'isBlock' | 'about'> {
  if (!island) return { isBlock: true, about: '' };
  const words = island.text.split(/\s+/).filter((word) => word !== '').length;
  const what = [island.kind, island.language, `${words} words`].filter((part) => part);
  return { isBlock: !island.inline, about: island.inline ? '' : what.join(', ') };
}

const TOKEN = /\[\[([A-Z])(\d+)\]\]/g;

/** An answer may hold text that looks like a token; ours have higher numbers. */
function firstFreeNumber(source: string): number {
  return [...source.matchAll(TOKEN)].reduce(
    (next, found) => Math.max(next, Math.min(Number(found[2]), MAX_NUMBER) + 1),
    1,
  );
}

const MAX_NUMBER = 900_000;

/** Models put spaces and backslashes into brackets. */
const WRITTEN_TOKEN = /\\?\[\\?\[[ \t]*([A-Z]\d+)[ \t]*\\?\]\\?\]/g;

/** Put the answer's own text back where a model wrote tokens; unknown tokens stay as they are. */
export function unmask(written: string, { tokens }: MaskedAnswer): string {
  return written.replace(WRITTEN_TOKEN, (found, inner: string) => {
    const token = tokens.get(`[[${inner}]]`);
    if (!token) return found;
    return token.isBlock ? `\n\n${token.text.replace(/^\n+|\n+$/g, '')}\n\n` : token.text;
  });
}

/** How often each of our tokens stands in a text, and those that are not ours. */
export function tokensIn(
  written: string,
  { tokens, text }: MaskedAnswer,
): { readonly counts: ReadonlyMap<string, number>; readonly unknown: readonly string[] } {
  const counts = new Map<string, number>();
  const unknown: string[] = [];
  for (const [found, inner] of written.matchAll(WRITTEN_TOKEN)) {
    const name = `[[${inner}]]`;
    if (tokens.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
    else if (!text.includes(name)) unknown.push(found);
  }
  return { counts, unknown };
}

/** The source without what tokens stand for: what a guard of words compares. */
export const wordsOf = (text: string): string =>
  text.replace(WRITTEN_TOKEN, ' ').replace(PLACEHOLDER, ' ');

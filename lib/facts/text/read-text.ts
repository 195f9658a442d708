import { languageOf, normalize } from './normalize.ts';
import { digitsIn } from './read-numbers.ts';
import { readWords } from './read-words.ts';
import { type Token, wordToken } from './token.ts';
import { piecesOf } from './unspaced.ts';
import { CUT, cutVerbatim, type Verbatim } from './verbatim-spans.ts';

/** A text as the guard compares it. */
export type ReadText = {
  readonly verbatim: readonly Verbatim[];
  readonly quotations: readonly string[];
  readonly sentences: readonly Sentence[];
  readonly language: string;
  /** All words in lower case, in order, joined by single spaces: to look up quotations. */
  readonly running: string;
};

export type Sentence = {
  readonly index: number;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly isItem: boolean;
};

/** Quotations of fewer words are scare quotes or titles; they are names, if anything. */
const MIN_QUOTED_WORDS = 2;
/** What is longer than this is not a quotation but a stray mark at either end. */
const LONGEST_QUOTED = 400;
/** Marks belong together two by two, short ones too: between "I" and "you" nothing is quoted. Inches have none. */
const QUOTED = /(?<!\d)"([^"\n]*)"/g;

export const readText = (source: string): ReadText => createTextReader()(source);

/**
 * Reads texts that say much the same, such as an answer and the parts of its rewrite: a sentence that
 * was read before is not read again. A short part tells too little of its language: `likely` names it.
 */
export function createTextReader(): (source: string, likely?: string) => ReadText {
  const known = new Map<string, readonly Token[]>();
  let last: { source: string; likely: string | undefined; read: ReadText } | null = null;
  const tokens = (sentence: string, language: string): readonly Token[] => {
    const key = `${language} ${sentence}`;
    const found = known.get(key) ?? tokensOf(sentence, language);
    known.set(key, found);
    return found;
  };
  return (source, likely) => {
    if (last?.source !== source || last.likely !== likely) {
      last = { source, likely, read: read(source, tokens, likely) };
    }
    return last.read;
  };
}

function read(
  source: string,
  tokens: (sentence: string, language: string) => readonly Token[],
  likely: string | undefined,
): ReadText {
  const { rest, spans } = cutVerbatim(source);
  const text = normalize(rest);
  const language = languageOf(text, likely);
  const sentences = splitSentences(text).map(({ text: sentence, isItem }, index) => ({
    index,
    text: sentence,
    tokens: tokens(sentence, language),
    isItem,
  }));
  return {
    verbatim: spans,
    quotations: [...text.matchAll(QUOTED)]
      .filter(([, quoted = '']) => quoted.length <= LONGEST_QUOTED)
      .map((match) => runningOf(match[1] ?? ''))
      .filter((words) => words.split(' ').length >= MIN_QUOTED_WORDS),
    sentences,
    language,
    running: ` ${runningOf(text)} `,
  };
}

const WORD = /[\p{L}\p{N}]+(?:['.’-][\p{L}\p{N}]+)*/gu;
const runningOf = (text: string): string => (text.toLowerCase().match(WORD) ?? []).join(' ');

const ITEM = /^[ \t>]*(?:[-*+•]|\d{1,3}[.)]|[a-z][.)])[ \t]+/i;
/** A full stop ends a sentence unless an abbreviation or a number goes on. */
const SENTENCE_END =
  /(?<=[.!?]["')\]*_]*)(?<!\b(?:e\.g|i\.e|etc|vs|mr|mrs|ms|dr|prof|st|no|fig|approx|inc|jr|sr|z\.b|bzw|u\.s|al)\.)\s+(?=["'(*_[]*[\p{Lu}\p{N}\uE1D3"]|\s*[a-z])|(?<=[。！？])/iu;

function splitSentences(text: string): { text: string; isItem: boolean }[] {
  return text.split(/\n+/).flatMap((line) => {
    const isItem = ITEM.test(line);
    const bare = line
      .replace(ITEM, '')
      .replace(/^[ \t>]*#{1,6}[ \t]+/, '')
      .replace(/\*\*|__|~~|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)/g, '')
      .replace(/\]\([^)\n]*\)/g, ' ')
      .replace(/^[ \t|:-]+$/, '');
    return bare
      .split(SENTENCE_END)
      .map((sentence) => sentence.trim())
      .filter((sentence) => sentence !== '')
      .map((sentence, index) => ({ text: sentence, isItem: isItem && index === 0 }));
  });
}

function tokensOf(sentence: string, language: string): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  let last = 0;
  for (const { start, end, tokens: numbers } of digitsIn(sentence, language)) {
    if (start < from) continue;
    const around = { last: sentence.slice(last, from), next: sentence.slice(start, end) };
    tokens.push(...wordTokens(sentence.slice(from, start), language, around));
    tokens.push(...numbers);
    last = start;
    from = end;
  }
  const around = { last: sentence.slice(last, from), next: '' };
  tokens.push(...wordTokens(sentence.slice(from), language, around));
  return tokens;
}

const TOKEN = new RegExp(`${CUT}|[\\p{L}\\p{N}]+(?:['.’-][\\p{L}\\p{N}]+)*`, 'gu');

/** The words between two numbers; the numbers themselves tell whether "May" is a month. */
function wordTokens(
  text: string,
  language: string,
  { last, next }: { readonly last: string; readonly next: string },
): Token[] {
  const words = [last, ...(text.match(TOKEN) ?? []).flatMap(piecesOf), next];
  const tokens: Token[] = [];
  for (let at = 1; at < words.length - 1; ) {
    const read = readWords(words, at, language);
    if (read) tokens.push(read.token);
    else if (words[at] !== CUT) tokens.push(...contracted(words[at] ?? ''));
    at += read?.taken ?? 1;
  }
  return tokens;
}

/** What may be drawn together with the pronoun before it; what "it'd" holds cannot be told. */
const CONTRACTED = /^(it|he|she|they|we|you|i|that|there|who|what)'(s|re|ll|ve|m)$/i;
const DRAWN: Readonly<Record<string, string>> = {
  s: 'is',
  re: 'are',
  ll: 'will',
  ve: 'have',
  m: 'am',
};

/** "cannot" and "don't" hold a word and a negation, "it's" holds two words. */
function contracted(word: string): Token[] {
  if (!word.includes("'") && !/^cannot$/i.test(word)) return [wordToken(word)];
  const lower = word.toLowerCase();
  if (lower === 'cannot') return [wordToken('can'), wordToken('not')];
  const [, pronoun, verb = ''] = CONTRACTED.exec(word) ?? [];
  if (pronoun) return [wordToken(pronoun), wordToken(DRAWN[verb.toLowerCase()] ?? verb)];
  const match = /^(.+)n't$/.exec(lower);
  if (!match?.[1]) return [wordToken(word)];
  const helper = { wo: 'will', ca: 'can', sha: 'shall' }[match[1]] ?? match[1];
  return [wordToken(helper), wordToken('not')];
}

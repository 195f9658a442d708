/** What cuts text into the tokens of one model: its vocabulary and how long its entries can be. */
export type Tokenizer = {
  readonly ids: ReadonlyMap<string, number>;
  readonly unknownId: number;
  /** Tokens such as "[MASK]", taken as they stand in the text. */
  readonly special: RegExp;
  readonly longestPiece: number;
  readonly longestWord: number;
};

type TokenizerFile = {
  normalizer?: { type?: string; lowercase?: boolean };
  pre_tokenizer?: { type?: string };
  model?: {
    type?: string;
    vocab?: Record<string, number>;
    unk_token?: string;
    continuing_subword_prefix?: string;
    max_input_chars_per_word?: number;
  };
  added_tokens?: readonly { content: string; id: number }[];
};

/** Marks a piece that continues a word. */
const CONTINUED = '##';

/** Read the text of a `tokenizer.json` of the BERT kind: WordPiece, lower-cased, accents dropped. */
export function readTokenizer(json: string): Tokenizer {
  const file = JSON.parse(json) as TokenizerFile;
  const { model, added_tokens: added = [] } = file;
  if (!isBert(file) || !model?.vocab) {
    throw new TypeError('expected a lower-casing BERT WordPiece tokenizer.json, got another kind');
  }
  const { ids, longestPiece } = idsOf(model.vocab);
  for (const { content, id } of added) ids.set(content, id);
  const unknownId = ids.get(model.unk_token ?? '[UNK]');
  if (unknownId === undefined) throw new TypeError('expected a token for unknown words, got none');
  return {
    ids,
    unknownId,
    special: anyOf(added.map(({ content }) => content)),
    longestPiece: Math.max(longestPiece, ...added.map(({ content }) => content.length)),
    longestWord: model.max_input_chars_per_word ?? 100,
  };
}

/** One pass without lists of all entries: those would double the time that reading the file takes. */
function idsOf(vocabulary: Readonly<Record<string, number>>) {
  const ids = new Map<string, number>();
  let longestPiece = 0;
  for (const piece in vocabulary) {
    ids.set(piece, vocabulary[piece] as number); // The vocabulary comes from JSON: no key is inherited.
    longestPiece = Math.max(longestPiece, piece.length);
  }
  return { ids, longestPiece };
}

function isBert({ normalizer, pre_tokenizer: splitter, model }: TokenizerFile): boolean {
  return (
    normalizer?.type === 'BertNormalizer' &&
    normalizer.lowercase === true &&
    splitter?.type === 'BertPreTokenizer' &&
    model?.type === 'WordPiece' &&
    model.continuing_subword_prefix === CONTINUED
  );
}

/** A pattern with one group, so that `split` keeps what it matched. */
function anyOf(texts: readonly string[]): RegExp {
  const alternatives = texts.map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return texts.length === 0 ? /((?!))/ : new RegExp(`(${alternatives.join('|')})`);
}

/** Ids of the tokens of `text` without the start and end marks, as transformers.js gives them; linear in its length. */
export function tokenize(tokenizer: Tokenizer, text: string): number[] {
  const found: number[] = [];
  for (const [index, part] of text.split(tokenizer.special).entries()) {
    const isSpecial = index % 2 === 1;
    if (isSpecial) found.push(tokenizer.ids.get(part) ?? tokenizer.unknownId);
    else for (const word of wordsOf(part)) pushPieces(tokenizer, word, found);
  }
  return found;
}

/** The words and punctuation marks of a text, lower-cased and without accents. */
export const wordsOf = (text: string): readonly string[] => plain(text).match(WORD) ?? [];

/** Tab and line breaks are control characters too, but separate words. */
const INVISIBLE = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\uFFFD]/gu;

/** By code unit as transformers.js does it: characters beyond U+FFFF are not set apart. */
const CHINESE = /[\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF]/g;

const ACCENT = /\p{Mn}/gu;

/** A run without space and punctuation, or one punctuation mark. Some ASCII signs are no \p{P} but count. */
const WORD = /[^\s\p{P}!-/:-@[-`{-~]+|[\p{P}!-/:-@[-`{-~]/gu;

const plain = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .replace(CHINESE, ' $& ')
    .toLowerCase()
    .normalize('NFD')
    .replace(ACCENT, '');

/** Ids of the pieces of one word out of `wordsOf`. */
export function piecesOf(tokenizer: Tokenizer, word: string): number[] {
  const found: number[] = [];
  pushPieces(tokenizer, word, found);
  return found;
}

/** WordPiece: always the longest piece that fits. A word that cannot be pieced together is one unknown token. */
function pushPieces(tokenizer: Tokenizer, word: string, found: number[]): void {
  const before = found.length;
  let start = isTooLong(word, tokenizer.longestWord) ? -1 : 0;
  while (start >= 0 && start < word.length) start = pushLongestPiece(tokenizer, word, start, found);
  if (start >= 0) return;
  found.length = before;
  found.push(tokenizer.unknownId);
}

/** Where the longest piece at `start` ends, or -1 when no piece fits there. */
function pushLongestPiece(
  { ids, longestPiece }: Tokenizer,
  word: string,
  start: number,
  found: number[],
): number {
  const mark = start === 0 ? '' : CONTINUED;
  // No entry is longer, so trying longer ones would only make long words slow.
  let end = Math.min(word.length, start + longestPiece - mark.length);
  for (; end > start; end -= 1) {
    const id = ids.get(mark + word.slice(start, end));
    if (id === undefined) continue;
    found.push(id);
    return end;
  }
  return -1;
}

/** Length in characters; counted only when code units, which are never fewer, allow it to be too long. */
const isTooLong = (word: string, limit: number): boolean =>
  word.length > limit && [...word].length > limit;

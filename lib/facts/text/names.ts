import { ALIASES, SENTENCE_OPENERS, TITLES } from '../tables/openers.ts';
import { isEveryday } from '../tables/synonyms.ts';
import type { ReadText, Sentence } from './read-text.ts';
import { onceFor } from './remembered.ts';
import type { Token } from './token.ts';

/** The proper names of a text. */
export type Names = {
  /** In lower case, without possessive, and how often each occurs. */
  readonly counts: ReadonlyMap<string, number>;
  /** Names of several words, and those of one. */
  readonly groups: readonly (readonly string[])[];
  readonly isName: (token: Token, sentence: Sentence) => boolean;
  /** It only ever opens sentences, where any word has a capital. */
  readonly isWeak: (name: string) => boolean;
};

/** A line with more capitals than this is a title, where capitals say nothing. */
const TITLE_CASE = 0.5;
const MIN_TITLE_WORDS = 3;

export function namesIn(text: ReadText): Names {
  const inside = insideSentences(text);
  const isName = (token: Token, sentence: Sentence): boolean => {
    if (!looksLikeName(token)) return false;
    const plain = plainName(token.text);
    if (TITLES.has(plain)) return false;
    if (isStrongName(token.text)) return true;
    if (inside.has(plain)) return true;
    if (isTitleCase(sentence)) return false;
    return sentence.tokens[0] !== token || isNameAtStart(sentence);
  };
  const isPlainOpener = ({ text: own }: Token): boolean =>
    !isStrongName(own) && !/'s$/.test(own) && !inside.has(plainName(own));
  const { groups, openers } = groupsIn(text, isName, isPlainOpener);
  const counts = new Map<string, number>();
  for (const name of groups.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return { counts, groups, isName, isWeak: (name) => openers.has(name) };
}

/** Runs of names, and those that only open a sentence. */
function groupsIn(
  { sentences }: ReadText,
  isName: Names['isName'],
  isPlainOpener: (token: Token) => boolean,
): { readonly groups: string[][]; readonly openers: ReadonlySet<string> } {
  const groups: string[][] = [];
  for (const sentence of sentences) {
    let group: string[] = [];
    for (const token of sentence.tokens) {
      if (!isName(token, sentence)) group = [];
      else if (group.push(nameOf(token)) === 1) groups.push(group);
    }
  }
  const first = sentences.flatMap((sentence) => {
    const [token, second] = sentence.tokens;
    // "Bunkie King was …": a capital behind it makes it sure.
    if (second && second.kind === 'word' && /^\p{Lu}/u.test(second.text)) return [];
    return token && isPlainOpener(token) && isName(token, sentence) ? [plainName(token.text)] : [];
  });
  return { groups, openers: new Set(first) };
}

/** "US" of "US-bound". */
const nameOf = ({ text }: Token): string =>
  plainName(text.replace(/(?<=^\p{Lu}[\p{L}.]+)-\p{Ll}{3,}$/u, ''));

export function plainName(text: string): string {
  const lower = text.toLowerCase();
  return /['.]/.test(lower) ? lower.replace(/'s$|'$/, '').replace(/\./g, '') : lower;
}

/** A quick look first: most words are all in lower case, and no name. */
const looksLikeName = ({ kind, text }: Token): boolean =>
  kind === 'word' && text !== text.toLowerCase() && (/^\p{Lu}/u.test(text) || isStrongName(text));

/** Acronyms, camel case, letters with digits. */
const isStrongName = (text: string): boolean =>
  /^\p{Lu}{2,}s?$/u.test(text.replace(/\./g, '')) ||
  /\p{Ll}\p{Lu}/u.test(text) ||
  /^\p{Lu}+\d/u.test(text);

/** Words that stand with a capital inside a sentence somewhere. */
function insideSentences({ sentences }: ReadText): ReadonlySet<string> {
  const names = new Set<string>();
  for (const sentence of sentences) {
    if (isTitleCase(sentence)) continue;
    for (const token of sentence.tokens.slice(1)) {
      if (looksLikeName(token) && token.text.length > 1) names.add(plainName(token.text));
    }
  }
  return names;
}

const isTitleCase = ({ tokens }: Sentence): boolean => looksLikeTitle(tokens);

const looksLikeTitle = onceFor((tokens: readonly Token[]): boolean => {
  const words = tokens.filter(({ kind }) => kind === 'word').map(({ text }) => text);
  const capitals = words.filter((text) => /^\p{Lu}/u.test(text)).length;
  if (words.length < MIN_TITLE_WORDS || capitals / words.length <= TITLE_CASE) return false;
  return !words.some((text) => /^\p{Ll}{5,}/u.test(text) || FINITE_SHORT.test(text));
});

/** Verbs too short to tell a sentence from "The Lord of the Rings" by their length. */
const FINITE_SHORT = /^(?:is|are|was|were|has|had|have|said|says|beat|won|lost|ran|took|made|met)$/;

/** A word that opens a sentence is a name when it could hardly be anything else. */
function isNameAtStart({ tokens, text }: Sentence): boolean {
  const [first, second] = tokens;
  if (!first || !second || opensPlainly(first, text)) return false;
  if (/'s$/.test(first.text) || (second.kind === 'word' && /^\p{Lu}/u.test(second.text)))
    return true;
  const plain = plainName(first.text);
  if (COMMON_ENDING.test(plain) || /s$/.test(plain)) return false;
  // An everyday word, or what a list is called: "Possible triggers:".
  if (isEveryday(plain) || /:$/.test(text)) return false;
  // A lone singular noun cannot open an English sentence; a plural can.
  if (text.endsWith('?')) return false;
  return /^\p{Lu}\S*, \d/u.test(text) || FINITE.test(second.text);
}

/** A word that often opens sentences, a form of a verb, or a label: "Deadline: …". */
function opensPlainly(first: Token, text: string): boolean {
  const plain = plainName(first.text);
  const isOpener = SENTENCE_OPENERS.has(plain.replace(/'(?:ll|re|ve|d|m|s)$/, ''));
  return isOpener || VERBAL.test(plain) || /^\S+:/.test(text);
}

/** "Starting July 1", "Visiting Rome". */
const VERBAL = /.{3}(?:ing|ed)$/;
const COMMON_ENDING =
  /(?:ly|ing|ed|tion|sion|ment|ness|ity|ism|ance|ence|ology|ture|ible|able|ful|less|ous|ive|ical|ary)$/;
const FINITE =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|does|did|says|said|beat|beats|won|wins|lost|scored|told|made|makes|took|takes|wrote|writes|joined|left|became|\p{Ll}+ed|\p{Ll}{3,}s)$/u;

/** True when a name of one text is known to the other, in whatever form. */
export function knows(words: Vocabulary, name: string): boolean {
  if (words.all.has(name) || words.all.has(name.replace(/s$/, '')) || words.all.has(`${name}s`))
    return true;
  const aliases = ALIASES.get(name);
  if (aliases && [...aliases].some((alias) => words.all.has(alias))) return true;
  if (name.split(/[-/]/).length > 1 && name.split(/[-/]/).every((part) => words.all.has(part)))
    return true;
  if (isCompound(name, words) || isClipped(name, words)) return true;
  if (/^[a-z]{2,6}$/.test(name) && words.initials.includes(` ${name} `)) return true;
  return name.length >= MIN_SHARED && words.beginnings.has(name.slice(0, MIN_SHARED));
}

/** Fewest letters of each part of a compound. */
const SHORTEST_PART = 3;

/** "Sunlight", where there is light from the Sun. */
function isCompound(name: string, { all }: Vocabulary): boolean {
  for (let at = SHORTEST_PART; at <= name.length - SHORTEST_PART; at++) {
    if (all.has(name.slice(0, at)) && all.has(name.slice(at))) return true;
  }
  return false;
}

/** "Fed" for "Federal Reserve", "S" of "S&P". */
const isClipped = (name: string, { names }: Vocabulary): boolean =>
  (name.length === 1 || (name.length >= SHORTEST_PART && name.length <= MIN_SHARED)) &&
  names.some((known) => known.startsWith(name));

/** Letters that "Europe" and "European", "Italy" and "Italian" share. */
const MIN_SHARED = 4;

/** The words of a text, to look names up in. */
export type Vocabulary = {
  readonly all: ReadonlySet<string>;
  readonly names: readonly string[];
  /** Beginnings of its names. */
  readonly beginnings: ReadonlySet<string>;
  /** Initials of its runs of capitalised words, to know "WHO". */
  readonly initials: string;
};

export function vocabularyOf(text: ReadText, names: Names): Vocabulary {
  const all = new Set<string>();
  for (const { tokens } of text.sentences) for (const word of plainWordsOf(tokens)) all.add(word);
  for (const { text: verbatim } of text.verbatim) {
    for (const word of verbatim.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) all.add(word);
  }
  const beginnings = new Set([...names.counts.keys()].map((name) => name.slice(0, MIN_SHARED)));
  const initials = names.groups.map((group) => group.map((name) => name[0]).join('')).join(' ');
  return { all, names: [...names.counts.keys()], beginnings, initials: ` ${initials} ` };
}

/** A sentence that a rewrite keeps is the same sentence in both vocabularies. */
const plainWordsOf = onceFor((tokens: readonly Token[]) =>
  tokens.flatMap(({ text }) => {
    const plain = plainName(text);
    return /[-/]/.test(plain) ? [plain, ...plain.split(/[-/]/)] : [plain];
  }),
);

import { remember } from '../core/remember.ts';

/** What is cut off and what stands in its place; the first that fits is applied. */
type Endings = readonly (readonly [ending: string, instead: string])[];

/** Endings by which English makes words of words, longest first where one ends the other. */
const DERIVATIONS: Endings = [
  ['ational', 'ate'],
  ['ization', 'ize'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['ement', ''],
  ['ment', ''],
  ['ness', ''],
  ['ance', ''],
  ['ence', ''],
  ['able', ''],
  ['ible', ''],
  ['icate', 'ic'],
  ['ative', ''],
  ['ical', 'ic'],
  ['ful', ''],
  ['ism', ''],
  ['ate', ''],
  ['iti', ''],
  ['ous', ''],
  ['ive', ''],
  ['ize', ''],
  ['ion', ''],
  ['ic', ''],
  ['al', ''],
  ['er', ''],
];

/** Shorter stems are chance: "ring" is not a form of "r". */
const SHORTEST_INFLECTED = 3;
const SHORTEST_DERIVED = 4;
/** "organizations" → "organize" → "organ": two steps; more would merge strangers. */
const DERIVATION_STEPS = 2;

const LATIN_WORD = /^[a-z]+$/;
const VOWEL = /[aeiouy]/;
const DOUBLED = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;

/**
 * The part that forms of one English word share: "organizing" and "organizations" give the same.
 * A simpler cousin of Porter's (1980); it is for matching, what it returns is no word. `word` is in
 * lower case; words with other letters or digits stay as they are.
 */
export const stem = remember(shorten, 20_000);

function shorten(word: string): string {
  if (!LATIN_WORD.test(word)) return word;
  let short = withoutFinalE(withoutInflection(singular(word)));
  for (let step = 0; step < DERIVATION_STEPS; step += 1) short = withoutDerivation(short);
  return short;
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return /(?:sses|xes|ches|shes)$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

function withoutInflection(word: string): string {
  if (word.length < 5) return word;
  for (const ending of ['ing', 'ed']) {
    const rest = word.slice(0, -ending.length);
    if (!word.endsWith(ending) || rest.length < SHORTEST_INFLECTED || !VOWEL.test(rest)) continue;
    return withoutAdverb(DOUBLED.test(rest) ? rest.slice(0, -1) : rest);
  }
  return withoutAdverb(word);
}

const withoutAdverb = (word: string): string =>
  word.endsWith('ly') && word.length > 5 ? word.slice(0, -2) : word;

/** A final "e" comes and goes with endings; a final "y" becomes "i" before them. */
const withoutFinalE = (word: string): string =>
  word.length < 4 ? word : word.replace(/e$/, '').replace(/y$/, 'i');

function withoutDerivation(word: string): string {
  for (const [ending, instead] of DERIVATIONS) {
    if (!word.endsWith(ending) || word.length - ending.length < SHORTEST_DERIVED) continue;
    return withoutFinalE(word.slice(0, -ending.length) + instead);
  }
  return word;
}

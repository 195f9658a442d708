import type { Names } from './names.ts';
import type { ReadText, Sentence } from './read-text.ts';

/** An acronym of so many letters may be spelt out. */
const ACRONYM = /^[a-z]{2,6}$/;
/** Words that an acronym may pass over. */
const PASSED = new Set(
  'of the and for in on to a de du des la le der die das und y e et'.split(' '),
);
/** Quarters and halves of a year are shortened by their number. */
const QUARTERS: ReadonlyMap<string, RegExp> = new Map([
  ['q1', / first quarter /],
  ['q2', / second quarter /],
  ['q3', / third quarter /],
  ['q4', / (?:fourth|last|final) quarter /],
  ['h1', / first (?:half|six months) /],
  ['h2', / second half /],
]);

/** Names of a rewrite that are other forms of what its original says: long for short, short for long. */
export const otherForms = (
  rewrite: { readonly text: ReadText; readonly names: Names },
  known: { readonly text: ReadText; readonly names: Names },
): string[] => [
  ...speltOut(rewrite.text, known.names),
  ...shortenedIn(known.text, rewrite.names),
  ...introducedIn(rewrite.text),
];

/** Words of a text that spell out one of these acronyms: "General Data Protection Regulation". */
const speltOut = (text: ReadText, { counts }: Names): string[] =>
  [...counts.keys()]
    .filter((name) => ACRONYM.test(name))
    .flatMap((acronym) => text.sentences.flatMap((sentence) => spellingIn(sentence, acronym)));

/** Those of these names that shorten words of a text: "ETF" for "exchange-traded fund". */
const shortenedIn = (text: ReadText, { counts }: Names): string[] =>
  [...counts.keys()].filter(
    (name) =>
      QUARTERS.get(name)?.test(text.running) ||
      (ACRONYM.test(name) &&
        text.sentences.some((sentence) => spellingIn(sentence, name).length > 0)),
  );

/** The words of a sentence whose first letters make an acronym, or none. */
function spellingIn({ tokens }: Sentence, acronym: string): string[] {
  const words = tokens
    .flatMap(({ text }) => text.toLowerCase().split('-'))
    .filter((word) => !PASSED.has(word));
  const at = words.findIndex((_, start) =>
    [...acronym].every((letter, index) => words[start + index]?.startsWith(letter)),
  );
  return at < 0 ? [] : words.slice(at, at + acronym.length);
}

/** "A limited company (Ltd)": the words that a short form in parentheses stands behind. */
const INTRODUCED = /((?:[\p{L}-]+ ){1,6})\((\p{L}[\p{L}\d]{1,7}?)s?\)/gu;

/** Short forms that a text introduces behind the words that they shorten. */
const introducedIn = ({ sentences }: ReadText): string[] =>
  sentences.flatMap(({ text }) =>
    [...text.matchAll(INTRODUCED)].flatMap(([, words = '', short = '']) =>
      standsForLettersOf(short.replace(/\d/g, ''), words)
        ? [short.toLowerCase(), `${short.toLowerCase()}s`]
        : [],
    ),
  );

/** The letters of a short form stand in its words in that order, the first one at a beginning. */
function standsForLettersOf(short: string, words: string): boolean {
  const letters = [...short.toLowerCase()];
  const text = words.toLowerCase();
  const starts = [...text.matchAll(/(?<![\p{L}])\p{L}/gu)].filter(
    ([first]) => first === letters[0],
  );
  return starts.some(({ index }) => {
    let at = index;
    return letters.every((letter) => {
      const found = text.indexOf(letter, at);
      at = found + 1;
      return found >= 0;
    });
  });
}

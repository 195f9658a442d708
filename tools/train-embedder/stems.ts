/** An English ending and what stands in its place in the word it was made from, likeliest first. */
const ENDINGS: readonly (readonly [ending: string, instead: string])[] = [
  ['ies', 'y'],
  ['sses', 'ss'],
  ['ing', ''],
  ['ing', 'e'],
  ['ed', ''],
  ['ed', 'e'],
  ['es', ''],
  ['s', ''],
  ['ly', ''],
  ['er', ''],
  ['al', ''],
  ['ally', 'al'],
  ['ation', 'ate'],
  ['ation', 'e'],
  ['ment', ''],
  ['ity', ''],
  ['ness', ''],
  ['ic', ''],
];

/** Shorter stems are chance: "bus" is not a plural of "bu". */
const SHORTEST_STEM = 3;

/** A word of letters only, at the start of which a stem could stand. */
const WORD = /^\p{L}+$/u;

/**
 * The vocabulary's own word that `word` is a form of, or `word` itself. One step only: "wings" gives
 * "wing", "organizations" gives "organization".
 */
export function stemOf(word: string, vocabulary: ReadonlyMap<string, number>): string {
  if (!WORD.test(word)) return word;
  for (const [ending, instead] of ENDINGS) {
    const length = word.length - ending.length;
    if (length < SHORTEST_STEM || !word.endsWith(ending) || isDoubleS(word, ending)) continue;
    const stem = word.slice(0, length) + instead;
    if (stem !== word && vocabulary.has(stem)) return stem;
  }
  return word;
}

const isDoubleS = (word: string, ending: string): boolean => ending === 's' && word.endsWith('ss');

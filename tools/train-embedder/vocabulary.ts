import { tokenize, wordsOf } from '../../lib/embed/tokenizer.ts';
import type { LexiconEntry } from './lexicon.ts';
import { lengthOf, type Matrix, rowOf, zeros } from './matrix.ts';
import { stemOf } from './stems.ts';
import type { Teacher } from './teacher.ts';

/** The tokens of the new model: how each is spelt, what it means, which word it counts as. */
export type Vocabulary = {
  readonly tokens: readonly string[];
  readonly vectors: Matrix;
  /** Forms of one word share an identity: "wing" for "wings". */
  readonly stems: readonly string[];
};

const CONTINUED = '##';

/** Marks like "[CLS]": kept at their ids, but a text must not gain a direction by them. */
const MARK = /^\[[A-Z]+\]$/;

/**
 * The teacher's tokens that text can reach, then the words of the lexicon that it lacks. A form of a
 * word the teacher knows starts from that word's vector.
 */
export function makeVocabulary(teacher: Teacher, lexicon: readonly LexiconEntry[]): Vocabulary {
  const byId = [...teacher.tokenizer.ids].sort(([, a], [, b]) => a - b);
  const known = byId.map(([token]) => token).filter(isReachable);
  const added = lexicon.filter(({ word }) => !teacher.tokenizer.ids.has(word));
  const tokens = [...known, ...added.map(({ word }) => word)];
  const vectors = zeros(tokens.length, teacher.vectors.width);
  const rows = new Map(tokens.map((token, row) => [token, row]));
  const own = new Set(lexicon.filter(({ isItsOwn }) => isItsOwn).map(({ word }) => word));
  const stemAmong = (token: string, known: ReadonlyMap<string, number>): string =>
    own.has(token) ? token : stemOf(token, known);
  for (const [token, row] of rows) {
    const { ids } = teacher.tokenizer;
    const id = ids.get(token) ?? ids.get(stemAmong(token, ids));
    if (id !== undefined && !MARK.test(token)) rowOf(vectors, row).set(rowOf(teacher.vectors, id));
  }
  const typical = typicalLength(teacher);
  for (const { word, about } of lexicon) {
    const row = rows.get(word);
    if (row !== undefined) addSense(rowOf(vectors, row), senseOf(teacher, about), typical);
  }
  return { tokens, vectors, stems: tokens.map((token) => stemAmong(token, rows)) };
}

/** A piece with punctuation or a Chinese character inside a word never occurs. */
function isReachable(token: string): boolean {
  if (MARK.test(token)) return true;
  const asWord = token.startsWith(CONTINUED) ? `a${token.slice(CONTINUED.length)}` : token;
  const [word, ...more] = wordsOf(asWord);
  return word === asWord && more.length === 0;
}

/** A new word gets the length of a common content word; a known one keeps its own and turns half way. */
function addSense(vector: Float64Array, sense: Float64Array, typical: number): void {
  const before = lengthOf(vector);
  const length = before === 0 ? typical : before;
  const sum = sense.map((value, index) => value + (vector[index] ?? 0) / (before || 1));
  const scale = length / lengthOf(sum);
  vector.set(sum.map((value) => value * scale));
}

function senseOf(teacher: Teacher, about: string): Float64Array {
  const sum = new Float64Array(teacher.vectors.width);
  for (const id of tokenize(teacher.tokenizer, about)) {
    for (const [index, value] of rowOf(teacher.vectors, id).entries()) {
      sum[index] = (sum[index] ?? 0) + value;
    }
  }
  const length = lengthOf(sum);
  if (length === 0) throw new RangeError(`expected words the teacher knows, got "${about}"`);
  return sum.map((value) => value / length);
}

/** Median length of the teacher's whole words of four letters and more. */
function typicalLength(teacher: Teacher): number {
  const lengths = [...teacher.tokenizer.ids]
    .filter(([token]) => /^\p{L}{4,}$/u.test(token))
    .map(([, id]) => lengthOf(rowOf(teacher.vectors, id)))
    .sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] ?? 1;
}

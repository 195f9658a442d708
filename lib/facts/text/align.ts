import type { Sentence } from './read-text.ts';
import { onceFor } from './remembered.ts';
import type { Token } from './token.ts';

/** A sentence of the original and the one of the rewrite that says most of the same words. */
export type Pair = {
  readonly before: Sentence;
  readonly after: Sentence;
  /** Dice overlap of their words, 0 to 1. */
  readonly overlap: number;
};

/** Words in more sentences than this tell nothing about which belongs to which. */
const COMMON = 40;
/** Candidates weighed exactly. */
const CANDIDATES = 4;

/** For each sentence its best partner; linear in the number of sentences. */
export function align(before: readonly Sentence[], after: readonly Sentence[]): Pair[] {
  const { twins, index } = lookupOf(after);
  return before.flatMap((sentence) => {
    const twin = twins.get(sentence.text);
    if (twin) return [{ before: sentence, after: twin, overlap: 1 }];
    const best = candidatesFor(sentence, index())
      .map((number) => pairOf(sentence, after[number]))
      .reduce<Pair | null>(
        (winner, pair) => (pair && pair.overlap > (winner?.overlap ?? 0) ? pair : winner),
        null,
      );
    return best ? [best] : [];
  });
}

type Lookup = {
  readonly twins: ReadonlyMap<string, Sentence>;
  readonly index: () => Map<string, number[]>;
};

/** Each block of a reply is looked for in the same original, which is indexed once, if at all. */
const lookupOf = onceFor((sentences: readonly Sentence[]): Lookup => {
  let index: Map<string, number[]> | null = null;
  return {
    twins: new Map(sentences.map((sentence) => [sentence.text, sentence])),
    index: () => {
      index ??= indexOf(sentences);
      return index;
    },
  };
});

function indexOf(sentences: readonly Sentence[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const { index: number, tokens } of sentences) {
    for (const { key } of tokens) {
      const places = index.get(key);
      if (!places) index.set(key, [number]);
      else if (places.length <= COMMON && places[places.length - 1] !== number) places.push(number);
    }
  }
  return index;
}

function candidatesFor({ tokens }: Sentence, index: Map<string, number[]>): number[] {
  const votes = new Map<number, number>();
  for (const { key } of tokens) {
    const places = index.get(key) ?? [];
    if (places.length > COMMON) continue;
    for (const number of places) votes.set(number, (votes.get(number) ?? 0) + 1 / places.length);
  }
  return [...votes]
    .sort((a, b) => b[1] - a[1])
    .slice(0, CANDIDATES)
    .map(([number]) => number);
}

const pairOf = (before: Sentence, after: Sentence | undefined): Pair | null =>
  after ? { before, after, overlap: overlapOf(before.tokens, after.tokens) } : null;

function overlapOf(a: readonly Token[], b: readonly Token[]): number {
  const counts = countKeys(a);
  let common = 0;
  for (const { key } of b) {
    const left = counts.get(key) ?? 0;
    if (left > 0) {
      common += 1;
      counts.set(key, left - 1);
    }
  }
  return a.length + b.length === 0 ? 0 : (2 * common) / (a.length + b.length);
}

export function countKeys(tokens: readonly Token[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of tokens) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Words that were put in the place of others. Either side may be empty. */
export type Hunk = {
  readonly lost: readonly Token[];
  readonly found: readonly Token[];
  /** Where the hunk stands in the sentence of the rewrite. */
  readonly at: number;
};

/** Longer sentences are compared only in their first words; keeps the whole linear. */
const MAX_TOKENS = 120;

/** The differences between two sentences, by their longest common subsequence. */
export function difference(a: readonly Token[], b: readonly Token[]): Hunk[] {
  const left = a.slice(0, MAX_TOKENS);
  const right = b.slice(0, MAX_TOKENS);
  const lengths = commonLengths(left, right);
  const width = right.length + 1;
  const hunks: Hunk[] = [];
  let lost: Token[] = [];
  let found: Token[] = [];
  const close = (at: number): void => {
    if (lost.length + found.length > 0) hunks.push({ lost, found, at: at - found.length });
    lost = [];
    found = [];
  };
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    if (left[i] && left[i]?.key === right[j]?.key) {
      close(j);
      i += 1;
      j += 1;
    } else if (goesDown(lengths, width, i, j, left.length, right.length))
      lost.push(left[i++] as Token);
    else found.push(right[j++] as Token);
  }
  close(j);
  return hunks;
}

const goesDown = (
  lengths: Uint8Array,
  width: number,
  i: number,
  j: number,
  rows: number,
  columns: number,
): boolean =>
  j >= columns ||
  (i < rows && (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0));

function commonLengths(a: readonly Token[], b: readonly Token[]): Uint8Array {
  const width = b.length + 1;
  const lengths = new Uint8Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i]?.key === b[j]?.key
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  return lengths;
}

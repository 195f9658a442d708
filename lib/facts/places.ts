import { rootOf } from './tables/synonyms.ts';
import type { ReadText, Sentence } from './text/read-text.ts';
import { Meaning, type Sense, sensesOf } from './text/senses.ts';

/** Words none of which the original says. */
export const FEWEST_UNKNOWN = 2;
/** Words in more sentences than this do not tell from which one a sentence comes. */
const COMMON = 40;
/** Places that are looked at closely. */
const CANDIDATES = 6;

/** Where a rewrite's sentences can come from. */
export type Places = {
  /** What each sentence of the original says. */
  readonly senses: readonly (readonly Sense[])[];
  /** For each sentence of the original: what it and its neighbours say. */
  readonly around: (place: number) => Meaning;
  /** Sentences of the original. */
  readonly size: number;
  /** Where each word family and each group of like words stands. */
  readonly index: ReadonlyMap<string | number, readonly number[]>;
  /** What was found for sentences that were looked for before: a block comes again in the whole. */
  readonly found: WeakMap<Sentence['tokens'], Grounds>;
};

/** Telling words of a sentence, and the part of them that one place holds. */
type Grounds = { readonly words: number; readonly share: number };

export function placesIn({ sentences }: ReadText): Places {
  const senses = sentences.map(sensesOf);
  const index = new Map<string | number, number[]>();
  for (const [place, own] of senses.entries()) {
    for (const { root, groups } of own)
      for (const key of [root, ...groups]) note(index, key, place);
  }
  const around: Meaning[] = [];
  return {
    senses,
    around: (at) => {
      around[at] ??= new Meaning(senses.slice(Math.max(0, at - 1), at + 2).flat());
      return around[at];
    },
    index,
    size: sentences.length,
    // What stands in the original itself has its place there.
    found: new WeakMap(
      sentences.map(({ tokens }, at) => [tokens, { words: senses[at]?.length ?? 0, share: 1 }]),
    ),
  };
}

function note(index: Map<string | number, number[]>, key: string | number, place: number): void {
  const known = index.get(key);
  if (!known) index.set(key, [place]);
  else if (known.length <= COMMON && known[known.length - 1] !== place) known.push(place);
}

/** How far one place of the original says what a sentence says. */
export function groundsOf(sentence: Sentence, places: Places): Grounds {
  const known = places.found.get(sentence.tokens);
  if (known) return known;
  const senses = withoutGlosses(sentence);
  const grounds = {
    words: senses.length,
    share: senses.length < FEWEST_UNKNOWN ? 0 : shareInOnePlace(senses, places),
  };
  places.found.set(sentence.tokens, grounds);
  return grounds;
}

/** An explanation in parentheses: "insulin (the hormone that lets cells use sugar)". */
const GLOSS = /\(([^()]{3,80})\)/g;

/** What a sentence says outside its explanations; their numbers and names are compared elsewhere. */
function withoutGlosses(sentence: Sentence): readonly Sense[] {
  const senses = sensesOf(sentence);
  if (!sentence.text.includes('(')) return senses;
  const glossed = new Set(
    [...sentence.text.matchAll(GLOSS)].flatMap(([, gloss = '']) =>
      gloss.split(/[\s-]/).map(rootOf),
    ),
  );
  return senses.filter(({ root }) => !glossed.has(root));
}

function shareInOnePlace(senses: readonly Sense[], places: Places): number {
  const candidates = candidatesFor(senses, places);
  // Words that stand everywhere have their place.
  if (candidates === null) return 1;
  return candidates.reduce(
    (best, place) => Math.max(best, places.around(place).shareOf(senses)),
    0,
  );
}

/** The places that share most telling words; null when all words are too common to tell. */
function candidatesFor(
  senses: readonly Sense[],
  { index, size }: Places,
): readonly number[] | null {
  const votes = new Map<number, number>();
  let isCommon = senses.length > 0;
  for (const { root, groups } of senses) {
    const stands = [root, ...groups].flatMap((key) => index.get(key) ?? []);
    if (stands.length > COMMON) continue;
    isCommon = false;
    const near = new Set(stands.flatMap((place) => [place - 1, place, place + 1]));
    for (const place of near)
      if (place >= 0 && place < size) votes.set(place, (votes.get(place) ?? 0) + 1);
  }
  if (isCommon) return null;
  return [...votes]
    .sort((a, b) => b[1] - a[1])
    .slice(0, CANDIDATES)
    .map(([place]) => place);
}

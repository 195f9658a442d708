import { rootOf } from './tables/synonyms.ts';
import type { Pair } from './text/align.ts';
import type { ReadText, Sentence } from './text/read-text.ts';
import { Meaning, type Sense, sensesOf } from './text/senses.ts';
import { type Violation, violation } from './violation.ts';

/** Sentences of fewer telling words are headings, leads and joints. */
const FEWEST_WORDS = 3;
/**
 * Least part of a sentence's telling words that must be said close together in the original. Measured:
 * 1 in 100 sentences of faithful paraphrases falls below, a quarter of the other sentences on its
 * topic do.
 */
const GROUNDED = 0.45;
/** A sentence beside one that says the same already must be cut from it, not only be like it. */
const GROUNDED_EXTRA = 0.8;
const FEWEST_EXTRA = 3;
/** Words none of which the original says. */
const FEWEST_UNKNOWN = 2;
/** From here on a sentence may be shown before the rest has come. */
const SURE = 0.8;
const FEWEST_SURE = 2;

/** Words in more sentences than this do not tell from which one a sentence comes. */
const COMMON = 40;
/** Places that are looked at closely. */
const CANDIDATES = 6;

/** Where a rewrite's sentences can come from. */
export type Places = {
  /** For each sentence of the original: what it and its neighbours say. */
  readonly around: readonly Meaning[];
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
  const around = senses.map(
    (own, at) => new Meaning([...(senses[at - 1] ?? []), ...own, ...(senses[at + 1] ?? [])]),
  );
  return { around, index, found: new WeakMap() };
}

function note(index: Map<string | number, number[]>, key: string | number, place: number): void {
  const known = index.get(key);
  if (!known) index.set(key, [place]);
  else if (known.length <= COMMON && known[known.length - 1] !== place) known.push(place);
}

/**
 * Sentences of a rewrite that the original has no place for: no three sentences in a row hold enough
 * of their telling words. They may hold no wrong number or name and are made up all the same.
 */
export const checkGrounded = ({ sentences }: ReadText, places: Places): Violation[] =>
  sentences
    .filter((sentence) => isLoose(sentence, places, FEWEST_WORDS, GROUNDED))
    .map(({ text }) => violation('invented', 'words', text));

/** Whether each sentence is so near to the original that nothing still to come can change that. */
export const isSurelyGrounded = ({ sentences }: ReadText, places: Places): boolean =>
  !sentences.some((sentence) => isLoose(sentence, places, FEWEST_SURE, SURE));

/**
 * Sentences that were put beside the one that already says what their place in the original says.
 * One that says another part of it was split off, and is no addition.
 *
 * @param back for each sentence of the whole rewrite its best place in the original
 */
export function checkExtra(back: readonly Pair[], places: Places): Violation[] {
  const best = new Map<number, Pair>();
  for (const pair of back) {
    const known = best.get(pair.after.index);
    if (!known || pair.overlap > known.overlap) best.set(pair.after.index, pair);
  }
  return back.flatMap(({ before, after }) => {
    const first = best.get(after.index)?.before;
    if (!first || first === before) return [];
    return saysAnotherPart(before, first, after) ||
      !isLoose(before, places, FEWEST_EXTRA, GROUNDED_EXTRA)
      ? []
      : [violation('invented', 'words', before.text)];
  });
}

/** Words of a part that was split off. */
const FEWEST_SPLIT = 1;

function saysAnotherPart(sentence: Sentence, first: Sentence, place: Sentence): boolean {
  const said = new Meaning(sensesOf(first));
  const source = new Meaning(sensesOf(place));
  const senses = sensesOf(sentence);
  const own = senses.filter((sense) => source.holds(sense) && !said.holds(sense));
  return own.length >= FEWEST_SPLIT;
}

function isLoose(sentence: Sentence, places: Places, fewest: number, share: number): boolean {
  const grounds = places.found.get(sentence.tokens) ?? groundsOf(sentence, places);
  places.found.set(sentence.tokens, grounds);
  if (grounds.words < FEWEST_UNKNOWN) return false;
  return grounds.share === 0 || (grounds.words >= fewest && grounds.share < share);
}

function groundsOf(sentence: Sentence, places: Places): Grounds {
  const senses = withoutGlosses(sentence);
  return {
    words: senses.length,
    share: senses.length < FEWEST_UNKNOWN ? 0 : shareInOnePlace(senses, places),
  };
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
    (best, place) => Math.max(best, places.around[place]?.shareOf(senses) ?? 0),
    0,
  );
}

/** The places that share most telling words; null when all words are too common to tell. */
function candidatesFor(senses: readonly Sense[], { index }: Places): readonly number[] | null {
  const votes = new Map<number, number>();
  let isCommon = senses.length > 0;
  for (const { root, groups } of senses) {
    const stands = [root, ...groups].flatMap((key) => index.get(key) ?? []);
    if (stands.length > COMMON) continue;
    isCommon = false;
    const near = new Set(stands.flatMap((place) => [place - 1, place, place + 1]));
    for (const place of near) votes.set(place, (votes.get(place) ?? 0) + 1);
  }
  if (isCommon) return null;
  return [...votes]
    .sort((a, b) => b[1] - a[1])
    .slice(0, CANDIDATES)
    .map(([place]) => place);
}

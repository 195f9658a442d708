import { FEWEST_UNKNOWN, groundsOf, type Places } from './places.ts';
import type { Pair } from './text/align.ts';
import type { ReadText, Sentence } from './text/read-text.ts';
import { Meaning, sensesOf } from './text/senses.ts';
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
/** From here on a sentence may be shown before the rest has come. */
const SURE = 0.8;
const FEWEST_SURE = 2;

/**
 * Sentences of a whole rewrite that the original has no place for: no three sentences in a row hold
 * enough of their telling words, or they stand beside the one that says the same already. They may hold
 * no wrong number or name and are made up all the same.
 *
 * @param back for each sentence of the rewrite its best place in the original
 */
export function checkGrounded(
  { sentences }: ReadText,
  back: readonly Pair[],
  places: Places,
): Violation[] {
  const extra = new Set(extraIn(back, places));
  const doubtful = sentences.filter(
    (one) => extra.has(one) || isLoose(one, places, FEWEST_WORDS, GROUNDED),
  );
  if (doubtful.length === 0) return [];
  const replacing = replacingIn(sentences, doubtful, places);
  return doubtful
    .filter((sentence) => !replacing.has(sentence))
    .map(({ text }) => violation('invented', 'words', text));
}

/** The same while more is to come: what could still turn out to stand for a sentence is let pass. */
export const checkGroundedSoFar = ({ sentences }: ReadText, places: Places): Violation[] =>
  sentences
    .filter((sentence) => isLoose(sentence, places, FEWEST_WORDS, REPLACING))
    .map(({ text }) => violation('invented', 'words', text));

/** Part of a sentence's telling words that the one it stands for must say. */
const REPLACING = 0.2;
/** … where nothing else tells that the text is the same. */
const ALONE = 0.3;
/** Part of a sentence's telling words by which another sentence says it already. */
const SAID = 0.5;

/**
 * Sentences in free words that stand, one for one, for a sentence of the original which nothing else
 * says. Where such sentences are the most, none of them tells what it stands for; one sentence alone
 * can stand only for what there is.
 */
function replacingIn(
  sentences: readonly Sentence[],
  doubtful: readonly Sentence[],
  { senses, around, size }: Places,
): ReadonlySet<Sentence> {
  const firm = sentences.filter((sentence) => !doubtful.includes(sentence));
  if (firm.length < doubtful.length && sentences.length > 1) return new Set();
  const share = firm.length === 0 ? ALONE : REPLACING;
  const said = firm.map((sentence) => new Meaning(sensesOf(sentence)));
  const isOpen = (place: number): boolean =>
    (senses[place]?.length ?? 0) > 0 &&
    !said.some((meaning) => meaning.shareOf(senses[place] ?? []) >= SAID);
  const open = new Set(Array.from({ length: size }, (_, place) => place).filter(isOpen));
  return new Set(
    doubtful.filter((sentence) => {
      const own = sensesOf(sentence);
      const place = [...open].find(
        (one) =>
          around(one).shareOf(own) >= share && new Meaning(senses[one] ?? []).shareOf(own) > 0,
      );
      return place !== undefined && open.delete(place);
    }),
  );
}

/** Whether each sentence is so near to the original that nothing still to come can change that. */
export const isSurelyGrounded = ({ sentences }: ReadText, places: Places): boolean =>
  !sentences.some((sentence) => isLoose(sentence, places, FEWEST_SURE, SURE));

/**
 * Sentences that were put beside the one that already says what their place in the original says.
 * One that says another part of it was split off, and is no addition.
 */
function extraIn(back: readonly Pair[], places: Places): readonly Sentence[] {
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
      : [before];
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
  const grounds = groundsOf(sentence, places);
  if (grounds.words < FEWEST_UNKNOWN) return false;
  return grounds.share === 0 || (grounds.words >= fewest && grounds.share < share);
}

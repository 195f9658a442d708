import { err, ok, type Result } from '../core/result.ts';
import { checkPairs } from './check-pairs.ts';
import { checkParts } from './check-parts.ts';
import { checkPeople } from './check-people.ts';
import { checkSpans } from './check-spans.ts';
import { checkGrounded, checkGroundedSoFar, isSurelyGrounded } from './grounded.ts';
import { placesIn } from './places.ts';
import { type Side, sideOf, type Texts } from './side.ts';
import { align, type Pair } from './text/align.ts';
import { amountsOf, saysAmount } from './text/amounts.ts';
import { createTextReader, type Sentence } from './text/read-text.ts';
import type { Token } from './text/token.ts';
import { type Violation, violation } from './violation.ts';

/**
 * The guard for model engines: compare a rewrite with its original and with the sources it cites.
 * Any fact lost, invented or changed is named; other words for the same are no change.
 */
export function guard(
  original: string,
  rewrite: string,
  sources: readonly string[] = [],
): Result<null, Violation[]> {
  const violations = guardFor(original, sources).whole(rewrite);
  return violations.length === 0 ? ok(null) : err(violations);
}

/** The guard for one original, which is read only once. */
export type Guard = {
  whole(rewrite: string): Violation[];
  /**
   * For a part of a model's reply, while the rest is still to come: what it says that the original
   * does not, and what it says differently. What was left out shows only in the whole.
   */
  part(part: string): Violation[];
  /** Whether a part that has no fault is also so near to the original that it may be shown at once. */
  isSure(part: string): boolean;
  /** What an explanation says beyond the original and what else it may draw on, as `checkAddition` does. */
  addition(text: string, known: readonly string[]): Violation[];
  /** For a model's whole reply: as `whole` and as `part`. */
  reply(rewrite: string): Violation[];
};

export function guardFor(original: string, sources: readonly string[] = []): Guard {
  const readText = createTextReader();
  const before = sideOf(readText(original));
  const known = sources.map((source) => sideOf(readText(source)));
  const places = placesIn(before.text);
  const readReply = (reply: string) => readText(reply, before.text.language);
  const read = (rewrite: string): Reading => {
    const after = sideOf(readReply(rewrite));
    const back = align(after.text.sentences, before.text.sentences);
    return { before, after, sources: known, back };
  };
  return {
    whole: (rewrite) => checkWhole(read(rewrite)),
    part: (rewrite) => {
      const texts = read(rewrite);
      return [...checkPart(texts), ...checkGroundedSoFar(texts.after.text, places)];
    },
    addition: (text, others) =>
      checkSpans({
        before,
        after: sideOf(readText(text)),
        sources: others.map((one) => sideOf(readText(one))),
      }).filter(({ kind }) => kind !== 'missing'),
    isSure: (part) => isSurelyGrounded(readReply(part), places),
    reply: (rewrite) => {
      const texts = read(rewrite);
      return [
        ...checkWhole(texts),
        ...checkPart(texts),
        ...checkGrounded(texts.after.text, texts.back, places),
      ];
    },
  };
}

/** Two texts, and for each sentence of the rewrite its place in the original. */
type Reading = Texts & { readonly back: readonly Pair[] };

function checkWhole(texts: Reading): Violation[] {
  const { before, after, back } = texts;
  const pairs = align(before.text.sentences, after.text.sentences);
  return [
    ...checkSpans(texts),
    ...checkPairs(pairs, texts),
    ...checkPeople(before, after, pairs),
    ...checkParts(before.text, after.text, pairs, back),
  ];
}

function checkPart(texts: Reading): Violation[] {
  // Each sentence of the part has its place in the original, but not the other way round.
  const pairs = texts.back.map(
    (pair): Pair => ({ before: pair.after, after: pair.before, overlap: pair.overlap }),
  );
  return [
    ...checkSpans(texts).filter(({ kind }) => kind === 'invented' || kind === 'changed'),
    ...checkPairs(pairs, texts),
    ...pairs.flatMap((pair) => numbersLost(pair, texts.before, texts.after)),
  ];
}

/** Sentences that share this much are one sentence with some words changed. */
const NEAR = 0.66;

/**
 * Numbers that a sentence had and its new form has not. One may have moved into the sentence beside
 * it, but not into one that had it anyway.
 */
function numbersLost({ before, after, overlap }: Pair, original: Side, part: Side): Violation[] {
  if (overlap < NEAR || before.text === after.text) return [];
  const numbers = before.tokens.filter(({ kind }) => kind === 'number');
  if (numbers.length === 0) return [];
  const kept = valuesIn(after);
  const anyway = new Set(valuesBeside(before, original));
  kept.push(...valuesBeside(after, part).filter((value) => !anyway.has(value)));
  const take = ({ value }: Token): boolean => {
    const at = kept.indexOf(value);
    if (at >= 0) kept.splice(at, 1); // Said twice, it is to be said twice.
    return at >= 0;
  };
  // "Two strips" stays "two strips", and does not stand in for the "2 inches" that were left out.
  for (const written of numbers.filter(({ inDigits }) => !inDigits)) take(written);
  return numbers
    .filter((number) => number.inDigits && !take(number) && !isSaidOtherwise(number, before, after))
    .map(({ span, text }) => violation('missing', span, text));
}

const isSaidOtherwise = (number: Token, before: Sentence, after: Sentence): boolean =>
  saysAmount(number, amountsOf(before), amountsOf(after), after.tokens);

const valuesIn = ({ tokens }: Sentence): (number | null)[] => tokens.map(({ value }) => value);

const valuesBeside = ({ index }: Sentence, { text }: Side): (number | null)[] =>
  [text.sentences[index - 1], text.sentences[index + 1]].flatMap((one) =>
    one ? valuesIn(one) : [],
  );

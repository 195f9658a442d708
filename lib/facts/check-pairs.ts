import { checkDirections, checkPrefixes } from './pairs/directions.ts';
import { checkFlips } from './pairs/flips.ts';
import { checkModalExchange, checkModality, checkQuantities } from './pairs/modality.ts';
import { checkContrasts, checkNameChange, checkNameOrder } from './pairs/names.ts';
import { checkNegation, unmatchedDenials } from './pairs/negation.ts';
import { checkNumberExchange, checkNumberPlaces, checkPairNumbers } from './pairs/numbers.ts';
import type { Texts } from './side.ts';
import { difference, type Hunk, type Pair } from './text/align.ts';
import type { Violation } from './violation.ts';

/** Sentences that share this much are one sentence with some words changed. */
const NEAR = 0.66;
/** Sentences that share this much say the same in other words. */
const RELATED = 0.4;

/** Compare sentences that belong together: what was put in the place of what. */
export function checkPairs(pairs: readonly Pair[], texts: Texts): Violation[] {
  return pairs.flatMap((pair) => {
    if (pair.overlap < RELATED || pair.before.text === pair.after.text) return [];
    const hunks = pair.overlap < NEAR ? [] : difference(pair.before.tokens, pair.after.tokens);
    const related = checkPolarity(pair, hunks, texts);
    return pair.overlap < NEAR ? related : [...related, ...checkNear(pair, hunks, texts)];
  });
}

/** "Not open" for "closed": an opposite and a negation together say the same. */
function checkPolarity(pair: Pair, hunks: readonly Hunk[], texts: Texts): Violation[] {
  const opposites = [...checkDirections(pair, texts), ...checkPrefixes(pair)];
  const { lost, found } = unmatchedDenials(pair);
  const isTurnedTwice = (lost.length + found.length) % 2 === 1 && opposites.length > 0;
  if (isTurnedTwice) return [];
  const negations = [...checkFlips(hunks, pair), ...checkNegation(pair, texts)];
  return [...negations.slice(0, 1), ...opposites];
}

function checkNear(pair: Pair, hunks: readonly Hunk[], texts: Texts): Violation[] {
  return [
    ...checkModality(pair, texts),
    ...hunks.flatMap(checkModalExchange),
    ...hunks.flatMap(checkQuantities),
    ...hunks.flatMap((hunk) => checkContrasts(hunk, pair)),
    ...hunks.flatMap((hunk) => checkNumberExchange(hunk, pair)),
    ...hunks.flatMap((hunk) => checkNameChange(hunk, pair, texts)),
    ...checkPairNumbers(pair),
    ...checkNumberPlaces(pair),
    ...checkNameOrder(pair, texts),
  ];
}

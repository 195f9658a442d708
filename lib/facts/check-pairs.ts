import type { Texts } from './check-spans.ts';
import { checkModalExchange, checkModality, checkQuantities } from './pairs/modality.ts';
import { checkContrasts, checkNameChange, checkNameOrder } from './pairs/names.ts';
import { checkDirections, checkNegation } from './pairs/negation.ts';
import { checkNumberExchange, checkNumberPlaces, checkPairNumbers } from './pairs/numbers.ts';
import { difference, type Pair } from './text/align.ts';
import type { Violation } from './violation.ts';

/** Sentences that share this much are one sentence with some words changed. */
const NEAR = 0.66;
/** Sentences that share this much say the same in other words. */
const RELATED = 0.4;

/** Compare sentences that belong together: what was put in the place of what. */
export function checkPairs(pairs: readonly Pair[], texts: Texts): Violation[] {
  return pairs.flatMap((pair) => {
    if (pair.overlap < RELATED || pair.before.text === pair.after.text) return [];
    const related = oneOrOther(checkNegation(pair, texts), checkDirections(pair));
    return pair.overlap < NEAR ? related : [...related, ...checkNear(pair, texts)];
  });
}

/** "Not open" for "closed": an opposite and a negation together say the same. */
const oneOrOther = (negation: readonly Violation[], opposite: readonly Violation[]): Violation[] =>
  negation.length > 0 && opposite.length > 0 ? [] : [...negation, ...opposite];

function checkNear(pair: Pair, texts: Texts): Violation[] {
  const hunks = difference(pair.before.tokens, pair.after.tokens);
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

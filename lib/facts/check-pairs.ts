import type { Texts } from './check-spans.ts';
import { contrast } from './tables/contrasts.ts';
import {
  DIRECTIONS,
  MODAL_VERBS,
  MODALITIES,
  NEGATIONS,
  negatesImplicitly,
  QUANTITIES,
} from './tables/logic.ts';
import { ALIASES } from './tables/openers.ts';
import { countKeys, difference, type Hunk, type Pair } from './text/align.ts';
import { plainName } from './text/names.ts';
import type { Sentence } from './text/read-text.ts';
import type { Token } from './text/token.ts';
import { type Violation, violation } from './violation.ts';

/** Sentences that share this much are one sentence with some words changed. */
const NEAR = 0.66;
/** Sentences that share this much say the same in other words. */
const RELATED = 0.4;

/** Compare sentences that belong together: what was put in the place of what. */
export function checkPairs(pairs: readonly Pair[], texts: Texts): Violation[] {
  return pairs.flatMap((pair) => {
    if (pair.overlap < RELATED || pair.before.text === pair.after.text) return [];
    const related = oneOrOther(checkNegation(pair), checkDirections(pair));
    return pair.overlap < NEAR ? related : [...related, ...checkNear(pair, texts)];
  });
}

/** "Not open" for "closed": an opposite and a negation together say the same. */
const oneOrOther = (negation: readonly Violation[], opposite: readonly Violation[]): Violation[] =>
  negation.length > 0 && opposite.length > 0 ? [] : [...negation, ...opposite];

function checkNear(pair: Pair, texts: Texts): Violation[] {
  const hunks = difference(pair.before.tokens, pair.after.tokens);
  return [
    ...checkModality(pair),
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

const lowerOf = ({ text }: Token): string => text.toLowerCase();

function checkNegation({ before, after }: Pair): Violation[] {
  const own = before.tokens.filter((token) => NEGATIONS.has(lowerOf(token))).length;
  const theirs = after.tokens.filter((token) => NEGATIONS.has(lowerOf(token))).length;
  if (own === theirs) return [];
  const [more, fewer] = own > theirs ? [before, after] : [after, before];
  const others = countKeys(more.tokens);
  const saidOtherwise = fewer.tokens.some(
    (token) => !others.has(token.key) && negatesImplicitly(lowerOf(token)),
  );
  if (
    saidOtherwise ||
    comparesOtherwise(more, fewer) ||
    (own > 0 && theirs > 0 && own + theirs > 3)
  )
    return [];
  return [violation(own > theirs ? 'missing' : 'invented', 'negation', more.text)];
}

/** "Not as long as" for "longer than", "no other … as" for "more than any other". */
function comparesOtherwise(more: Sentence, fewer: Sentence): boolean {
  const has = ({ tokens }: Sentence, word: string): boolean =>
    tokens.some((token) => lowerOf(token) === word);
  return has(fewer, 'than') && (has(more, 'as') || (has(fewer, 'any') && has(fewer, 'other')));
}

/** "A is faster than B" for "B is slower than A". */
function isTurned({ before, after }: Pair): boolean {
  const partsOf = ({ tokens }: Sentence): [Set<string>, Set<string>] => {
    const at = tokens.findIndex((token) => lowerOf(token) === 'than');
    const keys = (part: readonly Token[]) => new Set(part.filter(isContent).map(({ key }) => key));
    return at < 0 ? [new Set(), new Set()] : [keys(tokens.slice(0, at)), keys(tokens.slice(at))];
  };
  const [startBefore, end] = partsOf(before);
  const [start, endAfter] = partsOf(after);
  return [...end].some(
    (key) => key !== 'than' && start.has(key) && !startBefore.has(key) && !endAfter.has(key),
  );
}

/** One side of a pair of opposites became rarer and the other more frequent. */
function checkDirections(pair: Pair): Violation[] {
  const { before, after } = pair;
  if (isTurned(pair)) return [];
  const own = wordCounts(before.tokens);
  const theirs = wordCounts(after.tokens);
  return DIRECTIONS.flatMap(([left, right]) => {
    const gainedLeft = sumOf(theirs, left) - sumOf(own, left);
    const gainedRight = sumOf(theirs, right) - sumOf(own, right);
    return gainedLeft * gainedRight < 0
      ? [violation('changed', 'comparison', `${[...left][0]} / ${[...right][0]}`)]
      : [];
  });
}

function wordCounts(tokens: readonly Token[]): Map<string, number> {
  const counts = new Map<string, number>();
  // "Last-minute" holds a direction too.
  for (const word of tokens.flatMap((token) => lowerOf(token).split('-'))) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function sumOf(counts: ReadonlyMap<string, number>, words: ReadonlySet<string>): number {
  let sum = 0;
  for (const word of words) sum += counts.get(word) ?? 0;
  return sum;
}

/** "must" became "may", or a "may" vanished. */
function checkModality({ before, after }: Pair): Violation[] {
  const own = before.tokens.map(lowerOf);
  const theirs = after.tokens.map(lowerOf);
  return Object.entries(MODAL_VERBS).flatMap(([name, verbs]) => {
    const likes = MODALITIES[name] ?? verbs;
    const saysIt = (words: readonly string[]): boolean =>
      words.some((word) => likes.has(word)) || (name === 'necessity' && forbids(words));
    const isLost = own.some((word) => verbs.has(word)) && !saysIt(theirs);
    const isNew = theirs.some((word) => verbs.has(word)) && !saysIt(own);
    if (isLost) return [violation('missing', 'modality', name)];
    return isNew ? [violation('invented', 'modality', name)] : [];
  });
}

/** One modal verb stands exactly where another stood. */
function checkModalExchange({ lost, found }: Hunk): Violation[] {
  const classOf = (tokens: readonly Token[]): string | undefined =>
    Object.keys(MODAL_VERBS).find((name) =>
      tokens.some((token) => MODAL_VERBS[name]?.has(lowerOf(token))),
    );
  const before = classOf(lost);
  const after = classOf(found);
  const isExchanged = lost.length === 1 && found.length === 1 && before !== after;
  return isExchanged &&
    (before !== undefined || after !== undefined) &&
    isModal(lost) &&
    isModal(found)
    ? [violation('changed', 'modality', `${textOf(lost)} → ${textOf(found)}`)]
    : [];
}

const isModal = ([token]: readonly Token[]): boolean =>
  token !== undefined &&
  /^(?:must|may|might|should|shall|will|would|can|could|ought)$/.test(lowerOf(token));

/** "Do not …" and "never …" at the start of a sentence are orders. */
const forbids = ([first, second]: readonly string[]): boolean =>
  first === 'never' || (first === 'do' && second === 'not');

function checkQuantities({ lost, found }: Hunk): Violation[] {
  const groupOf = (token: Token): number =>
    QUANTITIES.findIndex((group) => group.has(lowerOf(token)));
  const before = lost.map(groupOf).filter((group) => group >= 0);
  const after = found.map(groupOf).filter((group) => group >= 0);
  return before.length > 0 && after.length > 0 && !after.some((group) => before.includes(group))
    ? [violation('changed', 'comparison', textOf(found))]
    : [];
}

const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join(' ');

function checkContrasts({ lost, found }: Hunk, pair: Pair): Violation[] {
  for (const before of lost) {
    for (const after of found) {
      const isExchanged =
        contrastOfParts(plainName(before.text), plainName(after.text)) &&
        timesIn(pair.after, before.text) < timesIn(pair.before, before.text) &&
        timesIn(pair.after, after.text) > timesIn(pair.before, after.text);
      if (isExchanged) return [violation('changed', 'words', `${before.text} → ${after.text}`)];
    }
  }
  return [];
}

/** "brides-to-be" and "grooms-to-be" differ in one part. */
function contrastOfParts(before: string, after: string): boolean {
  const left = before.split('-');
  const right = after.split('-');
  return left.length === right.length && left.some((part, at) => contrast(part, right[at] ?? ''));
}

/** Other words for small numbers. */
const NUMBER_LIKE =
  /^(?:both|pair|couple|twice|double|triple|decades?|dozens?|century|half|twin|each|several|multiple|one|once|quarter|annual\w*|yearly|biennial)$/i;

/** A number was exchanged for a word that is none, or the other way round. */
function checkNumberExchange({ lost, found }: Hunk, pair: Pair): Violation[] {
  const isNumber = ({ kind }: Token): boolean => kind === 'number';
  if (lost.some(isNumber) === found.some(isNumber)) return [];
  const [numbers, words, other] = lost.some(isNumber)
    ? [lost, found.filter(isContent), pair.after]
    : [found, lost.filter(isContent), pair.before];
  const rest = numbers.filter((token) => !isNumber(token));
  const isElsewhere = numbers.some(
    (token) =>
      isNumber(token) && other.tokens.some(({ value }) => value !== null && value === token.value),
  );
  const onlyOne = words.every(({ text }) => /^(?:one|an?)$/i.test(text));
  const saysTheSame = words.some(({ text }) => NUMBER_LIKE.test(text)) && !onlyOne;
  const isExchange =
    words.length === 1 && (rest.length === 0 || (numbers === lost && rest.length === 1));
  return isExchange && !isElsewhere && !saysTheSame
    ? [violation('changed', 'number', `${textOf(lost)} → ${textOf(found)}`)]
    : [];
}

/** Longest stretch that is an exchange of words and not a new way to say it. In words. */
const MAX_EXCHANGE = 6;

/** A name became another name, though both occur in the text. */
function checkNameChange({ lost, found }: Hunk, pair: Pair, { before, after }: Texts): Violation[] {
  if (lost.length > MAX_EXCHANGE || found.length > MAX_EXCHANGE) return [];
  const own = lost.filter((token) => before.names.isName(token, pair.before));
  const theirs = found.filter((token) => after.names.isName(token, pair.after));
  if (theirs.length === 0 || lost.length === 0) return [];
  const isSame = theirs.some((name) => own.some((other) => alike(name, other)));
  const isNew = theirs.some(
    (name) =>
      timesIn(pair.after, name.text) > timesIn(pair.before, name.text) &&
      !pair.before.tokens.some((other) => isAlias(name, other)),
  );
  return !isSame && isNew && (own.length > 0 || lost.length <= 3)
    ? [violation('changed', 'name', `${textOf(lost)} → ${textOf(found)}`)]
    : [];
}

const isAlias = (a: Token, b: Token): boolean =>
  ALIASES.get(plainName(a.text))?.has(plainName(b.text)) ?? false;

const timesIn = ({ tokens }: Sentence, name: string): number =>
  tokens.filter(({ text }) => plainName(text) === plainName(name)).length;

const alike = (a: Token, b: Token): boolean => {
  const left = plainName(a.text);
  const right = plainName(b.text);
  return left === right || left.slice(0, 4) === right.slice(0, 4) || left[0] === right;
};

/** The same sentence holds the same numbers with the same units, whatever the rest of the text holds. */
function checkPairNumbers({ before, after }: Pair): Violation[] {
  const own = before.tokens.filter(({ kind }) => kind === 'number');
  const theirs = after.tokens.filter(({ kind }) => kind === 'number');
  const lost = without(own, theirs);
  const found = without(theirs, own);
  return lost.length > 0 && found.length > 0
    ? [violation('changed', lost[0]?.span ?? 'number', `${textOf(lost)} → ${textOf(found)}`)]
    : [];
}

/** The numbers of one side that the other lacks, each counted as often as it stands there. */
function without(numbers: readonly Token[], others: readonly Token[]): Token[] {
  const rest = [...others];
  const unmatched =
    (same: typeof sameNumber) =>
    (number: Token): boolean => {
      const twin = rest.findIndex((other) => same(number, other));
      if (twin >= 0) rest.splice(twin, 1);
      return twin < 0;
    };
  // Equal ones first, so that "2 minutes" does not take the twin of a bare "2".
  return numbers.filter(unmatched((a, b) => a.key === b.key)).filter(unmatched(sameNumber));
}

const sameNumber = (a: Token, b: Token): boolean =>
  a.value === null
    ? a.key === b.key
    : a.value === b.value && (a.unit === b.unit || a.unit === null || b.unit === null);

/** Two numbers of a sentence changed places: each now counts what the other counted. */
function checkNumberPlaces({ before, after, overlap }: Pair): Violation[] {
  const own = nounsOf(before.tokens);
  const theirs = nounsOf(after.tokens);
  const moved = [...theirs].filter(
    ([noun, values]) => noun !== UNCOUNTED && own.has(noun) && own.get(noun) !== values,
  );
  const isShuffled =
    overlap === 1 &&
    sequence(before, 'number') !== sequence(after, 'number') &&
    sequence(before, 'word') === sequence(after, 'word');
  return moved.length >= 2 || isShuffled
    ? [violation('moved', 'order', sequence(after, 'number'))]
    : [];
}

const sequence = ({ tokens }: Sentence, wanted: Token['kind']): string =>
  tokens
    .filter(({ kind, span }) => kind === wanted && span !== 'date')
    .map(({ key }) => key)
    .join(' ');

const EMPTY = /^(?:of|the|a|an|and|or|to|in|on|at|by|for|with|is|are|was|were|per|–)$/i;

/** A number without unit or noun. */
const UNCOUNTED = 'null ';

/** Of each noun that is counted: its numbers. */
function nounsOf(tokens: readonly Token[]): Map<string, string> {
  const nouns = new Map<string, string>();
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'number') continue;
    const noun = `${token.unit} ${nounBeside(tokens, index)}`;
    nouns.set(noun, `${nouns.get(noun) ?? ''} ${token.value ?? token.key}`);
  }
  return nouns;
}

function nounBeside(tokens: readonly Token[], index: number): string {
  const next = tokens.slice(index + 1, index + 3).find(isContent);
  const last = tokens
    .slice(Math.max(0, index - 2), index)
    .reverse()
    .find(isContent);
  return (next ?? last)?.key ?? '';
}

const isContent = ({ kind, text }: Token): boolean => kind === 'word' && !EMPTY.test(text);

/** Who did what to whom: the same words, but the names in another order. */
function checkNameOrder(pair: Pair, { before, after }: Texts): Violation[] {
  if (pair.overlap < 1) return [];
  const own = namesOf(pair.before.tokens, (token) => before.names.isName(token, pair.before));
  const theirs = namesOf(pair.after.tokens, (token) => after.names.isName(token, pair.after));
  const isShuffled =
    [...own].sort().join() === [...theirs].sort().join() && own.join() !== theirs.join();
  const others = ({ tokens }: Sentence): string =>
    tokens
      .filter(({ text }) => !own.includes(plainName(text)))
      .map(({ key }) => key)
      .join(' ');
  const isOnlyThat = others(pair.before) === others(pair.after);
  return isShuffled && isOnlyThat && !isEnumeration(pair.before.tokens, own)
    ? [violation('moved', 'name', theirs.join(', '))]
    : [];
}

/** "A and B" may become "B and A". */
function isEnumeration(tokens: readonly Token[], names: readonly string[]): boolean {
  const isIn = (token: Token): boolean => names.includes(plainName(token.text));
  const first = tokens.findIndex(isIn);
  const last = tokens.findLastIndex(isIn);
  return tokens
    .slice(first, last)
    .every((token) => isIn(token) || /^(?:and|or)$/i.test(token.text));
}

const namesOf = (tokens: readonly Token[], isName: (token: Token) => boolean): string[] =>
  tokens.filter(isName).map(({ text }) => plainName(text));

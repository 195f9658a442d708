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
import { countKeys, difference, type Hunk, type Pair } from './text/align.ts';
import { plainName } from './text/names.ts';
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
    const related = [...checkNegation(pair), ...checkDirections(pair)];
    return pair.overlap < NEAR ? related : [...related, ...checkNear(pair, texts)];
  });
}

function checkNear(pair: Pair, texts: Texts): Violation[] {
  const hunks = difference(pair.before.tokens, pair.after.tokens);
  return [
    ...checkModality(hunks),
    ...hunks.flatMap(checkQuantities),
    ...hunks.flatMap(checkContrasts),
    ...hunks.flatMap((hunk) => checkNameChange(hunk, pair, texts)),
    ...checkPairNumbers(pair),
    ...checkNumberPlaces(pair),
    ...checkNameOrder(pair, hunks, texts),
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
  if (saidOtherwise || (own > 0 && theirs > 0 && own + theirs > 3)) return [];
  return [violation(own > theirs ? 'missing' : 'invented', 'negation', more.text)];
}

/** One side of a pair of opposites became rarer and the other more frequent. */
function checkDirections({ before, after }: Pair): Violation[] {
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
  for (const token of tokens) counts.set(lowerOf(token), (counts.get(lowerOf(token)) ?? 0) + 1);
  return counts;
}

function sumOf(counts: ReadonlyMap<string, number>, words: ReadonlySet<string>): number {
  let sum = 0;
  for (const word of words) sum += counts.get(word) ?? 0;
  return sum;
}

/** "must" became "may", or a "may" vanished. */
function checkModality(hunks: readonly Hunk[]): Violation[] {
  const lost = hunks.flatMap((hunk) => hunk.lost.map(lowerOf));
  const found = hunks.flatMap((hunk) => hunk.found.map(lowerOf));
  return Object.entries(MODAL_VERBS).flatMap(([name, verbs]) => {
    const likes = MODALITIES[name] ?? verbs;
    const isLost = lost.some((word) => verbs.has(word)) && !found.some((word) => likes.has(word));
    const isNew = found.some((word) => verbs.has(word)) && !lost.some((word) => likes.has(word));
    if (isLost) return [violation('missing', 'modality', name)];
    return isNew ? [violation('invented', 'modality', name)] : [];
  });
}

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

function checkContrasts({ lost, found }: Hunk): Violation[] {
  for (const before of lost) {
    for (const after of found) {
      if (contrast(plainName(before.text), plainName(after.text))) {
        return [violation('changed', 'words', `${before.text} → ${after.text}`)];
      }
    }
  }
  return [];
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
  const isNew = theirs.some(({ text }) => timesIn(pair.after, text) > timesIn(pair.before, text));
  return !isSame && isNew && (own.length > 0 || lost.length <= 3)
    ? [violation('changed', 'name', `${textOf(lost)} → ${textOf(found)}`)]
    : [];
}

const timesIn = ({ tokens }: Pair['before'], name: string): number =>
  tokens.filter(({ text }) => plainName(text) === plainName(name)).length;

const alike = (a: Token, b: Token): boolean => {
  const left = plainName(a.text);
  const right = plainName(b.text);
  return left === right || left.slice(0, 4) === right.slice(0, 4) || left[0] === right;
};

/** The same sentence holds the same numbers, whatever the rest of the text holds. */
function checkPairNumbers({ before, after }: Pair): Violation[] {
  const numbers = (tokens: readonly Token[]): Token[] =>
    tokens.filter(({ kind }) => kind === 'number');
  const values = (tokens: readonly Token[]): string[] =>
    numbers(tokens).map(({ value, key }) => (value === null ? key : `${value}`));
  const own = values(before.tokens);
  const theirs = values(after.tokens);
  const lost = numbers(before.tokens).filter((_, index) => !theirs.includes(own[index] ?? ''));
  const found = numbers(after.tokens).filter((_, index) => !own.includes(theirs[index] ?? ''));
  return lost.length > 0 && found.length > 0
    ? [violation('changed', lost[0]?.span ?? 'number', `${textOf(lost)} → ${textOf(found)}`)]
    : [];
}

/** Two numbers of a sentence changed places: each now stands before the other's noun. */
function checkNumberPlaces({ before, after }: Pair): Violation[] {
  const own = nounsOf(before.tokens);
  const theirs = nounsOf(after.tokens);
  const nouns = new Set([...own.values()]);
  const moved = [...theirs].filter(([value, noun]) => {
    const old = own.get(value);
    return old !== undefined && old !== noun && nouns.has(noun);
  });
  return moved.length >= 2
    ? [violation('moved', 'order', moved.map(([value]) => value).join(', '))]
    : [];
}

const EMPTY = /^(?:of|the|a|an|and|or|to|in|on|at|by|for|with|is|are|was|were|per|–)$/i;

/** Of each number that occurs once: the word it counts, else the word before it. */
function nounsOf(tokens: readonly Token[]): Map<string, string> {
  const nouns = new Map<string, string>();
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'number') continue;
    const value = token.value === null ? token.key : `${token.value}`;
    if (nouns.has(value)) nouns.delete(value);
    else nouns.set(value, `${token.unit} ${nounBeside(tokens, index)}`);
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

const PASSIVE = /^(?:by|was|were|is|are|been|being|from|to|of|and|or|with|between)$/i;

/** Who did what to whom: names of one sentence exchanged, with nothing that turns the sentence round. */
function checkNameOrder(pair: Pair, hunks: readonly Hunk[], { before, after }: Texts): Violation[] {
  const changed = hunks.flatMap(({ lost, found }) => [...lost, ...found]);
  const own = namesOf(pair.before.tokens, (token) => before.names.isName(token, pair.before));
  const theirs = namesOf(pair.after.tokens, (token) => after.names.isName(token, pair.after));
  if (own.length !== theirs.length || own.length < 2) return [];
  const isShuffled =
    [...own].sort().join() === [...theirs].sort().join() && own.join() !== theirs.join();
  const others = changed.filter((token) => !own.includes(plainName(token.text)));
  return isShuffled && others.length === 0 && !isEnumeration(pair)
    ? [violation('moved', 'name', theirs.join(', '))]
    : [];
}

const namesOf = (tokens: readonly Token[], isName: (token: Token) => boolean): string[] =>
  tokens.filter(isName).map(({ text }) => plainName(text));

/** "A and B" may become "B and A". */
const isEnumeration = ({ before }: Pair): boolean =>
  before.tokens.filter(({ text }) => !PASSIVE.test(text)).length <= 2;

import type { Texts } from '../side.ts';
import { contrast } from '../tables/contrasts.ts';
import { ALIASES } from '../tables/openers.ts';
import { otherForms } from '../text/acronyms.ts';
import type { Hunk, Pair } from '../text/align.ts';
import { plainName } from '../text/names.ts';
import type { Sentence } from '../text/read-text.ts';
import type { Token } from '../text/token.ts';
import { type Violation, violation } from '../violation.ts';
import { drawnIn } from './merged.ts';
import { textOf, timesIn } from './words-of.ts';

/** A thing became another thing of its kind. */
export function checkContrasts({ lost, found }: Hunk, pair: Pair): Violation[] {
  for (const before of lost) {
    for (const after of found) {
      const isExchanged =
        contrastOfParts(plainName(before.text), plainName(after.text)) &&
        keysIn(pair.after, before) < keysIn(pair.before, before) &&
        keysIn(pair.after, after) > keysIn(pair.before, after);
      if (isExchanged) return [violation('changed', 'words', `${before.text} → ${after.text}`)];
    }
  }
  return [];
}

/** How often a sentence holds a word, in whatever number. */
const keysIn = ({ tokens }: Sentence, { key }: Token): number =>
  tokens.filter((token) => token.key === key).length;

/** "brides-to-be" and "grooms-to-be" differ in one part. */
function contrastOfParts(before: string, after: string): boolean {
  const left = before.split('-');
  const right = after.split('-');
  return left.length === right.length && left.some((part, at) => contrast(part, right[at] ?? ''));
}

/** Longest stretch that is an exchange of words and not a new way to say it. In words. */
const MAX_EXCHANGE = 6;

/** A name became another name, though both occur in the text. */
export function checkNameChange(
  { lost, found }: Hunk,
  pair: Pair,
  { before, after }: Texts,
): Violation[] {
  if (lost.length > MAX_EXCHANGE || found.length > MAX_EXCHANGE) return [];
  const own = lost.filter((token) => before.names.isName(token, pair.before));
  const named = found.filter((token) => after.names.isName(token, pair.after));
  if (named.length === 0) return [];
  const forms = new Set(otherForms(after, before));
  const theirs = named.filter(({ text }) => !forms.has(plainName(text)));
  if (theirs.length === 0 || lost.length === 0) return [];
  const isSame = theirs.some((name) => own.some((other) => alike(name, other)));
  const isNew = theirs.some(
    (name) =>
      timesIn(pair.after, name.text) > timesIn(pair.before, name.text) &&
      !pair.before.tokens.some(
        (other) =>
          isAlias(name, other) ||
          (before.names.isName(other, pair.before) && alike(name, other) && isGone(other, pair)),
      ),
  );
  const isBeside = drawnIn(
    { sentence: pair.before, text: before.text },
    { sentence: pair.after, text: after.text },
  ).some((sentence) => theirs.every((name) => timesIn(sentence, name.text) > 0));
  return !isSame && !isBeside && isNew && (own.length > 0 || lost.length <= 3)
    ? [violation('changed', 'name', `${textOf(lost)} → ${textOf(found)}`)]
    : [];
}

const isGone = ({ text }: Token, pair: Pair): boolean =>
  timesIn(pair.after, text) < timesIn(pair.before, text);

const isAlias = (a: Token, b: Token): boolean =>
  ALIASES.get(plainName(a.text))?.has(plainName(b.text)) ?? false;

const alike = (a: Token, b: Token): boolean => {
  const left = plainName(a.text);
  const right = plainName(b.text);
  return left === right || left.slice(0, 4) === right.slice(0, 4) || left[0] === right;
};

/** Who did what to whom: the same words, but the names in another order. */
export function checkNameOrder(pair: Pair, { before, after }: Texts): Violation[] {
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

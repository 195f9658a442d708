import { MODAL_VERBS, MODALITIES, QUANTITIES } from '../tables/logic.ts';
import type { Hunk, Pair } from '../text/align.ts';
import type { Token } from '../text/token.ts';
import { type Violation, violation } from '../violation.ts';
import { lowerOf, textOf } from './words-of.ts';

/** "must" became "may", or a "may" vanished. */
export function checkModality({ before, after }: Pair): Violation[] {
  const own = before.tokens.map(lowerOf);
  const theirs = after.tokens.map(lowerOf);
  return Object.entries(MODAL_VERBS).flatMap(([name, verbs]) => {
    const likes = MODALITIES[name] ?? verbs;
    const saysIt = (words: readonly string[]): boolean =>
      words.some((word) => likes.has(word)) || (name === 'necessity' && forbids(words));
    const isLost =
      own.some((word) => verbs.has(word)) &&
      !saysIt(theirs) &&
      !(name === 'necessity' && orders(own, theirs));
    const isNew = theirs.some((word) => verbs.has(word)) && !saysIt(own);
    if (isLost) return [violation('missing', 'modality', name)];
    return isNew ? [violation('invented', 'modality', name)] : [];
  });
}

/** One modal verb stands exactly where another stood. */
export function checkModalExchange({ lost, found }: Hunk): Violation[] {
  const classOf = (tokens: readonly Token[]): string | undefined =>
    Object.keys(MODALITIES).find((name) =>
      tokens.some((token) => MODALITIES[name]?.has(lowerOf(token))),
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

/** "Take it with food" for "it must be taken with food". */
const orders = (own: readonly string[], [verb = '']: readonly string[]): boolean =>
  verb.length >= 3 &&
  (own[own.indexOf('be') + 1] ?? '').startsWith(verb.slice(0, 3)) &&
  own.includes('be');

/** "Do not …" and "never …" at the start of a sentence are orders. */
const forbids = ([first, second]: readonly string[]): boolean =>
  first === 'never' || (first === 'do' && second === 'not');

/** "All" became "some". */
export function checkQuantities({ lost, found }: Hunk): Violation[] {
  const groupOf = (token: Token): number =>
    QUANTITIES.findIndex((group) => group.has(lowerOf(token)));
  const before = lost.map(groupOf).filter((group) => group >= 0);
  const after = found.map(groupOf).filter((group) => group >= 0);
  return before.length > 0 && after.length > 0 && !after.some((group) => before.includes(group))
    ? [violation('changed', 'comparison', textOf(found))]
    : [];
}

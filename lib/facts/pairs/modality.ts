import type { Texts } from '../side.ts';
import { MODAL_VERBS, MODALITIES, QUANTITIES } from '../tables/logic.ts';
import type { Hunk, Pair } from '../text/align.ts';
import type { ReadText, Sentence } from '../text/read-text.ts';
import type { Token } from '../text/token.ts';
import { type Violation, violation } from '../violation.ts';
import { drawnIn } from './merged.ts';
import { lowerOf, textOf } from './words-of.ts';

/** "must" became "may", or a "may" vanished. */
export function checkModality({ before, after }: Pair, texts: Texts): Violation[] {
  const own = modalWords(before);
  const theirs = modalWords(after);
  const wordsBeside = (one: Sentence, other: Sentence, [text, otherText]: [ReadText, ReadText]) =>
    drawnIn({ sentence: one, text }, { sentence: other, text: otherText }).flatMap(modalWords);
  const sides: [ReadText, ReadText] = [texts.before.text, texts.after.text];
  return Object.entries(MODAL_VERBS).flatMap(([name, verbs]) => {
    const likes = MODALITIES[name] ?? verbs;
    const saysIt = (words: readonly string[]): boolean => words.some((word) => likes.has(word));
    const isLost =
      own.some((word) => verbs.has(word)) &&
      !saysIt(theirs) &&
      !(name !== 'possibility' && orders(own, before.text, after.text)) &&
      !saysIt(wordsBeside(after, before, [sides[1], sides[0]]));
    const isNew =
      theirs.some((word) => verbs.has(word)) &&
      !saysIt(own) &&
      !(name !== 'possibility' && isOrdered(theirs, before.text, after.text)) &&
      !saysIt(wordsBeside(before, after, sides));
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

/** The words of a sentence, without the "should" of "Should it fail, …", which means "if". */
const modalWords = ({ tokens, text }: Sentence): string[] => {
  const words = tokens.map(lowerOf);
  return words[0] === 'should' && !text.includes('?') ? words.slice(1) : words;
};

/** What a clause begins with that tells somebody to do something, or not to. */
const ORDER_WORD =
  /(?:^|[,;:–.] |\b(?:and|so|but|then|please) )(?:always|never|do not|don't|wait|make sure|be sure|ensure)\b/i;
/** Words between a modal verb and the verb it belongs to. */
const BETWEEN = new Set(
  'be not never always also only therefore first to ideally generally'.split(' '),
);

/** "Do not open it" for "it should not be opened", and other orders that a modal verb now gives. */
const isOrdered = (theirs: readonly string[], before: string, after: string): boolean =>
  ORDER_WORD.test(before) || orders(theirs, after, before);

/** "Take it with food" for "it must be taken with food", "never use it" for "you should not use it". */
function orders(own: readonly string[], before: string, after: string): boolean {
  if (ORDER_WORD.test(after) && !ORDER_WORD.test(before)) return true;
  return own.some((word, at) => {
    if (!/^(?:must|should|shall|ought)$/.test(word)) return false;
    const verb = own.slice(at + 1).find((next) => !BETWEEN.has(next)) ?? '';
    const stem = verb.slice(0, Math.max(3, verb.length - 3));
    return verb.length >= 3 && beginsClause(stem, after) && !beginsClause(stem, before);
  });
}

const beginsClause = (stem: string, text: string): boolean =>
  new RegExp(
    `(?:^|[,;:–.] |\\b(?:and|or|so|but|then|please|always|never|not|just|first) )${stem}`,
    'iu',
  ).test(text);

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

import { isSkipped } from '../skip.ts';
import type { Root } from '../turn.ts';
import { proseBodies } from './bodies.ts';
import { COMPOSER, isDisclaimer } from './signs.ts';

/** How far above the place to type its conversation may stand, and how deep within, in elements. */
const MAX_CLIMB = 8;
const MAX_DEPTH = 8;

/** Longest text that still reads like something typed as a question, in characters. */
const MAX_QUESTION = 1500;

/** From this length on plain text reads like an answer, in characters. */
const MIN_PLAIN_ANSWER = 160;

const FORMATTED = 'ul, ol, pre, table, h1, h2, h3, h4, h5, h6, blockquote, .katex, math';
const NO_TURN =
  'nav, header, footer, aside, form, button, script, style, [role="toolbar"], [role="navigation"]';

/** One question and its answer, told apart by nothing but their shapes. */
export type Pair = { readonly question: HTMLElement; readonly answer: HTMLElement };

/**
 * Find a conversation that no name marks: right before a place to type, short plain text and long
 * formatted text take turns. Empty when the page holds anything else there.
 */
export function alternatingPairs(root: Root): Pair[] {
  for (const composer of root.querySelectorAll(COMPOSER)) {
    const pairs = pairsBefore(composer);
    if (pairs.length > 0) return pairs;
  }
  return [];
}

function pairsBefore(composer: Element): Pair[] {
  let at: Element | null = composer;
  for (let climbed = 0; at && climbed < MAX_CLIMB; climbed += 1) {
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      const pairs = before.matches(NO_TURN) ? [] : pairsWithin(before);
      if (pairs.length > 0) return pairs;
    }
    at = at.parentElement;
  }
  return [];
}

/** Descend along what holds most text until turns stand side by side. */
function pairsWithin(top: Element): Pair[] {
  let at: Element | undefined = top;
  for (let depth = 0; at && depth < MAX_DEPTH; depth += 1) {
    const children = turnsIn(at);
    const pairs = children.length > 1 ? pairsOf(children) : [];
    if (pairs.length > 0) return pairs;
    const nested = children.map((child) => pairsOf(turnsIn(child)));
    if (children.length > 0 && nested.every(({ length }) => length > 0)) return nested.flat();
    at = children.toSorted((a, b) => textLength(b) - textLength(a))[0];
  }
  return [];
}

const turnsIn = (element: Element): HTMLElement[] =>
  [...element.children].filter(
    (child): child is HTMLElement =>
      child instanceof HTMLElement &&
      !child.matches(NO_TURN) &&
      !isSkipped(child) &&
      !isDisclaimer(child) &&
      child.querySelector(COMPOSER) === null &&
      textLength(child) > 0,
  );

/** Pairs when plain and formatted turns alternate without exception, else none. */
function pairsOf(turns: readonly HTMLElement[]): Pair[] {
  const pairs: Pair[] = [];
  for (let index = 0; index < turns.length; index += 2) {
    const [question, answer] = turns.slice(index, index + 2);
    if (!question || !isPlain(question)) return [];
    if (!answer) break; // The last question waits for its answer.
    if (!isAnswerLike(answer, question)) return [];
    pairs.push({ question, answer });
  }
  return pairs;
}

/** A question may be set as a heading, as long as it is nothing else. */
function isPlain(element: HTMLElement): boolean {
  if (textLength(element) > MAX_QUESTION) return false;
  if (!element.matches(FORMATTED) && element.querySelector(FORMATTED) === null) return true;
  const headings = [element, ...element.querySelectorAll('*')].filter((one) =>
    one.matches(FORMATTED),
  );
  const [only] = headings;
  return (
    headings.length === 1 &&
    /^h[1-3]$/.test(only?.localName ?? '') &&
    textLength(only as Element) === textLength(element)
  );
}

function isAnswerLike(element: HTMLElement, question: HTMLElement): boolean {
  if (element.matches('p, li, h1, h2, h3') || proseBodies(element).length === 0) return false;
  if (element.querySelector(FORMATTED) !== null) return true;
  return textLength(element) >= Math.max(MIN_PLAIN_ANSWER, 2 * textLength(question));
}

const textLength = (element: Element): number => element.textContent?.trim().length ?? 0;

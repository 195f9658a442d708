import type { PickedRule } from '../../app/picked.ts';
import { COMPOSER } from '../detect/signs.ts';
import { outermost } from '../sites/read-site.ts';
import { isSkipped, readableText } from '../skip.ts';
import { isOurs, type Root } from '../turn.ts';
import { BY_PLACE_RANK, candidates, isByPlace } from './candidates.ts';

/** How many selectors a rule keeps: if one breaks, the next may still match. */
const MAX_SELECTORS = 4;

/** Longest selector worth keeping, in characters. */
const MAX_SELECTOR = 300;

/** What a rule would find: the rule, and its answers on the page as it is now. */
export type Derived = { readonly rule: PickedRule; readonly answers: readonly HTMLElement[] };

/** Work out a rule by which this answer and those like it are found again; null if there is none. */
export function deriveRule(answer: HTMLElement): Derived | null {
  const root = answer.getRootNode() as Root;
  const question = blockBefore(answer);
  const answers = selectorsFor(answer, question ? [question] : [], root);
  const [best] = answers;
  if (!best) return null;
  const found = matchesOf(best, root);
  const asked = question ? selectorsFor(question, found, root) : [];
  // A question that only its place tells is the text above its answer, which needs no selector.
  const named = asked.filter((selector) => !isByPlace(selector) && isPaired(selector, found, root));
  return { rule: { answer: answers, question: named }, answers: found };
}

/** Selectors that match `element` and nothing that holds, or stands in, one of `others`. */
function selectorsFor(
  element: HTMLElement,
  others: readonly HTMLElement[],
  root: Root,
): readonly string[] {
  const found = new Map<string, { readonly rank: number; readonly matches: HTMLElement[] }>();
  for (const { selector, rank } of candidates(element, root)) {
    if (selector.length > MAX_SELECTOR || found.has(selector)) continue;
    const matches = matchesOf(selector, root);
    if (isSound(matches, element, others)) found.set(selector, { rank, matches });
  }
  const ranked = [...found].sort(
    ([, a], [, b]) => a.rank - b.rank || b.matches.length - a.matches.length,
  );
  const [best] = preferSeveral(ranked);
  if (!best) return [];
  const same = ranked.filter(([, { matches }]) => isSame(matches, best[1].matches));
  return diverse([best, ...same].map(([selector]) => selector));
}

/** The first few that have no name in common: when a site changes one, the others may still hold. */
function diverse(selectors: readonly string[]): string[] {
  const kept: string[] = [];
  const names = new Set<string>();
  for (const selector of selectors) {
    const own = selector.match(NAME) ?? [selector];
    if (kept.length === MAX_SELECTORS || own.some((name) => names.has(name))) continue;
    kept.push(selector);
    for (const name of own) names.add(name);
  }
  return kept;
}

/** One attribute, class or custom element in a selector. */
const NAME = /\[[^\]]*\]|\.[\w-]+|[a-z]+-[\w-]+/g;

/** Where a little less lasting name finds more answers than the very best, it is the kind of all. */
function preferSeveral<T extends readonly [string, { rank: number; matches: HTMLElement[] }]>(
  ranked: readonly T[],
): readonly T[] {
  const [first] = ranked;
  if (!first || first[1].matches.length > 1) return ranked;
  const several = ranked.find(
    ([, { matches, rank }]) => matches.length > 1 && rank < BY_PLACE_RANK,
  );
  return several ? [several, ...ranked] : ranked;
}

const isSame = (some: readonly HTMLElement[], others: readonly HTMLElement[]): boolean =>
  some.length === others.length && some.every((one, index) => one === others[index]);

/** Parts of a page that hold one conversation, or none: no rule reaches from one into another. */
const APART = 'nav, header, footer, form, aside, dialog, [role="dialog"], [role="navigation"]';

/** Whether a selector means this element and no part or surrounding of what is known to be else. */
function isSound(
  matches: readonly HTMLElement[],
  element: HTMLElement,
  others: readonly HTMLElement[],
): boolean {
  const apart = element.closest(APART);
  return (
    matches.includes(element) &&
    matches.every(
      (match) =>
        !others.some((other) => match.contains(other) || other.contains(match)) &&
        match.closest(APART) === apart &&
        (match === element || match.querySelector(COMPOSER) === null),
    )
  );
}

const matchesOf = (selector: string, root: Root): HTMLElement[] =>
  outermost(
    [...root.querySelectorAll<HTMLElement>(selector)].filter(
      (one) => !isOurs(one) && (one.textContent?.trim() ?? '') !== '',
    ),
  );

/** How far above an answer its question may begin. */
const MAX_QUESTION_CLIMB = 6;

/** The block of readable text right before an answer: its question, in most conversations. */
function blockBefore(answer: HTMLElement): HTMLElement | null {
  let at: HTMLElement | null = answer;
  for (let climbed = 0; at && climbed < MAX_QUESTION_CLIMB; climbed += 1) {
    const before = [...siblingsBefore(at)].find(isTextBlock);
    if (before) return innermost(before);
    at = at.parentElement;
    if (at?.matches('body, main')) return null;
  }
  return null;
}

function* siblingsBefore(element: Element): Iterable<Element> {
  for (let at = element.previousElementSibling; at; at = at.previousElementSibling) yield at;
}

const isTextBlock = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement &&
  !isSkipped(element) &&
  !isOurs(element) &&
  readableText(element) !== '' &&
  element.querySelector(COMPOSER) === null;

/** As deep as it can be while it still holds all of the text. */
function innermost(block: HTMLElement): HTMLElement {
  let inner: HTMLElement = block;
  for (;;) {
    const said = readableText(inner);
    const only: Element | undefined = [...inner.children].find(
      (child) => readableText(child) === said,
    );
    if (!(only instanceof HTMLElement)) return inner;
    if (only.matches('p, span, b, strong, em')) return inner;
    inner = only;
  }
}

/** Whether what is taken for questions comes before answers, and not much more often. */
function isPaired(selector: string, answers: readonly HTMLElement[], root: Root): boolean {
  const questions = matchesOf(selector, root);
  const [first] = questions;
  const last = answers.at(-1);
  return (
    first !== undefined &&
    last !== undefined &&
    questions.length <= 2 * answers.length + 1 &&
    (first.compareDocumentPosition(last) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  );
}

import { proseBodies } from '../detect/bodies.ts';
import { readableText } from '../skip.ts';
import { isOurs, type Root, type Turn } from '../turn.ts';
import type { Site } from './site.ts';

/** Longest question we read: more is pasted material, and the topic stands at its start. */
const MAX_QUESTION = 4000;

/** Every assistant turn that the site's selectors find in one root, in reading order. */
export function turnsOn(site: Site, root: Root): Turn[] {
  return outermost(allBestOf(site.answer, root)).map((element) => turnOf(site, root, element));
}

function turnOf(site: Site, root: Root, element: HTMLElement): Turn {
  return {
    element,
    sure: true,
    bodies: () => bodiesOf(site, element),
    question: () => questionBefore(allBestOf(site.question, root), element),
    isStreaming: () => isStreaming(site, root, element),
  };
}

function bodiesOf({ body = [], exclude = [] }: Site, element: HTMLElement): HTMLElement[] {
  const excluded = exclude.join(',');
  if (body.length === 0) return [element];
  for (const selector of body) {
    const bodies = outermost([...element.querySelectorAll<HTMLElement>(selector)]).filter(
      (part) => excluded === '' || !isInside(part, excluded, element),
    );
    if (bodies.length > 0) return bodies;
    if (element.matches(selector)) return [element];
  }
  return proseBodies(element, excluded);
}

function isStreaming(site: Site, root: Root, element: HTMLElement): boolean {
  const { streaming = [], busy = [] } = site;
  const inAnswer = streaming.some(
    (selector) =>
      element.matches(selector) ||
      element.querySelector(selector) !== null ||
      element.closest(selector) !== null,
  );
  if (inAnswer) return true;
  if (!busy.some((selector) => root.querySelector(selector) !== null)) return false;
  // A sign for the whole page speaks of its last answer.
  return outermost(allBestOf(site.answer, root)).at(-1) === element;
}

/** The text of the last question that stands before an answer. */
export function questionBefore(questions: readonly Element[], answer: Element): string {
  const before = questions.findLast(
    (question) =>
      (question.compareDocumentPosition(answer) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  return before ? readableText(before).slice(0, MAX_QUESTION) : '';
}

/** What the first selector that matches anything matches. */
function allBestOf(selectors: readonly string[], root: Root): HTMLElement[] {
  for (const selector of selectors) {
    const found = [...root.querySelectorAll<HTMLElement>(selector)].filter((one) => !isOurs(one));
    if (found.length > 0) return found;
  }
  return [];
}

/** Elements that stand in none of the others. They come in document order. */
export function outermost(elements: readonly HTMLElement[]): HTMLElement[] {
  const kept: HTMLElement[] = [];
  for (const element of elements) {
    if (!kept.at(-1)?.contains(element)) kept.push(element);
  }
  return kept;
}

const isInside = (inner: Element, selector: string, outer: Element): boolean => {
  const found = inner.closest(selector);
  return found !== null && found !== outer && outer.contains(found);
};

import type { Prose } from '../prose.ts';
import { isOurs, type Root, type Turn } from '../turn.ts';
import type { Site } from './site.ts';

/** What reads prose, once its script has run. */
type FindProse = () => Prose | undefined;

/** Every assistant turn that the site's selectors find in one root, in reading order. */
export function turnsOn(site: Site, root: Root, prose: FindProse): Turn[] {
  return outermost(allBestOf(site.answer, root)).map((element) =>
    turnOf(site, root, element, prose),
  );
}

function turnOf(site: Site, root: Root, element: HTMLElement, prose: FindProse): Turn {
  return {
    element,
    by: site.id,
    sure: true,
    bodies: () => bodiesOf(site, element, prose()),
    question: () => questionOf(site, root, element, prose()),
    isStreaming: () => isStreaming(site, root, element),
  };
}

function bodiesOf(
  { body, exclude = [] }: Site,
  element: HTMLElement,
  prose?: Prose,
): HTMLElement[] {
  const excluded = exclude.join(',');
  if (!body) return [element];
  for (const selector of body) {
    const bodies = outermost([...element.querySelectorAll<HTMLElement>(selector)]).filter(
      (part) => excluded === '' || !isInside(part, excluded, element),
    );
    if (bodies.length > 0) return bodies;
    if (element.matches(selector)) return [element];
  }
  return prose?.bodies(element, excluded) ?? [element];
}

const questionOf = ({ question }: Site, root: Root, element: Element, prose?: Prose): string =>
  (question.length > 0
    ? prose?.questionBefore(allBestOf(question, root), element)
    : prose?.questionAbove(element)) ?? '';

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

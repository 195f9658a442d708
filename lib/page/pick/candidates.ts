import type { Root } from '../turn.ts';
import { type Feature, featuresOf } from './features.ts';

/** A selector that may stand for an answer and its like. The lower its rank, the longer it lasts. */
export type Candidate = { readonly selector: string; readonly rank: number };

/** How far above an element names are looked for. */
const MAX_CLIMB = 8;

/** Names of one element that are tried, alone and two at a time. */
const MAX_FEATURES = 10;

/** What names of elements around it cost: they tie an answer to its place on the page. */
const AROUND = 3;

/** From this rank on a selector tells an element by nothing but its place. */
export const BY_PLACE_RANK = 20;

/** Names of the element alone, in twos, then with a name around it, last by its place. */
export function candidates(element: HTMLElement, root: Root): Candidate[] {
  const own = featuresOf(element).slice(0, MAX_FEATURES);
  return [
    ...own.filter(isNamed),
    ...pairsOf(own.filter(isNamed)),
    ...aroundOf(element, own),
    ...placesOf(element, root),
  ];
}

/** A plain tag names nothing. */
const isNamed = ({ selector }: Feature): boolean => !/^[a-z]+\d?$/.test(selector);

const namesOf = (element: Element): Feature[] =>
  featuresOf(element).filter(isNamed).slice(0, MAX_FEATURES);

const pairsOf = (named: readonly Feature[]): Candidate[] =>
  named.flatMap((first, index) =>
    named.slice(index + 1).map((second) => ({
      selector: joined(first.selector, second.selector),
      rank: Math.max(first.rank, second.rank) + 0.5,
    })),
  );

/** Both of one element: a tag comes first. */
const joined = (first: string, second: string): string =>
  /^[.[]/.test(second) ? `${first}${second}` : `${second}${first}`;

function aroundOf(element: HTMLElement, own: readonly Feature[]): Candidate[] {
  return above(element).flatMap((around) =>
    namesOf(around).flatMap((name) =>
      own.slice(0, 4).map(({ selector, rank }) => ({
        selector: `${name.selector} ${selector}`,
        rank: Math.max(rank, name.rank) + AROUND,
      })),
    ),
  );
}

function above(element: HTMLElement): HTMLElement[] {
  const found: HTMLElement[] = [];
  let at = element.parentElement;
  while (at && at.localName !== 'body' && found.length < MAX_CLIMB) {
    found.push(at);
    at = at.parentElement;
  }
  return found;
}

const BY_PLACE = ' > ';
export const isByPlace = (selector: string): boolean => selector.includes(BY_PLACE);

/** By its place among its siblings, for pages where turns take turns and nothing is named. */
function placesOf(element: HTMLElement, root: Root): Candidate[] {
  const found: Candidate[] = [];
  let paths = stepsOf(element);
  for (const [climbed, parent] of [...above(element), root].entries()) {
    const rank = BY_PLACE_RANK + climbed;
    for (const path of paths) {
      for (const anchor of anchorsOf(parent)) {
        found.push({ selector: `${anchor}${BY_PLACE}${path}`, rank });
      }
    }
    if (!(parent instanceof HTMLElement)) break;
    const steps = stepsOf(parent);
    paths = paths.flatMap((path) => steps.map((step) => `${step}${BY_PLACE}${path}`)).slice(0, 8);
  }
  return found;
}

/** What a path may begin from. */
function anchorsOf(parent: HTMLElement | Root): string[] {
  if (parent instanceof ShadowRoot) return [':host'];
  if (!(parent instanceof HTMLElement)) return ['body'];
  const named = namesOf(parent)
    .slice(0, 3)
    .map(({ selector }) => selector);
  return parent.localName === 'main' ? [...named, 'main'] : named;
}

/** Every one of its kind among its siblings, and every second one. */
function stepsOf(element: HTMLElement): string[] {
  const siblings =
    element.parentNode instanceof ShadowRoot ? element.parentNode : element.parentElement;
  const alike = [...(siblings?.children ?? [])].filter(
    ({ localName }) => localName === element.localName,
  );
  if (alike.length < 2) return [element.localName];
  const parity = (alike.indexOf(element) + 1) % 2 === 0 ? 'even' : 'odd';
  return [element.localName, `${element.localName}:nth-of-type(${parity})`];
}

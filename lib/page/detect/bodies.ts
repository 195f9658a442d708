import { isSkipped } from '../skip.ts';
import { MAX_LABEL, THOUGHT } from './signs.ts';

/** What prose is made of. An answer of none of these is text in plain boxes. */
const PROSE = 'p, ul, ol, dl, h1, h2, h3, h4, h5, h6, pre, blockquote, table, math, .katex-display';

/** Rows about how an answer came to be: shown by sites above or between its parts. */
const THINKING =
  /(?<![a-z]|(?:has|no|show|with|without|hide)-)(?:think(?:ing)?|thoughts?|reasoning|tool-?calls?|tool-?use|tool-?invocation|search-?status|chain-?of-?thought|cot)(?![a-z])/;

/** Longest text beside a code block or table that still counts as its caption, in characters. */
const MAX_CAPTION = 120;

/**
 * The parts of a turn that are its answer: the fewest elements that hold all of its prose and
 * nothing of toolbars, thinking or tool rows. `excluded` is a selector for parts known to be none.
 */
export function proseBodies(turn: HTMLElement, excluded = ''): HTMLElement[] {
  const isOut = (element: Element): boolean =>
    isSkipped(element) || (excluded !== '' && element.matches(excluded));
  const withoutThinking = bodiesWithout(
    turn,
    (element) => isOut(element) || isThinking(element) || isUnfoldedThought(element),
  );
  // Some sites name the whole turn after the thinking that came before it.
  return withoutThinking.length > 0 ? withoutThinking : bodiesWithout(turn, isOut);
}

function bodiesWithout(turn: HTMLElement, isOut: Out): HTMLElement[] {
  const blocks = proseIn(turn, isOut);
  return blocks.length > 0 ? bodiesAround(turn, new Set(blocks), isOut) : textBoxes(turn, isOut);
}

/** Whether an element is a row of thinking or tools, by the words in its own names. */
export function isThinking(element: Element): boolean {
  let names = element.localName;
  for (const { name, value } of element.attributes) {
    const naming = name === 'class' || name === 'id' || name.startsWith('data-');
    if (naming && value.length <= MAX_NAMES) names += ` ${value}`;
  }
  return THINKING.test(names.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase());
}

/** A fold without a telling name: "Thought for 2 seconds", what was thought, and then the answer. */
function isUnfoldedThought(element: Element): boolean {
  const label = element.firstElementChild;
  if (!label?.matches('button, summary, [role="button"]')) return false;
  const text = label.textContent?.trim() ?? '';
  if (text.length > MAX_LABEL || !THOUGHT.test(text)) return false;
  for (let at = element.nextElementSibling; at; at = at.nextElementSibling) {
    if (at.matches(PROSE) || at.querySelector(PROSE) !== null) return true;
  }
  return false;
}

/** Longer values are content or styling, not names, in characters. */
const MAX_NAMES = 200;

type Out = (element: Element) => boolean;

/** The outermost prose elements of a turn. */
function proseIn(turn: Element, isOut: Out): Element[] {
  const found: Element[] = [];
  const walk = (element: Element): void => {
    if (isOut(element)) return;
    if (element.matches(PROSE)) {
      if (hasText(element)) found.push(element);
      return;
    }
    for (const child of element.children) walk(child);
  };
  for (const child of turn.children) walk(child);
  return found;
}

/** Split a turn along what is no answer: each part holds prose and nothing that is out. */
function bodiesAround(turn: HTMLElement, prose: ReadonlySet<Element>, isOut: Out): HTMLElement[] {
  const holders = holdersOf(prose, turn);
  const split = (element: HTMLElement): HTMLElement[] => {
    if (!holders.has(element)) return [];
    const whole = prose.has(element) || isCaptioned(element) || !holdsOut(element, prose, isOut);
    return whole ? [element] : childrenThatAreIn(element, isOut).flatMap(split);
  };
  const bodies = split(commonHolder(turn, holders, prose)).map((body) => tightened(body, prose));
  // What stands beside the whole turn is another turn.
  return bodies.includes(turn) ? bodies : withLookalikes(bodies, isOut);
}

/** A part set in plain boxes has no prose elements, but it is made like the parts beside it. */
function withLookalikes(bodies: readonly HTMLElement[], isOut: Out): HTMLElement[] {
  const [first] = bodies;
  const parent = first?.parentElement;
  const likes = bodies.every((body) => body.parentElement === parent && body.className !== '');
  if (!first || !parent || !likes) return [...bodies];
  return childrenThatAreIn(parent, isOut).filter(
    (child) => bodies.includes(child) || (child.className === first.className && hasText(child)),
  );
}

/** The deepest element that holds all of the prose. */
function commonHolder(
  turn: HTMLElement,
  holders: ReadonlySet<Element>,
  prose: ReadonlySet<Element>,
): HTMLElement {
  let holder = turn;
  for (;;) {
    const inside = [...holder.children].filter((child) => holders.has(child));
    const [only] = inside;
    if (inside.length !== 1 || !(only instanceof HTMLElement) || prose.has(only)) return holder;
    holder = only;
  }
}

/** The prose elements and everything around them, up to the turn. */
function holdersOf(prose: ReadonlySet<Element>, turn: Element): ReadonlySet<Element> {
  const holders = new Set<Element>([turn]);
  for (const block of prose) {
    for (let at: Element | null = block; at && !holders.has(at); at = at.parentElement)
      holders.add(at);
  }
  return holders;
}

/** As deep as the body can be while it still holds all that it held. */
function tightened(body: HTMLElement, prose: ReadonlySet<Element>): HTMLElement {
  let inner = body;
  while (!prose.has(inner) && !hasOwnText(inner)) {
    const [only, ...others] = [...inner.children].filter(hasText);
    if (others.length > 0 || !(only instanceof HTMLElement) || prose.has(only)) break;
    inner = only;
  }
  return inner;
}

const childrenThatAreIn = (element: Element, isOut: Out): HTMLElement[] =>
  [...element.children].filter(
    (child): child is HTMLElement => child instanceof HTMLElement && !isOut(child),
  );

/** Whether something that is out and says something stands inside, other than in a block's own bar. */
function holdsOut(element: Element, prose: ReadonlySet<Element>, isOut: Out): boolean {
  for (const child of element.children) {
    if (prose.has(child) || isCaptioned(child)) continue;
    if (isOut(child)) {
      if (hasText(child)) return true;
    } else if (holdsOut(child, prose, isOut)) return true;
  }
  return false;
}

/** One code block or table with its own bar: language label, copy button. */
export function isCaptioned(element: Element): boolean {
  const blocks = element.querySelectorAll('pre, table, code');
  const block = blocks[0];
  if (!block || [...blocks].some((other) => other !== block && !block.contains(other)))
    return false;
  if (element.querySelector('p, ul, ol, h1, h2, h3, h4, h5, h6, blockquote')) return false;
  return textLength(element) - textLength(block) <= MAX_CAPTION && block.localName !== 'code';
}

/** Where a site sets paragraphs as plain boxes: the deepest elements that hold all readable text. */
function textBoxes(turn: HTMLElement, isOut: Out): HTMLElement[] {
  const split = (element: HTMLElement): HTMLElement[] => {
    if (!hasText(element)) return [];
    if (hasOwnText(element) || !holdsOut(element, NONE, isOut)) return [element];
    return childrenThatAreIn(element, isOut).flatMap(split);
  };
  return split(turn).map((body) => tightened(body, NONE));
}

const NONE: ReadonlySet<Element> = new Set();

const hasOwnText = (element: Element): boolean =>
  [...element.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && (node as Text).data.trim() !== '',
  );

const textLength = (element: Element): number => element.textContent?.trim().length ?? 0;

const hasText = (element: Element): boolean =>
  textLength(element) > 0 || element.querySelector('img, math') !== null;

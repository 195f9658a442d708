import { OUR_TAG, type Root } from '../turn.ts';
import { knownValue, masked, maskedTag } from './vocabulary.ts';

/** How much of a page a report shows: lines, levels, and names of one element. */
const LIMITS = { lines: 260, levels: 24, names: 6 } as const;

/** What holds no conversation and says nothing of one. */
const LEFT_OUT = `script, style, link, meta, noscript, template, head, svg *, math *, option, ${OUR_TAG}`;

/** Attributes that are named by their words; all others are not even counted. */
const TOLD = /^(?:role|type|dir|hidden|contenteditable|aria-[a-z]+|data-[a-z][a-z-]*|class|id)$/;

/** The elements of a root as indented lines: what they are and how much they hold, never what. */
export function structureOf(root: Root): string[] {
  const lines: string[] = [];
  for (const child of childrenOf(root)) outline(child, 0, lines);
  return lines.slice(0, LIMITS.lines);
}

function outline(element: Element, level: number, lines: string[]): void {
  if (lines.length > LIMITS.lines || level > LIMITS.levels) return;
  const indent = ' '.repeat(level);
  lines.push(`${indent}${wordsFor(element)}`);
  if (element.shadowRoot) lines.push(`${indent} #open-shadow-root`);
  for (const { first, count } of runsOf(childrenOf(element.shadowRoot ?? element))) {
    outline(first, level + 1, lines);
    if (count > 1) lines.push(`${indent} (${count} alike)`);
  }
}

type Run = { readonly first: Element; readonly shape: string; count: number };

/** Neighbours of one shape, each told once. */
function runsOf(elements: readonly Element[]): readonly Run[] {
  const runs: Run[] = [];
  for (const element of elements) {
    const shape = shapeOf(element);
    const last = runs.at(-1);
    if (last?.shape === shape) last.count += 1;
    else runs.push({ first: element, shape, count: 1 });
  }
  return runs;
}

const childrenOf = (parent: ParentNode): Element[] =>
  [...parent.children].filter((child) => !child.matches(LEFT_OUT));

const shapeOf = (element: Element): string =>
  `${wordsFor(element)}|${childrenOf(element.shadowRoot ?? element)
    .map(wordsFor)
    .join()}`;

/** One element: its tag, its names, how much text it holds and how much room it takes. */
function wordsFor(element: Element): string {
  const names = [...element.attributes]
    .filter(({ name }) => TOLD.test(name))
    .flatMap(({ name, value }) => tell(name, value))
    .slice(0, LIMITS.names);
  return [maskedTag(element.localName), ...names, textSize(element), room(element)]
    .filter((part) => part !== '')
    .join(' ');
}

function tell(name: string, value: string): string[] {
  if (name === 'class') return classShapes(value);
  if (name === 'id') return value === '' ? [] : [`#${masked(value)}`];
  const known = knownValue(value);
  return [known ? `[${masked(name)}=${known}]` : `[${masked(name)}]`];
}

/** The classes that hold a word of ours; of the others only how many there are. */
function classShapes(value: string): string[] {
  const shapes = value
    .split(/\s+/)
    .filter((name) => name !== '')
    .map(masked);
  const told = [...new Set(shapes.filter((shape) => /[a-z]{2}/.test(shape) && shape !== 'long'))];
  return [
    ...told.slice(0, LIMITS.names).map((shape) => `.${shape}`),
    ...(shapes.length > told.length ? [`.+${bucket(shapes.length - told.length)}`] : []),
  ];
}

/** A number told only roughly. */
function bucket(count: number): string {
  const top = [1, 3, 10, 30, 100, 300, 1000, 3000, 10_000].find((limit) => count <= limit);
  return top === undefined ? 'more' : `≤${top}`;
}

const textSize = (element: Element): string => {
  const length = element.textContent?.trim().length ?? 0;
  return length === 0 ? '' : `text${bucket(length)}`;
};

/** Width in tenths of the window, and whether it is seen at all. */
function room(element: Element): string {
  const { width, height } = element.getBoundingClientRect();
  if (width === 0 || height === 0) return 'unseen';
  return `w${Math.min(10, Math.round((width / innerWidth) * 10))}`;
}

import { isOurs } from '../turn.ts';

/** Steps in which text must have grown; people's messages arrive in one or two. */
const MIN_STEPS = 5;

/** Whether an element's text was seen to grow step by step after something had been sent. */
export type HasStreamed = (element: Element) => boolean;

/** Notices text that is written piece by piece: the strongest sign that a machine writes it. */
export class Streamed {
  readonly #steps = new WeakMap<Element, number>();
  #any = false;

  /** Take down where text changed in one step. */
  note(touched: Iterable<Node>): void {
    const grown = new Set<Element>();
    for (const node of touched) addWithAncestors(node, grown);
    for (const element of grown) {
      const steps = (this.#steps.get(element) ?? 0) + 1;
      this.#steps.set(element, steps);
      if (steps >= MIN_STEPS) this.#any = true;
    }
  }

  /** Whether anything has streamed on this page. */
  get any(): boolean {
    return this.#any;
  }

  readonly has: HasStreamed = (element) => (this.#steps.get(element) ?? 0) >= MIN_STEPS;
}

function addWithAncestors(node: Node, grown: Set<Element>): void {
  const element = node instanceof Element ? node : node.parentElement;
  if (!element || isOurs(element) || isTypedInto(element)) return;
  for (let at: Element | null = element; at && !grown.has(at); at = at.parentElement) grown.add(at);
}

const isTypedInto = (element: Element): boolean =>
  element.closest(
    '[contenteditable]:not([contenteditable="false"]), textarea, [role="textbox"]',
  ) !== null;

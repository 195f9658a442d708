import type { Root } from '../turn.ts';

/** A document and every open shadow root found in it so far. Each frame has a finder of its own. */
export class Roots {
  readonly #found = new Set<Root>();
  readonly #onFound: (root: Root) => void;

  constructor(page: Document, onFound: (root: Root) => void) {
    this.#onFound = onFound;
    this.#add(page);
  }

  /** Those that are still on the page. */
  all(): readonly Root[] {
    for (const root of this.#found) if (!isAttached(root)) this.#found.delete(root);
    return [...this.#found];
  }

  /** Look for roots in what stands below `top`, and below what is found there. */
  search(top: Root | Element): void {
    if (top instanceof Element) this.#enter(top);
    for (const element of top instanceof Document ? likelyHosts(top) : top.querySelectorAll('*')) {
      this.#enter(element);
    }
  }

  /** Take up the roots an event came through: typing in a chat tells where it lives. */
  follow(path: readonly EventTarget[]): void {
    for (const target of path) if (target instanceof ShadowRoot) this.#add(target);
  }

  #enter({ shadowRoot }: Element): void {
    if (!shadowRoot || this.#found.has(shadowRoot)) return;
    this.#add(shadowRoot);
    this.search(shadowRoot);
  }

  #add(root: Root): void {
    if (this.#found.has(root)) return;
    this.#found.add(root);
    this.#onFound(root);
  }
}

/**
 * Touching every element of a long article costs more than all else we do. Shadow roots hang on
 * custom elements, or on boxes that scripts put up for them and left empty.
 */
function likelyHosts(page: Document): Element[] {
  // Browsers answer several short questions sooner than a long one.
  const hosts = [
    ...page.querySelectorAll('div:empty'),
    ...page.querySelectorAll('section:empty'),
    ...(page.body?.children ?? []),
  ];
  const custom = page.evaluate("//*[contains(local-name(), '-')]", page, null, ANY_ORDER, null);
  for (let node = custom.iterateNext(); node; node = custom.iterateNext()) {
    if (node instanceof Element) hosts.push(node);
  }
  return hosts;
}

const ANY_ORDER = 4; // XPathResult.UNORDERED_NODE_ITERATOR_TYPE

function isAttached(root: Root): boolean {
  if (root instanceof ShadowRoot) return root.host.isConnected;
  return root.defaultView !== null;
}

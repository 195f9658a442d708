/**
 * Run `change` and scroll so that `anchor` stays where the reader's eye and pointer are, although
 * what stands above it grew or shrank.
 */
export function keepPlace(anchor: Element, change: () => void): void {
  const before = anchor.getBoundingClientRect().top;
  change();
  // The page may answer a frame later; the browser's own scroll anchoring may have done it already.
  requestAnimationFrame(() => {
    const moved = anchor.getBoundingClientRect().top - before;
    if (anchor.isConnected && moved !== 0)
      scrollerOf(anchor).scrollBy({ top: moved, behavior: 'instant' });
  });
}

/** The nearest ancestor that scrolls, looking out of shadow roots too. */
function scrollerOf(element: Element): Element {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const scrolls = /auto|scroll/.test(getComputedStyle(at).overflowY);
    if (scrolls && at.scrollHeight > at.clientHeight) return at;
  }
  return document.scrollingElement ?? document.documentElement;
}

function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

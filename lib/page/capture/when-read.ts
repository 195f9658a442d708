/** Looked at this long, a page counts as read; what is closed sooner was not what was looked for. */
const READ_MS = 20_000;
const LOOK_MS = 1_000;

/**
 * Call back once for each address that is in view for a while; sites that change their address without
 * loading anew count as often as they do. Returns the way to stop.
 */
export function whenRead(page: Document, listener: () => void, readMs = READ_MS): () => void {
  let address = '';
  let seenMs = 0;
  const timer = setInterval(() => {
    const here = page.location.href.replace(/#(?![/!]).*$/, '');
    if (here !== address) {
      address = here;
      seenMs = 0;
    }
    if (page.visibilityState !== 'visible' || seenMs > readMs) return;
    seenMs += LOOK_MS;
    if (seenMs <= readMs) return;
    listener();
  }, LOOK_MS);
  return () => clearInterval(timer);
}

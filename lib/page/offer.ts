/** Not our answer's element: this one stands beside what may be no answer at all. */
const OFFER_TAG = 'idiolect-offer';

const STYLE = `
  button { all: unset; cursor: pointer; font: 600 0.8em/1.6 system-ui, sans-serif; padding: 0 0.7em;
    border: 1px solid currentColor; border-radius: 1em; opacity: 0.65; margin: 0.3em 0; }
  button:hover, button:focus-visible { opacity: 1; }
  button:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }`;

/**
 * Where we are not sure that something is an answer, a small button asks. Returns the way to take
 * it back.
 */
export function offerBeside(bodies: readonly HTMLElement[], accept: () => void): () => void {
  const last = bodies.at(-1);
  if (!last) return () => undefined;
  const page = last.ownerDocument;
  const host = page.createElement(OFFER_TAG);
  const root = host.attachShadow({ mode: 'closed' });
  const style = page.createElement('style');
  style.textContent = STYLE;
  const button = page.createElement('button');
  button.type = 'button';
  button.textContent = 'Show this for me';
  button.addEventListener('click', (event) => {
    if (!event.isTrusted) return; // The page must not accept in the reader's place.
    host.remove();
    accept();
  });
  root.append(style, button);
  last.after(host);
  return () => host.remove();
}

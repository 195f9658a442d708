import type { Turn } from './turn.ts';

/** The moment someone sent something, and the turns that stood on the page then. */
export type Send = { readonly at: number; readonly turns: readonly Turn[] };

export type Sends = { last(): Send | null; stop(): void };

/** Where people type. It is only looked for, never read. */
const COMPOSER =
  'textarea,[contenteditable]:not([contenteditable="false"]),[role="textbox"],input:not([type]),input[type="text"]';
const NO_COMPOSER = '[role="search"],[role="searchbox"],[role="combobox"],[type="search"]';
const BUTTON = 'button,[role="button"]';

/** How far around a button its composer may be: more is the page as a whole. */
const MAX_STEPS = 6;
/** What is taller than this share of the window is the page, no composer area. */
const MAX_HEIGHT = 0.5;

/**
 * Remembers when the user last pressed Enter in a composer or a button beside one. Only real input
 * counts, and only its time.
 */
export function watchSends(page: Document, now: () => number, turns: () => Turn[]): Sends {
  let last: Send | null = null;
  const notice = (event: Event): void => {
    const path = event.composedPath().filter((node) => node instanceof Element);
    const isSend = event instanceof KeyboardEvent ? isEnter(event, path) : isBesideComposer(path);
    if (event.isTrusted && isSend) last = { at: now(), turns: turns() };
  };
  page.addEventListener('keydown', notice, { capture: true, passive: true });
  page.addEventListener('click', notice, { capture: true, passive: true });
  return {
    last: () => last,
    stop: () => {
      page.removeEventListener('keydown', notice, { capture: true });
      page.removeEventListener('click', notice, { capture: true });
    },
  };
}

const isEnter = ({ key, shiftKey, isComposing }: KeyboardEvent, path: readonly Element[]) =>
  key === 'Enter' &&
  !shiftKey &&
  !isComposing &&
  path.some((element) => element.matches(COMPOSER)) &&
  !path.some((element) => element.matches(NO_COMPOSER));

function isBesideComposer(path: readonly Element[]): boolean {
  const from = path.findIndex((element) => element.matches(BUTTON));
  if (from < 0) return false;
  return path
    .slice(from, from + MAX_STEPS)
    .some(
      (area) =>
        area.querySelector(COMPOSER)?.closest(NO_COMPOSER) === null &&
        area.getBoundingClientRect().height <= innerHeight * MAX_HEIGHT,
    );
}

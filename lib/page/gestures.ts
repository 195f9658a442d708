import type { Turn } from './turn.ts';

/** A click or Enter of the user's, where it happened, and the turns that stood on the page then. */
export type Gesture = {
  readonly event: Event;
  readonly path: readonly EventTarget[];
  readonly at: number;
  readonly turns: readonly Turn[];
};

export type Gestures = { readonly recent: readonly Gesture[]; stop(): void };

/** People click on while they wait for what they sent. */
const KEPT = 4;

/**
 * Remembers the user's latest clicks and Enters; what they were is looked at when an answer comes.
 * Only real input counts, and only its time and place: what is typed is never read.
 */
export function watchGestures(
  page: Document,
  now: () => number,
  turns: () => readonly Turn[],
): Gestures {
  const recent: Gesture[] = [];
  const listening = new AbortController();
  const notice = (event: Event & { readonly key?: string }): void => {
    if (!event.isTrusted || (event.key ?? 'Enter') !== 'Enter') return;
    recent.unshift({ event, path: event.composedPath(), at: now(), turns: turns() });
    recent.splice(KEPT);
  };
  for (const type of ['keydown', 'click']) {
    page.addEventListener(type, notice, { capture: true, signal: listening.signal });
  }
  return { recent, stop: () => listening.abort() };
}

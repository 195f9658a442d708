import { browser } from 'wxt/browser';
import type { UiViews, ViewName, ViewState } from '../../app/ui-views.ts';
import { VIEWS_PORT, type ViewRequest, type ViewUpdate } from './protocol.ts';

type Port = ReturnType<typeof browser.runtime.connect>;
type Subscription = {
  readonly view: ViewName;
  readonly args: unknown;
  readonly listener: (state: ViewState<never>) => void;
};

/** Longest pause between two attempts to reach a background that keeps dying. */
const MAX_PAUSE_MS = 5_000;
const FIRST_PAUSE_MS = 50;

/** One port carries all subscriptions of a page. */
const subscriptions = new Map<number, Subscription>();
let port: Port | null = null;
let lastNumber = 0;
let pauseMs = FIRST_PAUSE_MS;

/**
 * Follow a view. The listener keeps what it last heard while the background is asleep or dead; the
 * line is taken up again by itself.
 */
export function subscribe<V extends ViewName>(
  view: V,
  args: UiViews[V]['args'],
  listener: (state: ViewState<UiViews[V]['value']>) => void,
): () => void {
  lastNumber += 1;
  const number = lastNumber;
  // The number ties an update to the view it was asked for, so the listener gets its own type.
  subscriptions.set(number, { view, args, listener: listener as Subscription['listener'] });
  listener({ state: 'loading' });
  if (port) post({ kind: 'subscribe', number, view, args });
  else connect();

  return () => {
    subscriptions.delete(number);
    if (subscriptions.size > 0) return post({ kind: 'unsubscribe', number });
    port?.disconnect();
    port = null;
  };
}

function connect(): void {
  const opened = browser.runtime.connect({ name: VIEWS_PORT });
  port = opened;
  opened.onMessage.addListener((update: ViewUpdate) => {
    pauseMs = FIRST_PAUSE_MS;
    subscriptions.get(update.number)?.listener(update.state as ViewState<never>);
  });
  opened.onDisconnect.addListener(() => {
    if (port !== opened) return;
    port = null;
    setTimeout(reconnect, pauseMs);
    pauseMs = Math.min(pauseMs * 2, MAX_PAUSE_MS);
  });
  for (const [number, { view, args }] of subscriptions) {
    post({ kind: 'subscribe', number, view, args });
  }
}

/** A page that nobody looks at waits until it is seen, so that the background may sleep. */
function reconnect(): void {
  if (port || subscriptions.size === 0) return;
  if (document.visibilityState === 'visible') connect();
  else document.addEventListener('visibilitychange', reconnect, { once: true });
}

const post = (request: ViewRequest): void => port?.postMessage(request);

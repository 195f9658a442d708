import type { UiViews, ViewName, ViewState } from '../../app/ui-views.ts';
import { StorageFailure } from '../../core/storage-failure.ts';
import type { ViewUpdate } from './protocol.ts';
import { VIEW_REQUEST, VIEW_SCHEMAS } from './schemas.ts';

type Value = UiViews[ViewName]['value'];

export type ViewServer = {
  read(view: ViewName, args: never): Promise<Value>;
  /** Call back whenever something the view may show has changed. Returns the way to stop. */
  onChange(view: ViewName, listener: () => void): () => void;
  report(cause: unknown): void;
};

/** The part of a browser port that views need. */
export type ViewPort = {
  postMessage(update: ViewUpdate): void;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
};

/**
 * Serve the subscriptions of one page until it goes away. The caller has checked its rights: `allowed`
 * names the views it may follow, null for all.
 */
export function serveViews(
  port: ViewPort,
  server: ViewServer,
  allowed: readonly ViewName[] | null = null,
): void {
  const stops = new Map<number, () => void>();
  port.onMessage.addListener((message) => {
    const request = VIEW_REQUEST.safeParse(message);
    if (!request.success) return;
    const { number } = request.data;
    stops.get(number)?.();
    stops.delete(number);
    if (request.data.kind === 'unsubscribe') return;

    const { view, args } = request.data;
    if (allowed && !allowed.includes(view)) return;
    const parsed = VIEW_SCHEMAS[view].safeParse(args);
    if (!parsed.success) return;
    const post = (state: ViewState<Value>) => port.postMessage({ number, state });
    stops.set(number, follow(view, parsed.data as never, post, server));
  });
  port.onDisconnect.addListener(() => {
    for (const stop of stops.values()) stop();
  });
}

/** Read now and after every change; one reading at a time, and always one after the last change. */
function follow(
  view: ViewName,
  args: never,
  post: (state: ViewState<Value>) => void,
  { read, onChange, report }: ViewServer,
): () => void {
  let stopped = false;
  let reading = false;
  let isStale = false;

  const refresh = async () => {
    isStale = true;
    if (reading) return;
    reading = true;
    while (isStale && !stopped) {
      isStale = false;
      const state = await stateOf(() => read(view, args), report);
      if (!stopped) post(state);
    }
    reading = false;
  };

  const unsubscribe = onChange(view, () => void refresh());
  void refresh();
  return () => {
    stopped = true;
    unsubscribe();
  };
}

async function stateOf(
  read: () => Promise<Value>,
  report: (cause: unknown) => void,
): Promise<ViewState<Value>> {
  try {
    return { state: 'ready', value: await read() };
  } catch (cause) {
    if (cause instanceof StorageFailure) return { state: 'failed', message: cause.message };
    report(cause);
    return { state: 'failed', message: 'Something went wrong on our side. Please try again.' };
  }
}

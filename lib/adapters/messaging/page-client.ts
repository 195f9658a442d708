import { browser } from 'wxt/browser';
import type { OncePush, PageCalls, PagePush } from '../../app/page-calls.ts';
import { isUnanswered, WAKE_PORT } from './protocol.ts';
import { isOrphaned, send } from './send.ts';

/** Our extension was updated or removed: put the page back and stop. */
export type Gone = { readonly ok: false; readonly error: { readonly kind: 'gone' } };

/** `PageCalls` from a content script; every call may also answer that we are gone. */
export type PageClient = {
  readonly [K in keyof PageCalls]: (
    ...args: Parameters<PageCalls[K]>
  ) => Promise<ReturnType<PageCalls[K]> | Gone>;
};

/** The calls of a content script. Never rejects: what goes wrong is a value. */
export const callsFromPage = (): PageClient => ({
  prepare: () => call('prepare', null),
  pageRead: () => call('pageRead', null),
  pageSeen: () => call('pageSeen', null),
  keepPick: (rule) => call('keepPick', rule),
  leavePick: () => call('leavePick', null),
  reportFound: (found) => call('reportFound', found),
  personalizeAnswer: (request) => call('personalizeAnswer', request),
  reportInteraction: (report) => call('reportInteraction', report),
  chooseForm: (choice) => call('chooseForm', choice),
  mayLearn: () => call('mayLearn', null),
  reportTurn: (turn) => call('reportTurn', turn),
  explainRewrite: (request) => call('explainRewrite', request),
});

async function call<K extends keyof PageCalls>(
  name: K,
  argument: unknown,
): Promise<ReturnType<PageCalls[K]> | Gone> {
  const delivery = await send(name, argument);
  if (delivery.kind === 'gone') return { ok: false, error: { kind: 'gone' } };
  if (delivery.kind === 'answered' && !isUnanswered(delivery.reply)) {
    // The background answers only through handlers of this very type.
    return delivery.reply as ReturnType<PageCalls[K]>;
  }
  return {
    ok: false,
    error: { kind: 'engine-failed', message: 'Idiolect did not answer. Please try again.' },
  } as ReturnType<PageCalls[K]>;
}

/** Listen to what the background tells pages. Returns the way to stop. */
export function onPush(listener: (push: PagePush | OncePush) => void): () => void {
  const receive = (message: unknown) => {
    if (typeof message === 'object' && message !== null && 'push' in message) {
      listener(message as PagePush | OncePush); // Only our own background can send to this listener.
    }
    return undefined;
  };
  browser.runtime.onMessage.addListener(receive);
  return () => browser.runtime.onMessage.removeListener(receive);
}

/** Pause before a line that broke soon after it was taken up is taken up again. */
const RECONNECT_MS = 500;

/** A line that held this long broke because the background died, not because it refuses us. */
const HELD_MS = 1_000;

/**
 * Wake the background and hold a line to it while an answer grows. `whenGone` is called once if the
 * extension itself is gone. A background that died is woken at once: starting takes it longer than
 * an answer takes to settle.
 */
export function keepAwake(whenGone: () => void): () => void {
  let port: ReturnType<typeof browser.runtime.connect> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const connect = () => {
    if (isOrphaned()) return whenGone();
    const since = performance.now();
    try {
      port = browser.runtime.connect({ name: WAKE_PORT });
    } catch {
      // The extension is just going; a moment later that can be told from its id.
      timer = setTimeout(connect, RECONNECT_MS);
      return;
    }
    port.onDisconnect.addListener(() => {
      const hasHeld = performance.now() - since >= HELD_MS;
      timer = setTimeout(connect, hasHeld ? 0 : RECONNECT_MS);
    });
  };
  connect();
  return () => {
    clearTimeout(timer);
    // Our own disconnect is not reported to us, so nothing reconnects after it.
    port?.disconnect();
  };
}

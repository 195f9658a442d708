import { browser } from 'wxt/browser';
import { pack, unpack } from './packed.ts';
import { KNOCK, type MuscleLine } from './protocol.ts';

type Port = ReturnType<typeof browser.runtime.connect>;

const DOCUMENT = '/offscreen.html';

/** A document that loads takes tenths of a second; one that has not spoken by then never will. */
const CONNECT_MS = 15_000;

/**
 * Chrome: the muscle lives in an offscreen document, which connects to us once it runs. `accept` takes
 * the port that the caller has proved to come from there.
 */
export function offscreenLines(): {
  accept(port: Port): void;
  open(): Promise<MuscleLine>;
} {
  let port: Port | null = null;
  let arrived: (() => void) | null = null;
  return {
    accept: (opened) => {
      port = opened;
      opened.onDisconnect.addListener(() => {
        if (port === opened) port = null;
      });
      arrived?.();
    },
    open: async () => {
      if (!port) {
        const waiting = new Promise<void>((resolve, reject) => {
          arrived = resolve;
          setTimeout(() => reject(new Error('the offscreen document did not connect')), CONNECT_MS);
        });
        await Promise.all([startDocument(), waiting]);
      }
      if (!port) throw new Error('the offscreen document went away at once');
      return lineOver(port);
    },
  };
}

/** Create the document, or have the one that is there connect. */
async function startDocument(): Promise<void> {
  const contexts = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (contexts.length > 0) {
    // It may be closing just now; then nobody hears us, and a new one is made.
    const isHeard = await browser.runtime.sendMessage(KNOCK).then(
      () => true,
      () => false,
    );
    if (isHeard) return;
  }
  await browser.offscreen.createDocument({
    url: DOCUMENT,
    reasons: ['WORKERS'],
    justification: 'Runs language models and the search index in a Worker.',
  });
}

const lineOver = (port: Port): MuscleLine => ({
  post: (message) => port.postMessage(pack(message)),
  onMessage: (listener) => port.onMessage.addListener((message) => listener(unpack(message))),
  onClose: (listener) => port.onDisconnect.addListener(listener),
});

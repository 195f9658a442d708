import { browser } from 'wxt/browser';

/** Browsers stop an idle background after 25 to 30 s; asking them anything starts the count anew. */
const EVERY_MS = 10_000;

/** Keep the background alive while it waits for the muscle. Returns the way to stop. */
export function keepAlive(): () => void {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), EVERY_MS);
  return () => clearInterval(timer);
}

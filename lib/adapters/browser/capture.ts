import { browser } from 'wxt/browser';
import type { Capture, CaptureKind } from '../../app/library/captured.ts';

const SCRIPT = '/capture.js';

type Place = {
  readonly tabId: number;
  readonly frameId: number;
  /** Chrome only. */
  readonly documentId?: string | null;
};

/** What `capture.js` leaves in our own world of a page, which the page cannot reach. */
type CaptureWorld = { readonly idiolectCapture: (kind: CaptureKind) => Capture };

/**
 * Read a page, or a part of it, by the right that a click or a grant gives us. Null where the browser
 * lets no extension in; what comes back is to be proved by whoever takes it.
 */
export async function captureTab(
  { tabId, frameId, documentId = null }: Place,
  kind: CaptureKind,
): Promise<unknown> {
  const target =
    documentId !== null && !import.meta.env.FIREFOX
      ? { tabId, documentIds: [documentId] }
      : { tabId, frameIds: [frameId] };
  try {
    await browser.scripting.executeScript({ target, files: [SCRIPT] });
    const [read] = await browser.scripting.executeScript({
      target,
      func: (wanted: CaptureKind) =>
        (globalThis as unknown as CaptureWorld).idiolectCapture(wanted),
      args: [kind],
    });
    return read?.result ?? null;
  } catch {
    return null; // Pages of the browser, stores, and tabs that closed meanwhile.
  }
}

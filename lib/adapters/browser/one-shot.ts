import { browser } from 'wxt/browser';
import type { OncePush, PagePush } from '../../app/page-calls.ts';
import { type Origin, originOf } from '../../core/ids.ts';

/** What stands in for a grant after one gesture of the user's: reader and overlay, no finder. */
const SCRIPTS = ['/reader.js', '/overlay.js'] as const;

/**
 * One row for each frame in the browser's session storage, which outlives the background and dies
 * with the browser.
 */
const keyOf = ({ tabId, frameId }: { readonly tabId: number; readonly frameId: number }): string =>
  `invited ${tabId} ${frameId}`;
const INVITED_KEY = /^invited (\d+) (\d+)$/;

/** How long one gesture lets its document ask: long enough to read, say "too long" and read again. */
const INVITED_MS = 30 * 60_000;

/** One frame of a tab, as the gesture named it. */
export type Place = {
  readonly tabId: number;
  readonly frameId: number;
  /** Address of the frame, where the browser says it. */
  readonly url: string | undefined;
};

type Asking = {
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId: string | null;
};

/** A document that the user asked us into. Its address is kept only where documents have no ids. */
type Invitation = {
  readonly documentId: string | null;
  readonly site: Origin | null;
  readonly until: number;
};

/**
 * Enter one document that the user pointed at, by `activeTab`, and ask it to show something for
 * them. False where the browser lets no extension in.
 */
export async function enterOnce(place: Place, push: OncePush, now: number): Promise<boolean> {
  const { tabId, frameId } = place;
  const [entered] = await Promise.allSettled([
    browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: [...SCRIPTS],
    }),
  ]);
  if (entered.status === 'rejected' || !entered.value[0]) return false;
  const documentId = import.meta.env.FIREFOX ? null : entered.value[0].documentId;
  const site = documentId === null ? originOf(place.url ?? '') : null;
  const invitation: Invitation = { documentId, site, until: now + INVITED_MS };
  await browser.storage.session.set({ [keyOf(place)]: invitation });
  await Promise.allSettled([browser.tabs.sendMessage(tabId, push, { frameId })]);
  return true;
}

/** Whether a document that asks is one the user asked us into lately. */
export async function isInvited(site: Origin, asking: Asking, now: number): Promise<boolean> {
  const key = keyOf(asking);
  const kept = (await browser.storage.session.get(key))[key];
  const invitation = kept as Invitation | undefined; // Only this file writes it, and no page can.
  if (!invitation || now >= invitation.until) return false;
  return invitation.documentId === null
    ? invitation.site === site
    : invitation.documentId === asking.documentId;
}

/** Tell every document that the user asked us into lately. One that went away hears nothing. */
export async function tellInvited(push: PagePush, now: number): Promise<void> {
  const kept = await browser.storage.session.get(null);
  const sent = Object.entries(kept).flatMap(([key, value]) => {
    const [, tabId, frameId] = INVITED_KEY.exec(key) ?? [];
    if (tabId === undefined || now >= (value as Invitation).until) return [];
    return [browser.tabs.sendMessage(Number(tabId), push, { frameId: Number(frameId) })];
  });
  await Promise.allSettled(sent);
}

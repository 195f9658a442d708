import { browser } from 'wxt/browser';
import type { PagePush } from '../../app/page-calls.ts';
import type { Origin } from '../../core/ids.ts';
import { patternOf } from '../../core/site.ts';

type Tab = { readonly id?: number | undefined; readonly url?: string | undefined };

/** Tell the content scripts of some sites. A tab without one hears nothing, which is fine. */
export async function tellSites(push: PagePush, sites: readonly Origin[]): Promise<void> {
  if (sites.length === 0) return;
  await tellTabs(push, await browser.tabs.query({ url: sites.map(patternOf) }));
}

/**
 * Tell the pages of sites we just lost. Their addresses are hidden from us by now, and so are those
 * of all tabs where no script of ours runs: only the former will hear it.
 */
export async function tellLostSites(push: PagePush): Promise<void> {
  const tabs = await browser.tabs.query({});
  const hidden = tabs.filter(({ url }) => url === undefined);
  await tellTabs(push, hidden);
}

/** Tell the tab the user is looking at. */
export async function tellActiveTab(push: PagePush): Promise<void> {
  await tellTabs(push, await browser.tabs.query({ active: true, lastFocusedWindow: true }));
}

/** Tell one frame of a tab; nobody there is fine. */
export async function tellFrame(
  push: PagePush,
  { tabId, frameId }: { readonly tabId: number; readonly frameId: number },
): Promise<void> {
  await browser.tabs.sendMessage(tabId, push, { frameId }).catch(() => undefined);
}

/** Tell one tab. */
export const tellTab = (push: PagePush, tabId: number): Promise<void> =>
  tellTabs(push, [{ id: tabId }]);

async function tellTabs(push: PagePush, tabs: readonly Tab[]): Promise<void> {
  const sent = tabs.map(({ id }) => (id === undefined ? null : browser.tabs.sendMessage(id, push)));
  await Promise.allSettled(sent);
}

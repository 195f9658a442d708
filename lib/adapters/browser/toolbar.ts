import { browser } from 'wxt/browser';
import type { Origin } from '../../core/ids.ts';
import { patternOf } from '../../core/site.ts';

/** What the toolbar button says about a tab. Nothing is written where nothing is unusual. */
const BADGES = { on: '', paused: 'off', asked: '?', barred: '!', saved: '✓' } as const;
export type Badge = keyof typeof BADGES;

/** A tab that closes meanwhile needs no badge any more; one that goes elsewhere loses it by itself. */
export async function badgeTab(badge: Badge, tabId: number): Promise<void> {
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId, text: BADGES[badge] }),
    ...(badge === 'barred'
      ? [browser.action.setTitle({ tabId, title: browser.i18n.getMessage('titleBarred') })]
      : []),
  ]);
}

/** The tab the user is looking at; its address only where we may know it. */
export async function tabInFront(): Promise<{ tabId: number; url: string | undefined } | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id === undefined ? null : { tabId: tab.id, url: tab.url };
}

/** The address of a tab; null where we may not know it, or when it is gone. */
export const addressOf = (tabId: number): Promise<string | null> =>
  browser.tabs.get(tabId).then(
    ({ url }) => url ?? null,
    () => null,
  );

/** The open tabs of a site that was granted. */
export async function tabsOf(site: Origin): Promise<readonly number[]> {
  const tabs = await browser.tabs.query({ url: patternOf(site) });
  return tabs.flatMap(({ id }) => id ?? []);
}

/** Badge every open tab of a site. */
export async function badgeSite(badge: Badge, site: Origin): Promise<void> {
  await Promise.all((await tabsOf(site)).map((tabId) => badgeTab(badge, tabId)));
}

/** The click that a tab asked for has come. */
export async function answerBadge(): Promise<void> {
  const tab = await tabInFront();
  if (!tab) return;
  const text = await browser.action.getBadgeText({ tabId: tab.tabId });
  if (text === BADGES.asked) await badgeTab('on', tab.tabId);
}

/**
 * Open the side panel on a tab. Call it in the same turn as the click's message, or the browser
 * refuses. Where it does, as Firefox always would, the toolbar button asks for a click.
 */
export async function openPanel(tabId: number): Promise<void> {
  if (import.meta.env.FIREFOX) return badgeTab('asked', tabId);
  await browser.sidePanel.open({ tabId }).catch(() => badgeTab('asked', tabId));
}

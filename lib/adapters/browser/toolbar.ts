import { browser } from 'wxt/browser';
import type { Origin } from '../../core/ids.ts';
import { patternOf } from '../../core/site.ts';

/** What the toolbar button says about a tab. Nothing is written where nothing is unusual. */
const BADGES = { on: '', paused: 'off', asked: '?' } as const;
export type Badge = keyof typeof BADGES;

export async function badgeTab(badge: Badge, tabId: number): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: BADGES[badge] });
}

/** Badge every open tab of a site. A tab that closes meanwhile does not matter. */
export async function badgeSite(badge: Badge, site: Origin): Promise<void> {
  const tabs = await browser.tabs.query({ url: patternOf(site) });
  await Promise.allSettled(tabs.map(({ id }) => id !== undefined && badgeTab(badge, id)));
}

/**
 * Open the side panel on a tab. Call it in the same turn as the click's message, or the browser
 * refuses. Where it does, as Firefox always would, the toolbar button asks for a click.
 */
export async function openPanel(tabId: number): Promise<void> {
  if (import.meta.env.FIREFOX) return badgeTab('asked', tabId);
  await browser.sidePanel.open({ tabId }).catch(() => badgeTab('asked', tabId));
}

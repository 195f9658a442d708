import { browser } from 'wxt/browser';
import type { Origin } from '../../core/ids.ts';
import { patternOf } from '../../core/site.ts';

/** What the toolbar button says about a tab. Nothing is written where nothing is unusual. */
const BADGES = { on: '', paused: 'off', asked: '?' } as const;
export type Badge = keyof typeof BADGES;

/** A tab that closes meanwhile needs no badge any more. */
export async function badgeTab(badge: Badge, tabId: number): Promise<void> {
  await Promise.allSettled([browser.action.setBadgeText({ tabId, text: BADGES[badge] })]);
}

/** Badge every open tab of a site. */
export async function badgeSite(badge: Badge, site: Origin): Promise<void> {
  const tabs = await browser.tabs.query({ url: patternOf(site) });
  await Promise.all(tabs.map(({ id }) => id !== undefined && badgeTab(badge, id)));
}

/** The click that a tab asked for has come. */
export async function answerBadge(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  const text = await browser.action.getBadgeText({ tabId: tab.id });
  if (text === BADGES.asked) await badgeTab('on', tab.id);
}

/**
 * Open the side panel on a tab. Call it in the same turn as the click's message, or the browser
 * refuses. Where it does, as Firefox always would, the toolbar button asks for a click.
 */
export async function openPanel(tabId: number): Promise<void> {
  if (import.meta.env.FIREFOX) return badgeTab('asked', tabId);
  await browser.sidePanel.open({ tabId }).catch(() => badgeTab('asked', tabId));
}

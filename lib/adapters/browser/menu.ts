import { browser } from 'wxt/browser';
import type { Origin } from '../../core/ids.ts';
import { patternOf } from '../../core/site.ts';

const TOGGLE = 'toggle-original';

/** One entry in the page's menu, on granted sites only; created anew whenever they change. */
export async function showMenuOn(sites: readonly Origin[]): Promise<void> {
  await browser.contextMenus.removeAll();
  if (sites.length === 0) return;
  browser.contextMenus.create({
    id: TOGGLE,
    title: browser.i18n.getMessage('commandToggle'),
    contexts: ['page', 'selection', 'link'],
    documentUrlPatterns: sites.map(patternOf),
  });
}

/** Hear of both ways to ask for the original: shortcut (no tab named) and menu. */
export function onToggle(listener: (tabId: number | null) => void): void {
  browser.commands.onCommand.addListener((command) => {
    if (command === TOGGLE) listener(null);
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === TOGGLE) listener(tab?.id ?? null);
  });
}

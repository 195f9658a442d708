import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from '@/tools/browser/launch.ts';
import { putInFront } from '@/tools/browser/toolbar.ts';
import { until } from '@/tools/browser/until.ts';

/**
 * Choose an entry of ours in a page's menu. Automation cannot open the menu, so its event is sent to
 * the listener; it grants nothing.
 */
export async function chooseInMenu(
  extension: ExtensionBrowser,
  page: Page,
  entry: string,
): Promise<void> {
  await putInFront(extension, page);
  const worker = extension.context
    .serviceWorkers()
    .find((one) => one.url().endsWith('/background.js'));
  if (!worker) throw new Error('the background sleeps');
  await worker.evaluate(async (menuItemId) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    if (!tab) throw new Error('no tab in front');
    chrome.contextMenus.onClicked.dispatch({ menuItemId, frameId: 0 }, tab);
  }, entry);
}

/** What the toolbar button says in any tab, asked from a bare page of ours that stands behind. */
export const badgeSeenFrom = (inside: Page, text: string): Promise<boolean> =>
  until(`“${text}” on the toolbar button`, () =>
    inside.evaluate(async (wanted) => {
      const tabs = await chrome.tabs.query({});
      const texts = tabs.map(({ id: tabId }) => chrome.action.getBadgeText({ tabId }));
      return (await Promise.all(texts)).join('') === wanted;
    }, text),
  );

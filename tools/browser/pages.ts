import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from './launch.ts';

/**
 * The toolbar popup in a tab, about the given site. Automation cannot click the toolbar, and a popup
 * that opens without that click is not told which page is in front.
 */
export async function openPopup(
  { context, extensionId }: ExtensionBrowser,
  site?: string,
): Promise<Page> {
  const popup = await context.newPage();
  const query = site ? `?site=${encodeURIComponent(site)}` : '';
  await popup.goto(`chrome-extension://${extensionId}/popup.html${query}`);
  return popup;
}

/**
 * A page of the extension's own origin without any of its code: it has the extension API, but no
 * rights in the message border, and it does not wake the worker.
 */
export async function openBarePage({ context, extensionId }: ExtensionBrowser): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/manifest.json`);
  return page;
}

import type { Page } from '@playwright/test';
import { POPUP } from '../../components/words/popup-words.ts';
import { originOf } from '../../lib/core/ids.ts';
import { patternOf } from '../../lib/core/site.ts';
import type { ExtensionBrowser } from '../browser/launch.ts';
import { openPopup } from '../browser/pages.ts';
import { allowInAdvance } from '../browser/settings.ts';
import { until } from '../browser/until.ts';

/** The steps that a person takes, as the demo and the end-to-end tests share them. */

/** Switch the extension on for the site in `page`, from the popup. */
export async function switchOn(extension: ExtensionBrowser, page: Page): Promise<void> {
  const site = originOf(page.url());
  if (!site) throw new Error(`${page.url()} is no site`);
  await allowInAdvance(extension, patternOf(site));
  const popup = await openPopup(extension, site);
  await popup.getByRole('button', { name: POPUP.turnOn }).click();
  await popup.getByText(POPUP.on, { exact: true }).waitFor();
  await popup.close();
  await page.bringToFront();
}

/**
 * Whether deep-chat has drawn itself with all that it was given, run in the page. It draws anew a
 * moment after it was set up, and forgets what was typed or asked before.
 */
export const IS_DRAWN = `(() => {
  const chat = document.querySelector('deep-chat');
  return chat?._waitingToRender_ === false && !!chat.shadowRoot?.querySelector('#text-input');
})()`;

/** Wait until the assistant's chat takes questions. */
export const drawn = (page: Page): Promise<boolean> =>
  until('a chat that is drawn', () => page.evaluate<boolean>(IS_DRAWN));

/** Type a question into the assistant's composer and send it. deep-chat's shadow root is open. */
export async function ask(page: Page, question: string): Promise<void> {
  await drawn(page);
  await page.locator('#text-input').fill(question);
  await page.locator('#text-input').press('Enter');
}

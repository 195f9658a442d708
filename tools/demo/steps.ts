import type { Page } from '@playwright/test';
import { originOf } from '../../lib/core/ids.ts';
import { patternOf } from '../../lib/core/site.ts';
import type { ExtensionBrowser } from '../browser/launch.ts';
import { openPopup } from '../browser/popup.ts';
import { allowInAdvance } from '../browser/settings.ts';
import { until } from '../browser/until.ts';

/** The steps that a person takes, as the demo and the end-to-end tests share them. */

const TURN_ON = /^turn on|^use .*here|^enable/i;

/** Switch the extension on for the site in `page`, from the toolbar popup. */
export async function switchOn(extension: ExtensionBrowser, page: Page): Promise<void> {
  const origin = originOf(page.url());
  if (!origin) throw new Error(`${page.url()} is no site`);
  const pattern = patternOf(origin);
  await allowInAdvance(extension, pattern);
  const popup = await openPopup(extension, page);
  await popup.surface.click('button', TURN_ON);
  await until('the grant', () => popup.holds(pattern));
  await popup.close();
}

/** Type a question into the assistant's composer and send it. deep-chat's shadow root is open. */
export async function ask(page: Page, question: string): Promise<void> {
  await page.locator('#text-input').fill(question);
  await page.locator('#text-input').press('Enter');
}

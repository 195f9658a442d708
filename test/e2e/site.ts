import type { Page } from '@playwright/test';
import { until } from '@/tools/browser/until.ts';
import type { DemoServer } from '@/tools/demo/server.ts';

/** The demo site as a visitor uses it. deep-chat's shadow root is open, so locators reach inside. */
const ANSWER = '.ai-message-text';

/** Type a question and send it. */
export async function ask(page: Page, question: string): Promise<void> {
  await page.locator('#text-input').fill(question);
  await page.locator('#text-input').press('Enter');
}

/** Ask, and wait until the site's own answer stands there complete. */
export async function askAndWait(page: Page, site: DemoServer, question: string): Promise<void> {
  const { answered } = site.progress();
  await ask(page, question);
  await until('the site’s answer', async () => site.progress().answered > answered);
}

export const answersOn = (page: Page): Promise<string[]> => page.locator(ANSWER).allTextContents();

import type { BrowserContext } from '@playwright/test';
import { browserOf } from './popup.ts';
import { targetAt } from './protocol.ts';
import { until } from './until.ts';

const WORKER = '/background.js';

/** Kill the extension's background, as the browser does when it is idle; true when it was running. */
export async function killWorker(context: BrowserContext): Promise<boolean> {
  const browser = browserOf(context);
  const targetId = await targetAt(browser, 'service_worker', WORKER);
  if (!targetId) return false;
  const session = await browser.newBrowserCDPSession();
  await session.send('Target.closeTarget', { targetId });
  await session.detach();
  await until(
    'the worker’s death',
    async () => (await targetAt(browser, 'service_worker', WORKER)) !== targetId,
  );
  return true;
}

export const isWorkerRunning = async (context: BrowserContext): Promise<boolean> =>
  (await targetAt(browserOf(context), 'service_worker', WORKER)) !== null;

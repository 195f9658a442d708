import type { Browser, BrowserContext } from '@playwright/test';
import { until } from './until.ts';

/** Kill the extension's background, as the browser does when it is idle; false when it slept. */
export async function killWorker(context: BrowserContext): Promise<boolean> {
  const browser = browserOf(context);
  const targetId = await workerTarget(browser);
  if (!targetId) return false;
  const session = await browser.newBrowserCDPSession();
  await session.send('Target.closeTarget', { targetId });
  await session.detach();
  await until('the worker’s death', async () => (await workerTarget(browser)) !== targetId);
  return true;
}

export const isWorkerRunning = async (context: BrowserContext): Promise<boolean> =>
  (await workerTarget(browserOf(context))) !== null;

async function workerTarget(browser: Browser): Promise<string | null> {
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  await session.detach();
  const worker = targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.endsWith('/background.js'),
  );
  return worker?.targetId ?? null;
}

function browserOf(context: BrowserContext): Browser {
  const browser = context.browser();
  if (!browser) throw new Error('a persistent context has no browser');
  return browser;
}

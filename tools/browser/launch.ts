import path from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { until } from './until.ts';

/** The extension as `wxt build` leaves it, or another build that is to be tried. */
const CHROME_BUILD =
  process.env.CHROME_BUILD ?? path.resolve(import.meta.dirname, '../../.output/chrome-mv3');

/** A cold machine under load needs this long to start the extension's worker. */
const WORKER_START_MS = 40_000;

/** Nothing but loopback can be reached, whatever a page or the browser itself tries. */
const LOOPBACK_ONLY = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1';

/** Through a proxy whatever is not loopback can be seen instead. */
const network = (proxy: string | undefined): string =>
  proxy ? `--proxy-server=${proxy}` : LOOPBACK_ONLY;

export type Launch = {
  readonly executable: string;
  readonly headless: boolean;
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number } | null;
  readonly proxy?: string;
};

export type ExtensionBrowser = { readonly context: BrowserContext; readonly extensionId: string };

/** A browser with a fresh profile and our extension running in it; throws when it does not run. */
export async function launchWithExtension({
  executable,
  headless,
  colorScheme = 'light',
  viewport = { width: 1280, height: 900 },
  proxy,
}: Launch): Promise<ExtensionBrowser> {
  const context = await chromium.launchPersistentContext('', {
    executablePath: executable,
    headless,
    colorScheme,
    viewport,
    args: [
      `--disable-extensions-except=${CHROME_BUILD}`,
      `--load-extension=${CHROME_BUILD}`,
      network(proxy),
      // Lets a test click the toolbar button; a window would show a warning about it.
      ...(headless ? ['--enable-unsafe-extension-debugging'] : []),
    ],
  });
  const extensionId = await startedExtension(context);
  if (!extensionId) {
    await context.close();
    throw new Error('it does not load unpacked extensions');
  }
  await welcomed(context);
  return { context, extensionId };
}

/**
 * A new profile is greeted by a page that comes to the front whenever it is ready: later it would
 * stand before a tab that somebody works in.
 */
async function welcomed(context: BrowserContext): Promise<void> {
  const page = await until('the welcome page', async () => {
    const isWelcome = (one: { url(): string }) => one.url().endsWith('/welcome.html');
    return context.pages().find(isWelcome) ?? null;
  });
  await page.waitForLoadState();
}

/** Branded browsers may silently ignore `--load-extension`: only a running worker proves it loaded. */
async function startedExtension(context: BrowserContext): Promise<string | null> {
  const isOurs = (worker: { url(): string }) =>
    /^chrome-extension:.*\/background\.js$/.test(worker.url());
  const worker =
    context.serviceWorkers().find(isOurs) ??
    (await context
      .waitForEvent('serviceworker', { predicate: isOurs, timeout: WORKER_START_MS })
      .catch(() => null));
  return worker && new URL(worker.url()).host;
}

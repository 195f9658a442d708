import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { build } from 'vite';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** Chromium as this machine has it; Playwright's own where there is none. */
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/google-chrome'];

export const launchOptions = (): { executablePath?: string } => {
  const executablePath = process.env.CHROMIUM ?? INSTALLED.find((file) => existsSync(file));
  return executablePath ? { executablePath } : {};
};

export const openBrowser = (): Promise<Browser> => chromium.launch(launchOptions());

/** The shipped page code as one script, from the same sources as the extension. */
export async function pageScript(entry: string): Promise<string> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT } },
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'idiolectEval' } },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  const chunk = bundle && 'output' in bundle ? bundle.output[0] : null;
  if (!chunk) throw new Error('the page script was not built');
  return chunk.code;
}

/** Show `html` as if it had come from `url`; nothing else is let through. */
export async function showAt(page: Page, url: string, html: string): Promise<void> {
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  );
  await page.goto(url, { waitUntil: 'domcontentloaded' });
}

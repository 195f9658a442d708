import { test as base, expect, type Page } from '@playwright/test';
import { chromiumCandidates, THIS_MACHINE } from '@/tools/browser/candidates.ts';
import { type ExtensionBrowser, launchWithExtension } from '@/tools/browser/launch.ts';
import { errorsOf } from '@/tools/browser/settings.ts';
import { type DemoServer, type Pace, startDemoServer } from '@/tools/demo/server.ts';
import { keepDiary } from './diary.ts';
import { type Recorder, startRecorder } from './recorder.ts';

/** A quick assistant: an answer of 5,000 characters takes about half a second. */
const QUICK: Pace = { charactersPerStep: 60, stepMs: 5 };

type ForEachTest = {
  /** A browser with our built extension in it, and a fresh profile for each test. */
  extension: ExtensionBrowser;
  /** The demo site, before any grant. */
  page: Page;
  /** Fails the test when anything was asked of the outside world or the extension reported an error. */
  watch: undefined;
  site: DemoServer;
};
type ForEachWorker = { recorder: Recorder };

export const test = base.extend<ForEachTest, ForEachWorker>({
  recorder: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter list.
    async ({}, use) => {
      const recorder = await startRecorder();
      await use(recorder);
      await recorder.close();
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter list.
  site: async ({}, use) => {
    const site = await startDemoServer(QUICK);
    await use(site);
    await site.close();
  },
  extension: async ({ recorder }, use) => {
    const [executable] = chromiumCandidates(THIS_MACHINE);
    if (!executable) throw new Error('No Chromium found: run "npm test", or set CHROMIUM.');
    const extension = await launchWithExtension({
      executable,
      headless: true,
      proxy: recorder.address,
    });
    const diary = keepDiary(extension);
    await use(extension);
    await diary.tell(test.info());
    await extension.context.close();
  },
  page: async ({ extension, site }, use) => {
    const page = await extension.context.newPage();
    await page.goto(site.origin);
    await use(page);
  },
  watch: [
    async ({ extension, recorder, site }, use) => {
      const outside: string[] = [];
      extension.context.on('request', (request) => {
        if (!isInside(request.url(), site)) outside.push(request.url());
      });
      recorder.forget();
      await use(undefined);
      expect(outside, 'requests of pages and workers').toEqual([]);
      expect(await errorsOf(extension), 'errors of ours').toEqual([]);
      expect(recorder.asked(), 'requests to the outside world').toEqual([]);
      expect(site.unexpected(), 'requests that the demo site does not make').toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };

const isInside = (url: string, { origin }: DemoServer): boolean =>
  url.startsWith(`${origin}/`) || /^(?:chrome-extension|chrome|data|blob|about):/.test(url);

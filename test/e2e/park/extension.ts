import { test as base, expect, type Page } from '@playwright/test';
import { chromiumCandidates, THIS_MACHINE } from '@/tools/browser/candidates.ts';
import { type ExtensionBrowser, launchWithExtension } from '@/tools/browser/launch.ts';
import { errorsOf } from '@/tools/browser/settings.ts';
import { introduce } from '@/tools/demo/introduce.ts';
import { type DemoServer, type Pace, startDemoServer } from '@/tools/demo/server.ts';
import { switchOn } from '@/tools/demo/steps.ts';
import { keepDiary } from '../diary.ts';
import { type Recorder, startRecorder } from '../recorder.ts';
import { READER } from './answers.ts';
import { buildPark } from './build-park.ts';
import { ASSISTANTS, PEOPLE } from './interfaces.ts';

/** An answer of 1,300 characters takes about 1.5 s: fast, but seen to be written. */
const PACE: Pace = { charactersPerStep: 30, stepMs: 35 };

type ForEachWorker = {
  /** One browser for the whole park: switched on for its site, and told who reads. */
  park: { readonly site: DemoServer; readonly extension: ExtensionBrowser; recorder: Recorder };
};
type ForEachTest = { page: Page; watch: undefined };

export const test = base.extend<ForEachTest, ForEachWorker>({
  park: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter list.
    async ({}, use) => {
      const [executable] = chromiumCandidates(THIS_MACHINE);
      if (!executable) throw new Error('No Chromium found: run "npm test", or set CHROMIUM.');
      const recorder = await startRecorder();
      const files = await buildPark([...ASSISTANTS, ...PEOPLE].map(({ script }) => script));
      const site = await startDemoServer(PACE, files);
      const extension = await launchWithExtension({
        executable,
        headless: true,
        proxy: recorder.address,
      });
      const page = await extension.context.newPage();
      await page.goto(`${site.origin}/${PEOPLE[0]?.script}.html`);
      await switchOn(extension, page);
      await introduce(extension, READER);
      await page.close();
      await use({ site, extension, recorder });
      await extension.context.close();
      await site.close();
      await recorder.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ park }, use) => {
    const diary = keepDiary(park.extension);
    const page = await park.extension.context.newPage();
    await use(page);
    await diary.tell(test.info());
    await page.close();
  },
  watch: [
    async ({ park }, use) => {
      park.recorder.forget();
      await use(undefined);
      expect(await errorsOf(park.extension), 'errors of ours').toEqual([]);
      expect(park.recorder.asked(), 'requests to the outside world').toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };

import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from '@/tools/browser/launch.ts';
import { openBarePage } from '@/tools/browser/pages.ts';
import { until } from '@/tools/browser/until.ts';
import { watchWorker } from '@/tools/browser/worker.ts';
import { expect, test } from '../extension.ts';

const openOptions = async ({ context, extensionId }: ExtensionBrowser): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  return page;
};

const askAbilities = (page: Page) =>
  page.evaluate(() =>
    chrome.runtime.sendMessage({ call: 'abilities', id: crypto.randomUUID(), argument: null }),
  );

const offscreenDocuments = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const contexts = await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
    return contexts.length;
  });

const ABILITIES = {
  ok: true,
  value: { threads: expect.any(Number), webgpu: expect.any(Boolean) },
};

test('the muscle starts when it is needed, answers from its Worker, and is found again by a background that woke up', async ({
  extension,
}) => {
  const options = await openOptions(extension);
  expect(await offscreenDocuments(options)).toBe(0);
  expect(await askAbilities(options)).toMatchObject(ABILITIES);
  expect(await offscreenDocuments(options)).toBe(1);

  const worker = await watchWorker(extension);
  await until('a running background', async () => worker.isRunning());
  expect(await worker.kill()).toBe(true);
  expect(await askAbilities(options)).toMatchObject(ABILITIES);
  expect(await offscreenDocuments(options)).toBe(1);
});

test('a muscle whose document went away is started anew', async ({ extension }) => {
  const options = await openOptions(extension);
  expect(await askAbilities(options)).toMatchObject(ABILITIES);
  await options.evaluate(() => chrome.offscreen.closeDocument());
  await until('its end', async () => (await offscreenDocuments(options)) === 0);
  expect(await askAbilities(options)).toMatchObject(ABILITIES);
});

test('nobody else may speak as the muscle', async ({ extension }) => {
  const { context, extensionId } = extension;
  const stranger = await openBarePage(extension);
  const asTab = await context.newPage();
  await asTab.goto(`chrome-extension://${extensionId}/offscreen.html`);
  for (const page of [stranger, asTab]) {
    await page.evaluate(() => {
      const port = chrome.runtime.connect({ name: 'muscle' });
      port.onDisconnect.addListener(() => {
        document.documentElement.dataset.cutOff = '';
      });
    });
    await until(`the end of its line: ${page.url()}`, () =>
      page.evaluate(() => 'cutOff' in document.documentElement.dataset),
    );
  }
});

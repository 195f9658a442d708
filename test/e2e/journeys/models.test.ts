import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { LEDGER } from '@/components/words/ledger-words.ts';
import { MODELS } from '@/components/words/models-words.ts';
import { EMBEDDING_MODELS } from '@/lib/models/catalogue.ts';
import { modelFailure } from '@/lib/models/download.ts';
import { type Hub, startHub } from '@/test/fixtures/hub.ts';
import { tinyModel } from '@/test/fixtures/tiny-model.ts';
import { chromiumCandidates, THIS_MACHINE } from '@/tools/browser/candidates.ts';
import { type ExtensionBrowser, launchWithExtension } from '@/tools/browser/launch.ts';
import { until } from '@/tools/browser/until.ts';
import { watchWorker } from '@/tools/browser/worker.ts';

const [MODEL] = EMBEDDING_MODELS;
if (!MODEL) throw new Error('the catalogue is empty');

/** The real one, where the evaluation folder is here; else one of the same shape, made of numbers. */
const REAL = path.resolve(import.meta.dirname, '../../../../shared/models/potion-base-2M');
const FILES = existsSync(REAL)
  ? new Map(MODEL.files.map((file) => [file, readFileSync(path.join(REAL, file))]))
  : tinyModel(MODEL.dimensions, 5_000);
/** So much of the weights comes at once, and the rest when the test is ready for it. */
const IN_PARTS = { dripFrom: 700_000 };

type Fixture = { readonly extension: ExtensionBrowser; readonly options: Page; readonly hub: Hub };

/** A browser that reaches nothing but loopback, the options page, and a hub with one model. */
async function inBrowser(
  hubOptions: Parameters<typeof startHub>[1],
  run: (fixture: Fixture) => Promise<void>,
): Promise<void> {
  const [executable] = chromiumCandidates(THIS_MACHINE);
  if (!executable) throw new Error('No Chromium found: run "npm test", or set CHROMIUM.');
  const hub = await startHub(new Map([[MODEL?.id ?? '', FILES]]), hubOptions);
  const extension = await launchWithExtension({ executable, headless: true });
  try {
    const options = await extension.context.newPage();
    await options.goto(`chrome-extension://${extension.extensionId}/options.html`);
    await options.getByLabel(MODELS.source).fill(hub.address);
    await run({ extension, options, hub });
  } finally {
    await extension.context.close();
    await hub.close();
  }
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const isReady = (page: Page) =>
  expect(page.getByRole('button', { name: MODELS.removeLabel(MODEL.name) })).toBeVisible();
const download = async (page: Page) => {
  await press(page, MODELS.downloadLabel(MODEL.name));
  await expect(page.getByRole('button', { name: MODELS.chooseLabel(MODEL.name) })).toBeVisible({
    timeout: 90_000,
  });
};
const endMuscle = (page: Page) => page.evaluate(() => chrome.offscreen.closeDocument());

test('a model is downloaded, runs, and every request for it stands in the ledger', async () => {
  await inBrowser({}, async ({ extension, options, hub }) => {
    const sent = await extension.context.newPage();
    await sent.goto(`chrome-extension://${extension.extensionId}/ledger.html`);
    await expect(sent.getByText(LEDGER.empty)).toBeVisible();

    await download(options);
    await expect(
      sent.getByText(LEDGER.shown(hub.requests().length, hub.requests().length)),
    ).toBeVisible();
    for (const row of await sent.locator('.rows summary').all()) await row.click();
    const { host } = new URL(hub.address);
    for (const request of hub.requests()) {
      const [method, address] = request.split(' ');
      await expect(sent.getByText(`${method} ${host}${address}`)).toBeVisible();
    }
  });
});

test('the second start needs no server, nor does one after the muscle was stopped', async () => {
  await inBrowser({}, async ({ options, hub }) => {
    await download(options);
    await endMuscle(options);
    await hub.close();
    await press(options, MODELS.chooseLabel(MODEL.name));
    await expect(options.getByText(MODELS.inUse)).toHaveCount(1);
    await expect(
      options.getByRole('button', { name: MODELS.chooseLabel(MODELS.packaged) }),
    ).toBeVisible();
  });
});

test('a download shows its progress, pauses, and goes on where it was', async () => {
  await inBrowser(IN_PARTS, async ({ options, hub }) => {
    await press(options, MODELS.downloadLabel(MODEL.name));
    const progress = options.getByRole('progressbar', { name: MODELS.progress(MODEL.name) });
    await expect
      .poll(async () => Number(await progress.getAttribute('value')))
      .toBeGreaterThan(550_000);
    await press(options, MODELS.pauseLabel(MODEL.name));
    await expect(options.getByText(MODELS.paused)).toBeVisible();
    const before = hub.asked().length;
    await press(options, MODELS.resumeLabel(MODEL.name));
    await until('the rest', async () => hub.asked().length > before);
    expect(hub.asked()[before]?.from).toBeGreaterThan(0);
    hub.goOn();
    await isReady(options);
    await expect(options.getByRole('button', { name: MODELS.chooseLabel(MODEL.name) })).toBeVisible(
      {
        timeout: 90_000,
      },
    );
  });
});

test('cancelling leaves nothing, and another download begins at its beginning', async () => {
  await inBrowser(IN_PARTS, async ({ options, hub }) => {
    await press(options, MODELS.downloadLabel(MODEL.name));
    await until('a begun file', async () =>
      hub.asked().some(({ path: file }) => file.endsWith('.onnx')),
    );
    await press(options, MODELS.cancelLabel(MODEL.name));
    await expect(options.getByText(MODELS.storage(0))).toBeVisible();
    const before = hub.asked().length;
    await press(options, MODELS.downloadLabel(MODEL.name));
    await until('another', async () => hub.asked().length > before);
    expect(hub.asked()[before]?.from).toBe(0);
  });
});

test('the background is killed in the middle: the download goes on by itself', async () => {
  await inBrowser(IN_PARTS, async ({ extension, options, hub }) => {
    const worker = await watchWorker(extension);
    await press(options, MODELS.downloadLabel(MODEL.name));
    await until('a begun file', async () =>
      hub.asked().some(({ path: file }) => file.endsWith('.onnx')),
    );
    expect(await worker.kill()).toBe(true);
    hub.goOn();
    await expect(options.getByRole('button', { name: MODELS.chooseLabel(MODEL.name) })).toBeVisible(
      {
        timeout: 90_000,
      },
    );
  });
});

test('a server that goes away is said to be away; a damaged file is noticed when it is used', async () => {
  await inBrowser({}, async ({ options, hub }) => {
    await download(options);
    await options.evaluate(spoilTokenizer);
    await endMuscle(options);
    await press(options, MODELS.chooseLabel(MODEL.name));
    await expect(options.getByText(modelFailure('damaged').message).first()).toBeVisible();

    await hub.close();
    await press(options, MODELS.resumeLabel(MODEL.name));
    await expect(options.getByText(modelFailure('offline').message)).toBeVisible({
      timeout: 90_000,
    });
  });
});

/** Flip one bit of a stored file, as a failing disk would. */
async function spoilTokenizer(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const models = await root.getDirectoryHandle('models');
  const entries = models as unknown as AsyncIterable<[string, FileSystemDirectoryHandle]>;
  for await (const [, folder] of entries) {
    const handle = await folder.getFileHandle('tokenizer.json');
    const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
    const middle = bytes.length >> 1;
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    const writable = await handle.createWritable();
    await writable.write(bytes);
    await writable.close();
  }
}

import type { Page } from '@playwright/test';
import { dateOf } from '@/components/words/language.ts';
import { BRING_IN, LIBRARY, SAVE_OUTCOMES, SAVING } from '@/components/words/library-words.ts';
import { MODELS, REINDEXING } from '@/components/words/models-words.ts';
import { POPUP } from '@/components/words/popup-words.ts';
import { EMBEDDING_MODELS } from '@/lib/models/catalogue.ts';
import { startHub } from '@/test/fixtures/hub.ts';
import { tinyModel } from '@/test/fixtures/tiny-model.ts';
import type { ExtensionBrowser } from '@/tools/browser/launch.ts';
import { openPopup } from '@/tools/browser/pages.ts';
import { until } from '@/tools/browser/until.ts';
import { watchWorker } from '@/tools/browser/worker.ts';
import { switchOn } from '@/tools/demo/steps.ts';
import { expect, test } from '../extension.ts';

const [MODEL] = EMBEDDING_MODELS;
if (!MODEL) throw new Error('the catalogue is empty');

const NOTES = 120;
/** Enough for more than one part, so that something is left when its page closes. */
const notes = () =>
  Array.from({ length: NOTES }, (_, n) => ({
    name: `valley-${n}.md`,
    mimeType: 'text/markdown',
    buffer: Buffer.from(
      `# Valley ${n}\n\nThe heron of pond ${n} stands still until the water rests.`,
    ),
  }));

async function open({ context, extensionId }: ExtensionBrowser, place: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/${place}`);
  return page;
}

/** Choose the notes, and close the page as soon as it says that it may be closed, or that all is done. */
async function bringInAndClose(extension: ExtensionBrowser): Promise<void> {
  const library = await open(extension, 'library.html');
  await library.getByRole('tab', { name: LIBRARY.bringIn }).click();
  await library.getByLabel(LIBRARY.folderFiles, { exact: true }).setInputFiles(notes());
  await library
    .getByText(BRING_IN.mayClose)
    .or(library.getByText(BRING_IN.ended(NOTES, 0)))
    .waitFor({ timeout: 30_000 });
  await library.close();
}

async function isFound(library: Page, number: number): Promise<void> {
  await library.getByRole('searchbox', { name: LIBRARY.label }).fill(`heron of pond ${number}`);
  await expect(library.getByText(`Valley ${number}`, { exact: true }).first()).toBeVisible({
    timeout: 40_000,
  });
}

/** The indexes that lie in the private file system, by the model they were made with. */
const indexFiles = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names: string[] = [];
    const folder = await navigator.storage.getDirectory();
    // Known to browsers, not to the compiler's types.
    const keys = (folder as unknown as { keys(): AsyncIterable<string> }).keys();
    for await (const name of keys) if (name.startsWith('vectors ')) names.push(name);
    return names;
  });

test('files that were handed over are brought in though their page is closed and the background dies', async ({
  extension,
}) => {
  test.setTimeout(150_000);
  const worker = await watchWorker(extension);
  await bringInAndClose(extension);
  await worker.kill();
  const library = await open(extension, 'library.html');
  await library.getByRole('tab', { name: LIBRARY.bringIn }).click();
  const ended = library.getByText(BRING_IN.ended(NOTES, 0));
  await expect(ended).toBeVisible({ timeout: 90_000 });
  await library.getByRole('button', { name: BRING_IN.seen, exact: true }).click();
  await expect(ended).toHaveCount(0);
  await library.getByRole('tab', { name: LIBRARY.search }).click();
  await isFound(library, NOTES - 1);
});

test('another model takes over the library by itself, also when the background dies at it', async ({
  extension,
}) => {
  test.setTimeout(150_000);
  await bringInAndClose(extension);
  const library = await open(extension, 'library.html');
  await isFound(library, 7);

  const hub = await startHub(new Map([[MODEL.id, tinyModel(MODEL.dimensions, 5_000)]]));
  const options = await open(extension, 'options.html');
  await options.getByLabel(MODELS.source).fill(hub.address);
  const named = (name: string) => options.getByRole('button', { name, exact: true });
  await named(MODELS.downloadLabel(MODEL.name)).click();
  await named(MODELS.chooseLabel(MODEL.name)).click({ timeout: 60_000 });
  const worker = await watchWorker(extension);
  await named(MODELS.chooseLabel(MODELS.packaged)).waitFor();
  await worker.kill();

  const name = `vectors ${MODEL.id.replace('/', '_')}`;
  await until(
    'the new index alone',
    async () => {
      const files = await indexFiles(options);
      return files.length > 0 && files.every((file) => file.startsWith(name));
    },
    90_000,
  );
  await expect(options.getByRole('region', { name: REINDEXING.title })).toHaveCount(0, {
    timeout: 20_000,
  });
  await isFound(library, 42);
  await hub.close();
});

test('an imported export makes its own index: what was saved is found again', async ({
  extension,
}) => {
  test.setTimeout(150_000);
  await bringInAndClose(extension);
  const before = await open(extension, 'library.html');
  await isFound(before, 7);
  await before.close();
  const options = await open(extension, 'options.html');
  await options.evaluate(async () => {
    type Answer = { ok: boolean; value: { job: string; lines: string; cursor: string | null } };
    const call = async (name: string, argument: unknown): Promise<Answer> => {
      const id = crypto.randomUUID();
      const answer = (await chrome.runtime.sendMessage({ call: name, id, argument })) as Answer;
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
      return answer;
    };
    const parts: string[] = [];
    let at: { job: string | null; cursor: string | null } = { job: null, cursor: null };
    do {
      const { value } = await call('exportPart', at);
      parts.push(value.lines);
      at = { job: value.job, cursor: value.cursor };
    } while (at.cursor !== null);
    await call('wipe', null);
    let job: unknown = null;
    for (const [part, lines] of parts.entries()) {
      job = (await call('stageImport', { job, part, lines })).value;
    }
    await call('finishImport', { job, parts: parts.length });
  });
  const library = await open(extension, 'library.html');
  await isFound(library, 101);
});

test('on a site that saves by itself the button marks a page that is saved, and the popup says since when', async ({
  extension,
  page,
}) => {
  await switchOn(extension, page);
  const popup = await openPopup(extension, page.url());
  const choice = popup.getByRole('checkbox', { name: SAVING.automatically });
  await choice.click();
  await expect(choice).toBeChecked();
  const save = popup.getByRole('button', { name: SAVING.save });
  await page.bringToFront();
  await save.dispatchEvent('click');
  await expect(popup.getByText(SAVE_OUTCOMES.saved)).toBeVisible();

  const again = await extension.context.newPage();
  await again.goto(page.url());
  await again.bringToFront();
  const shows = (badge: string) => () =>
    popup.evaluate(async (text) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return (
        tab?.id !== undefined && (await chrome.action.getBadgeText({ tabId: tab.id })) === text
      );
    }, badge);
  await until('the mark on the new tab', shows('✓'));
  const opened = await openPopup(extension, page.url());
  await expect(opened.getByText(SAVING.savedOn(dateOf(Date.now())))).toBeVisible();
  await expect(opened.getByRole('button', { name: SAVING.saveAgain })).toBeVisible();

  const pause = opened.getByRole('button', { name: POPUP.pause });
  await again.bringToFront();
  await pause.dispatchEvent('click');
  await until('the mark of a pause', shows('off'));
  await opened.getByRole('button', { name: POPUP.resume }).dispatchEvent('click');
  await until('the mark again after the pause', shows('✓'));
});

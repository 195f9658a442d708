import type { Page } from '@playwright/test';
import { LEARNING_SWITCHES } from '@/components/words/learning-words.ts';
import { LIBRARY, SAVE_OUTCOMES, SAVING } from '@/components/words/library-words.ts';
import { OVERLAY } from '@/components/words/overlay-words.ts';
import type { ExtensionBrowser } from '@/tools/browser/launch.ts';
import { overlayIn, overlaysOn } from '@/tools/browser/overlay.ts';
import { openPopup } from '@/tools/browser/pages.ts';
import { errorsOf } from '@/tools/browser/settings.ts';
import { until } from '@/tools/browser/until.ts';
import { CONVERSATIONS } from '@/tools/demo/conversations.ts';
import { introduce } from '@/tools/demo/introduce.ts';
import { ask, switchOn } from '@/tools/demo/steps.ts';
import { test as base, expect } from '../extension.ts';

/** Public by its name; what it serves comes from here, so that nothing leaves the machine. */
const PUBLIC = 'http://release.example.org/probes';
const DEFINITION =
  'A readiness probe is a check that tells Kubernetes when a container may get requests.';
const filler =
  'Teams that release often look at their clusters every day and write down what they see. ';
const HTML = `<!doctype html><html lang="en"><head><title>Notes on probes</title></head><body><article>
<h1>Notes on probes</h1>${`<p>${filler.repeat(8)}</p>`.repeat(12)}
<h2>Readiness</h2><p>${DEFINITION} ${filler}</p>${`<p>${filler.repeat(8)}</p>`.repeat(12)}
</article></body></html>`;

/** As the others, but this one page of another host may be asked for. */
const test = base.extend({
  watch: async ({ extension, recorder }, use) => {
    recorder.forget();
    await extension.context.route(PUBLIC, (route) =>
      route.fulfill({ contentType: 'text/html', body: HTML }),
    );
    await use(undefined);
    expect(await errorsOf(extension), 'errors of ours').toEqual([]);
    expect(recorder.asked(), 'requests to the outside world').toEqual([]);
  },
});

const QUESTION =
  CONVERSATIONS.find(({ answer }) => answer.includes('readiness probe'))?.question ?? '';

async function savePublicPage(extension: ExtensionBrowser): Promise<void> {
  const page = await extension.context.newPage();
  await page.goto(PUBLIC);
  await switchOn(extension, page);
  const popup = await openPopup(extension, PUBLIC);
  await popup.getByRole('button', { name: SAVING.save }).waitFor();
  await page.bringToFront();
  await popup.getByRole('button', { name: SAVING.save }).dispatchEvent('click');
  await expect(popup.getByText(SAVE_OUTCOMES.saved)).toBeVisible();
  const library = await openLibrary(extension);
  await library.getByRole('searchbox', { name: LIBRARY.label }).fill('readiness probe');
  await expect(library.locator('mark', { hasText: 'readiness' }).first()).toBeVisible();
  for (const opened of [page, popup, library]) await opened.close();
}

async function openLibrary({ context, extensionId }: ExtensionBrowser): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/library.html`);
  return page;
}

const TERM = /readiness probe/i;

/**
 * Who opens an explanation tells something of themselves, and every answer is made anew: on a busy
 * machine without the library, so that what is read here would go.
 */
async function pauseLearning({ context, extensionId }: ExtensionBrowser): Promise<void> {
  const panel = await context.newPage();
  await panel.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  await panel.getByRole('tab', { name: 'About you' }).click();
  const choice = panel.getByLabel(LEARNING_SWITCHES.learningPaused.label);
  await choice.click();
  await expect(choice).toBeChecked();
  await panel.close();
}

/** More than a busy machine needs. */
const MOST_ASKED = 15;

/** An answer waits 50 ms for the library; on a busy machine it may take the next one. */
async function askUntilExplained(page: Page): Promise<void> {
  for (let asked = 1; ; asked += 1) {
    await ask(page, QUESTION);
    await until('one more form', async () => (await overlaysOn(page)).length >= asked);
    const { surface } = await overlayIn(page, 'personalized');
    if (await surface.has('button', TERM)) return;
    if (asked === MOST_ASKED) throw new Error(`every answer came so: ${await surface.text()}`);
  }
}

test('a term is explained in the words of a saved public page, and the citation leads to the paragraph', async ({
  extension,
  page,
}) => {
  test.slow();
  await savePublicPage(extension);
  await pauseLearning(extension);
  await switchOn(extension, page);
  await introduce(extension, [{ facet: 'expertise', topic: 'Kubernetes', level: 'newcomer' }]);
  await page.bringToFront();
  await askUntilExplained(page);

  const { surface } = await overlayIn(page, 'personalized');
  await surface.click('button', TERM);
  await until('the explanation', async () => (await surface.text()).includes(DEFINITION));
  await surface.click('button', new RegExp(`^${OVERLAY.why}$`));
  const panel = await extension.context.newPage();
  await panel.goto(`chrome-extension://${extension.extensionId}/sidepanel.html`);
  await expect(panel.getByText(DEFINITION).first()).toBeVisible();

  const opening = extension.context.waitForEvent('page');
  await panel.getByRole('link', { name: 'Notes on probes' }).click();
  const there = await opening;
  await until('the paragraph in sight', () =>
    there.evaluate(() => scrollY > 0 && location.href.startsWith('http://release.example.org/')),
  );

  const reading = extension.context.waitForEvent('page');
  await panel.getByRole('link', { name: LIBRARY.openCopy }).click();
  const copy = await reading;
  await expect(copy.locator('pre mark')).toHaveText(DEFINITION);
  await expect(copy.locator('pre mark')).toBeInViewport();
});

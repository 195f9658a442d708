import type { Page } from '@playwright/test';
import { FEEDBACK_LABELS, OVERLAY } from '@/components/words/overlay-words.ts';
import { POPUP } from '@/components/words/popup-words.ts';
import { enterContentWorld } from '@/tools/browser/content-script.ts';
import type { ExtensionBrowser } from '@/tools/browser/launch.ts';
import { overlayIn, overlaysOn } from '@/tools/browser/overlay.ts';
import { openBarePage } from '@/tools/browser/pages.ts';
import { clickToolbarButton } from '@/tools/browser/toolbar.ts';
import { until } from '@/tools/browser/until.ts';
import { watchWorker } from '@/tools/browser/worker.ts';
import { SECURITY } from '@/tools/demo/conversations.ts';
import { introduce } from '@/tools/demo/introduce.ts';
import { CISO, PRODUCT_MANAGER } from '@/tools/demo/people.ts';
import { ask } from '@/tools/demo/steps.ts';
import { expect, test } from '../extension.ts';
import { badgeSeenFrom, chooseInMenu } from '../menu.ts';
import { askAndWait } from '../site.ts';

/** An ordinary page that nobody granted, with text to select and fields in which people write. */
const ARTICLE = `<main><h1>How is data encrypted in cloud storage?</h1>
<p id="first">Certainly! All customer data is encrypted at rest with AES-256, and every connection uses TLS 1.3. Keys are kept in a hardware module and rotated every 90 days, and the log of each rotation can be read by your own people.</p>
<p id="second">For your developers: call the upload endpoint with an OAuth 2.0 token, and set the header that names the key. The library does this by itself in versions above 4.2. A typical integration takes two days, and most of that time goes into tests.</p>
<ul id="list"><li>An audit for SOC 2 Type II takes place each year. Its report is shared with customers on request, and a summary of it is sent to everybody who signs up for it on the page of the audit.</li><li>A breach is reported to the authorities within 72 hours under Article 33 of the GDPR. The same report goes to the people at your company whom you name for it, with what is known of the cause and of the data.</li><li>The price is 4 dollars for each user and month. Support costs extra, and is billed once a year together with the storage that went beyond what was agreed at the start of the contract.</li><li>Backups are taken each night. They are kept for 35 days in a second region, and a drill in which one of them is brought back takes place every quarter together with the team that runs it.</li></ul>
<p id="untouched">This paragraph was not selected.</p>
<div id="draft" contenteditable="true"><p>My unsent draft about a secret matter that must never be read by anybody.</p></div>
<p id="last">And this is what stands behind the field.</p></main>`;

const openArticle = (page: Page): Promise<void> => page.setContent(ARTICLE);

test('a selection on a site that was not granted is rewritten, and undo leaves no trace', async ({
  extension,
  page,
}) => {
  await prepare(extension, page);
  const before = await traces(page);
  await select(page, '#first', '#list');
  await letIn(extension, page);
  await chooseInMenu(extension, page, 'rewrite-selection');

  const { surface } = await overlayIn(page, 'personalized');
  const text = await surface.text();
  for (const fact of ['AES-256', 'SOC 2 Type II', '72 hours']) expect(text).toContain(fact);
  expect(text).not.toContain('was not selected');
  expect(await overlaysOn(page)).toHaveLength(1);
  await expect(page.locator('#first')).toBeHidden();
  await expect(page.locator('#untouched')).toBeVisible();

  await surface.click('button', new RegExp(`^${OVERLAY.undo}$`));
  await until('nothing of ours', async () => (await overlaysOn(page)).length === 0);
  expect(await traces(page)).toEqual(before);
});

test('a page is entered after the user’s gesture only', async ({ extension, page }) => {
  await prepare(extension, page);
  await select(page, '#first', '#second');
  const inside = await openBarePage(extension);
  await chooseInMenu(extension, page, 'rewrite-selection');
  await badgeSeenFrom(inside, '!');
  expect(await overlaysOn(page)).toEqual([]);
});

test('it is entered for its one answer: nothing else may be asked there, and nothing is granted', async ({
  extension,
  page,
}) => {
  await prepare(extension, page);
  await select(page, '#first', '#list');
  await letIn(extension, page);
  await chooseInMenu(extension, page, 'rewrite-selection');
  await overlayIn(page, 'personalized');
  const world = await enterContentWorld(extension, page);
  const turn = { text: 'I am a nurse.', before: '' };
  for (const [call, argument] of [
    ['prepare', null],
    ['mayLearn', null],
    ['reportTurn', turn],
  ] as const) {
    expect(await world.send({ call, id: 'forged-1', argument }), call).toMatchObject({
      ok: false,
      error: { kind: 'not-granted' },
    });
  }
  expect(await grants(extension)).toEqual([]);
});

test('feedback still works after the background died', async ({ extension, page }) => {
  await prepare(extension, page);
  await select(page, '#first', '#list');
  await letIn(extension, page);
  await chooseInMenu(extension, page, 'rewrite-selection');
  const overlay = await overlayIn(page, 'personalized');
  const before = await overlay.surface.text();
  const worker = await watchWorker(extension);
  await page.bringToFront();
  await worker.kill();
  await overlay.surface.click('button', new RegExp(`^${OVERLAY.more}$`));
  await overlay.surface.click('button', new RegExp(`^${FEEDBACK_LABELS['too-long']}$`));
  await until('another form', async () => {
    const { surface } = await overlayIn(page, 'personalized');
    return (await surface.text()) !== before;
  });
});

test('an edit of the profile reaches a page that was entered just once', async ({
  extension,
  page,
}) => {
  await prepare(extension, page);
  await select(page, '#first', '#list');
  await letIn(extension, page);
  await chooseInMenu(extension, page, 'rewrite-selection');
  const before = await (await overlayIn(page, 'personalized')).surface.text();
  await introduce(extension, PRODUCT_MANAGER.claims);
  await until('another form', async () => {
    const { surface } = await overlayIn(page, 'personalized');
    return (await surface.text()) !== before;
  });
});

test('what is being written is never read, and nothing selected is said', async ({
  extension,
  page,
}) => {
  await prepare(extension, page);
  await letIn(extension, page);
  await select(page, '#draft', '#draft');
  await chooseInMenu(extension, page, 'rewrite-selection');
  await until('the notice', async () => says(page, 'Text that is still being written'));
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await chooseInMenu(extension, page, 'rewrite-selection');
  await until('the notice', async () => says(page, 'Select the text'));
  expect(await overlaysOn(page)).toEqual([]);

  await select(page, '#first', '#last');
  await chooseInMenu(extension, page, 'rewrite-selection');
  const { surface } = await overlayIn(page, 'personalized');
  const text = await surface.text();
  expect(text).not.toContain('draft');
  expect(text).toContain('behind the field');
  await expect(page.locator('#draft')).toBeVisible();
});

test('the popup shows the answer in view just this once', async ({ extension, page, site }) => {
  await introduce(extension, CISO.claims);
  await page.bringToFront();
  await askAndWait(page, site, SECURITY.question);
  expect(await overlaysOn(page)).toEqual([]);

  const popup = await clickToolbarButton(extension, page);
  await popup.surface.click('button', new RegExp(`^${POPUP.justOnce}$`));
  const { surface } = await overlayIn(page, 'personalized');
  expect(await surface.text()).toContain('SOC 2 Type II');
  await expect(page.locator('.ai-message-text')).toBeHidden();

  const { answered } = site.progress();
  await ask(page, 'How do you handle backups?');
  await until('its end', async () => site.progress().answered > answered);
  expect(await overlaysOn(page), 'only the one').toHaveLength(1);
  expect(await grants(extension)).toEqual([]);
});

async function prepare(extension: ExtensionBrowser, page: Page): Promise<void> {
  await introduce(extension, CISO.claims);
  await page.bringToFront();
  await openArticle(page);
}

/** Select from the start of one element to the end of another. */
const select = (page: Page, from: string, to: string): Promise<void> =>
  page.evaluate(
    ([first, last]) => {
      const [start, end] = [document.querySelector(first), document.querySelector(last)];
      if (!start || !end) throw new Error('nothing to select');
      (document.activeElement as HTMLElement | null)?.blur();
      getSelection()?.setBaseAndExtent(start, 0, end, end.childNodes.length);
    },
    [from, to] as const,
  );

/** A click on the toolbar button lets us into the tab as the menu's entry would. */
async function letIn(extension: ExtensionBrowser, page: Page): Promise<void> {
  const popup = await clickToolbarButton(extension, page);
  await popup.close();
}

async function grants(extension: ExtensionBrowser): Promise<string[]> {
  const inside = await openBarePage(extension);
  const origins = await inside.evaluate(async () => (await chrome.permissions.getAll()).origins);
  await inside.close();
  return origins ?? [];
}

/** Everything of a page that we could have left something in. */
const traces = (page: Page): Promise<unknown> =>
  page.evaluate(() => [
    document.documentElement.outerHTML,
    document.adoptedStyleSheets.length,
    scrollY,
  ]);

/** Whether a text stands anywhere on the page, closed shadow roots included. */
const says = (page: Page, text: string): Promise<boolean> =>
  page.evaluate((wanted) => {
    const search = window as unknown as {
      find(text: string, caseSensitive: boolean, backwards: boolean, wrap: boolean): boolean;
    };
    return search.find(wanted, false, false, true);
  }, text);

import type { Page } from '@playwright/test';
import { SITE_STATE } from '@/components/words/site-words.ts';
import type { ExtensionBrowser } from '@/tools/browser/launch.ts';
import { overlayIn, overlaysOn } from '@/tools/browser/overlay.ts';
import { clickToolbarButton } from '@/tools/browser/toolbar.ts';
import { until } from '@/tools/browser/until.ts';
import { SECURITY } from '@/tools/demo/conversations.ts';
import { introduce } from '@/tools/demo/introduce.ts';
import { CISO } from '@/tools/demo/people.ts';
import { switchOn } from '@/tools/demo/steps.ts';
import { expect, test } from '../extension.ts';

/** The plain paragraphs of an answer that our reader of the demo makes something of. */
const PARAGRAPHS = SECURITY.answer
  .split('\n\n')
  .filter((part) => /^[A-Z]/.test(part))
  .map((part) => `<p>${part.replaceAll('*', '')}</p>`)
  .join('');

/** A conversation that nothing marks as one: no composer, no roles, no word of an assistant. */
const talk = (turns: number): string =>
  Array.from(
    { length: turns },
    (_, index) =>
      `<div class="line asked"><p>How is data kept safe in case ${index}?</p></div>
       <div class="line told" data-index="${index}">${PARAGRAPHS}</div>`,
  ).join('');
const odd = (body: string): string =>
  `<!doctype html><title>Odd</title><style>.line{margin:1rem;max-width:40rem}</style><main>${body}</main>`;

/** Show a page of ours at the demo's own address, which is granted. */
async function openOdd(extension: ExtensionBrowser, page: Page, body: string): Promise<void> {
  const address = new URL('/odd', page.url()).href;
  await introduce(extension, CISO.claims);
  await page.bringToFront();
  await switchOn(extension, page);
  await page.route(`${address}*`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: route.request().url().endsWith('inner') ? odd(talk(1)) : odd(body),
    }),
  );
  await page.goto(address);
}

async function startPicking(extension: ExtensionBrowser, page: Page): Promise<void> {
  const popup = await clickToolbarButton(extension, page);
  await until('the popup’s word', async () =>
    (await popup.surface.text()).includes(SITE_STATE.none),
  );
  await popup.surface.click('button', new RegExp(`^${SITE_STATE.pick}$`));
  await page.locator('idiolect-picker').waitFor({ state: 'attached' });
}

const personalized = async (page: Page, count: number): Promise<void> => {
  await until(`${count} overlays`, async () => {
    const states = (await overlaysOn(page)).map(({ state }) => state);
    return states.length === count && states.every((state) => state === 'personalized');
  });
};

test('an answer picked by hand is found from then on, also after a reload, until that is forgotten', async ({
  extension,
  page,
}) => {
  await openOdd(extension, page, talk(2));
  await startPicking(extension, page);
  expect(await overlaysOn(page)).toEqual([]);

  await page.locator('.told p').first().click();
  await page.keyboard.press('Enter');
  await personalized(page, 2);
  await expect(page.locator('.told').first()).toBeHidden();
  await expect(page.locator('.asked').first()).toBeVisible();
  await expect(page.locator('idiolect-picker')).toHaveCount(0);

  await page.reload();
  await personalized(page, 2);
  await page.evaluate(
    (html) => document.querySelector('main')?.insertAdjacentHTML('beforeend', html),
    talk(1),
  );
  await personalized(page, 3);

  const popup = await clickToolbarButton(extension, page);
  await until('what found them', async () =>
    (await popup.surface.text()).includes('found as you picked them'),
  );
  await popup.surface.click('button', new RegExp(`^${SITE_STATE.forget}$`));
  await until('nothing of ours', async () => (await overlaysOn(page)).length === 0);
  await expect(page.locator('.told').first()).toBeVisible();
  await popup.close();
  await page.reload();
  await page.locator('.told').first().waitFor();
  expect(await overlaysOn(page)).toEqual([]);
});

test('picking is left by Escape without a trace, and the page hears none of it', async ({
  extension,
  page,
}) => {
  await openOdd(extension, page, talk(1));
  const before = await page.content();
  await page.evaluate(() => {
    const heard: string[] = [];
    (window as unknown as { heard: string[] }).heard = heard;
    for (const type of ['click', 'mousedown', 'pointerdown', 'keydown'])
      document.addEventListener(type, () => heard.push(type));
  });
  await startPicking(extension, page);
  await page.locator('.told p').first().click();
  await page.keyboard.press('Escape'); // Back to pointing …
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape'); // … and out.
  await expect(page.locator('idiolect-picker')).toHaveCount(0);
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
  expect(await page.content()).toBe(before);
  expect(await overlaysOn(page)).toEqual([]);
});

test('by keyboard alone: arrows to move and widen, Enter twice', async ({ extension, page }) => {
  await openOdd(extension, page, talk(1));
  await startPicking(extension, page);
  await page.keyboard.press('ArrowDown'); // The box of text in the middle of the window …
  await page.keyboard.press('ArrowUp'); // … more than that …
  await page.keyboard.press('ArrowDown'); // … and back.
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await personalized(page, 1);
  await expect(page.locator('.told')).toBeHidden();
});

test('an answer in an open shadow root can be picked', async ({ extension, page }) => {
  await openOdd(
    extension,
    page,
    `<div id="shadow"></div><script>
      document.querySelector('#shadow').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(talk(1))};
    </script>`,
  );
  await startPicking(extension, page);
  await page.locator('.told p').first().click();
  await page.keyboard.press('Enter');
  const { surface } = await overlayIn(page, 'personalized');
  expect(await surface.text()).toContain('OAuth 2.0');
});

test('an answer in a frame of the same site can be picked', async ({ extension, page }) => {
  await openOdd(
    extension,
    page,
    '<p>Outside.</p><iframe src="/odd?inner" style="width:44rem;height:30rem"></iframe>',
  );
  await page.frameLocator('iframe').locator('.told').waitFor();
  await startPicking(extension, page);
  const inner = page.frameLocator('iframe').locator('.told p').first();
  // The picker comes to each frame by itself, and shows there once the pointer does.
  let step = 0;
  await until('the picker in the frame', async () => {
    step += 1;
    await inner.hover({ position: { x: 5 + (step % 2), y: 5 } });
    return (await page.frameLocator('iframe').locator('idiolect-picker').count()) > 0;
  });
  await inner.click();
  await page.keyboard.press('Enter');
  await personalized(page, 1);
  await expect(page.frameLocator('iframe').locator('.told')).toBeHidden();
  await expect(page.locator('idiolect-picker')).toHaveCount(0);
});

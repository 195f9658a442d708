import { expect, test } from './extension.ts';
import { PEOPLE } from './interfaces.ts';
import { addressOf } from './steps.ts';

/** Longer than the finder ever waits before it looks, and than an answer needs to settle and show. */
const MOST_MS = 2500;

for (const among of PEOPLE) {
  test(`${among.name}: nothing of ours, before and after something is sent`, async ({
    page,
    park,
  }) => {
    await page.goto(addressOf(park.site, among));
    const written = page.locator(among.written);
    await written.first().waitFor();
    const before = await written.count();
    await page.waitForTimeout(MOST_MS);
    await expect(page.locator('idiolect-answer')).toHaveCount(0);

    const composer = page.locator(among.composer);
    await composer.click();
    await page.keyboard.insertText('What do you think of it?');
    if ('key' in among.send) await composer.press(among.send.key);
    else await page.getByRole('button', { name: among.send.button, exact: true }).click();
    await expect(written.nth(before)).toBeVisible();
    await page.waitForTimeout(MOST_MS);
    await expect(page.locator('idiolect-answer')).toHaveCount(0);
    await expect(page.locator('[data-idiolect-hidden]')).toHaveCount(0);
  });
}

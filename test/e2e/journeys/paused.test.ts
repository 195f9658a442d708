import { POPUP } from '@/components/words/popup-words.ts';
import { overlayIn, overlaysOn } from '@/tools/browser/overlay.ts';
import { openPopup } from '@/tools/browser/pages.ts';
import { until } from '@/tools/browser/until.ts';
import { SECURITY } from '@/tools/demo/conversations.ts';
import { introduce } from '@/tools/demo/introduce.ts';
import { CISO } from '@/tools/demo/people.ts';
import { ask, switchOn } from '@/tools/demo/steps.ts';
import { expect, test } from '../extension.ts';

/** A page that was open before the pause has all our scripts; one that came later the finder only. */
for (const opened of ['before', 'after'] as const) {
  test(`on a page opened ${opened} its site was paused, an answer that came meanwhile is shown when it goes on`, async ({
    extension,
    page,
    site,
  }) => {
    await switchOn(extension, page);
    await introduce(extension, CISO.claims);
    const popup = await openPopup(extension, site.origin);
    await popup.getByRole('button', { name: POPUP.pause }).click();
    await popup.getByText(POPUP.paused, { exact: true }).waitFor();

    await page.bringToFront();
    if (opened === 'after') await page.reload();
    await ask(page, SECURITY.question);
    await until('its whole answer', async () => site.progress().answered === 1);
    await expect(page.locator('.ai-message-text').first()).toBeVisible();
    expect(await overlaysOn(page)).toEqual([]);

    await popup.bringToFront();
    await popup.getByRole('button', { name: POPUP.resume }).click();
    await overlayIn(page, 'personalized');
    expect(await overlaysOn(page)).toHaveLength(1);
  });
}

import { FORM_LABELS } from '@/components/words/overlay-words.ts';
import { overlayIn, overlaysOn } from '@/tools/browser/overlay.ts';
import { SECURITY } from '@/tools/demo/conversations.ts';
import { ask, switchOn } from '@/tools/demo/steps.ts';
import { expect, test } from '../extension.ts';
import { answersOn, askAndWait } from '../site.ts';

test('before any grant a site sees nothing of the extension', async ({ page, site }) => {
  await askAndWait(page, site, SECURITY.question);
  expect(await answersOn(page)).toHaveLength(1);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toMatch(/idiolect/i);
});

test('an answer that stood there before the grant is found after it', async ({
  extension,
  page,
  site,
}) => {
  await askAndWait(page, site, SECURITY.question);
  await switchOn(extension, page);
  await overlayIn(page, 'abstained');
  expect(await overlaysOn(page)).toHaveLength(1);
});

test('somebody nobody knows keeps the original, and is served by one click', async ({
  extension,
  page,
}) => {
  await switchOn(extension, page);
  await ask(page, SECURITY.question);
  const quiet = await overlayIn(page, 'abstained');
  for (const label of Object.values(FORM_LABELS)) {
    await quiet.surface.find('button', new RegExp(`^${label}$`));
  }
  await expect(page.locator('.ai-message-text')).toBeVisible();

  await quiet.surface.click('button', new RegExp(FORM_LABELS.brief));
  const { surface } = await overlayIn(page, 'personalized');
  await expect(page.locator('.ai-message-text')).toBeHidden();
  await surface.find('button', /^Always do so$/);
});

import { SECURITY } from '@/tools/demo/conversations.ts';
import { expect, test } from '../extension.ts';
import { answersOn, askAndWait } from '../site.ts';

test('before any grant a site sees nothing of the extension', async ({ page, site }) => {
  await askAndWait(page, site, SECURITY.question);
  expect(await answersOn(page)).toHaveLength(1);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toMatch(/idiolect/i);
});

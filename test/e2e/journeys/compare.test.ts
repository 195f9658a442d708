import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { SAMPLE } from '@/components/compare/sample.ts';
import { COMPARE } from '@/components/words/compare-words.ts';
import type { ExtensionBrowser } from '@/tools/browser/launch.ts';
import { openPopup } from '@/tools/browser/pages.ts';
import { until } from '@/tools/browser/until.ts';
import { SECURITY } from '@/tools/demo/conversations.ts';
import { introduce } from '@/tools/demo/introduce.ts';
import { CISO } from '@/tools/demo/people.ts';
import { switchOn } from '@/tools/demo/steps.ts';
import { expect, test } from '../extension.ts';
import { askAndWait } from '../site.ts';

const READERS = ['Security chief', 'Developer', 'Product manager'];

/** The page as a person reaches it: from the popup, in a tab of its own. */
async function openCompare(extension: ExtensionBrowser): Promise<Page> {
  const popup = await openPopup(extension);
  await popup.getByRole('link', { name: COMPARE.open }).click();
  // Not simply the next page: the welcome page may open late.
  const compare = await until(
    'the page that compares',
    async () =>
      extension.context.pages().find((page) => page.url().endsWith('/compare.html')) ?? null,
  );
  await popup.close();
  await compare.getByRole('heading', { name: COMPARE.title }).waitFor();
  return compare;
}

const column = (compare: Page, name: string) => compare.getByRole('article', { name });
const tick = (compare: Page, name: string) => compare.getByRole('checkbox', { name, exact: true });

test('the sample, for three readers: different forms, the same claims', async ({ extension }) => {
  const compare = await openCompare(extension);
  await compare.getByRole('button', { name: COMPARE.trySample }).click();
  await expect(compare.getByRole('heading', { name: COMPARE.result })).toBeFocused();
  await expect(compare.getByText(/The claims are the same for all of them/)).toBeVisible();
  const seen = new Set<string>();
  for (const name of READERS) {
    const form = column(compare, name);
    await expect(form.getByText(/Every word is accounted for/)).toBeVisible();
    await expect(form.getByText(/Deleting the commit does not revoke it/)).toBeVisible();
    seen.add(await form.innerText());
  }
  expect(seen.size).toBe(READERS.length);

  const download = compare.waitForEvent('download');
  await compare.getByRole('button', { name: COMPARE.save }).click();
  const saved = await readFile(await (await download).path(), 'utf8');
  for (const name of READERS) expect(saved).toContain(`\n# ${name}\n`);
  expect(saved).toContain('$15,000 to $40,000');
});

test('a question asked on a site, its answer pasted, for you and a newcomer; nothing is kept', async ({
  extension,
  page,
  site,
}) => {
  await switchOn(extension, page);
  await introduce(extension, CISO.claims);
  await page.bringToFront();
  await askAndWait(page, site, SECURITY.question);
  const compare = await openCompare(extension);
  await compare.getByLabel(COMPARE.recent).selectOption(SECURITY.question);
  await expect(compare.getByLabel(COMPARE.question, { exact: true })).toHaveValue(
    SECURITY.question,
  );
  await compare.getByLabel(COMPARE.answer, { exact: true }).fill(SAMPLE.answer);
  for (const name of READERS) await tick(compare, name).click();
  for (const name of ['You', 'Newcomer']) await tick(compare, name).click();
  await compare.getByRole('button', { name: COMPARE.start }).click();
  await expect(column(compare, 'You').getByText(/Every word is accounted for/)).toBeVisible();
  await expect(column(compare, 'You').getByText(COMPARE.changed)).toBeVisible();

  await compare.reload();
  await expect(compare.getByText(COMPARE.empty)).toBeVisible();
  await expect(compare.getByLabel(COMPARE.answer, { exact: true })).toHaveValue('');
});

test('it can be worked by keyboard alone', async ({ extension }) => {
  const compare = await openCompare(extension);
  await compare.getByLabel(COMPARE.answer, { exact: true }).focus();
  await compare.keyboard.insertText(SAMPLE.answer);
  await tick(compare, 'Developer').focus();
  // Developer and product manager out, newcomer in.
  await compare.keyboard.press('Space');
  await compare.keyboard.press('Tab');
  await compare.keyboard.press('Space');
  await compare.keyboard.press('Tab');
  await compare.keyboard.press('Space');
  await compare.getByRole('button', { name: COMPARE.start }).press('Enter');
  await expect(compare.getByRole('heading', { name: COMPARE.result })).toBeFocused();
  await expect(compare.getByRole('article')).toHaveCount(2);
  await expect(column(compare, 'Newcomer')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`it has no known barrier in ${colorScheme} colours`, async ({ extension }) => {
    const compare = await openCompare(extension);
    await compare.emulateMedia({ colorScheme });
    await compare.getByRole('button', { name: COMPARE.trySample }).click();
    await compare.getByRole('heading', { name: COMPARE.result }).waitFor();
    await compare.getByRole('button', { name: COMPARE.unfoldAll }).click();
    const { violations } = await new AxeBuilder({ page: compare }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
}

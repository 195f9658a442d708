import type { Locator, Page } from '@playwright/test';
import { OVERLAY } from '@/components/words/overlay-words.ts';
import { howFound } from '@/components/words/site-words.ts';
import { overlaysOn } from '@/tools/browser/overlay.ts';
import { clickToolbarButton } from '@/tools/browser/toolbar.ts';
import { until } from '@/tools/browser/until.ts';
import { EXCHANGES, SECOND_ANSWER, THOUGHTS } from './answers.ts';
import { expect, test } from './extension.ts';
import { ASSISTANTS, type Interface } from './interfaces.ts';
import { addressOf, ask, personalized, rewritten } from './steps.ts';

/** Labels of buttons and rows around answers. */
const AROUND = /Reasoning|Thought for|Refresh|Retry|Regenerate|Try again|⧉/;

for (const ui of ASSISTANTS) {
  test(`${ui.name}: three answers, an overlay in place of each`, async ({ page, park }) => {
    const { site, extension } = park;
    for (const { question, answer } of EXCHANGES) site.teach(question, answer);
    await page.goto(addressOf(site, ui));
    for (const [index, { question, facts }] of EXCHANGES.entries()) {
      await ask(page, site, ui, question);
      // Most of them give no sign of being at it: one that stops for a second is shown as far as it came.
      const text = await until(`all of ${facts}`, async () => {
        const said = await rewritten(await lastOf(page, index + 1));
        return facts.every((fact) => said.includes(fact)) && said;
      });
      expect(text).not.toContain(THOUGHTS);
      expect(text).not.toMatch(AROUND);
    }
    await eachInItsPlace(page, ui);

    await test.step('the original and back', () => backAndForth(page, ui));
    await test.step('a narrow window', async () => {
      await page.setViewportSize({ width: 800, height: 900 });
      await eachInItsPlace(page, ui);
    });
    await test.step('written anew', async () => {
      const last = EXCHANGES.at(-1);
      if (!ui.again || !last) return;
      site.teach(last.question, SECOND_ANSWER);
      await page.getByRole('button', { name: ui.again }).last().click();
      await until('the new answer in its form', async () => {
        const overlays = await overlaysOn(page);
        const overlay = overlays.at(-1);
        if (overlays.length !== EXCHANGES.length || overlay?.state !== 'personalized') return false;
        return (await rewritten(overlay)).includes('45 days');
      });
      await eachInItsPlace(page, ui);
    });
    await test.step('how it was found', async () => {
      const popup = await clickToolbarButton(extension, page);
      await until(`found ${howFound({ by: ui.foundBy })}`, async () =>
        (await popup.surface.text()).includes(`found ${howFound({ by: ui.foundBy })}`),
      );
      await popup.close();
    });
  });
}

/** Every question is seen, every answer hidden, and ours stands where the answer stood. */
async function eachInItsPlace(page: Page, ui: Interface): Promise<void> {
  const hosts = page.locator('idiolect-answer');
  const turns = page.locator(ui.turn).filter({ has: hosts });
  await expect(hosts).toHaveCount(EXCHANGES.length);
  await expect(turns).toHaveCount(EXCHANGES.length);
  for (const index of EXCHANGES.keys()) {
    await expect(page.locator(ui.question).nth(index)).toBeVisible();
    await expect(turns.nth(index).locator('h2:visible')).toHaveCount(0);
    const turn = await boxOf(turns.nth(index));
    const ours = await boxOf(hosts.nth(index));
    expect(ours.width, 'wide enough to read').toBeGreaterThan(turn.width / 2);
    expect(ours.left).toBeGreaterThanOrEqual(turn.left - 1);
    expect(ours.right).toBeLessThanOrEqual(turn.right + 1);
  }
  if (ui.thinks) await expect(page.getByText(THOUGHTS)).toHaveCount(EXCHANGES.length);
}

/** The site's own answer is there as it was, and stands where ours stood. */
async function backAndForth(page: Page, ui: Interface): Promise<void> {
  const answer = page.locator(ui.answer).last();
  const ours = await boxOf(page.locator('idiolect-answer').last());
  const html = await answer.innerHTML();
  const overlay = await lastOf(page, EXCHANGES.length);
  await overlay.surface.click('button', new RegExp(`^${OVERLAY.original}$`));
  await expect(answer.locator('h2').first()).toBeVisible();
  const original = await boxOf(answer);
  expect(Math.abs(original.left - ours.left), 'one left edge').toBeLessThan(24);
  await overlay.surface.click('button', new RegExp(`^${OVERLAY.showForYou}$`));
  await expect(answer.locator('h2').first()).toBeHidden();
  await lastOf(page, EXCHANGES.length);
  expect(await answer.innerHTML()).toBe(html);
}

async function lastOf(page: Page, count: number) {
  const last = (await personalized(page, count)).at(-1);
  if (!last) throw new Error('no overlay');
  return last;
}

type Edges = { readonly left: number; readonly right: number; readonly width: number };

async function boxOf(locator: Locator): Promise<Edges> {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`${locator} is not shown`);
  return { left: box.x, right: box.x + box.width, width: box.width };
}

import { POPUP } from '@/components/words/popup-words.ts';
import { formOf, overlayIn, overlaysOn } from '@/tools/browser/overlay.ts';
import { openPopup } from '@/tools/browser/pages.ts';
import { until } from '@/tools/browser/until.ts';
import { RATE_LIMIT, SECURITY } from '@/tools/demo/conversations.ts';
import { introduce } from '@/tools/demo/introduce.ts';
import { CISO } from '@/tools/demo/people.ts';
import { switchOn } from '@/tools/demo/steps.ts';
import { expect, test } from '../extension.ts';
import { answersOn, askAndWait, rememberNodes } from '../site.ts';

const HAS_ENDED = /^(?:personalized|abstained|failed)$/;

test.beforeEach(async ({ extension, page }) => {
  await switchOn(extension, page);
  await introduce(extension, CISO.claims);
  await page.bringToFront();
});

test('three questions in a row each get one overlay, and no node of the site moves', async ({
  page,
  site,
}) => {
  for (const [index, { question }] of [SECURITY, RATE_LIMIT, SECURITY].entries()) {
    await askAndWait(page, site, question);
    const nodes = await rememberNodes(page);
    await until('the next overlay', async () => {
      const overlays = await overlaysOn(page);
      return overlays.length === index + 1 && HAS_ENDED.test(overlays.at(-1)?.state ?? '');
    });
    expect(await nodes.changes()).toEqual([]);
  }
  expect((await overlaysOn(page)).map(({ state }) => state)).toEqual([
    'personalized',
    'abstained',
    'personalized',
  ]);
});

test('an answer that is written again is shown as it grows and taken up when it settles', async ({
  page,
  site,
}) => {
  await askAndWait(page, site, SECURITY.question);
  await overlayIn(page, 'personalized');
  site.teach(SECURITY.question, SECURITY.answer.replace('72 hours', '72 hours (three days)'));

  const { begun, answered } = site.progress();
  site.writeSlowly();
  await page.getByRole('button', { name: 'Regenerate' }).click();
  await until('the new answer', async () => site.progress().begun > begun);
  await expect(page.locator('.ai-message-text'), 'the growing answer is seen').toBeVisible();
  expect(site.progress().answered, 'it grows').toBe(answered);
  site.writeFast();
  await until('its end', async () => site.progress().answered > answered);

  // A page that stops for a second in the middle of it may be shown what had come by then.
  await until('the new answer in its form', async () => {
    const form = await formOf(await overlayIn(page, 'personalized'));
    return form.includes('72 hours (three days)');
  });
  expect(await overlaysOn(page)).toHaveLength(1);
});

test('navigation inside the app leaves nothing of ours behind and finds the next answer', async ({
  page,
  site,
}) => {
  await askAndWait(page, site, SECURITY.question);
  await overlayIn(page, 'personalized');
  await page.getByRole('button', { name: 'New conversation' }).first().click();
  await until('nothing of ours', async () => (await overlaysOn(page)).length === 0);

  await askAndWait(page, site, RATE_LIMIT.question);
  await overlayIn(page, 'abstained');
  await page.goBack();
  await until('the first answer alone', async () => {
    const states = (await overlaysOn(page)).map(({ state }) => state);
    return states.join() === 'personalized';
  });
});

test('turning the site off puts everything back', async ({ extension, page, site }) => {
  await askAndWait(page, site, SECURITY.question);
  const nodes = await rememberNodes(page);
  const [answer] = await answersOn(page);
  await overlayIn(page, 'personalized');

  const popup = await openPopup(extension, site.origin);
  await popup.getByRole('button', { name: POPUP.turnOff, exact: true }).click();
  await popup.getByText(POPUP.off).waitFor();
  await popup.close();

  await until('nothing of ours', async () => (await overlaysOn(page)).length === 0);
  await expect(page.locator('.ai-message-text')).toBeVisible();
  expect(await answersOn(page)).toEqual([answer]);
  expect(await nodes.changes()).toEqual([]);
  expect(await page.content()).not.toMatch(/idiolect/i);

  await askAndWait(page, site, RATE_LIMIT.question);
  await page.reload();
  await askAndWait(page, site, SECURITY.question);
  expect(await overlaysOn(page)).toEqual([]);
});

test('a paused site stays as it is until it is resumed', async ({ extension, page, site }) => {
  await askAndWait(page, site, SECURITY.question);
  await overlayIn(page, 'personalized');
  const popup = await openPopup(extension, site.origin);
  await popup.getByRole('button', { name: POPUP.pause, exact: true }).click();
  await until('the original', async () =>
    (await overlaysOn(page)).every(({ state }) => state !== 'personalized'),
  );
  await popup.getByRole('button', { name: POPUP.resume, exact: true }).click();
  await popup.getByRole('button', { name: POPUP.pause, exact: true }).waitFor();
  await popup.close();
  await page.bringToFront();
  await overlayIn(page, 'personalized');
});

import { FEEDBACK_LABELS, OVERLAY } from '@/components/words/overlay-words.ts';
import { formOf, type Overlay, overlayIn, overlaysOn } from '@/tools/browser/overlay.ts';
import { until } from '@/tools/browser/until.ts';
import { SECURITY } from '@/tools/demo/conversations.ts';
import { introduce } from '@/tools/demo/introduce.ts';
import { CISO, DEVELOPER, PRODUCT_MANAGER } from '@/tools/demo/people.ts';
import { ask, switchOn } from '@/tools/demo/steps.ts';
import { expect, test } from '../extension.ts';

test.beforeEach(async ({ extension, page }) => {
  await switchOn(extension, page);
});

test('an answer that streams is shown for its reader as it settles', async ({
  extension,
  page,
  site,
}) => {
  await introduce(extension, CISO.claims);
  await page.bringToFront();
  site.writeSlowly();
  await ask(page, SECURITY.question);
  await until('the first words', async () => (await page.locator('.ai-message-text').count()) > 0);
  expect(site.progress().answered, 'still streaming').toBe(0);
  expect(await overlaysOn(page), 'nothing of ours while it streams').toEqual([]);
  expect(site.progress().answered, 'still streaming').toBe(0);
  site.writeFast();

  const { surface } = await overlayIn(page, 'personalized');
  await expect(page.locator('.ai-message-text')).toBeHidden();
  const text = await surface.text();
  for (const fact of ['OAuth 2.0', '72 hours', 'SOC 2 Type II', 'AES-256']) {
    expect(text).toContain(fact);
  }
  expect(await overlaysOn(page)).toHaveLength(1);
});

test('three people see three forms of the same answer', async ({ extension, page }) => {
  const forms = new Set<string>();
  await ask(page, SECURITY.question);
  await overlayIn(page, 'abstained');
  for (const { claims } of [CISO, DEVELOPER, PRODUCT_MANAGER]) {
    await introduce(extension, claims);
    await page.bringToFront();
    const text = await until('a new form', async () => {
      const now = await (await overlayIn(page, 'personalized')).surface.text();
      return !forms.has(now) && now;
    });
    forms.add(text);
  }
  expect(forms.size).toBe(3);
});

test('the original is one click away and back', async ({ extension, page }) => {
  const overlay = await personalized(extension, page);
  await overlay.surface.click('button', exactly(OVERLAY.original));
  const original = await overlayIn(page, 'original');
  await expect(page.locator('.ai-message-text')).toBeVisible();
  await original.surface.click('button', exactly(OVERLAY.showForYou));
  await overlayIn(page, 'personalized');
  await expect(page.locator('.ai-message-text')).toBeHidden();
});

test('undo takes everything of ours away from this answer', async ({ extension, page }) => {
  const overlay = await personalized(extension, page);
  await overlay.surface.click('button', exactly(OVERLAY.undo));
  await until('nothing of ours', async () => (await overlaysOn(page)).length === 0);
  await expect(page.locator('.ai-message-text')).toBeVisible();
});

test('feedback changes this answer and the next one', async ({ extension, page, site }) => {
  const next = 'What should I know about data security here?';
  site.teach(next, SECURITY.answer);
  const overlay = await personalized(extension, page);
  const before = await formOf(overlay);

  await overlay.surface.click('button', exactly(OVERLAY.more));
  await overlay.surface.click('button', exactly(FEEDBACK_LABELS['too-long']));
  await until('a shorter form', async () => {
    const form = await formOf(await overlayIn(page, 'personalized'));
    return form !== '' && form.length < before.length;
  });

  await ask(page, next);
  await until('a second overlay', async () => (await overlaysOn(page)).length === 2);
  // Another question brings other beliefs to bear, but this one is brief as well.
  const nextForm = await formOf(await overlayIn(page, 'personalized'));
  expect(nextForm.length).toBeLessThan(before.length);
});

test('an edit of the profile changes the answer on the open page at once', async ({
  extension,
  page,
}) => {
  const before = await formOf(await personalized(extension, page));
  await introduce(extension, PRODUCT_MANAGER.claims);
  const after = await until('another form', async () => {
    const form = await formOf(await overlayIn(page, 'personalized'));
    return form !== before && form;
  });
  expect(after).not.toBe(before);
});

async function personalized(
  extension: Parameters<typeof introduce>[0],
  page: Parameters<typeof overlayIn>[0],
): Promise<Overlay> {
  await introduce(extension, CISO.claims);
  await page.bringToFront();
  await ask(page, SECURITY.question);
  return overlayIn(page, 'personalized');
}

const exactly = (label: string): RegExp => new RegExp(`^${label}$`);

import type { Page } from '@playwright/test';
import { PROFILE } from '@/components/words/profile-words.ts';
import { overlayIn, overlaysOn } from '@/tools/browser/overlay.ts';
import { openBarePage, openPopup } from '@/tools/browser/pages.ts';
import { until } from '@/tools/browser/until.ts';
import { watchWorker } from '@/tools/browser/worker.ts';
import { SECURITY } from '@/tools/demo/conversations.ts';
import { introduce } from '@/tools/demo/introduce.ts';
import { CISO } from '@/tools/demo/people.ts';
import { ask, switchOn } from '@/tools/demo/steps.ts';
import { expect, test } from '../extension.ts';
import { answersOn, askAndWait, rememberNodes } from '../site.ts';

const SENTENCE = 'Encrypt personal data at rest with AES-256, and rotate the keys every 90 days. ';

const CODE_BLOCKS = Array.from(
  { length: 400 },
  (_, number) => `Step ${number}: run this.\n\n\`\`\`sh\nrotate-key --number ${number}\n\`\`\`\n`,
).join('\n');

const BROKEN_MARKDOWN = `# Half a **heading

- an item with \`unclosed code
    1. nested | a | table
  |---
> quote **bold *italic** mixed* [link](http://127.0.0.1/ "title
\`\`\`
never closed, costs €12, takes 3 days
${SENTENCE.repeat(10)}`;

const RIGHT_TO_LEFT = `## אבטחת מידע

הצפנה במנוחה נדרשת תמיד. יש להשתמש ב-AES-256 ולהחליף מפתחות כל 90 יום.

- **עלות:** בין 200 ל-600 דולר לחודש.
- **לוח זמנים:** 6 עד 8 שבועות.

${'המידע מוצפן במעבר באמצעות TLS 1.2 ומעלה. '.repeat(20)}`;

const ODD_ANSWERS = [
  { name: '400 code blocks', answer: CODE_BLOCKS },
  { name: 'broken Markdown', answer: BROKEN_MARKDOWN },
  { name: 'right-to-left text', answer: RIGHT_TO_LEFT },
  { name: 'a megabyte of text', answer: SENTENCE.repeat(Math.ceil(1_000_000 / SENTENCE.length)) },
];

test.beforeEach(async ({ extension, page }) => {
  await switchOn(extension, page);
  await introduce(extension, CISO.claims);
  await page.bringToFront();
});

for (const { name, answer } of ODD_ANSWERS) {
  test(`${name}: a clear state, and nothing of the answer is lost`, async ({ page, site }) => {
    test.slow();
    site.writeFast();
    const question = 'How should I protect our customers’ data?';
    site.teach(question, answer);
    await askAndWait(page, site, question);
    const [before] = await answersOn(page);
    const nodes = await rememberNodes(page);

    const { state, surface } = await overlayIn(page, 'personalized', 'abstained', 'failed');
    if (state !== 'personalized') await expect(page.locator('.ai-message-text')).toBeVisible();
    expect((await surface.text()).trim()).not.toBe('');
    expect(await answersOn(page)).toEqual([before]);
    expect(await nodes.changes()).toEqual([]);
  });
}

for (const { name, answer } of [
  { name: 'an empty answer', answer: '&nbsp;' },
  { name: 'an error that the chat shows in place of an answer', answer: '' },
]) {
  test(`${name} gets nothing of ours`, async ({ page, site }) => {
    const question = 'Say nothing, please.';
    site.teach(question, answer);
    await askAndWait(page, site, question);
    await askAndWait(page, site, SECURITY.question);
    await overlayIn(page, 'personalized');
    expect(await answersOn(page)).toHaveLength(2);
    expect(await overlaysOn(page)).toHaveLength(1);
  });
}

test('an answer that leaves while it is being rewritten takes ours with it', async ({
  page,
  site,
}) => {
  await watchForOurs(page);
  await askAndWait(page, site, SECURITY.question);
  await until('its removal', () => page.evaluate(() => 'removed' in document.body.dataset));
  await until('nothing of ours', async () => (await overlaysOn(page)).length === 0);
});

test('a row that cannot be read is told, kept, and stops nothing', async ({
  extension,
  page,
  site,
}) => {
  const worker = await watchWorker(extension);
  const inside = await openBarePage(extension);
  await inside.evaluate(spoilBeliefs);
  await inside.close();
  // A background that is running has read its rows already.
  await worker.kill();

  const popup = await openPopup(extension);
  await popup.getByText(PROFILE.unreadable(1)).waitFor();
  await popup.close();
  await page.bringToFront();
  await askAndWait(page, site, SECURITY.question);
  await overlayIn(page, 'personalized');
});

test('a question that nobody answers is no error', async ({ page }) => {
  await ask(page, 'Does this assistant know everything?');
  await overlayIn(page, 'abstained');
});

/** Take the answer off the page as soon as our host stands beside it. */
async function watchForOurs(page: Page): Promise<void> {
  await page.evaluate(() => {
    const root = document.querySelector('deep-chat')?.shadowRoot;
    if (!root) throw new Error('no chat');
    new MutationObserver(() => {
      const host = root.querySelector('idiolect-answer');
      if (!host) return;
      host.parentElement?.querySelector('.ai-message-text')?.remove();
      document.body.dataset.removed = '';
    }).observe(root, { childList: true, subtree: true });
  });
}

/** Runs inside the extension's origin: put a row of an unknown shape among the beliefs. */
async function spoilBeliefs(): Promise<void> {
  const opened = indexedDB.open('idiolect');
  await new Promise((resolve, reject) => {
    opened.onsuccess = resolve;
    opened.onerror = reject;
  });
  const transaction = opened.result.transaction('beliefs', 'readwrite');
  transaction
    .objectStore('beliefs')
    .put({ id: 'spoilt', body: { by: 'nobody', value: { claim: 7 } } });
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onerror = reject;
  });
  opened.result.close();
}

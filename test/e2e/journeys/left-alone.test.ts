import { leftAloneSentences } from '@/components/words/reason-words.ts';
import { overlayIn } from '@/tools/browser/overlay.ts';
import { CONVERSATIONS, RATE_LIMIT } from '@/tools/demo/conversations.ts';
import { introduce } from '@/tools/demo/introduce.ts';
import { DEVELOPER } from '@/tools/demo/people.ts';
import { switchOn } from '@/tools/demo/steps.ts';
import { expect, test } from '../extension.ts';
import { askAndWait, rememberNodes } from '../site.ts';

const EMAIL = CONVERSATIONS.find(({ id }) => id === 'email');
if (!EMAIL) throw new Error('the demo has no e-mail');

for (const { conversation, kind } of [
  { conversation: RATE_LIMIT, kind: 'single-answer' },
  { conversation: EMAIL, kind: 'deliverable' },
] as const) {
  test(`${conversation.id}: byte-identical, with the reason one click away`, async ({
    extension,
    page,
    site,
  }) => {
    await switchOn(extension, page);
    await introduce(extension, DEVELOPER.claims);
    await page.bringToFront();
    await askAndWait(page, site, conversation.question);
    const answer = page.locator('.ai-message-text');
    const before = await answer.innerHTML();
    const nodes = await rememberNodes(page);

    const { surface } = await overlayIn(page, 'abstained');
    await surface.click('DisclosureTriangle', /Left as it is/);
    for (const sentence of leftAloneSentences({ kind })) {
      await expect.poll(() => surface.text()).toContain(sentence);
    }
    expect(await answer.innerHTML()).toBe(before);
    await expect(answer).toBeVisible();
    expect(await nodes.changes()).toEqual([]);
  });
}

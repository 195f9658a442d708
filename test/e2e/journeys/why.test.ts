import { OVERLAY } from '@/components/words/overlay-words.ts';
import { WHY } from '@/components/words/why-words.ts';
import { overlayIn } from '@/tools/browser/overlay.ts';
import { until } from '@/tools/browser/until.ts';
import { SECURITY } from '@/tools/demo/conversations.ts';
import { introduce } from '@/tools/demo/introduce.ts';
import { CISO } from '@/tools/demo/people.ts';
import { ask, switchOn } from '@/tools/demo/steps.ts';
import { expect, test } from '../extension.ts';

test('“why like this” opens the side panel at that answer, with the words it came from', async ({
  extension,
  page,
}) => {
  const { context, extensionId } = extension;
  await switchOn(extension, page);
  await introduce(extension, CISO.claims);
  await page.bringToFront();
  await ask(page, SECURITY.question);
  const { surface } = await overlayIn(page, 'personalized');

  await surface.click('button', new RegExp(`^${OVERLAY.why}$`));
  // The panel itself is no page a driver can reach, so its presence is asked of the browser …
  const asker = await context.newPage();
  await asker.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  await until('an open side panel', () =>
    asker.evaluate<boolean>(
      `chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] }).then(({ length }) => length > 0)`,
    ),
  );
  // … and what it shows is read from the same page in a tab.
  await expect(asker.getByText(SECURITY.question).first()).toBeVisible();
  await expect(asker.getByText(WHY.because, { exact: true }).first()).toBeVisible();
  await expect(asker.getByText('Chief information security officer').first()).toBeVisible();
});

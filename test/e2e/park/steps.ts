import type { Page } from '@playwright/test';
import { type Overlay, overlaysOn } from '@/tools/browser/overlay.ts';
import { until } from '@/tools/browser/until.ts';
import type { DemoServer } from '@/tools/demo/server.ts';
import { drawn } from '@/tools/demo/steps.ts';
import type { Interface } from './interfaces.ts';

/** Where on the site an interface stands. */
export const addressOf = (
  site: DemoServer,
  { script, query = '' }: Pick<Interface, 'script' | 'query'>,
) => `${site.origin}/${script}.html${query}`;

/** Ask, and wait until the assistant has written its answer to the end. */
export async function ask(page: Page, site: DemoServer, ui: Interface, question: string) {
  const { answered } = site.progress();
  // The one that draws itself anew a moment later, and forgets what was typed.
  if (ui.script === 'deep-chat') await drawn(page);
  const composer = page.locator(ui.composer);
  await composer.click();
  await page.keyboard.insertText(question);
  await composer.press(ui.sentBy);
  await until('the whole answer', async () => site.progress().answered > answered);
}

/** The overlays of the page once there are `count` and each stands in for its answer. */
export const personalized = (page: Page, count: number): Promise<readonly Overlay[]> =>
  until(`${count} overlays in place of answers`, async () => {
    const overlays = await overlaysOn(page);
    const ready = overlays.every(({ state }) => state === 'personalized');
    return overlays.length === count && ready ? overlays : null;
  });

/** All that the overlay says without its bar, folded or not; '' when it has just gone. */
export async function rewritten({ surface }: Overlay): Promise<string> {
  const text = await surface.call<string | undefined>(
    "function () { return this.querySelector('.answer')?.textContent; }",
  );
  return text ?? '';
}

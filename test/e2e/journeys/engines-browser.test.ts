import type { ExtensionBrowser } from '@/tools/browser/launch.ts';
import { overlaysOn } from '@/tools/browser/overlay.ts';
import { until } from '@/tools/browser/until.ts';
import { SECURITY } from '@/tools/demo/conversations.ts';
import { CISO } from '@/tools/demo/people.ts';
import { ask, switchOn } from '@/tools/demo/steps.ts';
import { type Control, IN_OTHER_WORDS, openControl, personalizedText } from '../engine-steps.ts';
import { expect, test } from '../extension.ts';

/** Put the published Prompt API into the background, or take it out. It lives as long as the background. */
async function giveModel({ context }: ExtensionBrowser, quota: number | null): Promise<void> {
  const [worker] = context.serviceWorkers();
  if (!worker) throw new Error('the background sleeps');
  await worker.evaluate((held) => {
    const words = (text: string) => text.split(/\s+/).length;
    const streamOf = (text: string) =>
      new ReadableStream<string>({
        start: (controller) => {
          for (const piece of text.match(/[\s\S]{1,40}/g) ?? []) controller.enqueue(piece);
          controller.close();
        },
      });
    const answerIn = (input: string) =>
      /----- ANSWER (\S+) -----\n([\s\S]*?)\n----- END ANSWER \1 -----/.exec(input)?.[2] ?? '';
    const session = {
      inputQuota: held ?? 0,
      inputUsage: 0,
      measureInputUsage: async (input: string) => words(input),
      promptStreaming: (input: string) =>
        streamOf(answerIn(input).replace(/\bdo(es)? not\b/g, (_, es) => `do${es ?? ''}n't`)),
      destroy: () => undefined,
    };
    const api = { availability: async () => 'available', create: async () => session };
    Object.assign(globalThis, { LanguageModel: held === null ? undefined : api });
  }, quota);
}

const statusOf = async (control: Control) =>
  (await control.view('engines')).engines.find(({ id }) => id === 'browser')?.status;

test('the browser’s own model writes, stands in the ledger, and is not asked for more than it holds', async ({
  extension,
  page,
  site,
}) => {
  site.writeFast();
  await switchOn(extension, page);
  const control = await openControl(extension);
  for (const claim of CISO.claims) await control.ask('stateBelief', claim);
  expect(['absent', 'unavailable'], 'this Chromium brings none').toContain(await statusOf(control));

  await giveModel(extension, 100_000);
  expect(await statusOf(control)).toBe('ready');
  await control.ask('setEngines', { everywhere: 'browser' });
  await page.bringToFront();
  await ask(page, SECURITY.question);
  await until('its overlay', async () => (await overlaysOn(page)).length === 1);
  expect(await personalizedText(page)).toMatch(IN_OTHER_WORDS);
  await expect.poll(() => control.madeBy()).toEqual({ engine: 'browser', fellBack: null });
  const written = { host: 'browser', purpose: 'engine', end: expect.anything() };
  await expect.poll(() => control.ledger()).toEqual([expect.objectContaining(written)]);
  expect(JSON.stringify(await control.ledger())).toContain(SECURITY.question);

  // With little room it writes part by part; with none, or gone, the built-in engine does the work.
  for (const [quota, reason, number] of [
    [300, null, 2],
    [20, 'too-long', 3],
    [null, 'not-set-up', 4],
  ] as const) {
    await giveModel(extension, quota);
    const question = `${SECURITY.question} (${reason})`;
    site.teach(question, SECURITY.answer);
    await page.bringToFront();
    await ask(page, question);
    await until('its overlay', async () => (await overlaysOn(page)).length === number);
    expect(await personalizedText(page)).toContain('72 hours');
    await expect.poll(() => control.madeBy()).toEqual({ engine: 'browser', fellBack: reason });
  }
});

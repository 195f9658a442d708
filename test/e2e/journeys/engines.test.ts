import { OVERLAY } from '@/components/words/overlay-words.ts';
import { FAITHFUL, SCRIPTS } from '@/test/eval/scripted-models.ts';
import type { ExtensionBrowser } from '@/tools/browser/launch.ts';
import { overlayIn, overlaysOn } from '@/tools/browser/overlay.ts';
import { until } from '@/tools/browser/until.ts';
import { SECURITY } from '@/tools/demo/conversations.ts';
import { ask, switchOn } from '@/tools/demo/steps.ts';
import {
  chooseServer,
  delaysOf,
  exactly,
  expectSameInLedger,
  IN_OTHER_WORDS,
  KEY,
  medianOf,
  openControl,
  personalizedText,
  watchOverlay,
  withServer,
  writeAs,
  writingsOf,
} from '../engine-steps.ts';
import { expect, test } from '../extension.ts';
import { askAndWait } from '../site.ts';

/** Whether what is on screen shows what a script made up. */
const isWrong = (script: string, shown: string): boolean =>
  SCRIPTS[script]?.(SECURITY.answer, () => 0.3)?.isWrong(JSON.stringify({ text: shown })) ?? true;

/** A question that somebody thinks better of. */
const DRAFT = 'how do I tell my boss that I quit';
const OLD_ANSWERS = 8;

/** Everything that the background hears or logs from now on. */
async function listen({ context }: ExtensionBrowser): Promise<() => Promise<string>> {
  const [worker] = context.serviceWorkers();
  if (!worker) throw new Error('the background sleeps');
  const logs: string[] = [];
  context.on('console', (message) => logs.push(message.text()));
  await worker.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    chrome.runtime.onMessage.addListener((message) => void heard.push(JSON.stringify(message)));
  });
  return async () =>
    [
      ...logs,
      ...(await worker.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)),
    ].join('\n');
}

test('an answer to one’s own question is written by the model, checked block by block, with the original in sight', async ({
  extension,
  page,
}) => {
  await withServer(async (server) => {
    await switchOn(extension, page);
    const control = await openControl(extension);
    await chooseServer(control, server);
    server.reply = writeAs('a paraphrases');
    server.pieceMs = 150; // The whole would take a minute.
    await page.bringToFront();
    await ask(page, SECURITY.question);
    const watched = await watchOverlay(page);
    await until('a draft', async () => (await watched.shown()).some(({ text }) => text !== ''));
    expect((await overlaysOn(page)).at(-1)?.state).toBe('working');
    await expect(page.locator('.ai-message-text')).toBeVisible();

    server.pieceMs = 8;
    const text = await personalizedText(page);
    expect(text).toMatch(IN_OTHER_WORDS);
    await expect
      .poll(() => control.madeBy())
      .toEqual({ engine: 'openai-compatible', fellBack: null });
    const drafts = (await watched.shown()).filter(({ state }) => state === 'working');
    const delays = delaysOf(server.written, drafts);
    expect(delays.length, 'blocks that were shown while more was to come').toBeGreaterThan(5);
    // It takes 20 here; a busy machine is no failure, waiting for the end is.
    expect(medianOf(delays), `milliseconds until each block was shown: ${delays}`).toBeLessThan(
      1_000,
    );

    const { surface } = await overlayIn(page, 'personalized');
    await surface.click('button', new RegExp(`^${OVERLAY.original}$`));
    await overlayIn(page, 'original');
    await expect(page.locator('.ai-message-text')).toBeVisible();
    expect(writingsOf(server)).toHaveLength(1);
    expect(writingsOf(server)[0]?.key).toBe(`Bearer ${KEY}`);
    await expectSameInLedger(control, server);
  });
});

test('an old conversation that is opened goes nowhere, nor does what is typed and not sent; a click sends one answer', async ({
  extension,
  page,
  site,
}) => {
  await withServer(async (server) => {
    site.writeFast();
    for (const [number] of Array.from({ length: OLD_ANSWERS }).entries()) {
      site.teach(`${SECURITY.question} (${number})`, SECURITY.answer);
      await askAndWait(page, site, `${SECURITY.question} (${number})`);
    }
    const control = await openControl(extension);
    await chooseServer(control, server);
    server.reply = writeAs('a paraphrases');
    await switchOn(extension, page);
    await until('every answer', async () => (await overlaysOn(page)).length === OLD_ANSWERS);
    await overlayIn(page, 'personalized');
    await expect
      .poll(() => control.madeBy())
      .toEqual({ engine: 'openai-compatible', fellBack: 'not-fresh' });

    const heard = await listen(extension);
    await page.locator('#text-input').pressSequentially(DRAFT);
    await page.locator('#text-input').press('Tab');
    await control.ask('abilities'); // A message of ours, so that what came before it has been heard.
    expect(await heard()).toContain('abilities');
    expect(await heard()).not.toContain(DRAFT);
    expect(server.seen).toEqual([]);
    expect(await control.ledger()).toEqual([]);

    await page.bringToFront();
    const { surface } = await overlayIn(page, 'personalized');
    await surface.click('button', exactly(OVERLAY.more));
    await surface.click('button', exactly(OVERLAY.useModel));
    await until('the model’s words', async () => IN_OTHER_WORDS.test(await personalizedText(page)));
    expect(writingsOf(server)).toHaveLength(1);
    expect(JSON.stringify(server.seen)).not.toContain(DRAFT);
    await expectSameInLedger(control, server);
  });
});

test('no more answers go to a server by themselves than were allowed within the hour', async ({
  extension,
  page,
  site,
}) => {
  await withServer(async (server) => {
    await switchOn(extension, page);
    const control = await openControl(extension);
    await chooseServer(control, server, { hourlyCap: 1 });
    server.reply = writeAs('a paraphrases');
    await page.bringToFront();
    await ask(page, SECURITY.question);
    expect(await personalizedText(page)).toMatch(IN_OTHER_WORDS);
    site.teach(`${SECURITY.question} Again.`, SECURITY.answer);
    await ask(page, `${SECURITY.question} Again.`);
    await until('both', async () => (await overlaysOn(page)).length === 2);
    await overlayIn(page, 'personalized');
    await expect
      .poll(() => control.madeBy())
      .toEqual({
        engine: 'openai-compatible',
        fellBack: 'cap-reached',
      });
    expect(writingsOf(server)).toHaveLength(1);
    await expectSameInLedger(control, server);
  });
});

test('nothing that a model made up is ever on screen, and the built-in engine does the work', async ({
  extension,
  page,
  site,
}) => {
  test.slow();
  await withServer(async (server) => {
    site.writeFast();
    await switchOn(extension, page);
    const control = await openControl(extension);
    await chooseServer(control, server);
    const bad = Object.keys(SCRIPTS).filter((name) => !FAITHFUL.includes(name));
    for (const [index, name] of bad.entries()) {
      const question = `${SECURITY.question} (${name})`;
      site.teach(question, SECURITY.answer);
      server.reply = writeAs(name);
      await page.bringToFront();
      await ask(page, question);
      await until('its overlay', async () => (await overlaysOn(page)).length === index + 1);
      const watched = await watchOverlay(page);
      const text = await personalizedText(page);
      const { fellBack } = (await control.madeBy()) ?? {};
      expect(fellBack, name).toBe('unfaithful');
      for (const shown of [...(await watched.shown()).map((one) => one.text), text]) {
        expect(isWrong(name, shown), `${name}: ${shown}`).toBe(false);
      }
      expect(text).toContain('72 hours');
    }
    await expectSameInLedger(control, server);
  });
});

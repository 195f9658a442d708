import type { Page } from '@playwright/test';
import { madeByWords } from '@/components/words/engine-words.ts';
import type { FallbackReason } from '@/lib/app/engines/made-by.ts';
import type { Mood, OpenAiServer, SeenRequest } from '@/test/fixtures/openai-server.ts';
import type { ExtensionBrowser } from '@/tools/browser/launch.ts';
import { overlaysOn } from '@/tools/browser/overlay.ts';
import { until } from '@/tools/browser/until.ts';
import { watchWorker } from '@/tools/browser/worker.ts';
import { SECURITY } from '@/tools/demo/conversations.ts';
import type { DemoServer } from '@/tools/demo/server.ts';
import { ask, switchOn } from '@/tools/demo/steps.ts';
import {
  type Control,
  chooseServer,
  expectSameInLedger,
  IN_OTHER_WORDS,
  openControl,
  personalizedText,
  watchOverlay,
  withServer,
  writeAs,
  writingsOf,
} from '../engine-steps.ts';
import { expect, test } from '../extension.ts';

/** How each way of going wrong is told to the user. */
const TOLD: readonly (readonly [Mood, readonly FallbackReason[]])[] = [
  ['unauthorized', ['key-refused']],
  ['origin-refused', ['origin-refused']],
  ['no-model', ['model-missing']],
  ['rate-limited', ['rate-limited']],
  ['broken', ['server-broke']],
  ['cut-mid-word', ['cut-off', 'unreachable']],
  ['malformed-json', ['server-broke']],
  ['wrong-content-type', ['server-broke']],
  ['empty', ['server-broke']],
  ['endless', ['server-broke', 'unfaithful']],
  ['context-too-long', ['too-long']],
  ['duplicate-chunks', ['unfaithful']],
];
/** Odd, but what comes of it is a reply. */
const FINE: readonly Mood[] = [
  'whole',
  'slow-first-token',
  'pauses',
  'thinking',
  'rate-limited-once',
  'broken-once',
];

type Given = { extension: ExtensionBrowser; page: Page; site: DemoServer };

async function withChosenServer(
  { extension, page, site }: Given,
  run: (server: OpenAiServer, control: Control) => Promise<void>,
): Promise<void> {
  await withServer(async (server) => {
    site.writeFast();
    await switchOn(extension, page);
    const control = await openControl(extension);
    await chooseServer(control, server, { hourlyCap: 500 });
    server.reply = writeAs('a paraphrases');
    await run(server, control);
  });
}

/** Ask anew in a mood of the server; resolves when the answer's overlay is there. */
async function askIn(
  { page, site }: Given,
  server: OpenAiServer,
  mood: Mood,
  number: number,
): Promise<void> {
  server.mood = mood;
  const question = `${SECURITY.question} (${mood})`;
  site.teach(question, SECURITY.answer);
  await page.bringToFront();
  await ask(page, question);
  await until('its overlay', async () => (await overlaysOn(page)).length === number);
}

test('whatever a server does wrong, the built-in engine does the work and the side panel says why', async ({
  extension,
  page,
  site,
}) => {
  test.slow();
  const given = { extension, page, site };
  await withChosenServer(given, async (server, control) => {
    const panel = await extension.context.newPage();
    await panel.goto(`chrome-extension://${extension.extensionId}/sidepanel.html`);
    for (const [index, [mood, reasons]] of TOLD.entries()) {
      await askIn(given, server, mood, index + 1);
      expect(await personalizedText(page), mood).toContain('72 hours');
      const { fellBack } = (await control.madeBy()) ?? {};
      expect(reasons, mood).toContain(fellBack);
      await expect(
        panel.getByText(madeByWords('openai-compatible', fellBack ?? null)),
      ).toBeVisible();
    }
    await expectSameInLedger(control, server);
  });
});

test('a server that is slow or odd is waited for, and one that is gone is not', async ({
  extension,
  page,
  site,
}) => {
  test.slow();
  const given = { extension, page, site };
  await withChosenServer(given, async (server, control) => {
    const seen: SeenRequest[] = [];
    for (const [index, mood] of FINE.entries()) {
      seen.push(...server.seen.splice(0)); // A mood that goes wrong once does so anew.
      await askIn(given, server, mood, index + 1);
      expect(await personalizedText(page), mood).toMatch(IN_OTHER_WORDS);
      await expect
        .poll(() => control.madeBy(), { message: mood })
        .toEqual({ engine: 'openai-compatible', fellBack: null });
    }
    seen.push(...server.seen);
    await expectSameInLedger(control, { ...server, seen });
    await server.close();
    await askIn(given, server, 'well', FINE.length + 1);
    expect(await personalizedText(page)).toContain('72 hours');
    await expect.poll(async () => (await control.madeBy())?.fellBack).toBe('unreachable');
  });
});

test('switching the engine off stops what is being written at once', async ({
  extension,
  page,
  site,
}) => {
  const given = { extension, page, site };
  await withChosenServer(given, async (server, control) => {
    server.pieceMs = 200; // The whole would take a minute.
    await askIn(given, server, 'well', 1);
    await until('the first words', async () => server.written.length > 2);
    const stopped = Date.now();
    await control.ask('setEngines', { everywhere: 'built-in' });
    await until('a closed line', async () => server.aborted() > 0);
    expect(Date.now() - stopped, 'milliseconds').toBeLessThan(20_000);
    expect(await personalizedText(page)).toContain('72 hours');
    await expect.poll(async () => (await control.madeBy())?.fellBack).toBe('cancelled');
    expect(writingsOf(server)).toHaveLength(1);
    await expectSameInLedger(control, server);
  });
});

test('the background dies while a model writes: the original stays, the line is closed, and the answer comes all the same', async ({
  extension,
  page,
  site,
}) => {
  const given = { extension, page, site };
  await withChosenServer(given, async (server, control) => {
    server.pieceMs = 150;
    const worker = await watchWorker(extension);
    await askIn(given, server, 'well', 1);
    const watched = await watchOverlay(page);
    await until('a draft', async () => (await watched.shown()).some(({ text }) => text !== ''));
    expect(await worker.kill()).toBe(true);
    await expect(page.locator('.ai-message-text')).toBeVisible();
    await until('a closed line', async () => server.aborted() > 0);
    server.pieceMs = 0;
    expect(await personalizedText(page)).toMatch(IN_OTHER_WORDS);
    await expectSameInLedger(control, server);
    const ends = async () => (await control.ledger()).slice(0, 2).map(({ end }) => end);
    // Nobody was there to hear the end of the first.
    await expect.poll(ends).toEqual([null, expect.objectContaining({ status: 200 })]);
  });
});

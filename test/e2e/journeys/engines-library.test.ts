import type { Page } from '@playwright/test';
import { SAVE_OUTCOMES } from '@/components/words/library-words.ts';
import { SERVER } from '@/components/words/server-words.ts';
import type { OpenAiServer } from '@/test/fixtures/openai-server.ts';
import type { ExtensionBrowser } from '@/tools/browser/launch.ts';
import { overlaysOn } from '@/tools/browser/overlay.ts';
import { openPopup } from '@/tools/browser/pages.ts';
import { errorsOf } from '@/tools/browser/settings.ts';
import { until } from '@/tools/browser/until.ts';
import { SECURITY } from '@/tools/demo/conversations.ts';
import { ask, switchOn } from '@/tools/demo/steps.ts';
import {
  chooseServer,
  expectSameInLedger,
  openControl,
  withServer,
  writeAs,
  writingsOf,
} from '../engine-steps.ts';
import { test as base, expect } from '../extension.ts';

/** A page on the internet, as far as anybody can tell; the browser is handed its text and asks nobody. */
const PUBLIC = 'https://guides.example/integration';

/** Chromium looks by itself for a page's icon; the proxy lets that through no more than the rest. */
const ITS_ICON = 'guides.example:443';

const test = base.extend({
  watch: async ({ extension, recorder }, use) => {
    recorder.forget();
    await use(undefined);
    const asked = recorder.asked().filter((host) => host !== ITS_ICON);
    expect(asked, 'requests to the outside world').toEqual([]);
    expect(await errorsOf(extension), 'errors of ours').toEqual([]);
  },
});

const OPEN_WORDS = 'Security of data in an integration is reviewed by the Velkova method.';
const PRIVATE_WORDS = 'Security of data in our integration is handled by the Zerlina contract.';

const article = (words: string): string =>
  `<!doctype html><html lang="en"><head><title>Data security of an integration</title></head><body><article>
<h1>Data security of an integration</h1><p>${words} It asks who connects, what is stored and who answers for it.</p>
<p>${'A review of an integration takes a day and ends with a list of open points. '.repeat(12)}</p></article></body></html>`;

/** Save a page from the popup, on a site that was switched on. */
async function save(extension: ExtensionBrowser, url: string, words: string): Promise<void> {
  const page = await extension.context.newPage();
  await page.route(url, (route) =>
    route.fulfill({ contentType: 'text/html', body: article(words) }),
  );
  await page.goto(url);
  if (url === PUBLIC) await switchOn(extension, page);
  const popup = await openPopup(extension, url);
  const button = popup.getByRole('button', { name: /^Save page$/ });
  await button.waitFor();
  await page.bringToFront();
  await button.dispatchEvent('click');
  await expect(popup.getByText(SAVE_OUTCOMES.saved)).toBeVisible();
  await popup.close();
  await page.close();
}

test('a saved public page goes to a server only by a yes for it, and to the letter into the ledger; a private one never', async ({
  extension,
  page,
  site,
}) => {
  test.slow();
  await withServer(async (server) => {
    site.writeFast();
    await switchOn(extension, page);
    const control = await openControl(extension);
    await chooseServer(control, server, { hourlyCap: 500 });
    server.reply = writeAs('a paraphrases');
    await save(extension, PUBLIC, OPEN_WORDS);
    await save(extension, `${site.origin}/integration`, PRIVATE_WORDS);
    await until('the index', () => isIndexed(control));

    // No passage waits for a slow library: a question is asked anew until one was in time.
    let asked = 0;
    const askAnew = async () => {
      asked += 1;
      return sentFor(page, server, asked, site.teach);
    };
    const untilSent = (words: string) =>
      until(`“${words}”`, async () => (await askAnew()).includes(words), 45_000);
    for (const body of [await askAnew(), await askAnew(), await askAnew()]) {
      expect(body).not.toContain('Velkova');
    }

    const yes = control.page.getByRole('checkbox', {
      name: SERVER.library(new URL(server.baseUrl).host),
    });
    await yes.click();
    await expect(yes).toBeChecked();
    await untilSent(OPEN_WORDS);
    await yes.click();
    await expect(yes).not.toBeChecked();
    expect(await askAnew(), 'the yes was taken back').not.toContain('Velkova');

    const bodies = writingsOf(server).map(({ body }) => body);
    expect(
      bodies.filter((body) => body.includes('Zerlina')),
      'a private page',
    ).toEqual([]);
    expect(bodies.length).toBe(asked);
    await expectSameInLedger(control, server);
  });
});

type Control = Awaited<ReturnType<typeof openControl>>;

/** Both pages can be found, so that none is missing only because it is not there yet. */
async function isIndexed(control: Control): Promise<boolean> {
  const { hits } = await control.ask<{ hits: readonly unknown[] }>('searchLibrary', {
    question: 'data security of an integration',
    filters: { site: null, topic: null, level: null, since: null },
    typing: false,
  });
  return hits.length === 2;
}

/** Ask a question that was not asked before; what the server was sent for it. */
async function sentFor(
  page: Page,
  server: OpenAiServer,
  number: number,
  teach: (question: string, answer: string) => void,
): Promise<string> {
  const question = `${SECURITY.question} (${number})`;
  teach(question, SECURITY.answer);
  await page.bringToFront();
  await ask(page, question);
  await until('its request', async () => writingsOf(server).length === number);
  await until('its end', async () => {
    const overlays = await overlaysOn(page);
    return overlays.length === number && overlays.at(-1)?.state === 'personalized';
  });
  return writingsOf(server).at(-1)?.body ?? '';
}

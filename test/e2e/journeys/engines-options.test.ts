import type { Page } from '@playwright/test';
import { ENGINE_WORDS, ENGINES } from '@/components/words/engine-words.ts';
import { diagnosisWords, PRESETS, PREVIEW, SERVER } from '@/components/words/server-words.ts';
import type { DiagnosisCause } from '@/lib/app/engines/diagnosis.ts';
import { overlaysOn } from '@/tools/browser/overlay.ts';
import { openPopup } from '@/tools/browser/pages.ts';
import { until } from '@/tools/browser/until.ts';
import { SECURITY } from '@/tools/demo/conversations.ts';
import { CISO } from '@/tools/demo/people.ts';
import { ask, switchOn } from '@/tools/demo/steps.ts';
import {
  expectSameInLedger,
  IN_OTHER_WORDS,
  KEY,
  openControl,
  personalizedText,
  withServer,
  writeAs,
  writingsOf,
} from '../engine-steps.ts';
import { expect, test } from '../extension.ts';

/** What stands in the form of a server. */
const formOf = (options: Page) => ({
  field: (label: string) => options.getByLabel(label, { exact: true }),
  button: (name: string) => options.getByRole('button', { name, exact: true }),
  told: (words: string) => expect(options.getByText(words)).toBeVisible(),
});

test('a server is set up, tried, previewed, used, limited and removed by clicking', async ({
  extension,
  page,
  site,
}) => {
  test.slow();
  await withServer(async (server) => {
    site.writeFast();
    await switchOn(extension, page);
    const control = await openControl(extension);
    for (const claim of CISO.claims) await control.ask('stateBelief', claim);
    const options = control.page;
    const { field, button, told } = formOf(options);
    const { host } = new URL(server.baseUrl);
    const diagnosed = (cause: DiagnosisCause, model: string) =>
      told(diagnosisWords(cause, { preset: 'custom', host, model }).what);

    await options.getByText(SERVER.title, { exact: true }).click();
    await field(SERVER.preset).selectOption(PRESETS.custom.name);
    await field(SERVER.address).fill(server.baseUrl);
    await field(SERVER.key).fill(KEY);
    await field(SERVER.model).fill('not-there');
    await button(SERVER.test).click();
    await diagnosed('model-missing', 'not-there');
    await told(SERVER.keySet(host));
    server.mood = 'unauthorized';
    await button(SERVER.test).click();
    await diagnosed('key-wrong', 'not-there');
    server.mood = 'well';
    await button(SERVER.list).click();
    await told(SERVER.listed(2));
    await field(SERVER.model).fill('tiny');
    await button(SERVER.test).click();
    await expect(options.getByText(/^It works: first words after/)).toBeVisible();

    const tried = server.seen.length;
    await button(SERVER.use).click();
    const preview = options.getByRole('region', { name: PREVIEW.title });
    await expect(preview.getByRole('region', { name: PREVIEW.data })).toContainText('HTTP caching');
    await expect(preview).toContainText(/About [\d,]+ tokens to read/);
    expect(server.seen.length, 'a preview sends nothing').toBe(tried);
    await button(PREVIEW.confirm(host)).click();
    await told(SERVER.saved);
    await expect(options.getByRole('radio', { name: /A server you name/ })).toBeChecked();

    server.reply = writeAs('a paraphrases');
    const written = () => writingsOf(server).length;
    const before = written();
    await askHere(page, 1);
    expect(await personalizedText(page)).toMatch(IN_OTHER_WORDS);
    expect(written()).toBe(before + 1);
    expect(writingsOf(server).at(-1)?.key).toBe(`Bearer ${KEY}`);

    // With an engine of its own this site asks nobody, and then again whom all others ask.
    const popup = await openPopup(extension, site.origin);
    await popup.getByLabel(ENGINES.here).selectOption(ENGINE_WORDS['built-in'].name);
    const own = options.getByLabel(ENGINES.engineOn(new URL(site.origin).hostname));
    await expect(own).toHaveValue('built-in');
    await popup.close();
    await askHere(page, 2);
    expect(written()).toBe(before + 1);
    await own.selectOption('');
    await told(ENGINES.noSites);

    await field(SERVER.cap).fill('0');
    await field(SERVER.cap).press('Enter');
    await expect(options.getByText(SERVER.capHint(1, 0))).toBeVisible();
    await askHere(page, 3);
    expect(written(), 'nothing by itself at a cap of 0').toBe(before + 1);

    await button(SERVER.keyDeleteLabel(host)).click();
    await told(SERVER.keyDeleted(host));
    await field(SERVER.cap).fill('9');
    await field(SERVER.cap).press('Enter');
    await expect(options.getByText(SERVER.capHint(1, 9))).toBeVisible();
    await askHere(page, 4);
    expect(writingsOf(server).at(-1)?.key).not.toContain(KEY);

    await button(SERVER.remove).click();
    await told(SERVER.removed);
    await expect(options.getByRole('radio', { name: /^Built in/ })).toBeChecked();
    await askHere(page, 5);
    expect(written()).toBe(before + 2);
    await expectSameInLedger(control, server);
  });

  async function askHere(on: Page, number: number): Promise<void> {
    const question = `${SECURITY.question} (${number})`;
    site.teach(question, SECURITY.answer);
    await on.bringToFront();
    await ask(on, question);
    await until('its form', async () => {
      const overlays = await overlaysOn(on);
      return overlays.length === number && overlays.at(-1)?.state === 'personalized';
    });
  }
});

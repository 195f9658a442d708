import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { OPTIONS } from '@/components/words/options-words.ts';
import { FEEDBACK_LABELS, OVERLAY } from '@/components/words/overlay-words.ts';
import { GROUP_WORDS, PROFILE } from '@/components/words/profile-words.ts';
import type { ExtensionBrowser } from '@/tools/browser/launch.ts';
import { formOf, overlayIn, overlaysOn } from '@/tools/browser/overlay.ts';
import { openPopup } from '@/tools/browser/pages.ts';
import { until } from '@/tools/browser/until.ts';
import { type Worker, watchWorker } from '@/tools/browser/worker.ts';
import { SECURITY } from '@/tools/demo/conversations.ts';
import { introduce } from '@/tools/demo/introduce.ts';
import { CISO } from '@/tools/demo/people.ts';
import { ask, switchOn } from '@/tools/demo/steps.ts';
import { expect, test } from '../extension.ts';
import { askAndWait } from '../site.ts';

/** Kills of each of four kinds of work: 20 in all, and more in the long run. */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 5);

/** Kills come this much later each round, so that they hit message and transaction borders alike. */
const STEP_MS = 6;

test.beforeEach(async ({ extension, page }) => {
  await switchOn(extension, page);
  await introduce(extension, CISO.claims);
  await page.bringToFront();
});

test('the worker dies between question and answer: the answer is shown all the same', async ({
  extension,
  page,
  site,
}) => {
  const worker = await watched(extension, page);
  site.writeSlowly(); // Or the answer could be there, and nobody in need of a worker.
  await ask(page, SECURITY.question);
  await until('the stream', async () => site.progress().begun > 0);
  expect(await worker.kill()).toBe(true);
  site.writeFast();
  await overlayIn(page, 'personalized');
  await until('a worker that is up again', async () => worker.isRunning());
});

test('the worker dies after the answer: feedback still changes it', async ({
  extension,
  page,
  site,
}) => {
  await askAndWait(page, site, SECURITY.question);
  const overlay = await overlayIn(page, 'personalized');
  const { surface } = overlay;
  const before = await formOf(overlay);
  const worker = await watched(extension, page);
  expect(await worker.kill()).toBe(true);
  await surface.click('button', new RegExp(`^${OVERLAY.more}$`));
  await surface.click('button', new RegExp(`^${FEEDBACK_LABELS['too-long']}$`));
  await until('a shorter form', async () => {
    const form = await formOf(await overlayIn(page, 'personalized'));
    return form !== '' && form.length < before.length;
  });
});

test('killed again and again, answers are still shown, each once', async ({
  extension,
  page,
  site,
}) => {
  test.slow();
  const worker = await watched(extension, page);
  for (let round = 0; round < ROUNDS; round += 1) {
    await askAndWait(page, site, SECURITY.question);
    await until('the overlay', async () => (await overlaysOn(page)).length === round + 1);
    await killAfter(worker, round * STEP_MS);
    await overlayIn(page, 'personalized');
    expect(await overlaysOn(page)).toHaveLength(round + 1);
  }
});

test('killed again and again, edits are kept whole and once', async ({ extension, page }) => {
  test.slow();
  const worker = await watched(extension, page);
  const popup = await openPopup(extension);
  const { title, label } = GROUP_WORDS.expertise;
  const group = popup.getByRole('region', { name: title, exact: true });
  await group.getByRole('button', { name: PROFILE.addTo(title) }).click();
  for (let round = 0; round < ROUNDS; round += 1) {
    const topic = `Topic number ${round}`;
    const line = group.getByLabel(label, { exact: true });
    await line.fill(topic);
    await group.getByRole('button', { name: 'Add', exact: true }).click();
    await killAfter(worker, round * STEP_MS);
    await expect(line, 'ready for the next').toHaveValue('');
    await group.getByRole('button', { name: PROFILE.correct(topic) }).waitFor();
  }
  await popup.reload();
  await group.getByRole('button', { name: PROFILE.correct('Topic number 0') }).waitFor();
  expect(await topicsIn(popup)).toEqual([
    'security',
    ...Array.from({ length: ROUNDS }, (_, round) => `Topic number ${round}`),
  ]);
});

test('killed again and again, export and import carry everything over, once', async ({
  extension,
  page,
}) => {
  test.slow();
  const worker = await watched(extension, page);
  const before = await beliefsIn(extension);
  const options = await extension.context.newPage();
  await options.goto(`chrome-extension://${extension.extensionId}/options.html`);

  let file = '';
  for (let round = 0; round < ROUNDS; round += 1) {
    const download = options.waitForEvent('download');
    await options.getByRole('button', { name: OPTIONS.exportStart }).click();
    await killAfter(worker, round * STEP_MS);
    const now = await (await download).path();
    if (round > 0) expect(linesOf(now)).toEqual(linesOf(file));
    file = now;
  }

  for (let round = 0; round < ROUNDS; round += 1) {
    await options.getByRole('button', { name: OPTIONS.wipeStart }).click();
    await options.getByRole('button', { name: OPTIONS.wipeConfirm }).click();
    await options.getByText(OPTIONS.wipeDone).waitFor();
    await options.getByLabel(OPTIONS.importFile).setInputFiles(file);
    await killAfter(worker, round * STEP_MS);
    await options.getByText(/^Done: \d+ entr/).waitFor();
    expect(await beliefsIn(extension)).toEqual(before);
    await options.reload();
  }
});

/** Watch the worker, and go back to the page. */
async function watched(extension: ExtensionBrowser, page: Page): Promise<Worker> {
  const worker = await watchWorker(extension);
  await page.bringToFront();
  await until('the worker’s state', async () => worker.isRunning());
  return worker;
}

async function killAfter(worker: Worker, delayMs: number): Promise<void> {
  await wait(delayMs);
  expect(await worker.kill(), 'the worker ran when it was killed').toBe(true);
}

/** What an export says, without the line that tells when it was made. */
const linesOf = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => /"kind":"(?:belief|site)"/.test(line))
    .sort();

async function topicsIn(popup: Page): Promise<string[]> {
  const group = popup.getByRole('region', { name: GROUP_WORDS.expertise.title, exact: true });
  return group.getByRole('button', { name: PROFILE.correct('') }).allTextContents();
}

async function beliefsIn(extension: ExtensionBrowser): Promise<string[]> {
  const popup = await openPopup(extension);
  await popup
    .getByRole('button', { name: PROFILE.correct('') })
    .first()
    .waitFor();
  const beliefs = await popup.getByRole('button', { name: PROFILE.correct('') }).allTextContents();
  await popup.close();
  return beliefs;
}

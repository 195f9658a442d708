import { statSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { findChromium } from '@/tools/browser/find.ts';
import { launchWithExtension } from '@/tools/browser/launch.ts';
import { overlayIn } from '@/tools/browser/overlay.ts';
import { until } from '@/tools/browser/until.ts';
import { watchWorker } from '@/tools/browser/worker.ts';
import { SECURITY } from '@/tools/demo/conversations.ts';
import { introduce } from '@/tools/demo/introduce.ts';
import { CISO } from '@/tools/demo/people.ts';
import { startDemoServer } from '@/tools/demo/server.ts';
import { ask, switchOn } from '@/tools/demo/steps.ts';
import { finderCost } from './finder-cost.ts';
import { median, percentile } from './times.ts';

const SAMPLES = 20;
/** An answer of 5,000 characters in about a second. */
const QUICK = { charactersPerStep: 40, stepMs: 8 };
const BUILD = path.resolve('.output/chrome-mv3');

/** What is to be reached, in the units of the result. */
const TARGETS = {
  settledToShown: { warm: { median: 100, p95: 400 }, cold: { median: 250, p95: 400 } },
  article: { ms: 5 },
  mutations: { coreShare: 0.01 },
  stream: { coreShare: 0.02 },
};

/** One answer: milliseconds of the page's clock. */
type Times = { readonly lastMutation: number; readonly settled: number; readonly shown: number };

/**
 * From an answer's end to ours on screen, in the built extension. Settled is when our host enters
 * the page, shown when it stands in for the original. Cold: the background is killed as the stream
 * ends, so it starts while the answer settles. A loaded machine is slower, so its load is told.
 */
export async function benchPage(say: (line: string) => void): Promise<object> {
  const before = loadPerCore();
  const site = await startDemoServer(QUICK);
  const extension = await launchWithExtension({
    executable: await findChromium(say),
    headless: true,
  });
  try {
    const page = await extension.context.newPage();
    await page.goto(site.origin);
    // The runner's compiler names functions by a helper of its own, which no page has.
    await page.evaluate('globalThis.__name = (named) => named');
    await switchOn(extension, page);
    await introduce(extension, CISO.claims);
    const worker = await watchWorker(extension);
    await page.bringToFront();

    let asked = 0;
    const sample = async (atEnd: () => Promise<unknown>): Promise<Times> => {
      asked += 1; // The same question and answer once more would be remembered.
      const question = `How should I think about data security for integration ${asked}?`;
      site.teach(question, SECURITY.answer);
      await page.getByRole('button', { name: 'New conversation' }).first().click();
      await watchAnswer(page);
      const { answered } = site.progress();
      await ask(page, question);
      await until('its end', async () => site.progress().answered > answered);
      await atEnd();
      await overlayIn(page, 'personalized');
      return page.evaluate(() => (window as unknown as { times: Times }).times);
    };
    await sample(async () => undefined); // The first answer fetches reader and overlay.

    const warm = await repeat(() => sample(async () => undefined));
    const cold = await repeat(() => sample(() => worker.kill()));
    const after = loadPerCore();
    return {
      loadPerCore: { before, after },
      targets: TARGETS,
      ...(await finderCost()),
      bytes: { finder: bytesOf('finder'), reader: bytesOf('reader'), overlay: bytesOf('overlay') },
      settledToShown: { warm: summary(warm, fromSettled), cold: summary(cold, fromSettled) },
      lastMutationToShown: summary(warm, fromLastMutation),
    };
  } finally {
    await extension.context.close();
    await site.close();
  }
}

/** Programs that wanted to run in the last minute, for each core; above 1 they waited for each other. */
const loadPerCore = (): number =>
  Math.round((10 * (loadavg()[0] ?? Number.NaN)) / availableParallelism()) / 10;

const bytesOf = (name: string): number => statSync(path.join(BUILD, `${name}.js`)).size;
const fromSettled = ({ settled, shown }: Times): number => shown - settled;
const fromLastMutation = ({ lastMutation, shown }: Times): number => shown - lastMutation;

async function repeat(measure: () => Promise<Times>): Promise<Times[]> {
  const all: Times[] = [];
  for (let count = 0; count < SAMPLES; count += 1) all.push(await measure());
  return all;
}

const summary = (all: readonly Times[], take: (times: Times) => number) => ({
  median: median(all.map(take)),
  p95: percentile(all.map(take), 0.95),
});

/** Note when the answer last changed, when our host came, and when it took over. */
const watchAnswer = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const root = document.querySelector('deep-chat')?.shadowRoot;
    if (!root) throw new Error('no chat');
    const times = { lastMutation: 0, settled: 0, shown: 0 };
    (window as unknown as { times: object }).times = times;
    const isOurs = (node: Node) => node.nodeName === 'IDIOLECT-ANSWER';
    const note = ({ target, type, addedNodes }: MutationRecord, now: number): void => {
      if ([...addedNodes].some(isOurs)) times.settled = now;
      else if (type !== 'attributes') times.lastMutation = now;
      else if ((target as Element).getAttribute('data-state') === 'personalized') times.shown = now;
    };
    new MutationObserver((records) => {
      const now = performance.now();
      for (const record of records) note(record, now);
    }).observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: ['data-state'],
    });
  });

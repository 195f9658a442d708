import path from 'node:path';
import type { Browser, Page } from 'playwright';
import { openBrowser, pageScript, showAt } from '../eval/pages/browser.ts';

/** How long each busy page is watched, in milliseconds. */
const WATCHED_MS = 6000;
const ROUNDS = 3;

const WORDS = 'The harbour was calm and the ropes were dry when the tide turned again. ';
const PARAGRAPH = `<p>${WORDS.repeat(8)}<a href="#a">A note</a> and <em>another</em>.</p>`;

/** An article of 3 MB, in the mix of elements that encyclopedias have. */
const ARTICLE = `<main><article><h1>Tides</h1>${`<section><h2>Part</h2>${PARAGRAPH.repeat(6)}<ul><li>one <b>two</b></li><li>three</li></ul><table><tr><td>1</td><td>2</td></tr></table></section>`.repeat(780)}</article></main>`;

/** A page that changes 10,000 times a second. */
const BUSY = `<div id="ticker"></div><script>
  const box = document.getElementById('ticker');
  const cells = Array.from({ length: 200 }, () => box.appendChild(document.createElement('span')));
  let count = 0;
  setInterval(() => { for (const cell of cells) cell.textContent = String(count++); }, 20);
</script>`;

/** An assistant that writes 50 words a second into its second answer. */
const STREAM = `<main>
  <div data-message-author-role="user">How do tides work?</div>
  <div data-message-author-role="assistant"><div class="markdown"><p>${WORDS.repeat(20)}</p></div></div>
  <div data-message-author-role="user">And here?</div>
  <div data-message-author-role="assistant"><div class="markdown" id="out"></div></div>
  <textarea placeholder="Ask anything"></textarea><button data-testid="stop-button">Stop</button></main><script>
  const out = document.getElementById('out');
  let count = 0;
  setInterval(() => {
    if (count % 40 === 0) out.append(document.createElement('p'));
    out.lastChild.append('word' + count++ + ' ');
  }, 20);
</script>`;

/** What the finder costs a page: one look at an article; its share of a core on busy pages. */
export async function finderCost(): Promise<{
  article: { ms: number; geometryReads: number };
  mutations: Busy;
  stream: Busy;
}> {
  const browser = await openBrowser();
  try {
    const script = await pageScript(path.join(import.meta.dirname, 'finder-in-page.ts'));
    const looks: Awaited<ReturnType<typeof firstLook>>[] = [];
    for (let round = 0; round < ROUNDS; round += 1) looks.push(await firstLook(browser, script));
    return {
      article: {
        ms: Math.min(...looks.map(({ ms }) => ms)),
        geometryReads: Math.max(...looks.map(({ geometryReads }) => geometryReads)),
      },
      mutations: await shareOn(browser, script, 'https://ticker.example/', BUSY),
      stream: await shareOn(browser, script, 'https://chatgpt.com/c/1', STREAM),
    };
  } finally {
    await browser.close();
  }
}

/** `geometryReads` may each force a layout; they are counted over the time a page is watched. */
type Busy = { coreShare: number; geometryReads: number };

const readsOn = async (page: Page): Promise<number> =>
  Number(await page.evaluate('window.geometryReads()'));

async function open(browser: Browser, script: string, url: string, body: string): Promise<Page> {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.addInitScript({ content: script });
  await showAt(page, url, `<!doctype html><html><body>${body}</body></html>`);
  return page;
}

async function firstLook(
  browser: Browser,
  script: string,
): Promise<{ ms: number; geometryReads: number }> {
  const page = await open(browser, script, 'https://tides.example/', ARTICLE);
  const ms = Number(await page.evaluate('window.startFinder()'));
  const geometryReads = await readsOn(page);
  await page.context().close();
  return { ms, geometryReads };
}

/** Busy time of the page's thread with the finder less without it, per second. */
async function shareOn(browser: Browser, script: string, url: string, body: string): Promise<Busy> {
  const shares: number[] = [];
  const reads: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const without = await busyShare(browser, script, url, body, false);
    const withFinder = await busyShare(browser, script, url, body, true);
    shares.push(withFinder.share - without.share);
    reads.push(withFinder.geometryReads);
  }
  const coreShare = shares.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
  return { coreShare, geometryReads: Math.max(...reads) };
}

async function busyShare(
  browser: Browser,
  script: string,
  url: string,
  body: string,
  watched: boolean,
): Promise<{ share: number; geometryReads: number }> {
  const page = await open(browser, script, url, body);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  if (watched) await page.evaluate('window.startFinder()');
  const busySeconds = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
  const before = await busySeconds();
  await page.waitForTimeout(WATCHED_MS);
  const after = await busySeconds();
  const geometryReads = watched ? await readsOn(page) : 0;
  await page.context().close();
  return { share: (after - before) / (WATCHED_MS / 1000), geometryReads };
}

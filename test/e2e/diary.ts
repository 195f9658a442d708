import type { BrowserContext, TestInfo, Worker } from '@playwright/test';
import type { ExtensionBrowser } from '@/tools/browser/launch.ts';
import { overlaysOn } from '@/tools/browser/overlay.ts';
import { errorsOf } from '@/tools/browser/settings.ts';

/** As many lines of all consoles as help and do not bury the error. */
const LINES = 60;
/** Characters of what an overlay says. */
const TEXT = 300;

/** What happened in a browser, for whoever has to find out why a test failed there. */
export type Diary = { tell(test: TestInfo): Promise<void> };

/** Listen to every page and worker from now on. */
export function keepDiary(extension: ExtensionBrowser): Diary {
  const { context } = extension;
  const started = Date.now();
  const lines: string[] = [];
  const note = (line: string) => {
    lines.push(`${((Date.now() - started) / 1000).toFixed(1)} s  ${line}`);
  };
  const follow = (worker: Worker) => {
    note(`worker ${worker.url()} started`);
    worker.on('close', () => note(`worker ${worker.url()} ended`));
  };
  for (const worker of context.serviceWorkers()) follow(worker);
  context.on('serviceworker', follow);
  // Of pages and workers alike.
  context.on('console', (message) => note(`${message.type()}: ${message.text()}`));
  context.on('weberror', (error) => note(`uncaught: ${error.error().stack}`));
  return {
    tell: async (test) => {
      if (test.status === test.expectedStatus) return;
      const parts = [
        `\n--- ${test.title}: what the browser can tell`,
        ...(await pagesIn(context)),
        ...(await orWhyNot(() => errorsOf(extension))).map((error) => `recorded: ${error}`),
        ...lines.slice(-LINES),
      ];
      process.stdout.write(`${parts.join('\n')}\n---\n`);
    },
  };
}

/** Every page with what stands beside its answers. */
async function pagesIn(context: BrowserContext): Promise<string[]> {
  const told = context.pages().map(async (page) => {
    const overlays = await orWhyNot(async () =>
      Promise.all(
        (await overlaysOn(page)).map(
          async ({ state, surface }) => `  ${state}: ${(await surface.text()).slice(0, TEXT)}`,
        ),
      ),
    );
    return [`page ${page.url()}`, ...overlays];
  });
  return (await Promise.all(told)).flat();
}

/** A browser that failed may not answer; that is worth a line, and hides nothing. */
const orWhyNot = (ask: () => Promise<string[]>): Promise<string[]> =>
  ask().catch((cause: unknown) => [`  it does not say: ${cause}`]);

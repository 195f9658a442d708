import type { ExtensionBrowser } from './launch.ts';
import { openBarePage } from './pages.ts';
import { until } from './until.ts';

/** The extension's background, seen from outside without keeping it awake. */
export type Worker = {
  /** Kill it, as the browser does when it is idle; false when it slept already. */
  kill(): Promise<boolean>;
  isRunning(): boolean;
};

export async function watchWorker(extension: ExtensionBrowser): Promise<Worker> {
  const inside = await openBarePage(extension);
  const session = await extension.context.newCDPSession(inside);
  let status: string | null = null;
  // It may be up again within milliseconds, so deaths are counted rather than looked for.
  let deaths = 0;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    const ours = versions.findLast(({ scriptURL }) => scriptURL.endsWith('/background.js'));
    if (!ours) return;
    if (ours.runningStatus === 'stopped' && status !== null && status !== 'stopped') deaths += 1;
    status = ours.runningStatus;
  });
  await session.send('ServiceWorker.enable');
  // What the browser has to say first comes after its reply, and until then nothing is known.
  await until('the worker’s state', async () => status !== null);

  return {
    isRunning: () => status === 'running',
    kill: async () => {
      if (status === 'stopped') return false;
      const before = deaths;
      await session.send('ServiceWorker.stopAllWorkers');
      await until('the worker’s death', async () => deaths > before);
      return true;
    },
  };
}

import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { injectPicker } from '@/lib/adapters/browser/finder.ts';
import { isGranted } from '@/lib/adapters/browser/granted-sites.ts';
import { keepAlarm } from '@/lib/adapters/browser/life.ts';
import { onPick, onToggle } from '@/lib/adapters/browser/menu.ts';
import { isInvited } from '@/lib/adapters/browser/one-shot.ts';
import { tellActiveTab, tellTab } from '@/lib/adapters/browser/pages.ts';
import { answerBadge, openPanel } from '@/lib/adapters/browser/toolbar.ts';
import { VIEWS_PORT, WAKE_PORT } from '@/lib/adapters/messaging/protocol.ts';
import { createRateLimit } from '@/lib/adapters/messaging/rate-limit.ts';
import { rightsOf } from '@/lib/adapters/messaging/rights.ts';
import { answerCall, type CallServer } from '@/lib/adapters/messaging/serve-calls.ts';
import { serveViews } from '@/lib/adapters/messaging/serve-views.ts';
import { offscreenLines } from '@/lib/adapters/muscle/offscreen-line.ts';
import { MUSCLE_PORT } from '@/lib/adapters/muscle/protocol.ts';
import { openWorkerLine } from '@/lib/adapters/muscle/worker-line.ts';
import { resumeImports } from '@/lib/app/import-profile.ts';
import { hasFilesLeft } from '@/lib/app/library/bring-in.ts';
import { startMuscle } from '../offscreen/start-muscle.ts';
import { bringIn } from './bring-in.ts';
import { followGrants } from './follow-grants.ts';
import { pageHandlers, uiHandlers } from './handlers.ts';
import { indexPages, registerKeepers, serveSaving, wakeLibrary } from './library.ts';
import { serveOneShots } from './one-shots.ts';
import { createViewServer } from './views.ts';
import { type BackgroundWorld, createWorld } from './world.ts';

/** Pause before housekeeping, so that it never stands in the way of the message that woke us. */
const HOUSEKEEPING_DELAY_MS = 2_000;

/** A run of jobs that takes longer goes on at the next alarm. */
const JOBS_TIMEOUT_MS = 240_000;

/** Expire, go on with what a dying background left, and be woken while anything is left. */
async function keepHouse(world: BackgroundWorld, pagesWait: () => void): Promise<void> {
  await world.upkeep.expire(world.now());
  await world.tellWhatIsOwed();
  const isDownloading = await world.downloads.resume();
  await resumeImports(world, AbortSignal.timeout(JOBS_TIMEOUT_MS));
  await bringIn(world, pagesWait);
  const isIndexed = await indexPages(world);
  const isReindexing = await world.reindex.resume();
  await registerKeepers(world);
  const isBringingIn = await hasFilesLeft(world.bringIns);
  const isImporting = (await world.imports.running()).length > 0;
  await keepAlarm(isDownloading || isReindexing || isBringingIn || isImporting || !isIndexed);
}

export default defineBackground({
  // In Chrome one classic script: it keeps the compiled code of those, but compiles a module at each start.
  type: { firefox: 'module' },
  // Listeners are added in the first turn, or the browser loses the event that woke us.
  main() {
    const report = (cause: unknown) => {
      // biome-ignore lint/suspicious/noConsole: the one reporter of this context
      console.error(cause);
    };
    self.addEventListener('unhandledrejection', ({ reason }) => report(reason));

    const offscreen = offscreenLines();
    const open = import.meta.env.FIREFOX ? async () => openWorkerLine(startMuscle) : offscreen.open;
    const world = createWorld({ open, report });
    const views = createViewServer(world, report);
    /** There is something new to index, or to forget. */
    const pagesWait = () => void indexPages(world).catch(report);
    const us = { id: browser.runtime.id, baseUrl: browser.runtime.getURL('/') };
    const calls: CallServer = {
      us,
      pages: pageHandlers(world, pagesWait),
      ui: uiHandlers(world, pagesWait),
      isGranted,
      isInvited: (site, frame) => isInvited(site, frame, world.now()),
      isWithinRate: createRateLimit(world.now),
      onExplain: ({ tabId }) => void openPanel(tabId).catch(report),
      report,
    };

    /** An answer grows: have profile, model and saved pages at hand when it has settled. */
    const wake = () => {
      const openIndex = async () => (await world.pages.hasAny()) && wakeLibrary(world);
      void Promise.all([world.profiles.read(), world.warmUp(), openIndex()]).catch(report);
    };

    browser.runtime.onMessage.addListener((message: unknown, sender, reply) => {
      const answer = answerCall(message, sender, calls);
      void answer?.then(reply);
      return answer !== null; // Keeps the channel open until `reply` is called.
    });

    browser.runtime.onConnect.addListener((port) => {
      const rights = rightsOf(port.sender ?? {}, us);
      const follow = () => {
        serveViews(port, views, rights.kind === 'ui-part' ? rights.part.views : null);
        void answerBadge().catch(report);
      };
      // Which line each kind of caller may open to us, and what for.
      const lines: Partial<Record<typeof rights.kind, [name: string, use: () => void]>> = {
        ui: [VIEWS_PORT, follow],
        'ui-part': [VIEWS_PORT, follow],
        page: [WAKE_PORT, wake],
        muscle: [MUSCLE_PORT, () => offscreen.accept(port)],
      };
      const [name, use] = lines[rights.kind] ?? [];
      if (port.name === name) use?.();
      else port.disconnect();
    });

    onToggle((tabId) => {
      const told =
        tabId === null ? tellActiveTab({ push: 'toggle' }) : tellTab({ push: 'toggle' }, tabId);
      void told.catch(report);
    });

    onPick((tabId) => void injectPicker(tabId).catch(report));
    serveOneShots(world.now, report);
    serveSaving(world, pagesWait, report);

    const tidy = () => void keepHouse(world, pagesWait).catch(report);
    setTimeout(tidy, HOUSEKEEPING_DELAY_MS);
    followGrants({ world, changed: views.grantsChanged, alarmed: tidy, report });
  },
});

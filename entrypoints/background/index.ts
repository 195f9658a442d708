import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { isGranted } from '@/lib/adapters/browser/granted-sites.ts';
import { keepAlarm } from '@/lib/adapters/browser/life.ts';
import { onToggle } from '@/lib/adapters/browser/menu.ts';
import { isInvited } from '@/lib/adapters/browser/one-shot.ts';
import { tellActiveTab, tellTab } from '@/lib/adapters/browser/pages.ts';
import { answerBadge, openPanel } from '@/lib/adapters/browser/toolbar.ts';
import { VIEWS_PORT, WAKE_PORT } from '@/lib/adapters/messaging/protocol.ts';
import { createRateLimit } from '@/lib/adapters/messaging/rate-limit.ts';
import { rightsOf } from '@/lib/adapters/messaging/rights.ts';
import { answerCall, type CallServer } from '@/lib/adapters/messaging/serve-calls.ts';
import { serveViews } from '@/lib/adapters/messaging/serve-views.ts';
import { resumeImports } from '@/lib/app/import-profile.ts';
import { followGrants } from './follow-grants.ts';
import { pageHandlers, uiHandlers } from './handlers.ts';
import { serveOneShots } from './one-shots.ts';
import { createViewServer } from './views.ts';
import { createWorld } from './world.ts';

/** Pause before housekeeping, so that it never stands in the way of the message that woke us. */
const HOUSEKEEPING_DELAY_MS = 2_000;

/** A run of jobs that takes longer goes on at the next alarm. */
const JOBS_TIMEOUT_MS = 240_000;

export default defineBackground({
  type: 'module',
  // Listeners are added in the first turn, or the browser loses the event that woke us.
  main() {
    const report = (cause: unknown) => {
      // biome-ignore lint/suspicious/noConsole: the one reporter of this context
      console.error(cause);
    };
    self.addEventListener('unhandledrejection', ({ reason }) => report(reason));

    const world = createWorld(report);
    const views = createViewServer(world, report);
    const us = { id: browser.runtime.id, baseUrl: browser.runtime.getURL('/') };
    const calls: CallServer = {
      us,
      pages: pageHandlers(world),
      ui: uiHandlers(world),
      isGranted,
      isInvited: (site, frame) => isInvited(site, frame, world.now()),
      isWithinRate: createRateLimit(world.now),
      onExplain: ({ tabId }) => void openPanel(tabId).catch(report),
      report,
    };

    browser.runtime.onMessage.addListener((message: unknown, sender, reply) => {
      const answer = answerCall(message, sender, calls);
      void answer?.then(reply);
      return answer !== null; // Keeps the channel open until `reply` is called.
    });

    browser.runtime.onConnect.addListener((port) => {
      const rights = rightsOf(port.sender ?? {}, us);
      if (port.name === VIEWS_PORT && (rights.kind === 'ui' || rights.kind === 'ui-part')) {
        serveViews(port, views, rights.kind === 'ui-part' ? rights.part.views : null);
        void answerBadge().catch(report);
      }
      // An answer grows: have the profile and the model at hand when it has settled.
      else if (port.name === WAKE_PORT && rights.kind === 'page') {
        void Promise.all([world.profiles.read(), world.warmUp()]).catch(report);
      } else port.disconnect();
    });

    onToggle((tabId) => {
      const told =
        tabId === null ? tellActiveTab({ push: 'toggle' }) : tellTab({ push: 'toggle' }, tabId);
      void told.catch(report);
    });

    serveOneShots(world.now, report);

    const keepHouse = async () => {
      await world.upkeep.expire(world.now());
      await resumeImports(world, AbortSignal.timeout(JOBS_TIMEOUT_MS));
      await keepAlarm((await world.imports.running()).length > 0);
    };
    const tidy = () => void keepHouse().catch(report);
    setTimeout(tidy, HOUSEKEEPING_DELAY_MS);
    followGrants({ world, changed: views.grantsChanged, alarmed: tidy, report });
  },
});

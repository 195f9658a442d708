import { captureTab } from '@/lib/adapters/browser/capture.ts';
import { grantedSites } from '@/lib/adapters/browser/granted-sites.ts';
import { registerKeeper } from '@/lib/adapters/browser/keeper.ts';
import { keepAlarm } from '@/lib/adapters/browser/life.ts';
import { onSave } from '@/lib/adapters/browser/menu.ts';
import { addressOf, badgeTab, tabInFront, tabsOf } from '@/lib/adapters/browser/toolbar.ts';
import type { PageCaller, PageHandlers, UiHandlers } from '@/lib/adapters/messaging/serve-calls.ts';
import { endBringIn, handOver } from '@/lib/app/library/bring-in.ts';
import { type Capture, type CaptureKind, isCapture } from '@/lib/app/library/captured.ts';
import { checkLinks } from '@/lib/app/library/check-links.ts';
import { indexWaiting, markLost } from '@/lib/app/library/index-waiting.ts';
import { savesByItself } from '@/lib/app/library/library-views.ts';
import type { LibraryCalls, Saved, SaveRefusal } from '@/lib/app/library/page-calls.ts';
import { BARRED, PDF, saveCapture } from '@/lib/app/library/save-page.ts';
import { relatedTo, relatedToSaved, searchLibrary } from '@/lib/app/library/search-library.ts';
import { findDuplicates, forgetPages, readCopy, setPrivate } from '@/lib/app/library/tidy.ts';
import { orRefusal } from '@/lib/app/or-refusal.ts';
import type { Origin } from '@/lib/core/ids.ts';
import { err, ok, type Result } from '@/lib/core/result.ts';
import { siteOf } from '@/lib/core/site.ts';
import { askLink } from './ask-link.ts';
import { bringIn } from './bring-in.ts';
import type { BackgroundWorld } from './world.ts';

/** A run that takes longer goes on at the next alarm. */
const INDEXING_TIMEOUT_MS = 240_000;

const TOP = 0;

/** Whether what the muscle has was compared with what it should have. */
let isCompared = false;

/** Take up what waits; an alarm takes over if we die at it. False when something is left for later. */
export async function indexPages(world: BackgroundWorld): Promise<boolean> {
  const wait = await Promise.all([world.pages.waiting(), world.pages.leaving()]);
  if (wait.flat().length === 0) return true;
  await keepAlarm(true);
  // Once in our life, and only when the muscle is wanted anyway.
  const isFirst = !isCompared;
  isCompared = true;
  if (isFirst) await markLost(world);
  const ports = { ...world, indexing: world.indexing.tell };
  return indexWaiting(ports, AbortSignal.timeout(INDEXING_TIMEOUT_MS));
}

/** Have muscle, index and the model that tells topics at hand; a cold start takes as long as all the rest. */
export const wakeLibrary = ({ muscle, warmUp }: BackgroundWorld): Promise<unknown> =>
  Promise.all([muscle.call('openIndex', null), warmUp()]);

/** The library's calls, tied to its use cases. */
export function libraryHandlers(
  world: BackgroundWorld,
  pagesWait: () => void,
): Pick<UiHandlers, keyof LibraryCalls> {
  const ports = { ...world, pagesWait };
  return {
    savePage: (kind) => saveTabInFront(kind, ports),
    handOver: async (part, callId) => {
      const handed = await handOver(part, callId, world);
      if (handed.ok) void bringIn(world, pagesWait);
      return handed;
    },
    endBringIn: (job) => endBringIn(job, world),
    wakeLibrary: async () => {
      void wakeLibrary(world);
      return ok(null);
    },
    searchLibrary: (request) => searchLibrary(request, world),
    relatedPages: (page) => (page === null ? relatedToFront(world) : relatedToSaved(page, world)),
    readCopy: (page) => readCopy(page, world),
    setPrivate: (request) => setPrivate(request, ports),
    forgetPages: (pages) => forgetPages(pages, ports),
    findDuplicates: () => findDuplicates(world),
    checkLinks: (request) => checkLinks(request, { ...world, ask: askLink(world) }),
    saveAutomatically: ({ origin, saves }) =>
      orRefusal(async () => {
        await world.sites.put({ site: siteOf(origin), saves });
        await registerKeepers(world);
        return ok(null);
      }),
  };
}

type Ports = BackgroundWorld & { pagesWait(): void };
type Place = Parameters<typeof captureTab>[0] & { readonly url?: string | undefined };

/** Save from a place, and say on the toolbar button what came of it. */
async function save(place: Place, kind: CaptureKind, ports: Ports) {
  void wakeLibrary(ports);
  const read = await captureTab(place, kind);
  const saved: Result<Saved, SaveRefusal> = isCapture(read)
    ? await saveCapture(read, ports)
    : err(isPdf(place.url) ? PDF : BARRED);
  await badgeTab(saved.ok ? 'saved' : 'barred', place.tabId);
  return saved;
}

/** Viewers of PDFs let no script in, so only the address tells. */
const isPdf = (url = ''): boolean => /\.pdf(?:$|[?#])/i.test(url);

async function saveTabInFront(kind: CaptureKind, ports: Ports) {
  const tab = await tabInFront();
  return tab ? save({ ...tab, frameId: TOP }, kind, ports) : err(BARRED);
}

async function relatedToFront(world: BackgroundWorld) {
  const tab = await tabInFront();
  const read: unknown = tab && (await captureTab({ tabId: tab.tabId, frameId: TOP }, 'page'));
  if (!isCapture(read) || read.kind !== 'captured') {
    const message = 'Click the Idiolect button on the page once, then look again.';
    return err({ kind: 'barred', message } as const);
  }
  return relatedTo({ ...read.page, not: await savedAs(read, world) }, world);
}

const savedAs = async (capture: Extract<Capture, { kind: 'captured' }>, world: BackgroundWorld) =>
  (await world.hereView(capture.page.url)).saved?.id ?? null;

/** Menu and shortcut. */
export function serveSaving(
  world: BackgroundWorld,
  pagesWait: () => void,
  report: (cause: unknown) => void,
): void {
  const ports = { ...world, pagesWait };
  onSave((place, kind) => void save(place, kind, ports).catch(report));
}

/** A page of a site that is saved by itself was looked at for a while. */
export const pageRead =
  (world: BackgroundWorld, pagesWait: () => void): PageHandlers['pageRead'] =>
  async (_: null, { site, frame }: PageCaller) => {
    if (await savesByItself(siteOf(site), world)) {
      await save(frame, 'page', { ...world, pagesWait });
    }
    return ok(null);
  };

/** A page of such a site came into view: the button says whether it is saved, unless the site is paused. */
export const pageSeen =
  (world: BackgroundWorld): PageHandlers['pageSeen'] =>
  async (_: null, { site, frame }: PageCaller) => {
    if (!(await world.sites.isPaused(siteOf(site)))) await badgeSaved(frame.tabId, world);
    return ok(null);
  };

/** Say it again on every tab of such a site, after it was paused. */
export async function markSaved(site: Origin, world: BackgroundWorld): Promise<void> {
  if (!(await savesByItself(siteOf(site), world))) return;
  await Promise.all((await tabsOf(site)).map((tabId) => badgeSaved(tabId, world)));
}

async function badgeSaved(tabId: number, world: BackgroundWorld): Promise<void> {
  const address = await addressOf(tabId);
  if (address === null) return;
  const { saved } = await world.hereView(address);
  await badgeTab(saved ? 'saved' : 'on', tabId);
}

/** The script that tells when a page was read runs only where the user wants that. */
export async function registerKeepers(world: BackgroundWorld): Promise<void> {
  const granted = await grantedSites();
  const wanted = (await world.sites.all()).filter(({ saves }) => saves === true);
  await registerKeeper(wanted.map(({ site }) => site).filter((site) => granted.includes(site)));
}

import { browser } from 'wxt/browser';
import type { FrameLook } from '../../app/page-look.ts';
import type { Origin } from '../../core/ids.ts';
import { patternOf } from '../../core/site.ts';

/** The content script that finds answers, as the build names it. */
const FINDER = '/finder.js';

/** What is injected beside it when an answer grows. */
const READER = ['/reader.js', '/overlay.js'] as const;

/** Runs before the finder where the user picked the answers by hand. */
const HAS_PICK = '/has-pick.js';

/** Lets the user point out an answer. */
const PICKER = '/picker.js';

/** Tells how well a page is understood. */
const INSPECT = '/inspect.js';

/** What the names of registered finders begin with. */
const NAME = 'finder ';

/** Registered scripts are named after their site and what runs there. */
const scriptId = (site: Origin, picked: boolean): string =>
  `${NAME}${picked ? 'with pick ' : ''}${site}`;

/**
 * Make the browser run the finder on exactly these sites from now on, also after a restart; on those
 * in `picked` it asks at once for what was picked there.
 */
export async function registerFinder(
  sites: readonly Origin[],
  picked: ReadonlySet<Origin>,
): Promise<void> {
  // Only those of the finder: other scripts are registered for their own reasons.
  const registered = (await browser.scripting.getRegisteredContentScripts())
    .map(({ id }) => id)
    .filter((id) => id.startsWith(NAME));
  const wanted = new Map(sites.map((site) => [scriptId(site, picked.has(site)), site]));
  const stale = registered.filter((id) => !wanted.has(id));
  if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale });

  const missing = [...wanted].filter(([id]) => !registered.includes(id));
  if (missing.length === 0) return;
  await browser.scripting.registerContentScripts(
    missing.map(([id, site]) => ({
      id,
      matches: [patternOf(site)],
      js: picked.has(site) ? [HAS_PICK, FINDER] : [FINDER],
      allFrames: true,
      matchOriginAsFallback: true,
      runAt: 'document_idle' as const,
      persistAcrossSessions: true,
    })),
  );
}

/** Run the finder in tabs of these sites that are open already. Each tab fails on its own. */
export async function injectFinder(sites: readonly Origin[]): Promise<void> {
  if (sites.length === 0) return;
  const tabs = await browser.tabs.query({ url: sites.map(patternOf) });
  const injected = tabs.map(({ id }) =>
    id === undefined
      ? null
      : browser.scripting.executeScript({
          target: { tabId: id, allFrames: true },
          files: [FINDER],
        }),
  );
  await Promise.allSettled(injected);
}

/** Bring reader and overlay into one frame; false when it is gone by now. */
export async function injectReader({
  tabId,
  frameId,
  documentId,
}: {
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId: string | null;
}): Promise<boolean> {
  // Firefox has no document ids; a frame id could name the next page after a quick navigation.
  const target =
    documentId !== null && !import.meta.env.FIREFOX
      ? { tabId, documentIds: [documentId] }
      : { tabId, frameIds: [frameId] };
  const [injection] = await Promise.allSettled([
    browser.scripting.executeScript({ target, files: [...READER] }),
  ]);
  return injection.status === 'fulfilled';
}

/** Let the user point out an answer in any frame of a tab; false where no extension may run. */
export async function injectPicker(tabId: number): Promise<boolean> {
  const [injection] = await Promise.allSettled([
    browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [PICKER] }),
  ]);
  return injection.status === 'fulfilled';
}

/** What every frame of a tab says of itself, the top frame first; null where none may be asked. */
export async function inspectFrames(tabId: number): Promise<readonly FrameLook[] | null> {
  const [injection] = await Promise.allSettled([
    browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [INSPECT] }),
  ]);
  if (injection.status === 'rejected') return null;
  return injection.value
    .toSorted((a, b) => a.frameId - b.frameId)
    .flatMap(({ result }) => (isFrameLook(result) ? [result] : []));
}

/** A frame that went away meanwhile has no result. */
const isFrameLook = (result: unknown): result is FrameLook =>
  typeof result === 'object' && result !== null && 'structure' in result;

import { browser } from 'wxt/browser';
import type { Origin } from '../../core/ids.ts';
import { patternOf } from '../../core/site.ts';

const SCRIPT = '/keeper.js';
const NAME = 'keeper';

/** Tell us when a page of these sites was read, and of no others; also after a restart. */
export async function registerKeeper(sites: readonly Origin[]): Promise<void> {
  const [before] = await browser.scripting.getRegisteredContentScripts({ ids: [NAME] });
  if (before) await browser.scripting.unregisterContentScripts({ ids: [NAME] });
  if (sites.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: NAME,
      matches: sites.map(patternOf),
      js: [SCRIPT],
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}

import { browser } from 'wxt/browser';
import type { Origin } from '../../core/ids.ts';
import { patternOf, siteOfPattern } from '../../core/site.ts';

/** The sites the user gave us, one by one. A grant of everything at once counts as none. */
export async function grantedSites(): Promise<readonly Origin[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return sitesIn(origins);
}

export const isGranted = (origin: Origin): Promise<boolean> =>
  browser.permissions.contains({ origins: [patternOf(origin)] });

/** Give a site back; the browser then reports it as removed. */
export async function revoke(site: Origin): Promise<void> {
  await browser.permissions.remove({ origins: [patternOf(site)] });
}

/** Hear of sites that come or go, whoever decided it. Call at start-up, in the first turn. */
export function onGrants(listeners: {
  readonly added: (sites: readonly Origin[]) => void;
  readonly removed: (sites: readonly Origin[]) => void;
}): void {
  browser.permissions.onAdded.addListener(({ origins = [] }) => listeners.added(sitesIn(origins)));
  browser.permissions.onRemoved.addListener(({ origins = [] }) =>
    listeners.removed(sitesIn(origins)),
  );
}

const sitesIn = (patterns: readonly string[]): readonly Origin[] => [
  ...new Set(patterns.map(siteOfPattern).filter((site) => site !== null)),
];

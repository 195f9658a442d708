import type { Origin } from '../core/ids.ts';
import { ok, type Result } from '../core/result.ts';
import { siteOf } from '../core/site.ts';
import type { EditRefusal, UiCalls } from './calls.ts';
import { orRefusal } from './or-refusal.ts';
import type { SiteStore, World } from './ports.ts';
import type { StoredSite } from './stored.ts';
import type { SiteView } from './ui-views.ts';

export type SitePorts = Pick<World, 'tellPages'> & {
  readonly sites: Pick<SiteStore, 'put'>;
  /** Give back the right to a site; the browser then tells us that it is gone. */
  revoke(site: Origin): Promise<void>;
};

/** Pause on a site or go on there; open pages follow at once. */
export const pauseSite = (
  { origin, paused }: Parameters<UiCalls['pauseSite']>[0],
  { sites, tellPages }: SitePorts,
): Promise<Result<null, EditRefusal>> =>
  orRefusal(async () => {
    const site = siteOf(origin);
    await sites.put({ site, paused });
    await tellPages({ push: paused ? 'site-off' : 'site-on' }, site);
    return ok(null);
  });

/** The user switched us on for sites just now: an old pause must not make that look broken. */
export async function resumeSites(
  granted: readonly Origin[],
  { sites }: { readonly sites: Pick<SiteStore, 'isPaused' | 'put'> },
): Promise<void> {
  for (const site of granted) {
    if (await sites.isPaused(site)) await sites.put({ site, paused: false });
  }
}

/** Leave a site for good. Pages are told first: without the right we cannot reach them. */
export const revokeSite = (
  origin: Origin,
  { revoke, tellPages }: SitePorts,
): Promise<Result<null, EditRefusal>> =>
  orRefusal(async () => {
    const site = siteOf(origin);
    await tellPages({ push: 'site-off' }, site);
    await revoke(site);
    return ok(null);
  });

/** Every site that is granted or was ever paused, by name. */
export function siteViews(
  granted: readonly Origin[],
  stored: readonly StoredSite[],
): readonly SiteView[] {
  const paused = new Map(stored.map((site) => [site.site, site.paused]));
  const all = new Set([
    ...granted,
    ...stored.filter((site) => site.paused).map(({ site }) => site),
  ]);
  return [...all].sort().map((origin) => ({
    origin,
    granted: granted.includes(origin),
    paused: paused.get(origin) ?? false,
  }));
}

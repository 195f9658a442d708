import type { Origin } from '../core/ids.ts';
import { ok, type Result } from '../core/result.ts';
import { siteOf } from '../core/site.ts';
import { DAY_MS } from '../core/units.ts';
import type { EditRefusal, UiCalls } from './calls.ts';
import type { FoundBy } from './found.ts';
import { orRefusal } from './or-refusal.ts';
import type { Refusal } from './page-calls.ts';
import type { PickedRule } from './picked.ts';
import type { SiteStore, World } from './ports.ts';
import type { StoredSite } from './stored.ts';
import type { SiteView } from './ui-views.ts';

export type SitePorts = Pick<World, 'tellPages'> & {
  readonly sites: Pick<SiteStore, 'find' | 'put'>;
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
    // Resumed by hand, it is a site like any other.
    await sites.put({ site, paused, ...(!paused && { server: false }) });
    await tellPages({ push: paused ? 'site-off' : 'site-on' }, site);
    return ok(null);
  });

/**
 * The user switched us on for sites just now: an old pause must not make that look broken. Where a
 * server was what they gave access to, its pages stay paused.
 */
export async function resumeSites(
  granted: readonly Origin[],
  { sites }: { readonly sites: Pick<SiteStore, 'find' | 'isPaused' | 'put'> },
): Promise<void> {
  for (const site of granted) {
    // In this order: a server's pause may be stored while we look.
    if (!(await sites.isPaused(site)) || (await sites.find(site))?.server) continue;
    await sites.put({ site, paused: false });
  }
}

/** Leave a site for good. Pages are told first: without the right we cannot reach them. */
export const revokeSite = (
  origin: Origin,
  { sites, revoke, tellPages }: SitePorts,
): Promise<Result<null, EditRefusal>> =>
  orRefusal(async () => {
    const site = siteOf(origin);
    await tellPages({ push: 'site-off' }, site);
    // When it was visited last is nothing to keep of a site that is off.
    if (await sites.find(site)) await sites.put({ site, found: null });
    await revoke(site);
    return ok(null);
  });

/** What picking answers by hand needs of the world. */
export type PickPorts = Pick<World, 'tellPages'> & {
  readonly sites: Pick<SiteStore, 'put'>;
  /** Bring what runs on granted sites in step with what is picked there. */
  register(): Promise<unknown>;
};

/** Remember how the user pointed out a site's answers; its open pages find by that at once. */
export const keepPick = (
  picked: PickedRule,
  origin: Origin,
  ports: PickPorts,
): Promise<Result<null, Refusal>> =>
  orRefusal(async () => {
    await setPick(siteOf(origin), picked, ports);
    return ok(null);
  });

export const forgetPick = (origin: Origin, ports: PickPorts): Promise<Result<null, EditRefusal>> =>
  orRefusal(async () => {
    await setPick(siteOf(origin), null, ports);
    return ok(null);
  });

async function setPick(
  site: Origin,
  picked: PickedRule | null,
  { sites, register, tellPages }: PickPorts,
): Promise<void> {
  // What found its answers by the old rule says nothing of the new one.
  await sites.put({ site, picked, found: null });
  await register();
  // All of them: the site may stand in a frame of another one.
  await tellPages({ push: 'picked' }, null);
}

/** Remember what found a site's answers, to the day. */
export const noteFound = (
  { by, missed }: FoundBy,
  origin: Origin,
  { sites, now }: Pick<World, 'now'> & { readonly sites: Pick<SiteStore, 'find' | 'put'> },
): Promise<Result<null, Refusal>> =>
  orRefusal(async () => {
    const site = siteOf(origin);
    const found = { by, missed, day: Math.floor(now() / DAY_MS) * DAY_MS };
    const known = (await sites.find(site))?.found;
    const isNew = known?.by !== by || known.missed !== missed || known.day !== found.day;
    if (isNew) await sites.put({ site, found });
    return ok(null);
  });

/** Every site that is granted, was ever paused, or whose answers were picked, by name. */
export function siteViews(
  granted: readonly Origin[],
  stored: readonly StoredSite[],
): readonly SiteView[] {
  const known = new Map(stored.map((site) => [site.site, site]));
  const all = new Set([
    ...granted,
    // A pause that only waits for a server's grant is no choice about a site.
    ...stored
      .filter(({ paused, server, picked }) => (paused && !server) || picked)
      .map(({ site }) => site),
  ]);
  return [...all].sort().map((origin) => {
    const site = known.get(origin);
    return {
      origin,
      granted: granted.includes(origin),
      paused: site?.paused ?? false,
      picked: Boolean(site?.picked),
      found: site?.found ?? null,
    };
  });
}

import type { Origin } from '../core/ids.ts';
import { err, ok, type Result } from '../core/result.ts';
import { siteOf } from '../core/site.ts';
import { orRefusal } from './or-refusal.ts';
import type { Prepared, Refusal } from './page-calls.ts';
import { PAUSED } from './personalize-answer.ts';
import type { SiteStore } from './ports.ts';

/** Bring reader and overlay to a page where an answer begins to grow, unless the site is paused. */
export const preparePage = (
  site: Origin,
  ports: {
    readonly sites: Pick<SiteStore, 'isPaused' | 'find'>;
    /** False when the page is gone by now. */
    inject(): Promise<boolean>;
  },
): Promise<Result<Prepared, Refusal>> =>
  orRefusal(async () => {
    if (await ports.sites.isPaused(siteOf(site))) return err(PAUSED);
    const { picked = null } = (await ports.sites.find(siteOf(site))) ?? {};
    return (await ports.inject()) ? ok({ picked }) : err(PAGE_GONE);
  });

const PAGE_GONE: Refusal = {
  kind: 'bad-request',
  message: 'This page went away before its answer could be read.',
};

import { injectFinder, registerFinder } from '@/lib/adapters/browser/finder.ts';
import { grantedSites, onGrants } from '@/lib/adapters/browser/granted-sites.ts';
import { onWake } from '@/lib/adapters/browser/life.ts';
import { alone } from '@/lib/adapters/browser/locks.ts';
import { showMenuOn } from '@/lib/adapters/browser/menu.ts';
import { tellLostSites } from '@/lib/adapters/browser/pages.ts';
import { resumeSites } from '@/lib/app/sites.ts';
import type { BackgroundWorld } from './world.ts';

type Following = {
  readonly world: BackgroundWorld;
  /** Told after every change of what is granted. */
  changed(): void;
  /** Told when the alarm for unfinished work rings. */
  alarmed(): void;
  report(cause: unknown): void;
};

/** Keep registered scripts, menu and open pages in step with the sites the user grants. */
export function followGrants({ world, changed, alarmed, report }: Following): void {
  const register = async () => {
    changed();
    const sites = await registerSites(world);
    await showMenuOn(sites);
    return sites;
  };

  onGrants({
    added: (sites) => {
      const welcome = async () => {
        await resumeSites(sites, world);
        await register();
        await injectFinder(sites);
      };
      void welcome().catch(report);
    },
    removed: () =>
      void Promise.all([register(), tellLostSites({ push: 'site-off' })]).catch(report),
  });

  onWake((why) => {
    if (why === 'alarm') return alarmed();
    const restore = async () => {
      const sites = await register();
      // Scripts of an older version are cut off from us; open pages get the new ones.
      if (why === 'installed') await injectFinder(sites);
    };
    void restore().catch(report);
  });
}

/** Have the finder run on all granted sites. One at a time: a second registration is an error. */
export const registerSites = ({ sites }: Pick<BackgroundWorld, 'sites'>) =>
  alone('grants', async () => {
    const [granted, stored] = [await grantedSites(), await sites.all()];
    const picked = stored.filter((site) => site.picked).map(({ site }) => site);
    await registerFinder(granted, new Set(picked));
    return granted;
  });

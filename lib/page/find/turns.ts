import { turnsByLooks } from '../detect/generic.ts';
import { kitsIn, sitesOf } from '../sites/index.ts';
import { turnsOn } from '../sites/read-site.ts';
import type { Root, Turn } from '../turn.ts';

/** How to find every assistant turn on a host's pages: by what we know of it, else by its looks. */
export function turnFinder(host: string): (roots: readonly Root[]) => Turn[] {
  const own = sitesOf(host);
  return (roots) => {
    const known = roots.flatMap((root) =>
      [...own, ...kitsIn(root)].flatMap((site) => turnsOn(site, root)),
    );
    return known.length > 0 ? known : roots.flatMap(turnsByLooks);
  };
}

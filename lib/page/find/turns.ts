import { sitesFor } from '../sites/index.ts';
import { turnsOn } from '../sites/read-site.ts';
import type { Root, Turn } from '../turn.ts';

/** How to find every assistant turn on a host's pages: by what we know of it, else by its looks. */
export function turnFinder(host: string): (roots: readonly Root[]) => Turn[] {
  const sites = sitesFor(host);
  return (roots) => roots.flatMap((root) => sites.flatMap((site) => turnsOn(site, root)));
}

import { mayHoldAssistant } from '../detect/page-gate.ts';
import type { Prose } from '../prose.ts';
import { sitesOf } from '../sites/index.ts';
import { turnsOn } from '../sites/read-site.ts';
import type { Site } from '../sites/site.ts';
import type { Root, Turn } from '../turn.ts';
import type { HasStreamed, Streamed } from './streamed.ts';

/** How turns are found on hosts we do not know; it lives in reader.js, fetched when it pays. */
export type FindByLooks = (roots: readonly Root[], hasStreamed: HasStreamed) => Turn[];

export type TurnPorts = {
  /** What the user picked by hand on this site, by `pickedSite`. */
  picked(): Site | null;
  /** The closer look, once its script has run. */
  looks(): FindByLooks | undefined;
  /** What reads prose, in the same script. */
  prose(): Prose | undefined;
  /** Fetch that script. */
  fetchLooks(): void;
};

/**
 * How to find every assistant turn on a host's pages: by what its user picked, by what we know of
 * it, else by its looks.
 */
export function turnFinder(
  host: string,
  { picked, looks, prose, fetchLooks }: TurnPorts,
): (roots: readonly Root[], streamed: Pick<Streamed, 'any' | 'has'>) => Turn[] {
  const own = sitesOf(host);
  const by = (sites: readonly Site[], roots: readonly Root[]) =>
    roots.flatMap((root) => sites.flatMap((site) => turnsOn(site, root, prose)));
  return (roots, streamed) => {
    const rule = picked();
    const pointedAt = rule ? by([rule], roots) : [];
    const known = pointedAt.length > 0 ? pointedAt : by(own, roots);
    if (known.length > 0) return known;
    const findByLooks = looks();
    if (!streamed.any && !roots.some(mayHoldAssistant)) return [];
    if (!findByLooks) fetchLooks();
    return findByLooks?.(roots, streamed.has) ?? [];
  };
}

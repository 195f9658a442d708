import { mayHoldAssistant } from '../detect/page-gate.ts';
import { sitesOf } from '../sites/index.ts';
import { turnsOn } from '../sites/read-site.ts';
import type { Root, Turn } from '../turn.ts';
import type { HasStreamed, Streamed } from './streamed.ts';

/** How turns are found on hosts we do not know; it lives in reader.js, fetched when it pays. */
export type FindByLooks = (roots: readonly Root[], hasStreamed: HasStreamed) => Turn[];

export type TurnPorts = {
  /** The closer look, once its script has run. */
  looks(): FindByLooks | undefined;
  /** Fetch it. */
  fetchLooks(): void;
};

/** How to find every assistant turn on a host's pages: by what we know of it, else by its looks. */
export function turnFinder(
  host: string,
  { looks, fetchLooks }: TurnPorts,
): (roots: readonly Root[], streamed: Pick<Streamed, 'any' | 'has'>) => Turn[] {
  const own = sitesOf(host);
  return (roots, streamed) => {
    const known = roots.flatMap((root) => own.flatMap((site) => turnsOn(site, root)));
    if (known.length > 0) return known;
    const findByLooks = looks();
    if (!streamed.any && !roots.some(mayHoldAssistant)) return [];
    if (!findByLooks) fetchLooks();
    return findByLooks?.(roots, streamed.has) ?? [];
  };
}

import type { FoundBy } from '../app/found.ts';
import { sitesOf } from './sites/index.ts';
import { FOUND_BY, type Turn } from './turn.ts';

/** What found a turn on a host, and whether something made for that host should have. */
export function foundBy({ by }: Turn, host: string, hasPick: boolean): FoundBy {
  const own = hasPick ? [FOUND_BY.picked] : sitesOf(host).map(({ id }) => id);
  return { by, missed: own.length > 0 && !own.includes(by) };
}

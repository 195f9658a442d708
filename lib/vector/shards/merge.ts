import type { Found } from '../search.ts';
import { createTop } from '../top.ts';

/** The best of what the parts of an index found: exact where each of them is. */
export function merge(parts: readonly Found[], k: number): Found {
  const top = createTop(k);
  for (const { keys, scores } of parts) {
    keys.forEach((key, at) => {
      top.offer(key, scores[at] ?? 0);
    });
  }
  const sum = (numberOf: (part: Found) => number): number =>
    parts.reduce((total, part) => total + numberOf(part), 0);
  return {
    ...top.take(Number.NEGATIVE_INFINITY),
    certified: parts.every(({ certified }) => certified),
    scanned: sum(({ scanned }) => scanned),
    rescored: sum(({ rescored }) => rescored),
  };
}

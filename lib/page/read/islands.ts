import type { IslandId } from '../../core/ids.ts';
import { type Island, type IslandKind, placeholderOf } from '../../tree/answer.ts';

/** The islands of one reading: what each says, and the site's own element it stands for. */
export type Islands = {
  readonly list: Island[];
  readonly elements: Map<IslandId, Element>;
};

export const noIslands = (): Islands => ({ list: [], elements: new Map() });

/** Keep an element as an island. Returns its placeholder. */
export function addIsland(
  islands: Islands,
  element: Element,
  island: { kind: IslandKind; text: string; inline: boolean; language?: string },
): string {
  const id = `i${islands.list.length}` as IslandId;
  islands.list.push({ id, ...island });
  islands.elements.set(id, element);
  return placeholderOf(id);
}

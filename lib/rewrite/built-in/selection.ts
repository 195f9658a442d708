import type { PartId } from '../../tree/doc.ts';
import type { Group } from '../../tree/result.ts';

/** What this reader came for, and where it is to stand. */
export type Selection = {
  readonly groups: readonly Group[];
  /** The bundle behind which the groups stand; null puts them first. */
  readonly anchor: PartId | null;
  /** By list: its items in their new order. */
  readonly orders: ReadonlyMap<PartId, readonly PartId[]>;
  /** Everything chosen, by id. */
  readonly chosen: ReadonlySet<PartId>;
};

export const NOTHING_SELECTED: Selection = {
  groups: [],
  anchor: null,
  orders: new Map(),
  chosen: new Set(),
};

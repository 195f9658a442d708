import { createContext, use } from 'react';
import type { OverlayEvents } from '@/lib/app/overlay-state.ts';
import type { IslandId } from '@/lib/core/ids.ts';

/** What every part of one overlay may call. */
export type OverlayTools = {
  readonly events: OverlayEvents;
  /** A clone of the site's own element, or null when it is gone. */
  readonly island: (id: IslandId) => Node | null;
};

const Tools = createContext<OverlayTools | null>(null);

export const OverlayToolsProvider = Tools.Provider;

export function useOverlayTools(): OverlayTools {
  const tools = use(Tools);
  if (!tools) throw new Error('used outside of an overlay: there is no OverlayToolsProvider above');
  return tools;
}

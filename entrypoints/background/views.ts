import type { ViewServer } from '@/lib/adapters/messaging/serve-views.ts';
import type { TableName } from '@/lib/adapters/storage/database.ts';
import type { ViewName } from '@/lib/app/ui-views.ts';
import { VIEWS } from '@/lib/app/views.ts';
import { createListeners } from './listeners.ts';
import type { BackgroundWorld } from './world.ts';

/** What is told by somebody else than the database. */
const TOLD = ['grants', 'indexing', 'reindex'] as const;
type Told = (typeof TOLD)[number];

/** What each view is made of; a change there makes it anew. */
const SOURCES: Readonly<Record<ViewName, readonly (TableName | Told)[]>> = {
  profile: ['beliefs', 'settings'],
  sites: ['sites', 'grants'],
  rewrites: ['rewrites'],
  rewrite: ['rewrites', 'beliefs'],
  explained: ['settings'],
  learning: ['settings'],
  ledger: ['ledger', 'hosts'],
  ledgerText: ['ledger'],
  models: ['models'],
  library: ['pages', 'indexing'],
  bringIn: ['bringIns'],
  reindexing: ['models', 'reindex'],
  here: ['pages', 'sites'],
  activity: ['outcomes'],
  past: ['beliefs'],
  knowledge: ['beliefs'],
  engines: ['settings', 'hosts', 'secrets', 'ledger', 'rewrites', 'models', 'grants'],
};

/** Views over the stores; `grantsChanged` tells those that show which sites are granted. */
export function createViewServer(
  world: BackgroundWorld,
  report: (cause: unknown) => void,
): ViewServer & { grantsChanged(): void } {
  const grants = createListeners();
  const onTold: Readonly<Record<Told, (listener: () => void) => () => void>> = {
    grants: grants.add,
    indexing: world.indexing.onChange,
    reindex: world.onReindex,
  };
  return {
    report,
    read: (view, args) => VIEWS[view](world, args),
    onChange: (view, listener) => {
      const sources = SOURCES[view];
      const stops = TOLD.filter((told) => sources.includes(told)).map((told) =>
        onTold[told](listener),
      );
      const stop = world.onChange(sources.filter(isTable), listener);
      return () => {
        stop();
        for (const stopTold of stops) stopTold();
      };
    },
    grantsChanged: grants.tell,
  };
}

const isTable = (source: TableName | Told): source is TableName =>
  !(TOLD as readonly string[]).includes(source);

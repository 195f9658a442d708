import type { ViewServer } from '@/lib/adapters/messaging/serve-views.ts';
import type { TableName } from '@/lib/adapters/storage/database.ts';
import type { ViewName } from '@/lib/app/ui-views.ts';
import { VIEWS } from '@/lib/app/views.ts';
import type { BackgroundWorld } from './world.ts';

/** What each view is made of; a change there makes it anew. */
const SOURCES: Readonly<Record<ViewName, readonly (TableName | 'grants' | 'indexing')[]>> = {
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
  const onGrants = new Set<() => void>();
  return {
    report,
    read: (view, args) => VIEWS[view](world, args),
    onChange: (view, listener) => {
      const tables = SOURCES[view].filter((source) => source !== 'grants' && source !== 'indexing');
      const stopIndexing = SOURCES[view].includes('indexing')
        ? world.indexing.onChange(listener)
        : () => undefined;
      const stop = world.onChange(tables, listener);
      if (SOURCES[view].includes('grants')) onGrants.add(listener);
      return () => {
        stop();
        stopIndexing();
        onGrants.delete(listener);
      };
    },
    grantsChanged: () => {
      for (const listener of onGrants) listener();
    },
  };
}

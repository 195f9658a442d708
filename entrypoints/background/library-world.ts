import { hereView, type LibraryViewPorts } from '@/lib/app/library/library-views.ts';
import { createReindex, type ReindexPorts } from '@/lib/app/library/reindex.ts';
import { createIndexing } from './indexing.ts';
import { createListeners } from './listeners.ts';

/** The part of the world that only the library needs. */
export function createLibraryWorld({
  pages,
  sites,
  idFor,
  ...rest
}: Pick<LibraryViewPorts, 'pages' | 'sites' | 'idFor'> & Omit<ReindexPorts, 'changed'>) {
  const onReindex = createListeners();
  const indexing = createIndexing();
  const ports: LibraryViewPorts = {
    pages,
    sites,
    idFor,
    indexingShare: indexing.share,
    bytesUsed: async () => (await navigator.storage.estimate()).usage ?? null,
  };
  return {
    indexing,
    reindex: createReindex({ ...rest, changed: onReindex.tell }),
    onReindex: onReindex.add,
    indexingShare: ports.indexingShare,
    bytesUsed: ports.bytesUsed,
    hereView: (url: string) => hereView(url, ports),
  };
}

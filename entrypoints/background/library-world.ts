import { hereView, type LibraryViewPorts } from '@/lib/app/library/library-views.ts';
import { createIndexing } from './indexing.ts';

/** The part of the world that only the library needs. */
export function createLibraryWorld({
  pages,
  sites,
  idFor,
}: Pick<LibraryViewPorts, 'pages' | 'sites' | 'idFor'>) {
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
    indexingShare: ports.indexingShare,
    bytesUsed: ports.bytesUsed,
    hereView: (url: string) => hereView(url, ports),
  };
}

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { copyPlaceIn } from '@/components/library/copy-place.ts';
import { LibraryPage } from '@/components/library/LibraryPage.tsx';
import { subscribe } from '@/lib/adapters/messaging/subscribe.ts';
import { createClient } from '@/lib/adapters/messaging/ui-client.ts';
import { readLocalFile } from '@/lib/page/capture/local-file.ts';
import { LIMITS } from '@/lib/settings/limits.ts';

const root = document.getElementById('root');
if (!root) throw new Error('library/index.html has no #root');

const source: Parameters<typeof LibraryPage>[0]['source'] = {
  ...createClient(),
  readFile: (path, text) => readLocalFile(path, text, LIMITS),
  watchBringIn: (listener) => subscribe('bringIn', null, listener),
  watchReindexing: (listener) => subscribe('reindexing', null, listener),
  watchLibrary: (listener) => subscribe('library', null, listener),
};

void source.wakeLibrary(); // The first search finds it open.

createRoot(root).render(
  <StrictMode>
    <LibraryPage source={source} now={Date.now()} place={copyPlaceIn(location.hash)} />
  </StrictMode>,
);

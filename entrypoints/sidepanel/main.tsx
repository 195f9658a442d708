import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { SidePanel } from '@/components/panel/SidePanel.tsx';
import { subscribe } from '@/lib/adapters/messaging/subscribe.ts';
import { createClient } from '@/lib/adapters/messaging/ui-client.ts';
import type { RewriteId } from '@/lib/core/ids.ts';

const root = document.getElementById('root');
if (!root) throw new Error('sidepanel/index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <SidePanel
      source={{
        ...createClient(),
        watchLibrary: (listener) => subscribe('library', null, listener),
        watchProfile: (listener) => subscribe('profile', null, listener),
        watchRewrites: (listener) => subscribe('rewrites', null, listener),
        watchRewrite: (id) => (listener) => subscribe('rewrite', { id }, listener),
        watchPast: (at) => (listener) => subscribe('past', { at }, listener),
        watchKnowledge: (listener) => subscribe('knowledge', null, listener),
        watchActivity: (listener) => subscribe('activity', null, listener),
        watchLearning: (listener) => subscribe('learning', null, listener),
        watchExplained: (listener) => subscribe('explained', null, listener),
      }}
      wanted={wantedRewrite()}
      now={Date.now()}
    />
  </StrictMode>,
);

/** The rewrite our own link named (`?rewrite=`). An unknown id is drawn as one that is gone. */
function wantedRewrite(): RewriteId | null {
  return new URLSearchParams(location.search).get('rewrite') as RewriteId | null;
}

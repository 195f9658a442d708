import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Compare } from '@/components/compare/Compare.tsx';
import { subscribe } from '@/lib/adapters/messaging/subscribe.ts';
import { createClient } from '@/lib/adapters/messaging/ui-client.ts';

const root = document.getElementById('root');
if (!root) throw new Error('compare/index.html has no #root');

const { compareForms, namedReaders, keepReaders } = createClient();

createRoot(root).render(
  <StrictMode>
    <Compare
      source={{
        compareForms,
        namedReaders,
        keepReaders,
        watchRewrites: (listener) => subscribe('rewrites', null, listener),
      }}
    />
  </StrictMode>,
);

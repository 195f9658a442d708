import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Welcome } from '@/components/welcome/Welcome.tsx';
import { createClient } from '@/lib/adapters/messaging/ui-client.ts';

const root = document.getElementById('root');
if (!root) throw new Error('welcome/index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <Welcome source={createClient()} />
  </StrictMode>,
);

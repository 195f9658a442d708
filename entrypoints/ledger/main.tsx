import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Ledger } from '@/components/ledger/Ledger.tsx';
import { subscribe } from '@/lib/adapters/messaging/subscribe.ts';
import { createClient } from '@/lib/adapters/messaging/ui-client.ts';

const root = document.getElementById('root');
if (!root) throw new Error('ledger/index.html has no #root');

const { clearLedger, exportLedger, forbidHost } = createClient();

const source = {
  clearLedger,
  exportLedger,
  forbidHost,
  watchLedger: (query) => (listener) => subscribe('ledger', query, listener),
  watchLedgerText: (id) => (listener) => subscribe('ledgerText', { id }, listener),
} satisfies Parameters<typeof Ledger>[0]['source'];

createRoot(root).render(
  <StrictMode>
    <Ledger source={source} today={new Date().toISOString().slice(0, 10)} />
  </StrictMode>,
);

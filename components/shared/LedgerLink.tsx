import { LEDGER } from '@/components/words/ledger-words.ts';

/** The way to the record of what was sent; it opens in a tab of its own. */
export function LedgerLink() {
  return (
    <a href="/ledger.html" target="_blank" rel="noopener" title={LEDGER.openHint}>
      {LEDGER.open}
    </a>
  );
}

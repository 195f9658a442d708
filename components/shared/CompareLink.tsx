import { COMPARE } from '@/components/words/compare-words.ts';

/** The way to the page that shows one answer for several readers; it opens in a tab of its own. */
export function CompareLink() {
  return (
    <a href="/compare.html" target="_blank" rel="noopener" title={COMPARE.openHint}>
      {COMPARE.open}
    </a>
  );
}

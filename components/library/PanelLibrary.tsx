import { useState } from 'react';
import type { LibrarySource } from '@/components/shared/source.ts';
import { LIBRARY } from '@/components/words/library-words.ts';
import type { PageSummary } from '@/lib/app/library/page-calls.ts';
import { Related } from './PageDetails.tsx';
import { Search } from './Search.tsx';

type PanelLibraryProps = { readonly source: LibrarySource; readonly now: number };

/** The library beside a page: search, and what is saved about the page in front. */
export function PanelLibrary({ source, now }: PanelLibraryProps) {
  const [related, setRelated] = useState<readonly PageSummary[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const look = async () => {
    const found = await source.relatedPages(null);
    setProblem(found.ok ? null : found.error.message);
    setRelated(found.ok ? found.value : null);
  };
  return (
    <div className="stack">
      <div className="wrap">
        <button type="button" onClick={() => void look()}>
          {LIBRARY.relatedHere}
        </button>
        <LibraryLink />
      </div>
      {problem && (
        <p className="failed" role="alert">
          {problem}
        </p>
      )}
      {related && <Related pages={related} />}
      <Search source={source} now={now} />
    </div>
  );
}

/** The way to the library's own page; it opens in a tab of its own. */
export function LibraryLink() {
  return (
    <a href="/library.html" target="_blank" rel="noopener">
      {LIBRARY.open}
    </a>
  );
}

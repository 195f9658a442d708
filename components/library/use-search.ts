import { useEffect, useState } from 'react';
import type { LibrarySource } from '@/components/shared/source.ts';
import type { LibraryFilters, LibraryFound } from '@/lib/app/library/page-calls.ts';
import type { ViewState } from '@/lib/app/ui-views.ts';

/** Between two keys of a quick typist nothing is asked. */
const PAUSE_MS = 60;

export type Found = { readonly question: string; readonly found: LibraryFound };

/**
 * What the library has for a question, asked anew while it is typed, and when the library changes
 * (`version`). What was found before stays until there is something newer.
 */
export function useSearch(
  searchLibrary: LibrarySource['searchLibrary'],
  question: string,
  filters: LibraryFilters,
  version: string,
): ViewState<Found> {
  const [state, setState] = useState<ViewState<Found>>({ state: 'loading' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` says when to ask anew
  useEffect(() => {
    let isStale = false;
    const ask = async () => {
      const typing = !/[\s.?!]$/.test(question);
      const found = await searchLibrary({ question, filters, typing });
      if (isStale) return;
      setState(
        found.ok
          ? { state: 'ready', value: { question, found: found.value } }
          : { state: 'failed', message: found.error.message },
      );
    };
    const timer = setTimeout(() => void ask(), PAUSE_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [searchLibrary, question, filters, version]);
  return state;
}

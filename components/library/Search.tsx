import { useId, useState } from 'react';
import { Loaded } from '@/components/shared/Loaded.tsx';
import type { LibrarySource } from '@/components/shared/source.ts';
import { useWatch } from '@/components/shared/use-watch.ts';
import { LIBRARY } from '@/components/words/library-words.ts';
import type { LibraryFilters, LibraryView, PageSummary } from '@/lib/app/library/page-calls.ts';
import { Filters, NO_FILTERS } from './Filters.tsx';
import { HitCard } from './HitCard.tsx';
import './library.css';
import { type Found, useSearch } from './use-search.ts';

type SearchProps = {
  readonly source: LibrarySource;
  /** Milliseconds since 1970, when the page was opened. */
  readonly now: number;
};

/** Search in what was saved, while typing and without a network. */
export function Search({ source, now }: SearchProps) {
  const library = useWatch(source.watchLibrary);
  return (
    <Loaded state={library}>
      {(view) =>
        view.pages === 0 ? <Empty /> : <SearchIn source={source} now={now} library={view} />
      }
    </Loaded>
  );
}

function Empty() {
  return (
    <div className="card stack">
      <p>
        <strong>{LIBRARY.empty}</strong>
      </p>
      <p className="quiet">{LIBRARY.emptyHint}</p>
    </div>
  );
}

function SearchIn({ source, now, library }: SearchProps & { readonly library: LibraryView }) {
  const [question, setQuestion] = useState('');
  const [filters, setFilters] = useState<LibraryFilters>(NO_FILTERS);
  const [forgotten, setForgotten] = useState<PageSummary | null>(null);
  const version = `${library.pages} ${library.waiting} ${library.words}`;
  const state = useSearch(source.searchLibrary, question, filters, version);
  const id = useId();
  return (
    <div className="stack">
      <search className="stack">
        <label className="visually-hidden" htmlFor={id}>
          {LIBRARY.label}
        </label>
        <input
          id={id}
          type="search"
          className="library-box"
          placeholder={LIBRARY.placeholder}
          value={question}
          // biome-ignore lint/a11y/noAutofocus: searching is what this page is opened for
          autoFocus
          onChange={({ currentTarget }) => setQuestion(currentTarget.value)}
        />
        <Filters library={library} filters={filters} now={now} onChange={setFilters} />
      </search>
      <Indexing library={library} />
      <p role="status" className={forgotten ? 'notice' : 'visually-hidden'}>
        {forgotten && LIBRARY.forgotten(forgotten.title)}
      </p>
      <Loaded state={state}>
        {(found) => (
          <Results found={found} filters={filters} source={source} onForgotten={setForgotten} />
        )}
      </Loaded>
    </div>
  );
}

/** Long work shows how far it is; short work is over before it could. */
function Indexing({ library: { waiting, share } }: { readonly library: LibraryView }) {
  const most = useMost(waiting);
  if (waiting === 0) return null;
  const isKnown = share !== null || most > waiting;
  return (
    <div className="stack">
      <p>{LIBRARY.indexing(waiting)}</p>
      <progress
        aria-label={LIBRARY.indexing(waiting)}
        max={most}
        {...(isKnown && { value: most - waiting + (share ?? 0) })}
      />
    </div>
  );
}

/** The most pages that waited since none did: what is done of them is what a person waits for. */
function useMost(waiting: number): number {
  const [most, setMost] = useState(waiting);
  const now = waiting === 0 ? 0 : Math.max(most, waiting);
  if (now !== most) setMost(now);
  return now;
}

type ResultsProps = {
  readonly found: Found;
  readonly filters: LibraryFilters;
  readonly source: LibrarySource;
  readonly onForgotten: (page: PageSummary) => void;
};

function Results({ found: { question, found }, filters, source, onForgotten }: ResultsProps) {
  const isBrowsing = question.trim() === '';
  const isFiltered = Object.values(filters).some((filter) => filter !== null);
  if (found.hits.length === 0) {
    return (
      <div role="status">
        <p>
          {isBrowsing || (isFiltered && found.among === 0)
            ? LIBRARY.noneFits
            : LIBRARY.nothing(question.trim())}
        </p>
        <p className="quiet">{LIBRARY.nothingHint}</p>
      </div>
    );
  }
  return (
    <section className="stack" aria-label={LIBRARY.search}>
      <p className="quiet" role="status">
        {isBrowsing ? LIBRARY.latest : LIBRARY.results(found.hits.length)}
      </p>
      {found.hits.map((hit) => (
        <HitCard key={hit.page.id} hit={hit} source={source} onForgotten={onForgotten} />
      ))}
    </section>
  );
}

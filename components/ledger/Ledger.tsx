import { useDeferredValue, useMemo, useState } from 'react';
import { Loaded } from '@/components/shared/Loaded.tsx';
import type { LedgerSource } from '@/components/shared/source.ts';
import { useSaid } from '@/components/shared/use-said.tsx';
import { useWatch } from '@/components/shared/use-watch.ts';
import '@/components/shared/theme.css';
import { COMMON } from '@/components/words/common-words.ts';
import { LEDGER } from '@/components/words/ledger-words.ts';
import type { LedgerQuery, LedgerView } from '@/lib/app/ledger-views.ts';
import { Filters } from './Filters.tsx';
import { LedgerActions } from './LedgerActions.tsx';
import { LedgerRow } from './LedgerRow.tsx';
import { Servers } from './Servers.tsx';
import './ledger.css';

type LedgerProps = {
  readonly source: LedgerSource;
  /** The day, as `2026-05-01`, for the name of an export. */
  readonly today: string;
};

/** Rows shown at first, and how many more each time. */
const PAGE = 50;

/** Everything that left the device: searched, filtered, read to the letter, exported, cleared. */
export function Ledger({ source, today }: LedgerProps) {
  const [query, setQuery] = useState<LedgerQuery>({
    search: '',
    host: null,
    purpose: null,
    limit: PAGE,
  });
  const asked = useDeferredValue(query);
  const watch = useMemo(() => source.watchLedger(asked), [source, asked]);
  const state = useWatch(watch);
  const { said, say } = useSaid();
  return (
    <main className="ledger">
      <header className="stack">
        <h1 className="brand">
          <img src="/icon/48.png" alt="" />
          {COMMON.name}: {LEDGER.title.toLowerCase()}
        </h1>
        <p className="quiet">{LEDGER.hint}</p>
        {said}
      </header>
      <Loaded state={state}>
        {(view) => (
          <>
            {view.hosts.some(({ allowedFor }) => allowedFor.length > 0) && (
              <Servers
                hosts={view.hosts}
                source={source}
                onForbidden={(host) => say(LEDGER.forbidden(host))}
              />
            )}
            {view.total === 0 ? (
              <Empty />
            ) : (
              <section className="card stack" aria-label={LEDGER.title}>
                <Filters query={query} hosts={view.hosts} onChange={setQuery} />
                <Rows view={view} query={query} source={source} onChange={setQuery} />
                <LedgerActions
                  source={source}
                  today={today}
                  onCleared={() => say(LEDGER.cleared)}
                />
              </section>
            )}
          </>
        )}
      </Loaded>
    </main>
  );
}

const Empty = () => (
  <section className="card stack">
    <p>{LEDGER.empty}</p>
    <p className="quiet">{LEDGER.emptyHint}</p>
  </section>
);

type RowsProps = {
  readonly view: LedgerView;
  readonly query: LedgerQuery;
  readonly source: LedgerSource;
  readonly onChange: (query: LedgerQuery) => void;
};

function Rows({ view: { rows, matching }, query, source, onChange }: RowsProps) {
  return (
    <>
      <p className="quiet" role="status">
        {matching === 0 ? LEDGER.nothingFound : LEDGER.shown(rows.length, matching)}
      </p>
      <ul className="rows">
        {rows.map((row) => (
          <LedgerRow key={row.id} row={row} source={source} />
        ))}
      </ul>
      {rows.length < matching && (
        <button type="button" onClick={() => onChange({ ...query, limit: query.limit + PAGE })}>
          {LEDGER.more}
        </button>
      )}
    </>
  );
}

import { LEDGER, PURPOSE_WORDS } from '@/components/words/ledger-words.ts';
import type { Purpose } from '@/lib/app/egress.ts';
import type { LedgerHost, LedgerQuery } from '@/lib/app/ledger-views.ts';

type FiltersProps = {
  readonly query: LedgerQuery;
  readonly hosts: readonly LedgerHost[];
  readonly onChange: (query: LedgerQuery) => void;
};

/** An empty value is "all" in both lists. */
const ANY = '';

/** What of the ledger is shown. */
export function Filters({ query, hosts, onChange }: FiltersProps) {
  const asked = hosts.filter(({ requests }) => requests > 0);
  const purposes = Object.keys(PURPOSE_WORDS) as readonly Purpose[];
  return (
    <search className="filters">
      <label>
        {LEDGER.search}
        <input
          type="search"
          placeholder={LEDGER.searchPlaceholder}
          value={query.search}
          onChange={(event) => onChange({ ...query, search: event.currentTarget.value })}
        />
      </label>
      <label>
        {LEDGER.server}
        <select
          value={query.host ?? ANY}
          onChange={(event) => onChange({ ...query, host: event.currentTarget.value || null })}
        >
          <option value={ANY}>{LEDGER.anyServer}</option>
          {asked.map(({ host }) => (
            <option key={host}>{host}</option>
          ))}
        </select>
      </label>
      <label>
        {LEDGER.purpose}
        <select
          value={query.purpose ?? ANY}
          onChange={({ currentTarget }) => {
            const purpose = purposes.find((known) => known === currentTarget.value) ?? null;
            onChange({ ...query, purpose });
          }}
        >
          <option value={ANY}>{LEDGER.anyPurpose}</option>
          {purposes.map((purpose) => (
            <option key={purpose} value={purpose}>
              {PURPOSE_WORDS[purpose]}
            </option>
          ))}
        </select>
      </label>
    </search>
  );
}

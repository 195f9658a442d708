import { useId } from 'react';
import { LEVEL_NAMES, LIBRARY, TOPIC_NAMES } from '@/components/words/library-words.ts';
import type { LibraryFilters, LibraryView } from '@/lib/app/library/page-calls.ts';
import { DAY_MS } from '@/lib/core/units.ts';

export const NO_FILTERS: LibraryFilters = { site: null, topic: null, level: null, since: null };

/** How far back each choice reaches. */
const SINCE_MS = { day: DAY_MS, week: 7 * DAY_MS, month: 31 * DAY_MS, year: 366 * DAY_MS } as const;
type Since = keyof typeof SINCE_MS;

type FiltersProps = {
  readonly library: LibraryView;
  readonly filters: LibraryFilters;
  /** Milliseconds since 1970, when the page was opened. */
  readonly now: number;
  readonly onChange: (filters: LibraryFilters) => void;
};

/** Narrows a search by site, topic, reading level and time. */
export function Filters({ library, filters, now, onChange }: FiltersProps) {
  const since = (Object.keys(SINCE_MS) as Since[]).find(
    (name) => filters.since === now - SINCE_MS[name],
  );
  const isSet = Object.values(filters).some((filter) => filter !== null);
  return (
    <fieldset className="library-filters">
      <legend className="visually-hidden">{LIBRARY.filters}</legend>
      <Choice
        label={LIBRARY.site}
        value={filters.site}
        options={library.sites.map(({ site, pages }) => [site, `${hostOf(site)} (${pages})`])}
        onChoose={(site) => onChange({ ...filters, site })}
      />
      <Choice
        label={LIBRARY.topic}
        value={filters.topic}
        options={library.topics.map(({ topic, pages }) => [
          topic,
          `${TOPIC_NAMES[topic]} (${pages})`,
        ])}
        onChoose={(topic) => onChange({ ...filters, topic })}
      />
      <Choice
        label={LIBRARY.level}
        value={filters.level}
        options={(['easy', 'medium', 'demanding'] as const).map((level) => [
          level,
          LEVEL_NAMES[level],
        ])}
        onChoose={(level) => onChange({ ...filters, level })}
      />
      <Choice
        label={LIBRARY.since}
        value={since ?? null}
        options={(Object.keys(SINCE_MS) as Since[]).map((name) => [
          name,
          LIBRARY.sinceOptions[name],
        ])}
        onChoose={(name) => onChange({ ...filters, since: name && now - SINCE_MS[name] })}
      />
      {isSet && (
        <button type="button" className="plain" onClick={() => onChange(NO_FILTERS)}>
          {LIBRARY.clearFilters}
        </button>
      )}
    </fieldset>
  );
}

const hostOf = (site: string): string => new URL(site).host;

type ChoiceProps<T extends string> = {
  readonly label: string;
  readonly value: T | null;
  readonly options: readonly (readonly [value: T, name: string])[];
  readonly onChoose: (value: T | null) => void;
};

function Choice<T extends string>({ label, value, options, onChoose }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div className="library-filter">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        disabled={options.length === 0}
        onChange={({ currentTarget }) =>
          onChoose(options.find(([option]) => option === currentTarget.value)?.[0] ?? null)
        }
      >
        <option value="">{LIBRARY.any}</option>
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

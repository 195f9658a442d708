import { useId, useMemo, useState } from 'react';
import { Evidence } from '@/components/rewrite/Evidence.tsx';
import { Loaded } from '@/components/shared/Loaded.tsx';
import type { PastSource } from '@/components/shared/source.ts';
import { useWatch } from '@/components/shared/use-watch.ts';
import { claimSentence } from '@/components/words/claim-words.ts';
import { PANEL } from '@/components/words/panel-words.ts';
import { PAST } from '@/components/words/past-words.ts';
import type { BeliefView } from '@/lib/app/ui-views.ts';

type PastProps = { readonly source: PastSource; readonly now: number };

/** What was believed on a day of the past, with the reasons there were. */
export function Past({ source, now }: PastProps) {
  const [open, setOpen] = useState(false);
  return (
    <details
      className="card past"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <h2>{PAST.title}</h2>
      </summary>
      {open && <OnADay source={source} now={now} />}
    </details>
  );
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** As a date field writes it, in the reader's own time zone. */
function dayOf(at: number): string {
  const date = new Date(at);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** The end of that day, or now when the field is empty or names a day to come. */
function endOf(day: string, now: number): number {
  const start = new Date(`${day}T00:00:00`).getTime();
  return Number.isNaN(start) ? now : Math.min(now, start + DAY_MS - 1);
}

function OnADay({ source, now }: PastProps) {
  const [day, setDay] = useState(dayOf(now - DAY_MS));
  const id = useId();
  const { watchPast } = source;
  const watch = useMemo(() => watchPast(endOf(day, now)), [watchPast, day, now]);
  const past = useWatch(watch);
  return (
    <div className="stack">
      <label htmlFor={id}>{PAST.day}</label>
      <input
        id={id}
        type="date"
        value={day}
        max={dayOf(now)}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      <Loaded state={past}>{(beliefs) => <PastBeliefs beliefs={beliefs} />}</Loaded>
      <small>{PAST.forgotten}</small>
    </div>
  );
}

function PastBeliefs({ beliefs }: { beliefs: readonly BeliefView[] }) {
  if (beliefs.length === 0) return <p className="quiet">{PAST.nothing}</p>;
  return (
    <ul className="cards">
      {beliefs.map(({ id, claim, confidence, evidence }) => (
        <li key={id}>
          <p>{claimSentence(claim)}</p>
          <small>{PANEL.sure(Math.round(confidence * 100))}</small>
          <Evidence evidence={evidence} />
        </li>
      ))}
    </ul>
  );
}

import { useMemo, useState } from 'react';
import { Loaded } from '@/components/shared/Loaded.tsx';
import type { LedgerSource } from '@/components/shared/source.ts';
import { useWatch } from '@/components/shared/use-watch.ts';
import { LEDGER, PURPOSE_WORDS } from '@/components/words/ledger-words.ts';
import { sizeWords } from '@/components/words/size-words.ts';
import type { StoredEgress } from '@/lib/app/egress.ts';
import type { LedgerText } from '@/lib/app/egress-ports.ts';

type LedgerRowProps = { readonly row: StoredEgress; readonly source: LedgerSource };

const TIME = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });

/** One request; its exact text is fetched when it is opened. */
export function LedgerRow({ row, source }: LedgerRowProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span className="when">
            <time dateTime={new Date(row.at).toISOString()}>{TIME.format(row.at)}</time>
            <strong>{row.host}</strong>
          </span>
          <span className="quiet">
            {PURPOSE_WORDS[row.purpose]} · {LEDGER.sent.toLowerCase()} {sizeWords(row.bytes)} ·{' '}
            {outcome(row)}
          </span>
        </summary>
        {isOpen && <Details row={row} source={source} />}
      </details>
    </li>
  );
}

function outcome({ end }: StoredEgress): string {
  if (!end) return LEDGER.pending;
  if (end.status === null) return LEDGER.failed;
  return `${LEDGER.status(end.status)}, ${sizeWords(end.bytes)}, ${LEDGER.took(end.ms)}`;
}

function Details({ row, source }: LedgerRowProps) {
  const text = useWatch(useMemo(() => source.watchLedgerText(row.id), [source, row.id]));
  return (
    <div className="stack details">
      <p>
        <span className="quiet">{LEDGER.address}:</span> {row.method} {row.host}
        {row.path}
      </p>
      {row.end?.answeredBy && <p>{LEDGER.answeredBy(row.end.answeredBy)}</p>}
      <Loaded state={text}>{(found) => <Text found={found} />}</Loaded>
    </div>
  );
}

function Text({ found }: { found: LedgerText | null }) {
  if (!found) return <p>{LEDGER.rowGone}</p>;
  if ('gone' in found) return <p>{LEDGER[found.gone]}</p>;
  if (found.text === '') return <p className="quiet">{LEDGER.noText}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text must be scrolled by keyboard too
    <pre tabIndex={0}>{found.text}</pre>
  );
}

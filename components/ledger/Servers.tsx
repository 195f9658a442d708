import { useState } from 'react';
import type { LedgerSource } from '@/components/shared/source.ts';
import { LEDGER } from '@/components/words/ledger-words.ts';
import type { LedgerHost } from '@/lib/app/ledger-views.ts';

type ServersProps = {
  readonly hosts: readonly LedgerHost[];
  readonly source: Pick<LedgerSource, 'forbidHost'>;
  readonly onForbidden: (host: string) => void;
};

/** The servers that may be asked, each to be taken back. */
export function Servers({ hosts, source, onForbidden }: ServersProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const forbid = async (host: string) => {
    const result = await source.forbidHost(host);
    setProblem(result.ok ? null : result.error.message);
    if (result.ok) onForbidden(host);
  };
  return (
    <section className="card stack">
      <h2>{LEDGER.servers}</h2>
      <p className="quiet">{LEDGER.serversHint}</p>
      <ul className="servers">
        {hosts
          .filter(({ allowedFor }) => allowedFor.length > 0)
          .map(({ host, allowedFor }) => (
            <li key={host} className="row">
              <span className="grow">
                {host} <span className="quiet">{LEDGER.allowedFor(allowedFor)}</span>
              </span>
              <button
                type="button"
                className="plain"
                aria-label={LEDGER.forbidLabel(host)}
                onClick={() => void forbid(host)}
              >
                {LEDGER.forbid}
              </button>
            </li>
          ))}
      </ul>
      {problem && (
        <p className="failed" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}

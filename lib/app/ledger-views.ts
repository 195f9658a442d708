import type { EgressId } from '../core/ids.ts';
import type { Purpose, StoredEgress } from './egress.ts';
import type { HostStore, LedgerStore, LedgerText } from './egress-ports.ts';

/** What the ledger page asks for. */
export type LedgerQuery = {
  /** Words that host, path or the exact text must contain; empty for all. */
  readonly search: string;
  readonly host: string | null;
  readonly purpose: Purpose | null;
  readonly limit: number;
};

export type LedgerView = {
  /** Newest first, at most `limit`. */
  readonly rows: readonly StoredEgress[];
  readonly matching: number;
  readonly total: number;
  /** Every host that was asked or may be asked, by name. */
  readonly hosts: readonly LedgerHost[];
};

export type LedgerHost = {
  readonly host: string;
  readonly requests: number;
  /** What it may be asked for now; empty when nothing may be sent there any more. */
  readonly allowedFor: readonly Purpose[];
};

export type LedgerPorts = {
  readonly ledger: Pick<LedgerStore, 'all' | 'text' | 'texts'>;
  readonly hosts: Pick<HostStore, 'all'>;
};

export async function ledgerView(
  { ledger, hosts }: LedgerPorts,
  query: LedgerQuery,
): Promise<LedgerView> {
  const rows = await ledger.all();
  const wanted = folded(query.search);
  // Texts are opened only for a search; there may be many, and long ones.
  const texts = wanted === '' ? new Map<EgressId, string>() : await ledger.texts();
  const matching = rows.filter(
    (row) =>
      (query.host === null || row.host === query.host) &&
      (query.purpose === null || row.purpose === query.purpose) &&
      folded(`${row.host} ${row.path} ${texts.get(row.id) ?? ''}`).includes(wanted),
  );
  return {
    rows: matching.slice(0, query.limit),
    matching: matching.length,
    total: rows.length,
    hosts: hostsOf(rows, await hosts.all()),
  };
}

export const ledgerText = (
  { ledger }: LedgerPorts,
  { id }: { readonly id: EgressId },
): Promise<LedgerText | null> => ledger.text(id);

function hostsOf(
  rows: readonly StoredEgress[],
  chosen: Awaited<ReturnType<HostStore['all']>>,
): readonly LedgerHost[] {
  const allowed = new Map(chosen.map(({ host, purposes }) => [host, purposes]));
  const requests = new Map<string, number>();
  for (const { host } of rows) requests.set(host, (requests.get(host) ?? 0) + 1);
  return [...new Set([...requests.keys(), ...allowed.keys()])].sort().map((host) => ({
    host,
    requests: requests.get(host) ?? 0,
    allowedFor: allowed.get(host) ?? [],
  }));
}

const folded = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

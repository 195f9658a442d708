import type { ImportReport } from '../../app/calls.ts';
import type { Everything } from '../../app/export-format.ts';
import type { PageToStore } from '../../app/library/ports.ts';
import { beliefRow, interactionRow } from './belief-store.ts';
import type { Codec } from './codec.ts';
import type { Database } from './database.ts';
import type { KeyedHash } from './keyed-hash.ts';
import { ledgerRow } from './ledger-store.ts';
import { outcomeRow } from './outcome-store.ts';
import { pageRow } from './page-store.ts';
import { bumpRevision } from './revision.ts';
import { rewriteRow } from './rewrite-store.ts';
import { settingsRow, siteRow } from './site-store.ts';

type Rows = Awaited<ReturnType<typeof sealEverything>>;

/** The rows of an import as they will lie in their tables. */
export async function sealEverything(
  everything: Everything,
  pages: readonly PageToStore[],
  codec: Codec,
  hash: KeyedHash,
) {
  const { beliefs, interactions, rewrites, outcomes, sites, settings, sent } = everything;
  return {
    beliefs: await Promise.all(beliefs.map((row) => beliefRow(row, codec))),
    interactions: await Promise.all(interactions.map((row) => interactionRow(row, codec))),
    rewrites: await Promise.all(rewrites.map((row) => rewriteRow(row, codec))),
    outcomes: await Promise.all(outcomes.map((row) => outcomeRow(row, codec))),
    sites: await Promise.all(sites.map((row) => siteRow(row, codec, hash))),
    settings: await Promise.all(settings.map((row) => settingsRow(row, codec))),
    ledger: await Promise.all(sent.map((row) => ledgerRow(row, codec))),
    pages: await Promise.all(pages.map((page) => pageRow(page, codec))),
    pageTexts: await Promise.all(
      pages.map(async ({ page, markdown }) => ({ id: page.id, body: await codec.seal(markdown) })),
    ),
  };
}

/** Add, or only count, what is not here yet. What is here stays as it is: it may be newer. */
export async function addMissing(
  db: Database,
  rows: Rows,
  mode: 'count' | 'add',
): Promise<ImportReport> {
  const counts = [
    await addTo(db.beliefs, rows.beliefs, (row) => row.id, mode),
    await addTo(db.interactions, rows.interactions, (row) => row.id, mode),
    await addTo(db.rewrites, rows.rewrites, (row) => row.id, mode),
    await addTo(db.outcomes, rows.outcomes, (row) => row.id, mode),
    await addTo(db.sites, rows.sites, (row) => row.id, mode),
    await addTo(db.settings, rows.settings, (row) => row.name, mode),
    await addTo(db.ledger, rows.ledger, (row) => row.id, mode),
    await addTo(db.pages, rows.pages, (row) => row.id, mode),
  ];
  // A text comes with its page, and so is not counted apart.
  await addTo(db.pageTexts, rows.pageTexts, (row) => row.id, mode);
  if (mode === 'add') await bumpRevision(db);
  return {
    added: counts.reduce((sum, { added }) => sum + added, 0),
    alreadyHere: counts.reduce((sum, { alreadyHere }) => sum + alreadyHere, 0),
  };
}

/** The part of a Dexie table that adding needs. */
type Target<Row> = {
  bulkGet(keys: string[]): PromiseLike<readonly (Row | undefined)[]>;
  bulkPut(rows: readonly Row[]): PromiseLike<unknown>;
};

async function addTo<Row>(
  table: Target<Row>,
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  mode: 'count' | 'add',
): Promise<ImportReport> {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  const found = await table.bulkGet([...byKey.keys()]);
  const missing = [...byKey.values()].filter((_, index) => found[index] === undefined);
  if (mode === 'add') await table.bulkPut(missing);
  return { added: missing.length, alreadyHere: rows.length - missing.length };
}

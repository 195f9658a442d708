import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { createBeliefStore } from '@/lib/adapters/storage/belief-store.ts';
import { plainCodec } from '@/lib/adapters/storage/codec.ts';
import { openDatabase } from '@/lib/adapters/storage/database.ts';

/** The shape of version 1 as it was released, written out by hand: it must never follow the code. */
const RELEASED_1 = {
  beliefs: 'id',
  interactions: 'id, at, rewriteId, *evidenceIds',
  turns: 'id, at',
  rewrites: 'id, at, *beliefIds',
  outcomes: 'id, at, rewriteId',
  sites: 'id',
  settings: 'name',
  secrets: 'name',
  jobs: 'id, state, at',
  jobParts: '[job+part], job',
  ledger: 'id, at, textAt',
  hosts: 'id',
  models: 'id',
  revisions: 'name',
};

const body = { by: 'nobody', value: { any: 'thing' } };

/** One row per table as version 1 wrote it. */
const ROWS_1: Record<keyof typeof RELEASED_1, object> = {
  beliefs: { id: 'b', body },
  interactions: { id: 'i', at: 1, rewriteId: 'r', evidenceIds: ['e'], body },
  turns: { id: 't', at: 1 },
  rewrites: { id: 'r', at: 1, beliefIds: ['b'], body },
  outcomes: { id: 'o', at: 1, rewriteId: 'r', body },
  sites: { id: 's', body },
  settings: { name: 'settings', body },
  secrets: { name: 'hash-key', body },
  jobs: { id: 'j', state: 'waiting', at: 1, body },
  jobParts: { job: 'j', part: 0, body },
  ledger: { id: 'e', at: 1, textAt: 1, body, text: body },
  hosts: { id: 'h', body },
  models: { id: 'm', body },
  revisions: { name: 'profile', count: 3 },
};

test('a database of version 1 opens with today’s code, and every row is still there', async () => {
  const old = new Dexie('upgrade-from-1');
  old.version(1).stores(RELEASED_1);
  for (const [table, row] of Object.entries(ROWS_1)) await old.table(table).add(row);
  old.close();

  const db = openDatabase('upgrade-from-1');
  for (const [table, row] of Object.entries(ROWS_1)) {
    expect(await db.table(table).toArray(), table).toEqual([row]);
  }
  db.close();
});

test('a database of a newer version is left alone and said to be newer', async () => {
  const newer = new Dexie('from-the-future');
  newer.version(99).stores({ beliefs: 'id', wonders: 'id' });
  await newer.table('beliefs').add({ id: 'b', body });
  newer.close();

  const profiles = createBeliefStore(openDatabase('from-the-future'), plainCodec);
  await expect(profiles.read()).rejects.toMatchObject({ name: 'StorageFailure', kind: 'newer' });

  await newer.open();
  expect(await newer.table('beliefs').toArray()).toEqual([{ id: 'b', body }]);
  newer.close();
});

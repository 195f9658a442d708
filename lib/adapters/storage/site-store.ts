import type { SettingStore, SiteStore } from '../../app/ports.ts';
import type { StoredSettings, StoredSite } from '../../app/stored.ts';
import type { Check } from '../../core/check.ts';
import type { Origin } from '../../core/ids.ts';
import { inTurn } from '../../core/in-turn.ts';
import type { Codec } from './codec.ts';
import type { Database, SettingRow, SiteRow } from './database.ts';
import { withFailures } from './failure.ts';
import type { KeyedHash } from './keyed-hash.ts';
import { openRow, openRows } from './rows.ts';

/** What the user decided per site. Visited sites say much about a person, so the key is a hash. */
export function createSiteStore(
  db: Database,
  codec: Codec,
  hash: KeyedHash,
  check: Check<StoredSite>,
): SiteStore {
  const find = async (site: Origin) =>
    openRow(await db.sites.get(await hash('site', site)), codec, check);
  const oneAfterTheOther = inTurn();
  return withFailures({
    find,
    isPaused: async (site: Origin) => {
      const row = await db.sites.get(await hash('site', site));
      const decided = await openRow(row, codec, check);
      // Something was decided here that we cannot read: the careful reading is a pause.
      return decided?.paused ?? row !== undefined;
    },
    put: (change: Parameters<SiteStore['put']>[0]) =>
      oneAfterTheOther(async () => {
        const known = await find(change.site);
        await db.sites.put(await siteRow({ paused: false, ...known, ...change }, codec, hash));
      }),
    all: async () => openRows(await db.sites.toArray(), codec, check),
  });
}

export const siteRow = async (
  site: StoredSite,
  codec: Codec,
  hash: KeyedHash,
): Promise<SiteRow> => ({
  id: await hash('site', site.site),
  body: await codec.seal(site),
});

/** The few things that are neither beliefs nor sites, in one row. */
export function createSettingStore(
  db: Database,
  codec: Codec,
  check: Check<StoredSettings>,
  defaults: StoredSettings,
): SettingStore {
  const read = async () => (await openRow(await db.settings.get(NAME), codec, check)) ?? defaults;
  const oneAfterTheOther = inTurn();
  return withFailures({
    read,
    change: (settings: Partial<StoredSettings>) =>
      oneAfterTheOther(async () => {
        await db.settings.put(await settingsRow({ ...(await read()), ...settings }, codec));
      }),
  });
}

const NAME = 'settings';

export const settingsRow = async (settings: StoredSettings, codec: Codec): Promise<SettingRow> => ({
  name: NAME,
  body: await codec.seal(settings),
});

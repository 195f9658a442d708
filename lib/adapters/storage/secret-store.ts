import type { SecretStore } from '../../app/engines/engine-ports.ts';
import { isRecordOf, isText } from '../../core/check.ts';
import type { Codec } from './codec.ts';
import type { Database } from './database.ts';
import { withFailures } from './failure.ts';
import type { KeyedHash } from './keyed-hash.ts';

/** The body of a row. The host stands in it, since the row's name is a hash. */
const isKept = isRecordOf<{ readonly host: string; readonly key: string }>({
  host: isText,
  key: isText,
});

/** Keys of servers, sealed. A key belongs to one host and is never given to another. */
export function createSecretStore(db: Database, codec: Codec, hash: KeyedHash): SecretStore {
  const nameOf = (host: string) => hash('engine-key', host);
  return withFailures({
    keyFor: async (host: string) => {
      const row = await db.secrets.get(await nameOf(host));
      const kept = row ? await codec.open(row.body) : null;
      return isKept(kept) && kept.host === host ? kept.key : null;
    },
    keepKey: async (host: string, key: string | null) => {
      const name = await nameOf(host);
      if (key === null) return db.secrets.delete(name);
      const body = await codec.seal({ host, key });
      await db.secrets.put({ name, body });
    },
    keyHosts: async () => {
      const rows = await db.secrets.toArray();
      const opened = await Promise.all(rows.map(({ body }) => codec.open(body)));
      return opened
        .filter(isKept)
        .map(({ host }) => host)
        .sort();
    },
  });
}

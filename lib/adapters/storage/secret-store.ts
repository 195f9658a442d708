import type { SecretStore } from '../../app/engines/engine-ports.ts';
import type { Codec } from './codec.ts';
import type { Database } from './database.ts';
import { withFailures } from './failure.ts';
import type { KeyedHash } from './keyed-hash.ts';

/** Keys of servers, sealed. A key belongs to one host and is never given to another. */
export function createSecretStore(db: Database, codec: Codec, hash: KeyedHash): SecretStore {
  const nameOf = (host: string) => hash('engine-key', host);
  return withFailures({
    keyFor: async (host: string) => {
      const row = await db.secrets.get(await nameOf(host));
      const key = row ? await codec.open(row.body) : null;
      return typeof key === 'string' ? key : null;
    },
    keepKey: async (host: string, key: string | null) => {
      const name = await nameOf(host);
      if (key === null) return db.secrets.delete(name);
      const body = await codec.seal(key);
      await db.secrets.put({ name, body });
    },
  });
}

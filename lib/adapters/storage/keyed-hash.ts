import { StorageFailure } from '../../core/storage-failure.ts';
import type { Codec } from './codec.ts';
import type { Database } from './database.ts';
import { withFailures } from './failure.ts';

/**
 * HMAC-SHA-256, cut to 128 bits, with a random key that never leaves this device: whoever reads the
 * database cannot find out which site or question a hash stands for by trying.
 */
export type KeyedHash = (...parts: readonly string[]) => Promise<string>;

const NAME = 'hash-key';
const KEY_BYTES = 32;
const HASH_BYTES = 16;
/** Cannot occur in a part unescaped, so that ('a', 'bc') and ('ab', 'c') differ. */
const joined = (parts: readonly string[]): string => JSON.stringify(parts);

export function createKeyedHash(db: Database, codec: Codec): KeyedHash & { reset(): void } {
  let key: Promise<CryptoKey> | null = null;
  const hash = async (...parts: readonly string[]) => {
    key ??= readKey(db, codec).catch((cause: unknown) => {
      key = null; // The next call tries again.
      throw cause;
    });
    const text = new TextEncoder().encode(joined(parts));
    const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', await key, text));
    return toHex(bytes.subarray(0, HASH_BYTES));
  };
  // After a wipe the next hash is made with a new key.
  return Object.assign(withFailures({ hash }).hash, {
    reset: () => {
      key = null;
    },
  });
}

async function readKey(db: Database, codec: Codec): Promise<CryptoKey> {
  const body = await codec.seal(toHex(crypto.getRandomValues(new Uint8Array(KEY_BYTES))));
  const row = await db.transaction('rw', db.secrets, async () => {
    const found = await db.secrets.get(NAME);
    if (!found) await db.secrets.add({ name: NAME, body });
    return found ?? { name: NAME, body };
  });
  const secret = await codec.open(row.body);
  // A new key would orphan every row that the old one named, so a damaged one is never replaced.
  if (typeof secret !== 'string') throw new StorageFailure('broken');
  return crypto.subtle.importKey('raw', fromHex(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
}

const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const fromHex = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

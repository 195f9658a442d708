import { Dexie } from 'dexie';
import type { Database, TableName } from './database.ts';

/**
 * Call `listener` after every transaction that wrote to one of the tables, here or in another
 * context. Unlike `liveQuery` it lets the reader await a codec between reading and showing.
 */
export function onChange(
  db: Database,
  tables: readonly TableName[],
  listener: () => void,
): () => void {
  const places = tables.map((table) => `idb://${db.name}/${table}/`);
  const receive = (parts: Readonly<Record<string, unknown>>) => {
    const changed = Object.keys(parts);
    if (places.some((place) => changed.some((part) => part.startsWith(place)))) listener();
  };
  Dexie.on('storagemutated', receive);
  return () => Dexie.on.storagemutated.unsubscribe(receive);
}

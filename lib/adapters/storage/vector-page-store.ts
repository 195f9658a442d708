import type { Codec } from './codec.ts';
import type { Database } from './database.ts';
import { withFailures } from './failure.ts';

/** Larger than any page number. */
const LAST_PAGE = Number.MAX_SAFE_INTEGER;

/**
 * The pages of one vector index, where there is no private file system for it. A page that cannot
 * be opened comes back empty: the index checks every byte, notices and is made again.
 */
export function createVectorPageStore(db: Database, codec: Codec, file: string) {
  const pagesFrom = (page: number) =>
    db.vectorSegments.where('[file+page]').between([file, page], [file, LAST_PAGE]);
  return withFailures({
    load: async (): Promise<readonly Uint8Array[]> => {
      const rows = await pagesFrom(0).sortBy('page');
      return Promise.all(
        rows.map(async ({ body }) => {
          const bytes = await codec.open(body);
          return bytes instanceof Uint8Array ? bytes : new Uint8Array(0);
        }),
      );
    },
    save: async (changed: ReadonlyMap<number, Uint8Array>, count: number): Promise<void> => {
      const rows = await Promise.all(
        [...changed].map(async ([page, bytes]) => ({ file, page, body: await codec.seal(bytes) })),
      );
      await db.transaction('rw', db.vectorSegments, async () => {
        await db.vectorSegments.bulkPut(rows);
        await pagesFrom(count).delete();
      });
    },
  });
}

import type {
  ChunkChange,
  ChunkStore,
  ChunkWithKey,
  IndexedPage,
  IndexModels,
} from '../../app/library/index/index-ports.ts';
import type { Chunk } from '../../chunk/chunk.ts';
import type { Check } from '../../core/check.ts';
import type { PageId } from '../../core/ids.ts';
import type { Codec } from './codec.ts';
import type { ChunkRow, Database } from './database.ts';
import { withFailures } from './failure.ts';
import { openRow, openRows } from './rows.ts';

export type ChunkChecks = {
  readonly page: Check<IndexedPage>;
  readonly chunk: Check<Chunk>;
  readonly models: Check<IndexModels>;
};

const WORDS = 'words';
const MODELS = 'models';

/** The muscle's tables: what is indexed of each page, the chunks, and what the index is made with. */
export function createChunkStore(
  db: Database,
  codec: Codec,
  checks: ChunkChecks,
  packagedModel: string,
): ChunkStore {
  const opened = async (rows: readonly (ChunkRow | undefined)[]): Promise<ChunkWithKey[]> => {
    const found = await Promise.all(
      rows.map(async (row) => {
        const chunk = await openRow(row, codec, checks.chunk);
        return row && chunk ? { key: row.key, pageId: row.pageId as PageId, chunk } : null;
      }),
    );
    return found.filter((chunk) => chunk !== null);
  };
  return withFailures({
    pages: async () => openRows(await db.indexedPages.toArray(), codec, checks.page),
    keysByPage: async () => {
      const keys = new Map<PageId, number[]>();
      await db.chunks.orderBy('pageId').eachKey((page, { primaryKey }) => {
        const list = keys.get(page as PageId);
        if (list) list.push(primaryKey);
        else keys.set(page as PageId, [primaryKey]);
      });
      return keys;
    },
    chunksOf: async (page: PageId) =>
      opened(await db.chunks.where('pageId').equals(page).toArray()),
    chunks: async (keys: readonly number[]) => opened(await db.chunks.bulkGet([...keys])),
    change: (change: ChunkChange) => changeChunks(db, codec, change),
    drop: async (pages: readonly PageId[]) => {
      await db.transaction('rw', db.indexedPages, db.chunks, async () => {
        await db.indexedPages.bulkDelete([...pages]);
        await db.chunks.where('pageId').anyOf(pages).delete();
      });
    },
    wordFile: async () => {
      const row = await db.wordFiles.get(WORDS);
      const bytes = row && (await codec.open(row.body));
      return bytes instanceof Uint8Array ? bytes : null;
    },
    keepWordFile: async (bytes: Uint8Array) => {
      await db.wordFiles.put({ name: WORDS, body: await codec.seal(bytes) });
    },
    models: async () =>
      (await openRow(await db.muscleJobs.get(MODELS), codec, checks.models)) ?? {
        serving: packagedModel,
        coming: null,
      },
    keepModels: async (models: IndexModels) => {
      await db.muscleJobs.put({ id: MODELS, at: 0, body: await codec.seal(models) });
    },
    clear: async () => {
      const tables = [db.indexedPages, db.chunks, db.wordFiles, db.muscleJobs];
      await db.transaction('rw', tables, () => Promise.all(tables.map((table) => table.clear())));
    },
  });
}

async function changeChunks(
  db: Database,
  codec: Codec,
  { page, add, move, remove }: ChunkChange,
): Promise<readonly number[]> {
  const [body, added, moved] = await Promise.all([
    codec.seal(page),
    Promise.all(add.map(async (chunk) => ({ pageId: page.id, body: await codec.seal(chunk) }))),
    Promise.all(
      move.map(async ({ key, pageId, chunk }) => ({ key, pageId, body: await codec.seal(chunk) })),
    ),
  ]);
  return db.transaction('rw', db.indexedPages, db.chunks, async () => {
    await db.indexedPages.put({ id: page.id, body });
    await db.chunks.bulkDelete([...remove]);
    await db.chunks.bulkPut(moved);
    return db.chunks.bulkAdd(added, { allKeys: true });
  });
}

import type { PageStore, PageToStore } from '../../app/library/ports.ts';
import type { PageWithText, StoredPage } from '../../app/library/stored-page.ts';
import type { Check } from '../../core/check.ts';
import type { PageId } from '../../core/ids.ts';
import type { Codec } from './codec.ts';
import type { Database, PageRow } from './database.ts';
import { withFailures } from './failure.ts';
import { openRow, openRows } from './rows.ts';

/** Saved pages: what is known of each, and apart from it the text, which lists need not read. */
export const createPageStore = (db: Database, codec: Codec, check: Check<StoredPage>): PageStore =>
  withFailures({
    ...pageReading(db, codec, check),
    ...pageWriting(db, codec),
    ...indexStates(db),
    ...blockQueries(db),
  });

function pageReading(
  db: Database,
  codec: Codec,
  check: Check<StoredPage>,
): Pick<
  PageStore,
  'hasAny' | 'find' | 'findAt' | 'findAll' | 'all' | 'text' | 'withTexts' | 'contentOf'
> {
  const text = async (id: PageId) => {
    const row = await db.pageTexts.get(id);
    const markdown = row && (await codec.open(row.body));
    return typeof markdown === 'string' ? markdown : null;
  };
  const living = async () => openRows(await livingRows(db), codec, check);
  return {
    hasAny: async () => (await db.pages.limit(1).count()) > 0,
    find: async (id: PageId) => openRow(await livingRow(db, id), codec, check),
    findAt: async (place: string) =>
      openRow(await db.pages.where('places').equals(place).first(), codec, check),
    findAll: async (ids: readonly PageId[]) => {
      const rows = await db.pages.bulkGet([...ids]);
      return openRows(
        rows.filter((row) => row !== undefined && row.state !== 'leaving') as PageRow[],
        codec,
        check,
      );
    },
    all: living,
    text,
    withTexts: async () => {
      const found: PageWithText[] = [];
      for (const page of await living()) {
        found.push({ ...page, markdown: (await text(page.id)) ?? '' });
      }
      return found;
    },
    contentOf: async (id: PageId) => (await livingRow(db, id))?.content ?? null,
  };
}

const pageWriting = (
  db: Database,
  codec: Codec,
): Pick<PageStore, 'put' | 'change' | 'remove' | 'drop'> => ({
  put: async (page: PageToStore) => {
    const [row, body] = await Promise.all([pageRow(page, codec), codec.seal(page.markdown)]);
    await db.transaction('rw', db.pages, db.pageTexts, async () => {
      await db.pages.put(row);
      await db.pageTexts.put({ id: row.id, body });
    });
  },

  change: async (pages: readonly StoredPage[]) => {
    const bodies = await Promise.all(pages.map((page) => codec.seal(page)));
    await db.transaction('rw', db.pages, async () => {
      for (const [index, { id }] of pages.entries()) {
        const row = await livingRow(db, id);
        const body = bodies[index];
        if (row && body) await db.pages.put({ ...row, body, state: 'waiting' });
      }
    });
  },

  remove: async (ids: readonly PageId[]) => {
    const body = await codec.seal(null);
    await db.transaction('rw', db.pages, db.pageTexts, async () => {
      const found = await db.pages.where('id').anyOf(ids).primaryKeys();
      await db.pages.bulkPut(
        found.map((id) => ({
          id,
          at: 0,
          content: '',
          state: 'leaving',
          places: [],
          blocks: [],
          body,
        })),
      );
      await db.pageTexts.bulkDelete(found);
    });
  },
  drop: async (ids: readonly PageId[]) => {
    await db.pages
      .where('id')
      .anyOf(ids)
      .and(({ state }) => state === 'leaving')
      .delete();
  },
});

function indexStates(
  db: Database,
): Pick<PageStore, 'waiting' | 'leaving' | 'indexed' | 'markIndexed' | 'markWaiting'> {
  const withState = async (state: PageRow['state']) =>
    (await db.pages.where('state').equals(state).primaryKeys()) as PageId[];
  return {
    waiting: () => withState('waiting'),
    leaving: () => withState('leaving'),
    indexed: async () =>
      (await db.pages.where('state').equals('indexed').toArray()).map(({ id, content }) => ({
        id: id as PageId, // Keys of this table are ids of pages.
        content,
      })),

    markIndexed: async (id: PageId, content: string) => {
      await db.transaction('rw', db.pages, async () => {
        const row = await db.pages.get(id);
        if (row?.state === 'waiting' && row.content === content) {
          await db.pages.update(id, { state: 'indexed' });
        }
      });
    },
    markWaiting: async (ids: readonly PageId[]) => {
      await db.pages
        .where('id')
        .anyOf(ids)
        .and(({ state }) => state === 'indexed')
        .modify({ state: 'waiting' });
    },
  };
}

const livingRows = (db: Database): PromiseLike<PageRow[]> =>
  db.pages
    .orderBy('at')
    .reverse()
    .filter(({ state }) => state !== 'leaving')
    .toArray();

async function livingRow(db: Database, id: string): Promise<PageRow | undefined> {
  const row = await db.pages.get(id);
  return row?.state === 'leaving' ? undefined : row;
}

const blockQueries = (
  db: Database,
): Pick<PageStore, 'blocksOf' | 'countBlocks' | 'pagesWithBlock' | 'sameContent'> => ({
  blocksOf: async (id) => (await db.pages.get(id))?.blocks ?? [],
  countBlocks: (blocks) =>
    db.transaction('r', db.pages, () =>
      Promise.all(blocks.map((block) => db.pages.where('blocks').equals(block).count())),
    ),
  pagesWithBlock: async (block, limit) =>
    (await db.pages.where('blocks').equals(block).limit(limit).primaryKeys()) as PageId[],
  sameContent: async () => {
    const groups = new Map<string, PageId[]>();
    await db.pages.orderBy('content').eachKey((content, { primaryKey }) => {
      if (content === '') return;
      groups.set(String(content), [...(groups.get(String(content)) ?? []), primaryKey as PageId]);
    });
    return [...groups.values()].filter((ids) => ids.length > 1);
  },
});

export const pageRow = async (
  { page, content, places, blocks }: PageToStore,
  codec: Codec,
): Promise<PageRow> => ({
  id: page.id,
  at: page.updatedAt,
  content,
  state: 'waiting',
  places,
  blocks,
  body: await codec.seal(page),
});

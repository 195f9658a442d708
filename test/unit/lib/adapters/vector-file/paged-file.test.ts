import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainCodec } from '@/lib/adapters/storage/codec.ts';
import { openDatabase } from '@/lib/adapters/storage/database.ts';
import { createVectorPageStore } from '@/lib/adapters/storage/vector-page-store.ts';
import { openPagedFile, type PageStore } from '@/lib/adapters/vector-file/paged-file.ts';
import { plainKernel } from '@/lib/vector/kernel/plain-kernel.ts';
import { openVectorIndex } from '@/lib/vector/vector-index.ts';
import { freshName } from '../../app/world.ts';
import { randomRows } from '../../vector/vectors.ts';

const MEGABYTE = 1024 * 1024;

/** A table that is an array. */
function pagesInMemory(): PageStore & { pages: Uint8Array[]; fail: Error | null } {
  const store = {
    pages: [] as Uint8Array[],
    fail: null as Error | null,
    load: async () => store.pages,
    save: async (changed: ReadonlyMap<number, Uint8Array>, count: number) => {
      if (store.fail) throw store.fail;
      for (const [number, page] of changed) store.pages[number] = page;
      store.pages.length = Math.min(store.pages.length, count);
    },
  };
  return store;
}

test('reads what was written last, and the same after it was closed and opened', async () => {
  const change = fc.oneof(
    fc.record({ at: fc.nat(MEGABYTE), length: fc.nat(MEGABYTE / 2), value: fc.nat(255) }),
    fc.record({ truncate: fc.nat(MEGABYTE) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 8 }), async (changes) => {
      const store = pagesInMemory();
      const file = await openPagedFile(store);
      let expected = new Uint8Array(0);
      for (const next of changes) {
        const size =
          'truncate' in next
            ? Math.min(expected.length, next.truncate)
            : Math.max(expected.length, next.at + next.length);
        const resized = new Uint8Array(size);
        resized.set(expected.subarray(0, size));
        expected = resized;
        if ('truncate' in next) file.truncate(next.truncate);
        else {
          expected.fill(next.value, next.at, next.at + next.length);
          file.write(new Uint8Array(next.length).fill(next.value), next.at);
        }
        await file.flush();
      }
      for (const opened of [file, await openPagedFile(store)]) {
        const bytes = new Uint8Array(expected.length + 10);
        expect(opened.size()).toBe(expected.length);
        expect(opened.read(bytes, 0)).toBe(expected.length);
        expect(Buffer.compare(bytes.subarray(0, expected.length), expected)).toBe(0);
      }
    }),
    { numRuns: 30 },
  );
});

test('a full disk is said, nothing is lost in memory, and the next flush writes it all', async () => {
  const store = pagesInMemory();
  const file = await openPagedFile(store);
  file.write(Uint8Array.of(1, 2, 3), 0);
  store.fail = new DOMException('no room', 'QuotaExceededError');
  await expect(file.flush()).rejects.toMatchObject({ kind: 'full' });
  const bytes = new Uint8Array(3);
  expect(file.read(bytes, 0)).toBe(3);
  store.fail = null;
  await file.flush();
  expect([...(store.pages[0] ?? [])]).toEqual([1, 2, 3]);
});

test('an index in the database is restored; a page that is gone is noticed', async () => {
  const db = openDatabase(freshName());
  const store = createVectorPageStore(db, plainCodec, 'index');
  const open = async () =>
    openVectorIndex({
      dimensions: 64,
      modelId: 'test',
      kernel: plainKernel,
      file: await openPagedFile(store),
    });
  const index = await open();
  index.upsert(randomRows(3000, 64, 1));
  await index.close();
  expect(await db.vectorSegments.count()).toBe(3);

  const again = await open();
  expect(again.opened).toBe('restored');
  expect(again.stats().rows).toBe(3000);

  await db.vectorSegments.delete(['index', 1]);
  expect((await open()).opened).toBe('damaged');
});

test('indexes of two models do not see each other’s pages', async () => {
  const db = openDatabase(freshName());
  const first = createVectorPageStore(db, plainCodec, 'a');
  const second = createVectorPageStore(db, plainCodec, 'b');
  await first.save(new Map([[0, Uint8Array.of(1)]]), 1);
  await second.save(new Map(), 0);
  expect(await first.load()).toEqual([Uint8Array.of(1)]);
  expect(await second.load()).toEqual([]);
});

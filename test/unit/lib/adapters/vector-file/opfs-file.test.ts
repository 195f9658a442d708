import { expect, test } from 'vitest';
import { deleteOpfsFile, openOpfsFile } from '@/lib/adapters/vector-file/opfs-file.ts';

/** A folder whose one file answers as told. */
function folderWith(handle: object, open = async () => handle) {
  const file = { createSyncAccessHandle: open };
  return { getFileHandle: async () => file } as unknown as FileSystemDirectoryHandle;
}

const failing = (name: string) => () => {
  throw new DOMException('no', name);
};

test.each([
  ['QuotaExceededError', 'full'],
  ['NotReadableError', 'broken'],
])('%s while writing is the failure “%s”', async (name, kind) => {
  const file = await openOpfsFile({ folder: folderWith({ write: failing(name) }), name: 'a' });
  expect(() => file.write(new Uint8Array(4), 0)).toThrow(expect.objectContaining({ kind }));
});

test('a write that ends early is a full disk', async () => {
  const file = await openOpfsFile({ folder: folderWith({ write: () => 2 }), name: 'a' });
  expect(() => file.write(new Uint8Array(4), 0)).toThrow(expect.objectContaining({ kind: 'full' }));
});

test('a file that another one holds is in use, and the lock is let go', async () => {
  let held = 0;
  const lock = async (_: string, hold: () => Promise<void>) => {
    held += 1;
    await hold();
    held -= 1;
  };
  const taken = async () => {
    throw new DOMException('taken', 'NoModificationAllowedError');
  };
  const opening = openOpfsFile({ folder: folderWith({}, taken), name: 'a', lock });
  await expect(opening).rejects.toMatchObject({ kind: 'in-use' });
  await Promise.resolve();
  expect(held).toBe(0);
});

test('to delete a file that is not there is no failure', async () => {
  const removeEntry = async () => failing('NotFoundError')();
  const folder = { removeEntry } as unknown as FileSystemDirectoryHandle;
  await expect(deleteOpfsFile({ folder, name: 'a' })).resolves.toBeUndefined();
});

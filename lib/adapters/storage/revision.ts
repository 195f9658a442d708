import type { Database } from './database.ts';

/** How often the profile has changed. Read it in the transaction whose reading it stamps. */
export const revisionOf = async (db: Database): Promise<number> =>
  (await db.revisions.get('profile'))?.count ?? 0;

/** Part of every transaction that changes the profile. */
export async function bumpRevision(db: Database): Promise<void> {
  await db.revisions.put({ name: 'profile', count: (await revisionOf(db)) + 1 });
}

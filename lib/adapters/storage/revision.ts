import type { NewsStore } from '../../app/ports.ts';
import type { Database } from './database.ts';
import { withFailures } from './failure.ts';

/** How often the profile has changed. Read it in the transaction whose reading it stamps. */
export const revisionOf = async (db: Database): Promise<number> =>
  (await db.revisions.get('profile'))?.count ?? 0;

/** Which revision of the profile open pages know of, so that news outlives the worker that owed it. */
export const createNewsStore = (db: Database): NewsStore =>
  withFailures({
    owed: () =>
      db.transaction('r', db.revisions, async () => {
        const [latest, told] = [await revisionOf(db), await db.revisions.get('told')];
        return latest === (told?.count ?? 0) ? null : latest;
      }),
    told: async (revision: number) => {
      await db.revisions.put({ name: 'told', count: revision });
    },
  });

/** Part of every transaction that changes the profile. */
export async function bumpRevision(db: Database): Promise<void> {
  await db.revisions.put({ name: 'profile', count: (await revisionOf(db)) + 1 });
}

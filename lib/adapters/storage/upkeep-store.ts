import type { UpkeepStore } from '../../app/ports.ts';
import { RETENTION } from '../../settings/limits.ts';
import type { Database } from './database.ts';
import { withFailures } from './failure.ts';
import { removeText } from './ledger-store.ts';
import { bumpRevision } from './revision.ts';
import { dropOrphans } from './written-store.ts';

/** What happens to the database as a whole. */
export const createUpkeepStore = (db: Database, forgetKey: () => void): UpkeepStore =>
  withFailures({
    expire: async (now: number) => {
      await db.transaction('rw', db.tables, async () => {
        await db.turns
          .where('at')
          .below(now - RETENTION.turnsMs)
          .delete();
        await db.rewrites
          .where('at')
          .below(now - RETENTION.rewritesMs)
          .delete();
        await dropOrphans(db);
        await db.outcomes
          .where('at')
          .below(now - RETENTION.interactionsMs)
          .delete();
        await db.interactions
          .where('at')
          .below(now - RETENTION.interactionsMs)
          .delete();
        await db.ledger
          .where('textAt')
          .below(now - RETENTION.ledgerTextMs)
          .modify((row) => removeText(row, 'expired'));
        const old = db.jobs.where('at').below(now - RETENTION.jobsMs);
        const ids = await old.primaryKeys();
        await db.jobs.bulkDelete(ids);
        await db.jobParts.where('job').anyOf(ids).delete();
      });
    },

    wipe: async () => {
      await db.transaction('rw', db.tables, async () => {
        // The count goes on: what was read before the wipe must not be written after it.
        await bumpRevision(db);
        const wiped = db.tables.filter(({ name }) => name !== 'revisions');
        await Promise.all(wiped.map((table) => table.clear()));
      });
      forgetKey();
    },
  });

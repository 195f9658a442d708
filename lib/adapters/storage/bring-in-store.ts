import type { BringIn, BringInStore } from '../../app/library/bring-in.ts';
import type { LocalPage } from '../../app/library/page-calls.ts';
import type { Check } from '../../core/check.ts';
import type { Codec } from './codec.ts';
import type { BringInRow, Database } from './database.ts';
import { withFailures } from './failure.ts';
import { openRow, openRows } from './rows.ts';

type Checks = {
  readonly bringIn: Check<BringIn>;
  readonly localPages: Check<readonly LocalPage[]>;
};

/** Files on their way into the library: how far each lot got, and what of it is not kept yet. */
export function createBringInStore(db: Database, codec: Codec, checks: Checks): BringInStore {
  const rowOf = async (job: BringIn): Promise<BringInRow> => ({
    id: job.id,
    at: job.at,
    body: await codec.seal(job),
  });
  return withFailures({
    find: async (id: BringIn['id']) => openRow(await db.bringIns.get(id), codec, checks.bringIn),
    all: async () =>
      openRows(await db.bringIns.orderBy('at').reverse().toArray(), codec, checks.bringIn),

    stage: async (job: BringIn, part: number, files: readonly LocalPage[]) => {
      const [row, body] = await Promise.all([rowOf(job), codec.seal(files)]);
      await db.transaction('rw', db.bringIns, db.bringInParts, async () => {
        await db.bringIns.put(row);
        await db.bringInParts.put({ job: job.id, part, body });
      });
    },

    part: async (id: BringIn['id'], part: number) =>
      (await openRow(await db.bringInParts.get([id, part]), codec, checks.localPages)) ?? [],

    advance: async (job: BringIn) => {
      const row = await rowOf(job);
      await db.transaction('rw', db.bringIns, db.bringInParts, async () => {
        // `update` leaves alone what was ended meanwhile.
        await db.bringIns.update(job.id, row);
        await db.bringInParts
          .where('[job+part]')
          .between([job.id, 0], [job.id, job.taken])
          .delete();
      });
    },

    drop: async (id: BringIn['id']) => {
      await db.transaction('rw', db.bringIns, db.bringInParts, async () => {
        await db.bringIns.delete(id);
        await db.bringInParts.where('job').equals(id).delete();
      });
    },
  });
}

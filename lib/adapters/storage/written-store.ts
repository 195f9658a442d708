import type { WrittenStore } from '../../app/engines/by-model.ts';
import type { Check } from '../../core/check.ts';
import type { RewriteId } from '../../core/ids.ts';
import type { Added } from '../../rewrite/model/reply.ts';
import type { Codec } from './codec.ts';
import type { Database } from './database.ts';
import { withFailures } from './failure.ts';
import { openRow } from './rows.ts';

/** What models wrote, kept as long as the note of its rewrite is. */
export const createWrittenStore = (db: Database, codec: Codec, check: Check<Added>): WrittenStore =>
  withFailures({
    find: async (id: string) => openRow(await db.written.get(id), codec, check),
    keep: async (id: string, rewriteId: RewriteId, added: Added, now: number) => {
      const { markdown, added: explanations } = added;
      const body = await codec.seal({ markdown, added: explanations });
      await db.written.put({ id, at: now, rewriteId, body });
    },
  });

/** Part of every transaction that deletes rewrites: what was written for them goes too. */
export async function dropOrphans(db: Database): Promise<void> {
  const rows = await db.written.toArray();
  const kept = await db.rewrites.bulkGet(rows.map(({ rewriteId }) => rewriteId));
  await db.written.bulkDelete(rows.flatMap(({ id }, index) => (kept[index] ? [] : [id])));
}
